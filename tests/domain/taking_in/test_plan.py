"""What a list would change, case by case: who is who, what is new, what stands in the way."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from metastyr.domain.access import Role
from metastyr.domain.boundaries import BoundaryKind
from metastyr.domain.sectors import Sector
from metastyr.domain.taking_in.homes import Place, UnitPlan
from metastyr.domain.taking_in.known import (
    Known,
    KnownMembership,
    KnownOrganisation,
    KnownPerson,
    KnownTie,
    KnownUnit,
)
from metastyr.domain.taking_in.listed import Choices, ListedPerson, ListedTie
from metastyr.domain.taking_in.matching import Candidate, How, Why
from metastyr.domain.taking_in.plan import Change, Plan, plan_list
from metastyr.domain.taking_in.snags import SnagKind

DAY = date(2026, 11, 23)
EARLIER = date(2026, 1, 5)
CHOICES = Choices(since=DAY)

KNOWN = Known(
    organisations=(
        KnownOrganisation(id=1, name="Odense Kommune", sector=Sector.MUNICIPALITY, cvr="35209115"),
        KnownOrganisation(id=2, name="Ungdomsringen", sector=Sector.ASSOCIATION),
    ),
    units=(
        KnownUnit(id=1, organisation=1, parent=None, name="Børn og Unge"),
        KnownUnit(id=2, organisation=1, parent=1, name="PPR"),
    ),
    people=(
        KnownPerson(
            id=1, name="Aya Holm", email="aya@odense.dk", organisation=1, unit=2, function="Psykolog"
        ),
        KnownPerson(id=2, name="Bo Friis", organisation=2),
        KnownPerson(id=3, name="Cille Dam"),
    ),
    memberships=(
        KnownMembership(id=11, person=1, role=Role.PARTICIPANT, since=EARLIER, list_id="A1"),
        KnownMembership(id=13, person=3, role=Role.PARTICIPANT, since=EARLIER),
    ),
    ties=(KnownTie(id=21, source=1, target=3, value=2.0),),
)


def person(row: int = 2, **told: Any) -> ListedPerson:
    return ListedPerson(**{"row": row, "name": "Ny Person", **told})


def planned(*people: ListedPerson, choices: Choices = CHOICES, known: Known = KNOWN) -> Plan:
    return plan_list(known, people, (), choices)


def test_an_email_is_certain_under_the_same_name() -> None:
    found = planned(person(name="aya  HOLM", email="AYA@odense.dk")).people[0].match
    assert (found.how, found.person, found.candidates) == (How.EMAIL, 1, ())


def test_an_email_under_another_name_is_asked_about_and_can_be_no_one_elses() -> None:
    row = person(name="Aya Holm Juhl", email="AYA@odense.dk")
    plan = planned(row)
    assert (plan.people[0].match.how, plan.people[0].match.person) == (How.EMAIL, 1)
    assert plan.people[0].match.candidates == (Candidate(person=1, why=Why.SAME_EMAIL_OTHER_NAME),)
    other = planned(row, choices=replace(CHOICES, same={2: None}))
    assert [(one.kind, one.row, one.one, one.other) for one in other.snags] == [
        (SnagKind.EMAIL_TAKEN, 2, "Aya Holm Juhl", "Aya Holm")
    ]
    assert plan.people[0].changes == (Change(field="name", before="Aya Holm", after="Aya Holm Juhl"),)
    assert (plan.new_people, plan.memberships, plan.organisations) == ((), (), ())


def test_of_someone_who_is_also_elsewhere_a_list_only_fills_what_is_missing() -> None:
    held = replace(KNOWN.people[0], elsewhere=True, unit=None, own={"Alder": "41"})
    known = replace(KNOWN, people=(held, *KNOWN.people[1:]))
    row = person(
        name="En Fremmed",
        email="aya@odense.dk",
        organisation="Ungdomsringen",
        function="Direktør",
        place="Fyn",
        own={"Alder": "19", "Køn": "K"},
    )
    one = planned(row, known=known).people[0]
    assert one.changes == (
        Change(field="place", before="", after="Fyn"),
        Change(field="own:Køn", before="", after="K"),
    )
    assert one.kept == (
        Change(field="name", before="Aya Holm", after="En Fremmed"),
        Change(field="organisation", before="Odense Kommune", after="Ungdomsringen"),
        Change(field="function", before="Psykolog", after="Direktør"),
        Change(field="own:Alder", before="41", after="19"),
    )
    assert (one.name, one.function, one.own) == ("Aya Holm", "Psykolog", {"Alder": "41", "Køn": "K"})
    assert (one.home, one.unit) == (Place(names=("Odense Kommune",), id=1), Place())
    unit = planned(person(name="Aya Holm", email="aya@odense.dk", unit=("PPR",)), known=known).people[0]
    assert (unit.unit.id, unit.kept) == (2, ())


def test_an_id_of_this_networks_lists_is_certain_under_the_same_name() -> None:
    plan = planned(person(name="aya holm", list_id="A1", email="ny@odense.dk"))
    assert (plan.people[0].match.how, plan.people[0].match.person) == (How.LIST_ID, 1)
    assert plan.people[0].changes == (
        Change(field="name", before="Aya Holm", after="aya holm"),
        Change(field="email", before="aya@odense.dk", after="ny@odense.dk"),
    )


def test_an_id_under_another_name_is_for_the_leader_to_judge() -> None:
    row = person(name="Dina Krog", list_id="A1")
    plan = planned(row)
    assert plan.people[0].match.candidates == (Candidate(person=1, why=Why.SAME_ID_OTHER_NAME),)
    assert plan.people[0].match.person == 1
    new = planned(row, choices=replace(CHOICES, same={2: None}))
    assert new.people[0].is_new
    assert new.released == (11,)
    assert [(one.id, one.list_id) for one in new.memberships] == [(None, "A1")]
    other_mail = planned(replace(row, email="dina@odense.dk"))
    assert other_mail.people[0].is_new


@pytest.mark.parametrize(
    ("told", "default", "why"),
    [
        ({"name": "Bo Friis", "organisation": "ungdomsringen"}, 2, Why.SAME_NAME_AND_HOME),
        ({"name": "BO FRIIS", "organisation": "Ungdomsringen"}, None, Why.SAME_NAME_AND_HOME),
        ({"name": "Bo Friis", "organisation": "Odense Kommune"}, None, Why.SAME_NAME),
        ({"name": "Bo Friis", "organisation": "En ny forening"}, None, Why.SAME_NAME),
        # Neither has an organisation: only someone already in this network is taken for the same.
        ({"name": "Cille Dam"}, 3, Why.SAME_NAME_AND_HOME),
        ({"name": "Bo Friis"}, None, Why.SAME_NAME),
        # Two e-mails, or two ids in one network, speak of two people.
        (
            {"name": "Aya Holm", "organisation": "Odense Kommune", "email": "anden@odense.dk"},
            None,
            Why.SAME_NAME_AND_HOME,
        ),
        (
            {"name": "Aya Holm", "organisation": "Odense Kommune", "list_id": "B7"},
            None,
            Why.SAME_NAME_AND_HOME,
        ),
    ],
)
def test_a_name_alone_leaves_a_choice_with_a_careful_default(
    told: dict[str, str], default: int | None, why: Why
) -> None:
    found = planned(person(**told)).people[0].match
    assert (found.person, [one.why for one in found.candidates]) == (default, [why])
    assert found.how == (How.NEW if default is None else How.ALIKE)
    who = found.candidates[0].person
    for choice in (who, None):
        chosen = planned(person(**told), choices=replace(CHOICES, same={2: choice})).people[0]
        assert chosen.match.person == choice


def test_a_choice_outside_the_candidates_is_not_taken() -> None:
    row = person(name="Cille Dam")
    assert planned(row, choices=replace(CHOICES, same={2: 1})).people[0].match.person == 3


def test_nobody_in_the_register_is_two_rows() -> None:
    plan = planned(
        person(2, name="Aya Holm", email="aya@odense.dk"), person(3, name="Aya Holm", list_id="A1")
    )
    assert [(one.kind, one.row, one.other_row) for one in plan.snags] == [(SnagKind.SAME_TARGET, 3, 2)]
    alike = (person(2, name="Bo Friis", list_id="1"), person(3, name="Bo Friis", list_id="2"))
    chosen = planned(*alike, choices=replace(CHOICES, same={2: 2, 3: 2}))
    assert [(one.kind, one.row, one.other) for one in chosen.snags] == [(SnagKind.SAME_TARGET, 3, "Bo Friis")]


def test_an_email_and_an_id_of_two_people_is_a_snag() -> None:
    known = replace(
        KNOWN,
        memberships=(
            *KNOWN.memberships,
            KnownMembership(id=12, person=2, role=Role.OBSERVER, since=EARLIER, list_id="B2"),
        ),
    )
    plan = planned(person(name="Bo Friis", email="aya@odense.dk", list_id="B2"), known=known)
    assert [(one.kind, one.row, one.one, one.other) for one in plan.snags] == [
        (SnagKind.TWO_PEOPLE, 2, "Aya Holm", "Bo Friis")
    ]


def test_what_is_not_told_is_left_and_moving_drops_the_old_unit() -> None:
    plan = planned(person(name="Aya Holm", email="aya@odense.dk", organisation="Ungdomsringen", function=""))
    assert plan.people[0].changes == (
        Change(field="organisation", before="Odense Kommune", after="Ungdomsringen"),
        Change(field="unit", before="Børn og Unge › PPR", after=""),
    )


def test_units_are_found_by_path_or_by_a_name_only_one_bears_and_made_with_those_above() -> None:
    odense = {"organisation": "Odense kommune"}
    plan = planned(
        person(2, unit=("ppr",), **odense),
        person(3, unit=("Børn og Unge", "PPR"), **odense),
        person(4, unit=("Børn og Unge", "Skoler", "Team Trivsel"), **odense),
        person(5, unit=("Ledelsen",), organisation="Region Syddanmark", sector=Sector.REGION),
    )
    ppr = Place(names=("Odense Kommune", "Børn og Unge", "PPR"), id=2)
    assert [one.unit for one in plan.people[:2]] == [ppr, ppr]
    assert plan.units == (
        UnitPlan(names=("Odense Kommune", "Børn og Unge", "Skoler"), organisation=1, parent=1),
        UnitPlan(names=("Odense Kommune", "Børn og Unge", "Skoler", "Team Trivsel"), organisation=1),
        UnitPlan(names=("Region Syddanmark", "Ledelsen")),
    )
    assert [(one.name, one.sector, one.id) for one in plan.organisations] == [
        ("Region Syddanmark", Sector.REGION, None)
    ]


def test_a_cvr_number_wins_over_the_name_and_contradictions_are_snags() -> None:
    by_number = planned(person(organisation="Odense", cvr="35209115"))
    assert by_number.people[0].home == Place(names=("Odense Kommune",), id=1)
    assert by_number.organisations == ()
    cases = {
        SnagKind.CVR_ELSEWHERE: (person(organisation="Ungdomsringen", cvr="35209115"),),
        SnagKind.CVR_OTHER: (person(organisation="Odense Kommune", cvr="29189900"),),
        SnagKind.CVR_TWICE: (
            person(2, organisation="Ny A", cvr="29189900"),
            person(3, organisation="Ny B", cvr="29189900"),
        ),
        SnagKind.SECTORS_DIFFER: (
            person(2, organisation="Ny A", sector=Sector.STATE),
            person(3, organisation="ny a", sector=Sector.REGION),
        ),
        SnagKind.SECTOR_ALONE: (person(sector=Sector.STATE),),
        SnagKind.DATES_CROSS: (person(name="Cille Dam", until=date(2025, 1, 1)),),
    }
    for kind, rows in cases.items():
        assert [one.kind for one in planned(*rows).snags] == [kind]


def test_a_list_corrects_a_sector_and_adds_a_missing_number() -> None:
    plan = planned(person(organisation="Ungdomsringen", sector=Sector.CITIZENS, cvr="29189900"))
    (corrected,) = plan.organisations
    assert (corrected.id, corrected.sector_before, corrected.sector) == (
        2,
        Sector.ASSOCIATION,
        Sector.CITIZENS,
    )
    assert (corrected.cvr_before, corrected.cvr) == ("", "29189900")


def test_a_list_opens_memberships_and_never_takes_a_role_away() -> None:
    aya = person(name="Aya Holm", email="aya@odense.dk", list_id="A1", role=Role.NETWORK_LEADER)
    (opened,) = planned(aya).memberships
    assert (opened.id, opened.role, opened.since, opened.list_id) == (None, Role.NETWORK_LEADER, DAY, "")
    (ended,) = planned(replace(aya, role=None, until=date(2026, 6, 30))).memberships
    assert (ended.id, ended.changes) == (11, (Change(field="until", before="", after="2026-06-30"),))
    (earlier,) = planned(replace(aya, role=None, since=date(2025, 8, 1), list_id="A9")).memberships
    assert earlier.changes == (
        Change(field="since", before="2026-01-05", after="2025-08-01"),
        Change(field="list_id", before="A1", after="A9"),
    )


def test_a_list_cannot_end_the_last_leader() -> None:
    leaders = [
        KnownMembership(id=31, person=1, role=Role.NETWORK_LEADER, since=EARLIER),
        KnownMembership(id=32, person=3, role=Role.NETWORK_LEADER, since=EARLIER),
    ]
    aya = person(2, name="Aya Holm", email="aya@odense.dk", role=Role.NETWORK_LEADER, until=DAY)
    cille = person(3, name="Cille Dam", role=Role.NETWORK_LEADER, until=DAY)

    def snags(led: list[KnownMembership], *rows: ListedPerson) -> list[tuple[SnagKind, int | None, str]]:
        plan = planned(*rows, known=replace(KNOWN, memberships=(*KNOWN.memberships, *led)))
        return [(one.kind, one.row, one.one) for one in plan.snags]

    last = (SnagKind.LAST_LEADER, 2, "Aya Holm")
    assert snags(leaders[:1], aya) == [last]
    assert snags(leaders, aya) == []
    assert snags(leaders, aya, cille) == [last, (SnagKind.LAST_LEADER, 3, "Cille Dam")]
    # Handed over in the same list, or only for a time.
    assert snags(leaders[:1], aya, replace(cille, until=None)) == []
    assert snags(leaders[:1], aya, cille) == [last]
    assert snags([replace(leaders[0], until=DAY)], aya) == []
    assert snags(leaders[:1], replace(aya, role=Role.PARTICIPANT)) == []


def test_ties_are_new_changed_the_same_or_left_alone() -> None:
    rows = (person(2, name="Aya Holm", email="aya@odense.dk"), person(3, name="Cille Dam"), person(4))

    def sums(directed: bool, *ties: tuple[int, int, float | None]) -> tuple[object, ...]:
        listed = [ListedTie(row=i, source=a, target=b, value=v) for i, (a, b, v) in enumerate(ties)]
        plan = plan_list(replace(KNOWN, directed=directed), rows, listed, CHOICES)
        told = [(tie.source, tie.target, tie.id, tie.before, tie.value) for tie in plan.ties]
        return told, plan.ties_same, plan.ties_untouched

    assert sums(True, (2, 3, 2.0), (3, 2, None)) == ([(3, 2, None, None, None)], 1, 0)
    assert sums(True, (2, 3, 5.0), (2, 4, 1.0)) == ([(2, 3, 21, 2.0, 5.0), (2, 4, None, None, 1.0)], 0, 0)
    assert sums(True, (2, 3, None)) == ([], 1, 0)
    assert sums(True, (3, 4, None)) == ([(3, 4, None, None, None)], 0, 1)
    assert sums(False, (3, 2, 2.0)) == ([], 1, 0)


def test_a_networks_direction_can_only_be_chosen_before_it_has_ties() -> None:
    choice = replace(CHOICES, directed=False)
    assert [one.kind for one in planned(choices=choice).snags] == [SnagKind.DIRECTION_KEPT]
    empty = planned(choices=choice, known=replace(KNOWN, ties=()))
    assert (empty.snags, empty.directed, empty.empty) == ((), False, False)
    assert planned(choices=replace(CHOICES, directed=True)).empty


def test_only_boundaries_that_are_read_from_something_else_are_pointed() -> None:
    choice = replace(
        CHOICES,
        boundaries={BoundaryKind.STAKEHOLDER: "own:Sponsorship", BoundaryKind.GEOGRAPHIC: "place"},
    )
    assert planned(choices=choice).boundaries == {BoundaryKind.STAKEHOLDER: "own:Sponsorship"}


def test_the_digest_tells_plans_apart() -> None:
    rows = (person(2, name="Cille Dam", place="Odense"), person(3))
    seen = planned(*rows).digest
    assert planned(*rows).digest == seen
    moved = replace(KNOWN, people=(*KNOWN.people[:2], replace(KNOWN.people[2], place="Odense")))
    others = {
        planned(*rows, known=moved).digest,
        planned(*rows, choices=replace(CHOICES, since=EARLIER)).digest,
        planned(rows[0], replace(rows[1], own={"Alder": "40"})).digest,
        planned(*rows, choices=replace(CHOICES, same={2: None})).digest,
    }
    assert len(others | {seen}) == 5
