"""Five boundaries, six practices, a step for every crossing of the two, and the measures beside them."""

from __future__ import annotations

import pytest

from metastyr.domain.boundaries import DEFAULT_ATTRIBUTES, REGISTER_ATTRIBUTES, BoundaryKind
from metastyr.theory.boundaries import BOUNDARIES
from metastyr.theory.measures import BROKERAGE_ROLES
from metastyr.theory.practices import PRACTICES
from metastyr.theory.suggestions import SUGGESTIONS, suggestions_for


def test_the_practices_go_from_safety_to_reinvention() -> None:
    assert [(one.number, one.name.en, one.phase.name.en, one.outcome.en) for one in PRACTICES] == [
        (1, "Buffering", "Manage boundaries", "Safety"),
        (2, "Reflecting", "Manage boundaries", "Respect"),
        (3, "Connecting", "Forge common ground", "Trust"),
        (4, "Mobilizing", "Forge common ground", "Ownership"),
        (5, "Weaving", "Discover new frontiers", "Interdependence"),
        (6, "Transforming", "Discover new frontiers", "Reinvention"),
    ]


def test_there_is_one_step_for_every_boundary_and_practice() -> None:
    assert [(one.boundary, one.practice) for one in SUGGESTIONS] == [
        (boundary, practice) for boundary in BOUNDARIES for practice in PRACTICES
    ]
    assert len({one.text.da for one in SUGGESTIONS}) == 30
    assert len({one.text.en for one in SUGGESTIONS}) == 30


def test_a_step_is_short_enough_to_be_done() -> None:
    assert [one.id for one in SUGGESTIONS if max(len(one.text.da), len(one.text.en)) > 160] == []


@pytest.mark.parametrize("boundary", [boundary.key for boundary in BOUNDARIES])
def test_the_steps_of_a_boundary_come_in_the_order_of_the_practices(boundary: str) -> None:
    assert [one.practice for one in suggestions_for(boundary)] == list(PRACTICES)


def test_an_unknown_boundary_is_named_with_the_five() -> None:
    with pytest.raises(LookupError, match="'sideways'; the five are vertical, horizontal, stakeholder"):
        suggestions_for("sideways")


def test_the_kinds_are_the_same_as_the_domain_knows() -> None:
    assert [boundary.key for boundary in BOUNDARIES] == [kind.value for kind in BoundaryKind]


def test_a_boundary_starts_from_its_first_carrier_where_the_register_has_it() -> None:
    first = {boundary.key: boundary.carried_by[0].id for boundary in BOUNDARIES}
    assert {kind.value: first[kind.value] for kind in DEFAULT_ATTRIBUTES} == {
        kind.value: attribute for kind, attribute in DEFAULT_ATTRIBUTES.items()
    }


def test_a_carrier_that_the_register_has_is_called_the_same_there() -> None:
    carriers = {carrier.id: carrier.name for boundary in BOUNDARIES for carrier in boundary.carried_by}
    assert {key: carriers[key] for key in REGISTER_ATTRIBUTES} == dict(REGISTER_ATTRIBUTES)


def test_the_brokerage_roles_have_their_patterns() -> None:
    assert {role.key: role.pattern for role in BROKERAGE_ROLES} == {
        "coordinator": "A-A-A",
        "itinerant": "A-B-A",
        "representative": "A-A-B",
        "gatekeeper": "A-B-B",
        "liaison": "A-B-C",
    }
