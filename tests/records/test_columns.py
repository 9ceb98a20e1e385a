"""Who counts in a network's sums, which ties, and what a boundary is read from."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from metastyr.domain.access import Role
from metastyr.domain.boundaries import BoundaryKind
from metastyr.records.columns import Member, NetworkColumns, network_columns
from metastyr.records.models import Membership, Network, NetworkBoundary, Organisation, Tie, Unit
from tests.web.made_up import LONG_AGO, TODAY, add_person, make_network

pytestmark = pytest.mark.django_db


def columns(day: date = TODAY) -> NetworkColumns:
    return network_columns("unges-trivsel", day=day)


def names(members: tuple[Member, ...]) -> list[str]:
    return [member.name for member in members]


def test_members_stand_in_danish_order_and_the_counted_as_they_came() -> None:
    make_network(
        people=[{"name": "Åse"}, {"name": "Aage"}, {"name": "Zita"}, {"name": "Ærø"}, {"name": "Bo"}]
    )
    seen = columns()
    assert names(seen.members) == ["Bo", "Zita", "Ærø", "Aage", "Åse"]
    assert names(seen.counted) == ["Åse", "Aage", "Zita", "Ærø", "Bo"]


def test_who_only_has_access_is_not_counted_until_there_is_a_tie() -> None:
    network = make_network(people=[{"name": "Aya"}])
    leader = add_person(network, name="Lone", role=Role.NETWORK_LEADER)
    assert names(columns().counted) == ["Aya"]
    Tie.objects.create(network=network, source=leader, target=network.people.get(name="Aya"))
    assert names(columns().counted) == ["Aya", "Lone"]


def test_who_stands_on_the_leaders_list_is_counted_in_any_role() -> None:
    network = make_network(people=[])
    base = add_person(network, name="Lone", role=Role.BASE_LEADER)
    Membership.objects.filter(person=base).update(list_id="7")
    assert names(columns().counted) == ["Lone"]


def test_two_roles_are_one_person() -> None:
    network = make_network(people=[{"name": "Aya"}])
    Membership.objects.create(
        network=network, person=network.people.get(), role=Role.NETWORK_LEADER, since=LONG_AGO
    )
    assert [member.roles for member in columns().counted] == [(Role.NETWORK_LEADER, Role.PARTICIPANT)]


def test_the_last_day_counts_and_ties_of_the_gone_are_left_out_and_told() -> None:
    make_network(
        people=[{"name": "Aya"}, {"name": "Bo"}, {"name": "Cilla"}], ties=[("Aya", "Bo"), ("Bo", "Cilla")]
    )
    Membership.objects.filter(person__name="Cilla").update(until=TODAY)
    assert (names(columns().counted), len(columns().ties), columns().left_out) == (
        ["Aya", "Bo", "Cilla"],
        2,
        0,
    )
    later = columns(TODAY + timedelta(days=1))
    assert (names(later.counted), len(later.ties), later.left_out) == (["Aya", "Bo"], 1, 1)


def test_strengths_follow_their_ties() -> None:
    network = make_network(people=[{"name": "Aya"}, {"name": "Bo"}], ties=[("Bo", "Aya"), ("Aya", "Bo")])
    Tie.objects.filter(source__name="Bo").update(value=2.5)
    a, b = network.people.get(name="Aya").pk, network.people.get(name="Bo").pk
    assert (columns().ties, columns().values) == (((a, b), (b, a)), (None, 2.5))


def test_boundaries_begin_with_the_defaults_and_may_be_left_open() -> None:
    network = make_network()
    NetworkBoundary.objects.create(network=network, kind="vertical", attribute="")
    NetworkBoundary.objects.create(network=network, kind="demographic", attribute="own:Generation")
    assert columns().boundaries == {
        BoundaryKind.VERTICAL: "",
        BoundaryKind.HORIZONTAL: "function",
        BoundaryKind.STAKEHOLDER: "organisation",
        BoundaryKind.DEMOGRAPHIC: "own:Generation",
        BoundaryKind.GEOGRAPHIC: "place",
    }


def test_labels_come_from_the_register_or_the_networks_own_and_blank_is_unknown() -> None:
    make_network(
        people=[
            {"name": "Aya", "level": "Leder", "organisation": "Fjordby", "own": {"alder": 44}},
            {"name": "Bo", "own": {"alder": " "}},
        ]
    )
    seen = columns()
    found = {
        attribute: seen.labels(attribute)
        for attribute in ("level", "organisation", "sector", "own:alder", "own:køn")
    }
    assert found == {
        "level": ("Leder", None),
        "organisation": ("Fjordby", None),
        "sector": (None, None),
        "own:alder": ("44", None),
        "own:køn": (None, None),
    }


def test_units_of_one_name_in_two_organisations_are_two_groups() -> None:
    network = make_network(
        people=[{"name": "Aya", "organisation": "Fjordby"}, {"name": "Bo", "organisation": "Lyngsvad"}]
    )
    for person in network.people.all():
        unit = Unit.objects.create(organisation=person.organisation, name="Sekretariatet")
        person.unit = unit
        person.save()
    add_person(network, name="Cilla")
    assert columns().labels("unit") == ("Sekretariatet (Fjordby)", "Sekretariatet (Lyngsvad)", None)
    Membership.objects.filter(person__name="Bo").delete()
    assert columns().labels("unit") == ("Sekretariatet", None)


def test_people_without_a_unit_are_unknown_wherever_they_come_from() -> None:
    make_network(
        people=[{"name": "Aya", "organisation": "Fjordby"}, {"name": "Bo", "organisation": "Lyngsvad"}]
    )
    assert columns().labels("unit") == (None, None)


def test_units_of_one_name_under_two_parents_are_two_groups() -> None:
    network = make_network(
        people=[{"name": "Aya", "organisation": "Fjordby"}, {"name": "Bo", "organisation": "Fjordby"}]
    )
    for person, above in zip(network.people.order_by("name"), ("Skole", "Social"), strict=True):
        parent = Unit.objects.create(organisation=person.organisation, name=above)
        person.unit = Unit.objects.create(
            organisation=person.organisation, parent=parent, name="Sekretariat", level=2
        )
        person.save()
    assert columns().labels("unit") == ("Sekretariat (Fjordby, Skole)", "Sekretariat (Fjordby, Social)")


def test_the_columns_cost_four_queries_however_many(django_assert_num_queries: Any) -> None:
    make_network("lille", people=[{"name": "Aya"}])
    big = [{"name": f"P{i}", "organisation": f"O{i % 7}"} for i in range(100)]
    make_network("stort", people=big, ties=[("P1", f"P{i}") for i in range(2, 100)])
    for key, people in (("lille", 1), ("stort", 100)):
        with django_assert_num_queries(4):
            assert len(network_columns(key, day=TODAY).counted) == people


def test_no_such_network() -> None:
    assert Organisation.objects.count() == 0
    with pytest.raises(Network.DoesNotExist):
        columns()
