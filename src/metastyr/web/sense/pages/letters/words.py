"""What is said of one invitation and its letter, in words and with a badge's colour."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from metastyr.web.sense.reads.letters import Invited

Kind = Literal["plain", "info", "success", "warning", "error"]


@dataclass(frozen=True, slots=True)
class Standing:
    """How it stands in a word or two, and what more there is to say."""

    word: str
    kind: Kind
    note: str = ""


def standing(one: Invited, *, is_open: bool) -> Standing:
    """The one thing to know about somebody's invitation; what to do only while the round is open."""
    if one.state == "withdrawn":
        return Standing(_("Taget ud"), "plain")
    if one.state == "not_me":
        return Standing(_("Ikke den rette"), "warning", _("Personen har selv sagt det."))
    if one.letter == "waiting":
        if one.down_since:
            return Standing(_("Prøves igen"), "info", _("Mailserveren kan ikke nås."))
        if one.tries:
            return Standing(_("Prøves igen"), "info", _("Mailserveren kunne ikke tage brevet endnu."))
        return Standing(_("Venter"), "info")
    if one.letter == "sending":
        return Standing(_("Sendes nu"), "info")
    if one.letter == "sent":
        return Standing(_("Sendt"), "success", _day(one))
    if one.letter == "uncertain":
        return Standing(_("Uvist"), "warning", _("Det vides ikke, om brevet kom af sted."))
    if one.letter == "refused":
        return Standing(_("Afvist"), "error", _refused(one.reason))
    if one.letter == "dropped":
        if not one.email:
            return Standing(_("Papir"), "plain", _("Brevet gives på papir.") if is_open else "")
        return Standing(_("Ikke sendt"), "plain")
    return Standing(_("Ikke skrevet endnu"), "plain")


def answered(one: Invited) -> str:
    """Whether somebody in a named round has answered; "" in an anonymous one, where it is not known."""
    if one.finished is None:
        return ""
    if one.finished:
        return _("Har svaret")
    return "–" if one.state in {"withdrawn", "not_me"} else _("Har ikke svaret færdig")


def _refused(reason: str) -> str:
    return {
        "refused_address": _("Mailserveren kender ikke adressen."),
        "refused_content": _("Mailserveren ville ikke tage brevet. Spørg den, der driver den."),
        "server_down": _("Mailserveren ville ikke tage imod, og der er prøvet i næsten to døgn."),
        "came_back": _("Brevet kom retur."),
    }.get(reason, "")


def _day(one: Invited) -> str:
    return date_format(timezone.localtime(one.changed), "DATE_FORMAT") if one.changed else ""
