"""The demo's year hangs together, and moves without losing its weekdays."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metastyr.demo import case
from metastyr.demo.history import COPENHAGEN, What, history
from metastyr.domain.access import Role
from metastyr.domain.boundaries import REGISTER_ATTRIBUTES, BoundaryKind

YEAR = history()


def of(what: What) -> list[dict[str, str]]:
    return [dict(event.details) for event in YEAR.events if event.what is what]


def test_dates_are_in_order_over_a_year() -> None:
    times = [event.at for event in YEAR.events]
    assert all(a < b for a, b in pairwise(times))
    assert timedelta(days=360) < times[-1] - times[0] < timedelta(days=370)
    assert {at.weekday() for at in times} <= {0, 1, 2, 3, 4}


def test_six_sign_ins_one_a_role_each_given_once() -> None:
    assert {user.role for user in YEAR.users} == set(Role)
    assert sorted(event["role"] for event in of(What.SIGN_IN)) == sorted(Role)
    people = {person.id: person for person in case.people()}
    for user in YEAR.users:
        if user.person:
            person = people[user.person]
            assert (user.name, user.email, user.role) == (person.name, person.email, person.role)
        else:
            assert user.role is Role.ADMINISTRATOR


def test_nobody_acts_before_they_can_sign_in() -> None:
    able: set[Role | None] = {None}
    for event in YEAR.events:
        assert event.by in able
        if event.what is What.SIGN_IN:
            able.add(Role(event.details["role"]))


def test_the_year_ends_as_the_last_list_says() -> None:
    lists = of(What.LIST)
    assert lists[-1] == {"people": case.PEOPLE, "ties": case.TIES}
    assert len(lists) == 3
    ever = {person.id for one in lists for person in case.people(one["people"])}
    left = {event["person"] for event in of(What.LEFT)}
    assert ever - left == {person.id for person in case.people()}
    roles = {person.id: person.role for person in case.people()}
    assert {e["person"]: e["role"] for e in of(What.ROLE_CHANGED)} == {"p39": roles["p39"]}
    names = {person.id: person.name for person in case.people()}
    assert {e["person"]: e["name"] for e in of(What.PERSON_CHANGED)} == {"p08": names["p08"]}
    assert of(What.NETWORK_CHANGED)[-1]["task"] == YEAR.network.task


def test_ties_taken_in_and_out_by_hand_leave_none() -> None:
    assert of(What.TIE_ADDED) == of(What.TIE_REMOVED)


def test_boundaries_read_something_there_is() -> None:
    for event in of(What.BOUNDARY):
        assert BoundaryKind(event["kind"])
        assert event["attribute"] in {*REGISTER_ATTRIBUTES, f"own:{case.OWN_ATTRIBUTE}"}


@given(st.datetimes(min_value=datetime(2024, 1, 1), max_value=datetime(2040, 1, 1)))  # noqa: DTZ001  hypothesis wants naive bounds
def test_moved_by_whole_weeks_to_end_within_the_week_before_now(moment: datetime) -> None:
    now = moment.replace(tzinfo=COPENHAGEN)
    moved = YEAR.ending_before(now)
    assert timedelta(0) <= moment - moved.events[-1].at.replace(tzinfo=None) < timedelta(weeks=1)
    shifts = {
        m.at.replace(tzinfo=None) - o.at.replace(tzinfo=None)
        for m, o in zip(moved.events, YEAR.events, strict=True)
    }
    assert len(shifts) == 1
    assert shifts.pop() % timedelta(weeks=1) == timedelta(0)


def test_now_needs_a_time_zone() -> None:
    with pytest.raises(ValueError, match="time zone"):
        YEAR.ending_before(datetime(2026, 11, 23))  # noqa: DTZ001  the mistake under test
