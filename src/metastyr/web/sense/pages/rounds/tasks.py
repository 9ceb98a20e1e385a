"""The set-up of a round as a short list of tasks: what is done, what is lacking, and where to mend it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.domain.rounds.lacking import IN_WORDS
from metastyr.domain.rounds.quiet_days import quiet_days
from metastyr.domain.rounds.readiness import SMALL_AGREED, Lack, Plan, lacks
from metastyr.domain.rounds.terms import kept_terms
from metastyr.theory.instruments import Rated
from metastyr.web.sense.pages.rounds.words import asked_in_words, at, day
from metastyr.web.sense.pages.words import listed
from metastyr.web.sense.reads import RoundNow
from metastyr.web.ui.words import number, said

MOST_NAMED = 3
OF_PAGE: Mapping[str, tuple[Lack, ...]] = {
    "round_check": (Lack.PAYS_TO_ASK,),
    "round_process": (Lack.PROCESS,),
    "round_groups": (
        Lack.GROUPS,
        Lack.EMPTY_GROUP,
        Lack.NOBODY_RATED,
        Lack.NO_GROUP_LARGE_ENOUGH,
        Lack.SMALL_GROUPS,
    ),
    "round_details": (Lack.TELLS_WHO,),
    "round_dates": (
        Lack.DATES,
        Lack.DATES_CROSS,
        Lack.CLOSES_IN_THE_PAST,
        Lack.OPEN_TOO_LONG,
        Lack.REMINDERS_OUTSIDE,
    ),
    "round_intro": (Lack.INTRO, Lack.INTRO_OLD),
    "round_council": (Lack.WORKS_COUNCIL,),
}
"""Which page mends which lack, in the order of the tasks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One part: `told` is how it stands now, `lacks` what is missing, `warnings` what to think about."""

    heading: str
    url: str
    done: bool
    told: str
    lacks: tuple[str, ...]
    warnings: tuple[str, ...] = ()


def plan_of(seen: RoundNow) -> Plan:
    return Plan(
        process=seen.process,
        opens=seen.opens,
        closes=seen.closes,
        reminders=seen.reminders,
        groups={group.name: group.size for group in seen.groups},
        intro=seen.intro,
        works_council_informed=seen.works_council_informed,
        pays_to_ask=seen.pays_to_ask,
        smallest=seen.smallest,
        least_groups=2 if seen.instrument.rates is Rated.GROUPS else 1,
        anonymous=seen.anonymous,
        rates=seen.instrument.rates,
        anybody_rated=seen.anybody_rated,
        rows_may_leave=seen.rows_may_leave,
        language=seen.language,
        intro_for=kept_terms(seen.settings),
        small_agreed=frozenset(
            group.name for group in seen.groups if group.id in seen.settings.get(SMALL_AGREED, ())
        ),
    )


def page_to_mend(seen: RoundNow, today: date) -> str:
    """The name of the one page that mends all the round lacks; "" where nothing is lacking, or on many."""
    missing = set(lacks(plan_of(seen), today))
    pages = [page for page, own in OF_PAGE.items() if missing & set(own)]
    return pages[0] if len(pages) == 1 else ""


def tasks(seen: RoundNow, missing: Sequence[Lack], *, on_paper: int) -> tuple[Task, ...]:
    """Every part in order. `missing` is what `readiness.lacks` answered; `on_paper` have no e-mail."""
    headings = {
        "round_check": _("Kan det betale sig at spørge?"),
        "round_process": _("Arbejdsforløbet"),
        "round_groups": _("Grupper og personer"),
        "round_details": _("Regler for svarene"),
        "round_dates": _("Dage og påmindelser"),
        "round_intro": _("Det skal de spurgte vide"),
        "round_council": _("MED-udvalget"),
    }
    told = {
        "round_check": _checked(seen),
        "round_process": seen.process,
        "round_groups": asked_in_words(seen) if seen.groups else "",
        "round_details": _rules(seen),
        "round_dates": _days(seen),
        "round_intro": "" if {Lack.INTRO, Lack.INTRO_OLD} & set(missing) else _("Alle syv dele er skrevet."),
        "round_council": _("Orienteret %(day)s.") % {"day": day(seen.works_council_informed)}
        if seen.works_council_informed
        else "",
    }
    warnings: Mapping[str, tuple[str, ...]] = {
        "round_check": () if not seen.pays_to_ask or any(seen.pays_to_ask.values()) else (advice(),),
        "round_groups": (*small_groups(seen), *just_enough(seen), *paper(on_paper)),
        "round_dates": away(seen.opens, seen.closes),
    }
    return tuple(
        Task(
            heading=headings[page],
            url=at(page, seen) if seen.state == "draft" else "",
            done=not set(own) & set(missing),
            told=told[page],
            lacks=tuple(said(IN_WORDS[lack]) for lack in own if lack in missing),
            warnings=warnings.get(page, ()),
        )
        for page, own in OF_PAGE.items()
    )


def advice() -> str:
    return _(
        "Alle tre svar er nej. Så koster det nok mere at spørge, end det giver. "
        "Overvej at tale sammen i stedet."
    )


def small_groups(seen: RoundNow) -> tuple[str, ...]:
    """A warning where groups are so small that they are never shown."""
    names = [group.name for group in seen.groups if 0 < group.size < seen.smallest.size]
    if not names:
        return ()
    if len(names) > MOST_NAMED + 1:
        return (
            _("%(names)s og %(more)s grupper til har hver færre end %(n)s personer og bliver aldrig vist.")
            % {
                "names": ", ".join(names[:MOST_NAMED]),
                "more": number(len(names) - MOST_NAMED),
                "n": number(seen.smallest.size),
            },
        )
    return (
        ngettext(
            "%(names)s har færre end %(n)s personer og bliver aldrig vist.",
            "%(names)s har hver færre end %(n)s personer og bliver aldrig vist.",
            len(names),
        )
        % {"names": listed(names), "n": number(seen.smallest.size)},
    )


def just_enough(seen: RoundNow) -> tuple[str, ...]:
    """That groups of exactly the smallest size are shown only when everybody in them answers."""
    names = [group.name for group in seen.groups if group.size == seen.smallest.size]
    if not names:
        return ()
    if len(names) > MOST_NAMED + 1:
        many = _("%(n)s grupper er lige netop store nok: de bliver kun vist, hvis alle i dem svarer.")
        return (many % {"n": number(len(names))},)
    words = ngettext(
        "%(names)s er lige netop stor nok: den bliver kun vist, hvis alle i den svarer.",
        "%(names)s er lige netop store nok: de bliver kun vist, hvis alle i dem svarer.",
        len(names),
    )
    return (words % {"names": listed(names)},)


def away(opens: date | None, closes: date | None) -> tuple[str, ...]:
    """That many are away some of the days."""
    if opens is None or closes is None or closes < opens:
        return ()
    found = [said(one) for one in quiet_days(opens, closes)]
    if not found:
        return ()
    words = _("Mange holder fri imens: %(when)s. Giv bedre tid, eller vælg andre dage.")
    return (words % {"when": listed(found)},)


def paper(on_paper: int) -> tuple[str, ...]:
    """That some have no e-mail."""
    if not on_paper:
        return ()
    return (
        ngettext(
            "%(n)s person har ingen e-mail og skal have et brev på papir.",
            "%(n)s personer har ingen e-mail og skal have et brev på papir.",
            on_paper,
        )
        % {"n": number(on_paper)},
    )


def _checked(seen: RoundNow) -> str:
    yes = sum(seen.pays_to_ask.values())
    if not seen.pays_to_ask:
        return ""
    return _("%(n)s af 3 svar er ja.") % {"n": number(yes)}


def _rules(seen: RoundNow) -> str:
    words = {"n": number(seen.smallest.size)}
    if seen.anonymous:
        return _("Anonym. Ingen tal bygger på færre end %(n)s.") % words
    return _("Med navn. Ingen tal bygger på færre end %(n)s.") % words


def _days(seen: RoundNow) -> str:
    if seen.opens is None or seen.closes is None:
        return ""
    days = {"first": day(seen.opens), "last": day(seen.closes)}
    told = _("Fra %(first)s til og med %(last)s.") % days
    count = len(seen.reminders)
    if not count:
        return told + " " + _("Ingen påmindelser.")
    return told + " " + ngettext("%(n)s påmindelse.", "%(n)s påmindelser.", count) % {"n": number(count)}


__all__ = [
    "OF_PAGE",
    "Task",
    "advice",
    "away",
    "lacks",
    "page_to_mend",
    "paper",
    "plan_of",
    "small_groups",
    "tasks",
]
