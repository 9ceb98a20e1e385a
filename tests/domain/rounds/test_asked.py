"""Who answers about whom, for each of the six kinds of rated."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metastyr.domain.rounds.asked import Respondent, Target, answered_screens, targets_for
from metastyr.theory.instruments import Rated

NORTH, SOUTH = Target(id=1, name="Nord", group=1), Target(id=2, name="Syd", group=2)
AYA, BO = Target(id=3, name="Aya", person=10), Target(id=4, name="Bo", person=11)
HOME, AWAY = Target(id=5, name="Fjordby", organisation=20), Target(id=6, name="Region", organisation=21)
ALL = Target(id=7, name="Netværket")


def asked(rates: Rated, targets: list[Target], **who: int | None) -> list[str]:
    respondent = Respondent(**{"group": 1, "group_size": 4, **who})  # type: ignore[arg-type]
    return [target.name for target in targets_for(rates, targets, respondent)]


@pytest.mark.parametrize(
    ("rates", "targets", "who", "expected"),
    [
        (Rated.GROUPS, [NORTH, SOUTH], {}, ["Nord", "Syd"]),
        (Rated.GROUPS, [NORTH, SOUTH], {"group_size": 1}, ["Syd"]),
        (Rated.PEOPLE, [AYA, BO], {"person": 10}, ["Bo"]),
        (Rated.PEOPLE, [AYA, BO], {"person": 99}, ["Aya", "Bo"]),
        (Rated.PEOPLE, [AYA, BO], {"person": None}, ["Aya", "Bo"]),
        (Rated.PEOPLE, [Target(id=8, name="Slettet")], {"person": 10}, []),
        (Rated.NETWORK, [ALL], {}, ["Netværket"]),
        (Rated.ONESELF, [ALL], {}, ["Netværket"]),
        (Rated.ORGANISATION, [HOME, AWAY], {"organisation": 21}, ["Region"]),
        (Rated.ORGANISATION, [HOME, AWAY], {"organisation": None}, []),
        (Rated.ORGANISATION, [Target(id=9, name="Uden")], {"organisation": None}, []),
        (Rated.MIRROR, [AYA, BO], {"mirrors": 11, "person": 10}, ["Bo"]),
        (Rated.MIRROR, [AYA, BO], {"mirrors": None}, []),
        (Rated.MIRROR, [Target(id=9, name="Uden")], {"mirrors": None}, []),
    ],
)
def test_whom_one_is_asked_about(
    rates: Rated, targets: list[Target], who: dict[str, int | None], expected: list[str]
) -> None:
    assert asked(rates, targets, **who) == expected


def test_every_kind_of_rated_has_a_case_above() -> None:
    cases = test_whom_one_is_asked_about.pytestmark[0].args[1]  # type: ignore[attr-defined]
    assert {case[0] for case in cases} == set(Rated)


_id = st.none() | st.integers(1, 4)
_target = st.builds(Target, id=st.integers(1, 99), name=st.just("x"), group=_id, person=_id, organisation=_id)


@given(
    st.sampled_from(list(Rated)),
    st.lists(_target, max_size=8),
    st.builds(Respondent, group=st.integers(1, 4), group_size=st.integers(1, 5), person=_id, mirrors=_id),
)
def test_whom_one_is_asked_about_keeps_the_order_and_is_never_oneself_by_name(
    rates: Rated, targets: list[Target], respondent: Respondent
) -> None:
    seen = targets_for(rates, targets, respondent)
    left = iter(targets)
    assert all(any(one is target for target in left) for one in seen)
    if rates is Rated.PEOPLE:
        assert all(one.person is not None and one.person != respondent.person for one in seen)


def test_a_screen_is_answered_when_everyone_on_it_is() -> None:
    answers = {("pace", 1): 3, ("pace", 2): None, ("trust", 1): 1}
    assert answered_screens(["trust", "pace"], [1, 2], answers) == ("pace",)
    assert answered_screens(["trust", "pace"], [1], answers) == ("trust", "pace")


def test_whoever_is_asked_about_nobody_has_answered_nothing() -> None:
    assert answered_screens(["pace"], [], {}) == ()
