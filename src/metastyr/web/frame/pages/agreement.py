"""How far a goal is from being agreed, in sentences: who said yes, who is missed, who came and who left."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.web.frame.pages.words import day, day_of, listed
from metastyr.web.frame.reads import Goal, Party
from metastyr.web.ui.words import number


def present(parties: Sequence[Party], today: date) -> tuple[Party, ...]:
    return tuple(one for one in parties if one.present_on(today))


def said_yes(goal: Goal, parties: Sequence[Party]) -> list[Party]:
    return [one for one in parties if (said := goal.last(one.id)) and said.reply == "yes"]


def silent(goal: Goal, parties: Sequence[Party]) -> list[Party]:
    """Who has not replied to the newest wording."""
    return [one for one in parties if goal.last(one.id) is None]


def in_short(goal: Goal, parties: Sequence[Party], today: date) -> str:
    """How many have said yes."""
    here = present(parties, today)
    if not here:
        return _("Der er ingen parter endnu, så målet kan ikke aftales.")
    return ngettext(
        "%(n)s af %(all)s part har sagt ja.", "%(n)s af %(all)s parter har sagt ja.", len(here)
    ) % {"n": number(len(said_yes(goal, here))), "all": number(len(here))}


def sentences(goal: Goal, parties: Sequence[Party], today: date) -> tuple[str, ...]:
    """What a reader must know to understand the state."""
    here = present(parties, today)
    told = [in_short(goal, parties, today)]
    waiting = silent(goal, here)
    if waiting:
        told.append(
            _("Har ikke svaret endnu: %(parties)s.") % {"parties": listed([one.name for one in waiting])}
        )
    told.extend(_came(goal, one, here) for one in waiting if one.created > goal.now.made)
    gone = [one for one in parties if not one.present_on(today) and goal.last(one.id)]
    told.extend(
        _("%(party)s trådte ud %(day)s og tæller ikke med. Svaret står stadig i forløbet.")
        % {"party": one.name, "day": day(one.left)}
        for one in gone
        if one.left
    )
    return tuple(told)


def _came(goal: Goal, newcomer: Party, here: Sequence[Party]) -> str:
    """A party that came after the wording must say yes too; where it was agreed, that opens it again."""
    words = {"party": newcomer.name, "day": day_of(newcomer.created)}
    others = [one for one in here if one.created <= goal.now.made]
    if others and len(said_yes(goal, others)) == len(others):
        return (
            _("%(party)s kom med %(day)s. Derfor er målet åbnet igen, til den part også har sagt ja.") % words
        )
    return _("%(party)s kom med %(day)s, efter at målet blev formuleret, og skal også sige ja.") % words
