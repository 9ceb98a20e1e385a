"""What a round lacks before it opens, thing by thing, and which letters come when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metastyr.domain.disclosure import SmallestGroup
from metastyr.domain.rounds.readiness import (
    INTRO_PARTS,
    MOST_REMINDERS,
    PAYS_TO_ASK,
    Lack,
    Plan,
    lacks,
    reminders_fit,
)
from metastyr.domain.rounds.reminding import due_reminder, occasions
from metastyr.theory.instruments import Rated

TODAY = date(2026, 11, 25)
WHOLE = Plan(
    process="udskrivning",
    opens=TODAY,
    closes=TODAY + timedelta(days=14),
    reminders=(5, 10),
    groups={"Nord": 5, "Syd": 2},
    intro=dict.fromkeys(INTRO_PARTS, "sagt"),
    works_council_informed=TODAY,
    pays_to_ask=dict.fromkeys(PAYS_TO_ASK, False),
    small_agreed=frozenset({"Nord", "Syd", "Alle"}),
)
WHOLE = replace(WHOLE, intro_for=WHOLE.terms)


def test_a_whole_plan_lacks_nothing_also_where_asking_does_not_seem_to_pay() -> None:
    assert lacks(WHOLE, TODAY) == ()


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"process": " ", "intro_for": replace(WHOLE.terms, process=" ")}, Lack.PROCESS),
        ({"opens": None}, Lack.DATES),
        ({"closes": TODAY - timedelta(days=1), "opens": TODAY - timedelta(days=20)}, Lack.CLOSES_IN_THE_PAST),
        ({"opens": TODAY + timedelta(days=15), "reminders": ()}, Lack.DATES_CROSS),
        ({"closes": TODAY + timedelta(days=93)}, Lack.OPEN_TOO_LONG),
        ({"reminders": (5, 15)}, Lack.REMINDERS_OUTSIDE),
        ({"reminders": (1, 2, 3, 4)}, Lack.REMINDERS_OUTSIDE),
        ({"reminders": (5, 5)}, Lack.REMINDERS_OUTSIDE),
        ({"reminders": (10, 5)}, Lack.REMINDERS_OUTSIDE),
        ({"reminders": (0,)}, Lack.REMINDERS_OUTSIDE),
        ({"groups": {"Nord": 5}}, Lack.GROUPS),
        ({"groups": {"Nord": 5, "Syd": 0}}, Lack.EMPTY_GROUP),
        ({"groups": {"Nord": 4, "Syd": 4}}, Lack.NO_GROUP_LARGE_ENOUGH),
        ({"small_agreed": frozenset({"Nord"})}, Lack.SMALL_GROUPS),
        ({"rates": Rated.PEOPLE}, Lack.TELLS_WHO),
        ({"anybody_rated": False}, Lack.NOBODY_RATED),
        ({"intro": {**WHOLE.intro, "contact": ""}}, Lack.INTRO),
        ({"anonymous": False}, Lack.INTRO_OLD),
        ({"process": "visitation"}, Lack.INTRO_OLD),
        ({"rows_may_leave": True}, Lack.INTRO_OLD),
        ({"smallest": SmallestGroup(4)}, Lack.INTRO_OLD),
        ({"language": "en"}, Lack.INTRO_OLD),
        ({"intro_for": None}, Lack.INTRO_OLD),
        ({"works_council_informed": None}, Lack.WORKS_COUNCIL),
        ({"works_council_informed": TODAY + timedelta(days=1)}, Lack.WORKS_COUNCIL),
        ({"pays_to_ask": {"uncertainty": True}}, Lack.PAYS_TO_ASK),
    ],
)
def test_each_thing_that_is_missing_is_told_and_nothing_else(
    change: dict[str, object], expected: Lack
) -> None:
    assert lacks(replace(WHOLE, **change), TODAY) == (expected,)  # type: ignore[arg-type]


def test_every_lack_can_be_found() -> None:
    cases = test_each_thing_that_is_missing_is_told_and_nothing_else.pytestmark[0].args[1]  # type: ignore[attr-defined]
    assert {case[1] for case in cases} == set(Lack)


def test_one_group_is_enough_where_groups_are_not_rated_and_a_floor_group_where_it_is_set() -> None:
    one = replace(WHOLE, groups={"Alle": 4}, least_groups=1)
    assert lacks(one, TODAY) == (Lack.NO_GROUP_LARGE_ENOUGH,)
    four = replace(one, smallest=SmallestGroup(4))
    assert lacks(replace(four, intro_for=four.terms), TODAY) == ()


_days = st.lists(st.integers(-2, 40), max_size=5).map(tuple)


@given(_days, st.integers(0, 30))
def test_reminders_that_fit_come_while_the_round_is_open(days: tuple[int, ...], open_for: int) -> None:
    plan = replace(WHOLE, reminders=days, closes=TODAY + timedelta(days=open_for))
    if reminders_fit(plan):
        assert len(days) <= MOST_REMINDERS
        assert all(1 <= day <= open_for for day in days)
        assert list(days) == sorted(set(days))
    else:
        assert days


@given(st.sets(st.integers(1, 20), max_size=3), st.integers(0, 20), st.data())
def test_nobody_is_ever_written_to_more_often_than_agreed(
    days: set[int], closes: int, data: st.DataObject
) -> None:
    """Whichever days the worker runs, each occasion comes once at the most, in order, not after closing."""
    agreed = tuple(sorted(days))
    runs = sorted(data.draw(st.sets(st.integers(0, 30), max_size=12)))
    seen = []
    for day in runs:
        due = due_reminder(TODAY, agreed, TODAY + timedelta(days=closes), TODAY + timedelta(days=day))
        if due is not None:
            assert day <= closes
            assert agreed[int(due.split("-")[1]) - 1] <= day
            if due not in seen:
                seen.append(due)
    assert seen == sorted(seen)
    assert set(seen) <= set(occasions(len(agreed))[1:])


@pytest.mark.parametrize(
    ("day", "due"),
    [(4, None), (5, "reminder-1"), (9, "reminder-1"), (10, "reminder-2"), (14, "reminder-2"), (15, None)],
)
def test_the_day_a_reminder_is_due(day: int, due: str | None) -> None:
    assert due_reminder(TODAY, (5, 10), TODAY + timedelta(days=14), TODAY + timedelta(days=day)) == due
    assert due_reminder(TODAY, (5, 10), None, TODAY + timedelta(days=99)) == "reminder-2"
