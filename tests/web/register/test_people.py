"""People are made and corrected as the actions promise, and nobody is there twice unnoticed."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from django.test import Client

from metastyr.domain.sectors import Sector
from metastyr.records.models import Person, Trace, User
from metastyr.web.register import actions, reads

pytestmark = pytest.mark.django_db


@pytest.fixture
def home(leader: User, at: datetime) -> tuple[int, int]:
    organisation = actions.add_organisation(
        name="Odense Kommune", sector=Sector.MUNICIPALITY, by=leader.pk, at=at
    )
    return organisation, actions.add_unit(organisation=organisation, name="PPR", by=leader.pk, at=at)


def details(**changed: Any) -> dict[str, Any]:
    return {
        "name": "Aya Holm",
        "email": "aya@odense.dk",
        "organisation": None,
        "unit": None,
        "function": "Psykolog",
        "level": "Medarbejder",
        "place": "Odense",
        "attributes": {"Anciennitet": "4 år"},
        **changed,
    }


def test_a_person_is_added_and_read_back(leader: User, at: datetime, home: tuple[int, int]) -> None:
    pk = actions.add_person(**details(unit=home[1], email=" Aya@Odense.dk "), by=leader.pk, at=at)
    assert reads.person(pk) == reads.PersonSeen(
        id=pk,
        name="Aya Holm",
        email="aya@odense.dk",
        organisation=home[0],
        organisation_name="Odense Kommune",
        unit=home[1],
        unit_name="PPR",
        function="Psykolog",
        level="Medarbejder",
        place="Odense",
        attributes={"Anciennitet": "4 år"},
    )
    assert (Trace.objects.last().verb, Trace.objects.last().about) == ("person.added", "Aya Holm")


def test_the_same_email_or_name_is_said_plainly(
    leader: User, at: datetime, home: tuple[int, int], tables: Callable[[], object]
) -> None:
    actions.add_person(**details(organisation=home[0]), by=leader.pk, at=at)
    elsewhere = actions.add_organisation(name="Randers", sector=Sector.MUNICIPALITY, by=leader.pk, at=at)
    before = tables()
    with pytest.raises(actions.NotPossible) as email:
        actions.add_person(**details(name="En anden", email="AYA@odense.dk"), by=leader.pk, at=at)
    with pytest.raises(actions.NotPossible) as name:
        actions.add_person(**details(name="aya  holm", email="", organisation=home[0]), by=leader.pk, at=at)
    with pytest.raises(actions.NotPossible) as unit:
        actions.add_person(**details(email="", organisation=elsewhere, unit=home[1]), by=leader.pk, at=at)
    assert [(one.value.reason, one.value.other) for one in (email, name, unit)] == [
        (actions.Reason.EMAIL_TAKEN, "Aya Holm"),
        (actions.Reason.NAME_SEEN, "Aya Holm"),
        (actions.Reason.UNIT_ELSEWHERE, ""),
    ]
    assert tables() == before
    again = details(email="", organisation=home[0])
    actions.add_person(**again, is_another=True, by=leader.pk, at=at)
    assert Person.objects.filter(name="Aya Holm").count() == 2


def test_only_a_real_change_is_written(leader: User, at: datetime) -> None:
    pk = actions.add_person(**details(), by=leader.pk, at=at)
    assert actions.change_person(person=pk, **details(), by=leader.pk, at=at) is False
    assert actions.change_person(
        person=pk, **details(email="", attributes={"Anciennitet": ""}), by=leader.pk, at=at
    )
    assert Person.objects.values_list("email", "attributes").get(pk=pk) == (None, {})
    assert Trace.objects.last().data == {"fields": ["attributes", "email"]}


def test_a_list_of_people_costs_the_same_with_one_and_with_a_hundred(
    leader: User, at: datetime, home: tuple[int, int], django_assert_num_queries: Any
) -> None:
    for number in range(100):
        name = f"Person {number}"
        actions.add_person(name=name, unit=home[1], by=leader.pk, at=at)
        if number in (0, 99):
            with django_assert_num_queries(2):
                reads.people()
            with django_assert_num_queries(2):
                reads.organisations()
            with django_assert_num_queries(3):
                reads.organisation(home[0])
    # The leader is a person too.
    leaf = reads.people(page=3)
    assert (leaf.total, leaf.pages, leaf.page, len(leaf.rows)) == (101, 3, 3, 1)
    assert reads.people(page=99) == leaf
    assert reads.people(organisation=home[0]).total == 100
    assert [line.name for line in reads.people(search="person 99").rows] == ["Person 99"]


def test_the_units_to_choose_from_stand_under_their_organisation(
    signed_in: Client, leader: User, at: datetime, home: tuple[int, int]
) -> None:
    other = actions.add_organisation(
        name="Svendborg Kommune", sector=Sector.MUNICIPALITY, by=leader.pk, at=at
    )
    actions.add_unit(organisation=other, name="PPR", by=leader.pk, at=at)
    html = signed_in.get("/register/people/new/").content.decode()
    select = html.split('name="unit"')[1].split("</select>")[0]
    assert re.findall(
        r'<optgroup label="([^"]+)">\s*<option[^>]*>([^<]+)</option>\s*</optgroup>', select
    ) == [
        ("Odense Kommune", "PPR"),
        ("Svendborg Kommune", "PPR"),
    ]
