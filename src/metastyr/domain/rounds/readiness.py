"""What still stands between a draft and the people it is to be sent to: a short closed list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from metastyr.domain.disclosure import SmallestGroup

MOST_REMINDERS = 3
"""No survey may agree on more reminders than this."""
INTRO_PARTS = ("controller", "purpose", "legal_basis", "categories", "recipients", "retention", "contact")
"""What whoever answers must be told (GDPR art. 13), in the order it is shown."""
PAYS_TO_ASK = ("interdependence", "uncertainty", "time_pressure")
"""When relational coordination matters: the check list before anybody is asked."""


class Lack(StrEnum):
    """One thing a round still lacks before it may open."""

    PROCESS = "process"
    DATES = "dates"
    DATES_CROSS = "dates_cross"
    CLOSES_IN_THE_PAST = "closes_in_the_past"
    REMINDERS_OUTSIDE = "reminders_outside"
    GROUPS = "groups"
    EMPTY_GROUP = "empty_group"
    NO_GROUP_LARGE_ENOUGH = "no_group_large_enough"
    INTRO = "intro"
    WORKS_COUNCIL = "works_council"
    PAYS_TO_ASK = "pays_to_ask"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A round as it is planned. `groups` is how many members each has; `reminders` days after opening."""

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


def lacks(plan: Plan, today: date) -> tuple[Lack, ...]:
    """Everything the plan lacks, in the order of the pages; empty when it may be made ready.

    The check list must be answered, not passed: asking may pay although one of the three is missing.

    >>> lacks(Plan(process="udskrivning"), date(2026, 11, 25))[:2]
    (<Lack.DATES: 'dates'>, <Lack.GROUPS: 'groups'>)
    """
    told = (
        (Lack.PROCESS, not plan.process.strip()),
        (Lack.DATES, plan.opens is None or plan.closes is None),
        (Lack.DATES_CROSS, bool(plan.opens and plan.closes and plan.closes < plan.opens)),
        (Lack.CLOSES_IN_THE_PAST, bool(plan.closes and plan.closes < today)),
        (Lack.REMINDERS_OUTSIDE, not reminders_fit(plan)),
        (Lack.GROUPS, len(plan.groups) < plan.least_groups),
        (Lack.EMPTY_GROUP, any(not members for members in plan.groups.values())),
        (
            Lack.NO_GROUP_LARGE_ENOUGH,
            bool(plan.groups) and not any(n >= plan.smallest.size for n in plan.groups.values()),
        ),
        (Lack.INTRO, any(not plan.intro.get(part, "").strip() for part in INTRO_PARTS)),
        (Lack.WORKS_COUNCIL, plan.works_council_informed is None or plan.works_council_informed > today),
        (Lack.PAYS_TO_ASK, not set(PAYS_TO_ASK) <= set(plan.pays_to_ask)),
    )
    return tuple(lack for lack, there in told if there)


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
