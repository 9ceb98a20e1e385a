"""What still stands between a draft and the people it is to be sent to: a short closed list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from metastyr.domain.disclosure import SmallestGroup
from metastyr.domain.rounds.terms import Terms
from metastyr.theory.instruments import Rated

MOST_REMINDERS = 3
"""No survey may agree on more reminders than this."""
INTRO_PARTS = ("controller", "purpose", "legal_basis", "categories", "recipients", "retention", "contact")
"""What whoever answers must be told (GDPR art. 13), in the order it is shown."""
LONGEST_OPEN = timedelta(days=92)
"""From the first day to the last: three months. Whoever answers later answers about something else."""
PAYS_TO_ASK = ("interdependence", "uncertainty", "time_pressure")
"""When relational coordination matters: the check list before anybody is asked."""


TELLS_WHO = frozenset({Rated.PEOPLE, Rated.MIRROR, Rated.ORGANISATION})
"""Whom a sheet answers about tells who wrote it: everybody but the writer, the one the writer mirrors, or the
writer's own organisation, where a group may have a single person from it. No such round is anonymous."""


class Lack(StrEnum):
    """One thing a round still lacks before it may open."""

    PROCESS = "process"
    TELLS_WHO = "tells_who"
    DATES = "dates"
    DATES_CROSS = "dates_cross"
    CLOSES_IN_THE_PAST = "closes_in_the_past"
    OPEN_TOO_LONG = "open_too_long"
    REMINDERS_OUTSIDE = "reminders_outside"
    GROUPS = "groups"
    EMPTY_GROUP = "empty_group"
    NO_GROUP_LARGE_ENOUGH = "no_group_large_enough"
    NOBODY_RATED = "nobody_rated"
    SMALL_GROUPS = "small_groups"
    INTRO = "intro"
    INTRO_OLD = "intro_old"
    WORKS_COUNCIL = "works_council"
    PAYS_TO_ASK = "pays_to_ask"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A round as it is planned. `groups` is how many members each has; `reminders` days after opening.

    `intro_for` is what the words to the respondents were gone through for, `small_agreed` the groups that are
    asked although they are too small to be shown. `anybody_rated`: whether one of them at least would have
    something to answer.
    """

    process: str = ""
    opens: date | None = None
    closes: date | None = None
    reminders: tuple[int, ...] = ()
    groups: Mapping[str, int] = field(default_factory=dict)
    intro: Mapping[str, str] = field(default_factory=dict)
    works_council_informed: date | None = None
    pays_to_ask: Mapping[str, bool] = field(default_factory=dict)
    smallest: SmallestGroup = field(default_factory=SmallestGroup)
    least_groups: int = 2
    anonymous: bool = True
    rates: Rated = Rated.GROUPS
    anybody_rated: bool = True
    rows_may_leave: bool = False
    language: str = "da"
    intro_for: Terms | None = None
    small_agreed: frozenset[str] = frozenset()

    @property
    def terms(self) -> Terms:
        """What the words to the respondents must fit now."""
        return Terms(
            process=self.process,
            anonymous=self.anonymous,
            smallest=self.smallest.size,
            rows_may_leave=self.rows_may_leave,
            language=self.language,
        )

    @property
    def small(self) -> tuple[str, ...]:
        """The groups with people, but too few to be shown."""
        return tuple(name for name, size in self.groups.items() if 0 < size < self.smallest.size)


def lacks(plan: Plan, today: date) -> tuple[Lack, ...]:
    """Everything the plan lacks, in the order of the pages; empty when it may be made ready.

    The check list must be answered, not passed: asking may pay although one of the three is missing.

    >>> lacks(Plan(process="udskrivning"), date(2026, 11, 25))[:2]
    (<Lack.DATES: 'dates'>, <Lack.GROUPS: 'groups'>)
    """
    told = (
        (Lack.PROCESS, not plan.process.strip()),
        (Lack.TELLS_WHO, plan.anonymous and plan.rates in TELLS_WHO),
        (Lack.DATES, plan.opens is None or plan.closes is None),
        (Lack.DATES_CROSS, bool(plan.opens and plan.closes and plan.closes < plan.opens)),
        (Lack.CLOSES_IN_THE_PAST, bool(plan.closes and plan.closes < today)),
        (Lack.OPEN_TOO_LONG, bool(plan.opens and plan.closes and plan.closes > plan.opens + LONGEST_OPEN)),
        (Lack.REMINDERS_OUTSIDE, not reminders_fit(plan)),
        (Lack.GROUPS, len(plan.groups) < plan.least_groups),
        (Lack.EMPTY_GROUP, any(not members for members in plan.groups.values())),
        (
            Lack.NO_GROUP_LARGE_ENOUGH,
            bool(plan.groups) and not any(n >= plan.smallest.size for n in plan.groups.values()),
        ),
        (Lack.SMALL_GROUPS, not set(plan.small) <= plan.small_agreed),
        (Lack.NOBODY_RATED, any(plan.groups.values()) and not plan.anybody_rated),
        (Lack.INTRO, not _all_written(plan)),
        (Lack.INTRO_OLD, _all_written(plan) and plan.intro_for != plan.terms),
        (Lack.WORKS_COUNCIL, plan.works_council_informed is None or plan.works_council_informed > today),
        (Lack.PAYS_TO_ASK, not set(PAYS_TO_ASK) <= set(plan.pays_to_ask)),
    )
    return tuple(lack for lack, there in told if there)


SMALL_AGREED = "small_agreed"
"""Where a round's `settings` keep the ids of the small groups that are asked all the same."""
MADE_READY = "made_ready"
"""Where a round's `settings` keep the day it was made ready."""


def opens_by_itself(opens: date, made_ready: date | None) -> date:
    """The day a ready round opens by itself: never the day it was made ready, so that nobody sends letters
    by a button that does not say so.

    >>> opens_by_itself(date(2026, 11, 25), date(2026, 11, 25))
    datetime.date(2026, 11, 26)
    >>> opens_by_itself(date(2026, 12, 1), date(2026, 11, 25))
    datetime.date(2026, 12, 1)
    """
    return opens if made_ready is None else max(opens, made_ready + timedelta(days=1))


def _all_written(plan: Plan) -> bool:
    return all(plan.intro.get(part, "").strip() for part in INTRO_PARTS)


def reminders_fit(plan: Plan) -> bool:
    """Whether the reminders come one after another while the round is open, and not too many.

    >>> reminders_fit(Plan(opens=date(2026, 1, 1), closes=date(2026, 1, 15), reminders=(5, 10)))
    True
    """
    days = plan.reminders
    if len(days) > MOST_REMINDERS or list(days) != sorted(set(days)) or any(day < 1 for day in days):
        return False
    if plan.opens is None or plan.closes is None:
        return True
    return all(day <= (plan.closes - plan.opens).days for day in days)
