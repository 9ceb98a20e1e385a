"""Words that several of the result pages say: a tie, its interval, when a conversation is held."""

from __future__ import annotations

from datetime import date, datetime
from typing import get_args

from django.utils import timezone
from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _

from metastyr.analysis.coordination.intervals import Interval
from metastyr.analysis.coordination.matrix import CoordinationCell
from metastyr.analysis.coordination.strength import STRENGTH_NAMES
from metastyr.domain.disclosure import SmallestGroup, Withheld
from metastyr.web.ui.components.matrix import Sign
from metastyr.web.ui.components.sign import Sign as SignedWord
from metastyr.web.ui.words import number, said

DIGITS = 2
MOST_NAMED = 5


def day(when: date) -> str:
    return date_format(when, "DATE_FORMAT")


def moment(when: datetime) -> str:
    """A day and a time as they are said in a sentence."""
    local = timezone.localtime(when)
    return _("%(day)s kl. %(time)s") % {
        "day": date_format(local, "DATE_FORMAT"),
        "time": time_format(local, "TIME_FORMAT"),
    }


def figure(value: float) -> str:
    return number(value, DIGITS)


def span(seen: Interval) -> str:
    """The interval of a figure in words."""
    return _("%(low)s til %(high)s") % {"low": figure(seen.low), "high": figure(seen.high)}


def tie(from_: str, to: str) -> str:
    """How one group finds another, named; a group's view of itself by its own name alone."""
    if from_ == to:
        return _("%(group)s om sig selv") % {"group": from_}
    return _("%(from)s om %(to)s") % {"from": from_, "to": to}


def sign_of(cell: CoordinationCell) -> Sign:
    """The sign beside a field's word."""
    told = "withheld" if cell.strength is None else cell.strength.value
    return next(one for one in get_args(Sign) if one == told)


def signed(cell: CoordinationCell) -> SignedWord:
    """The word a field may be called, with its sign."""
    words = _("vises ikke") if cell.strength is None else said(STRENGTH_NAMES[cell.strength])
    return SignedWord(kind=sign_of(cell), text=words)


def why_withheld(cell: CoordinationCell, rule: SmallestGroup) -> str:
    return said(rule.reason(cell.withheld)) if cell.withheld else ""


def why_in_short(why: Withheld) -> str:
    """The same in a word or two, for a field with little room."""
    return {
        Withheld.FEW_RATERS: _("få svar"),
        Withheld.SMALL_RATED: _("lille gruppe"),
        Withheld.RATED_UNKNOWN: _("ukendt størrelse"),
    }[why]


def answered_of(answered: int, size: int) -> str:
    return _("%(answered)s af %(size)s") % {"answered": number(answered), "size": number(size)}


def percent(part: int, whole: int) -> str:
    return _("%(n)s %%") % {"n": number(100 * part / whole)} if whole else "–"


def capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def unbroken(words: str) -> str:
    """The same, with “n = 7” kept on one line.

    >>> unbroken("svagt, n = 7") == "svagt, n\u00a0=\u00a07"
    True
    """
    return words.replace("n = ", "n\u00a0=\u00a0")
