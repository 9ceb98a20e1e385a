"""Organisations and units are made and corrected as the actions promise, each with one trace."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest

from metastyr.domain.sectors import Sector
from metastyr.records.models import Organisation, Trace, Unit, User
from metastyr.web.register import actions, reads

pytestmark = pytest.mark.django_db

ODENSE = {"name": "Odense Kommune", "sector": Sector.MUNICIPALITY, "place": "Odense", "cvr": "35209115"}


def traces() -> list[tuple[str, str]]:
    return list(Trace.objects.order_by("pk").values_list("verb", "about"))


def test_an_organisation_is_added_with_its_trace(leader: User, at: datetime) -> None:
    pk = actions.add_organisation(**ODENSE, by=leader.pk, at=at)
    seen = reads.organisation(pk)
    assert seen is not None
    assert (seen.name, seen.sector, seen.place, seen.cvr) == tuple(ODENSE.values())
    assert list(Trace.objects.values_list("verb", "about", "by_id", "at")) == [
        ("organisation.added", "Odense Kommune", leader.pk, at)
    ]


@pytest.mark.parametrize(
    ("fields", "reason", "other"),
    [
        ({"name": "odense  kommune", "cvr": ""}, actions.Reason.ORGANISATION_NAME_TAKEN, "Odense Kommune"),
        ({"name": "En anden", "cvr": "35 20 91 15"}, actions.Reason.CVR_TAKEN, "Odense Kommune"),
        ({"name": "En anden", "cvr": "35209116"}, actions.Reason.CVR_WRONG, "35209116"),
    ],
)
def test_a_second_of_the_same_is_refused_by_name(
    leader: User,
    at: datetime,
    fields: dict[str, str],
    reason: actions.Reason,
    other: str,
    tables: Callable[[], object],
) -> None:
    actions.add_organisation(**ODENSE, by=leader.pk, at=at)
    before = tables()
    with pytest.raises(actions.NotPossible) as refused:
        actions.add_organisation(**{**ODENSE, **fields}, by=leader.pk, at=at)
    assert (refused.value.reason, refused.value.other) == (reason, other)
    assert tables() == before


def test_only_a_real_change_is_written(leader: User, at: datetime) -> None:
    pk = actions.add_organisation(**ODENSE, by=leader.pk, at=at)
    assert actions.change_organisation(organisation=pk, **ODENSE, by=leader.pk, at=at) is False
    changed = {**ODENSE, "place": "Odense C", "cvr": ""}
    assert actions.change_organisation(organisation=pk, **changed, by=leader.pk, at=at) is True
    assert Organisation.objects.get(pk=pk).cvr is None
    assert Trace.objects.last().data == {"fields": ["cvr", "place"]}
    assert len(traces()) == 2


def test_a_units_level_follows_its_parent(leader: User, at: datetime) -> None:
    home = actions.add_organisation(**ODENSE, by=leader.pk, at=at)
    top = actions.add_unit(organisation=home, name="Børn og Unge", by=leader.pk, at=at)
    middle = actions.add_unit(organisation=home, name="Skoleafdelingen", parent=top, by=leader.pk, at=at)
    low = actions.add_unit(organisation=home, name="Team Trivsel", parent=middle, by=leader.pk, at=at)
    other = actions.add_unit(organisation=home, name="Ældre", by=leader.pk, at=at)
    assert [(line.name, line.level) for line in reads.unit_tree(home)] == [
        ("Børn og Unge", 1),
        ("Skoleafdelingen", 2),
        ("Team Trivsel", 3),
        ("Ældre", 1),
    ]
    actions.change_unit(unit=middle, name="Skoler", parent=None, by=leader.pk, at=at)
    assert list(Unit.objects.order_by("pk").values_list("pk", "level", "parent")) == [
        (top, 1, None),
        (middle, 1, None),
        (low, 2, middle),
        (other, 1, None),
    ]
    assert actions.change_unit(unit=middle, name="Skoler", parent=None, by=leader.pk, at=at) is False


def test_a_tree_has_no_circle_and_one_organisation(
    leader: User, at: datetime, tables: Callable[[], object]
) -> None:
    home = actions.add_organisation(**ODENSE, by=leader.pk, at=at)
    away = actions.add_organisation(name="Region Syddanmark", sector=Sector.REGION, by=leader.pk, at=at)
    top = actions.add_unit(organisation=home, name="Top", by=leader.pk, at=at)
    below = actions.add_unit(organisation=home, name="Under", parent=top, by=leader.pk, at=at)
    foreign = actions.add_unit(organisation=away, name="Fremmed", by=leader.pk, at=at)
    before = tables()
    tried = [
        (
            lambda: actions.change_unit(unit=top, name="Top", parent=below, by=leader.pk, at=at),
            "parent_below",
        ),
        (lambda: actions.change_unit(unit=top, name="Top", parent=top, by=leader.pk, at=at), "parent_below"),
        (
            lambda: actions.change_unit(unit=top, name="Top", parent=foreign, by=leader.pk, at=at),
            "parent_elsewhere",
        ),
        (
            lambda: actions.add_unit(organisation=home, name="under", parent=top, by=leader.pk, at=at),
            "unit_name_taken",
        ),
    ]
    for write, reason in tried:
        with pytest.raises(actions.NotPossible) as refused:
            write()
        assert refused.value.reason == reason
    assert tables() == before


def test_a_write_whose_trace_fails_leaves_nothing(
    leader: User, at: datetime, tables: Callable[[], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    home = actions.add_organisation(**ODENSE, by=leader.pk, at=at)
    unit = actions.add_unit(organisation=home, name="Top", by=leader.pk, at=at)
    person = actions.add_person(name="Bo", by=leader.pk, at=at)
    before = tables()

    def fail(**_: object) -> None:
        raise RuntimeError("the disk is full")

    monkeypatch.setattr(Trace.objects, "leave", fail)
    details = {
        "email": "",
        "organisation": home,
        "unit": unit,
        "function": "",
        "level": "",
        "place": "",
        "attributes": {},
    }
    for write in (
        lambda: actions.add_organisation(name="Ny", sector=Sector.STATE, by=leader.pk, at=at),
        lambda: actions.change_organisation(
            organisation=home, **{**ODENSE, "name": "Ny"}, by=leader.pk, at=at
        ),
        lambda: actions.add_unit(organisation=home, name="Ny", by=leader.pk, at=at),
        lambda: actions.change_unit(unit=unit, name="Ny", parent=None, by=leader.pk, at=at),
        lambda: actions.add_person(name="Ny", by=leader.pk, at=at),
        lambda: actions.change_person(person=person, name="Ny", **details, by=leader.pk, at=at),
    ):
        with pytest.raises(RuntimeError):
            write()
    assert tables() == before


def test_lists_are_in_danish_order_and_found_whatever_the_case(leader: User, at: datetime) -> None:
    for name in ("Århus", "Zealand", "Ærø", "Aabenraa", "Østerbro", "Odense"):
        actions.add_organisation(name=name, sector=Sector.OTHER, by=leader.pk, at=at)
    assert [line.name for line in reads.organisations().rows] == [
        "Odense",
        "Zealand",
        "Ærø",
        "Østerbro",
        "Aabenraa",
        "Århus",
    ]
    assert [line.name for line in reads.organisations(search="ÆRØ").rows] == ["Ærø"]
    assert [line.name for line in reads.organisations(search="øster").rows] == ["Østerbro"]
    assert reads.organisations(search="findes ikke").rows == ()
