"""A list is taken in as it was seen: all or nothing, once, with one trace."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import IntegrityError, OperationalError

from metastyr.domain.access import Role
from metastyr.domain.boundaries import BoundaryKind
from metastyr.domain.network_life import NetworkEnded
from metastyr.domain.sectors import Sector
from metastyr.domain.taking_in.listed import Choices, ListedPerson, ListedTie
from metastyr.domain.taking_in.plan import plan_list
from metastyr.domain.taking_in.snags import SnagKind
from metastyr.records.models import (
    Membership,
    Network,
    NetworkBoundary,
    Organisation,
    Person,
    Tie,
    Trace,
    Unit,
    Upload,
    User,
)
from metastyr.web.register import actions, reads
from metastyr.web.register.actions import lists

pytestmark = pytest.mark.django_db

DAY = date(2026, 11, 23)
ODENSE = {"organisation": "Odense Kommune", "sector": Sector.MUNICIPALITY, "cvr": "35209115"}
PEOPLE = (
    ListedPerson(
        row=2,
        list_id="1",
        name="Aya Holm",
        email="aya@odense.dk",
        unit=("Børn og Unge", "PPR"),
        own={"Alder": "41"},
        **ODENSE,
    ),
    ListedPerson(row=3, list_id="2", name="Østen Ærø", unit=("Børn og Unge",), **ODENSE),
    ListedPerson(
        row=4, list_id="3", name="Bo Friis", organisation="Ungdomsringen", role=Role.OBSERVER, since=DAY
    ),
    ListedPerson(row=5, list_id="4", name="Cille Dam", place="Fyn"),
)
TIES = (ListedTie(row=2, source=2, target=3, value=2.5), ListedTie(row=3, source=4, target=2))
CHOICES = Choices(since=date(2026, 2, 1), boundaries={BoundaryKind.DEMOGRAPHIC: "own:Alder"})


def take_in(by: User, at: datetime, **changed: Any) -> actions.TakenIn:
    told = {
        "network": "unges-trivsel",
        "people": PEOPLE,
        "ties": TIES,
        "choices": CHOICES,
        "about": "deltagere.csv",
        **changed,
    }
    return actions.take_in_people(**told, by=by.pk, at=at)


def test_everything_in_the_list_is_in_the_tables(leader: User, at: datetime) -> None:
    taken = take_in(leader, at)
    assert taken == actions.TakenIn(new_people=4, changed_people=0, new_ties=2, changed_ties=0, anything=True)
    assert list(Organisation.objects.order_by("pk").values_list("name", "sector", "cvr")) == [
        ("Odense Kommune", "municipality", "35209115"),
        ("Ungdomsringen", "other", None),
    ]
    assert list(Unit.objects.order_by("pk").values_list("name", "level", "parent__name")) == [
        ("Børn og Unge", 1, None),
        ("PPR", 2, "Børn og Unge"),
    ]
    rows = Person.objects.exclude(pk=leader.person_id).order_by("pk")
    assert list(
        rows.values_list("name", "email", "organisation__name", "unit__name", "place", "attributes")
    ) == [
        ("Aya Holm", "aya@odense.dk", "Odense Kommune", "PPR", "", {"Alder": "41"}),
        ("Østen Ærø", None, "Odense Kommune", "Børn og Unge", "", {}),
        ("Bo Friis", None, "Ungdomsringen", None, "", {}),
        ("Cille Dam", None, None, None, "Fyn", {}),
    ]
    members = Membership.objects.exclude(person_id=leader.person_id).order_by("pk")
    assert list(members.values_list("person__name", "role", "since", "list_id")) == [
        ("Aya Holm", "participant", date(2026, 2, 1), "1"),
        ("Østen Ærø", "participant", date(2026, 2, 1), "2"),
        ("Bo Friis", "observer", DAY, "3"),
        ("Cille Dam", "participant", date(2026, 2, 1), "4"),
    ]
    assert list(Tie.objects.order_by("pk").values_list("source__name", "target__name", "value")) == [
        ("Aya Holm", "Østen Ærø", 2.5),
        ("Bo Friis", "Aya Holm", None),
    ]
    assert list(NetworkBoundary.objects.values_list("kind", "attribute")) == [("demographic", "own:Alder")]
    assert list(Trace.objects.values_list("verb", "about", "by_id", "at", "network__key", "data")) == [
        (
            "list.taken_in",
            "deltagere.csv",
            leader.pk,
            at,
            "unges-trivsel",
            {
                "people": 4,
                "ties": 2,
                "people_changed": 0,
                "ties_changed": 0,
                "memberships": 4,
                "organisations": 2,
            },
        )
    ]


def test_the_same_list_again_changes_nothing_and_leaves_no_trace(
    leader: User, at: datetime, tables: Callable[[], object]
) -> None:
    take_in(leader, at)
    before = tables()
    again = take_in(leader, at + timedelta(days=9), choices=replace(CHOICES, since=DAY))
    assert again.anything is False
    assert tables() == before


def test_a_changed_list_changes_just_that(leader: User, at: datetime) -> None:
    take_in(leader, at)
    people = (
        replace(PEOPLE[0], name="Aya Holm Juhl", own={"Alder": "42", "Køn": "K"}),
        replace(PEOPLE[1], email="aya@odense.dk"),
        *PEOPLE[2:],
    )
    # Aya's e-mail now stands at Østen: an e-mail and an id of two people.
    with pytest.raises(actions.SnagsLeft):
        take_in(leader, at, people=people)
    people = (replace(people[0], email="aya.juhl@odense.dk"), PEOPLE[1], *PEOPLE[2:])
    # Name and e-mail are both new under her id: only the leader can say that she is the same.
    choices = replace(CHOICES, same={2: Person.objects.get(email="aya@odense.dk").pk})
    taken = take_in(leader, at, people=people, ties=(replace(TIES[0], value=4.0),), choices=choices)
    assert (taken.new_people, taken.changed_people, taken.new_ties, taken.changed_ties) == (0, 1, 0, 1)
    aya = Person.objects.get(name="Aya Holm Juhl")
    assert (aya.email, aya.attributes) == ("aya.juhl@odense.dk", {"Alder": "42", "Køn": "K"})
    assert list(Tie.objects.order_by("pk").values_list("value", flat=True)) == [4.0, None]


def test_a_list_never_rewrites_someone_of_another_network(
    leader: User, at: datetime, tables: Callable[[], object]
) -> None:
    away = Network.objects.create(key="et-andet", name="Et andet", started=date(2026, 1, 1))
    eva = Person.objects.create(name="Eva Lund", email="eva@randers.dk", function="Chef")
    Membership.objects.create(network=away, person=eva, role=Role.NETWORK_LEADER.value, since=DAY)
    row = ListedPerson(row=2, name="Kapret", email="eva@randers.dk", function="Ingen", place="Fyn")
    assert take_in(leader, at, people=(row,), ties=()).changed_people == 1
    eva.refresh_from_db()
    assert (eva.name, eva.email, eva.function, eva.place) == ("Eva Lund", "eva@randers.dk", "Chef", "Fyn")
    assert Membership.objects.filter(network__key="unges-trivsel", person=eva).count() == 1
    once = tables()
    # Now she is in this network too, and still nobody else's to rewrite.
    assert take_in(leader, at, people=(row,), ties=()).anything is False
    assert tables() == once


def test_a_list_that_ends_the_last_leader_saves_nothing(
    leader: User, at: datetime, tables: Callable[[], object]
) -> None:
    before = tables()
    row = ListedPerson(row=9, name=leader.name, email=leader.email, until=DAY)
    with pytest.raises(actions.SnagsLeft) as left:
        take_in(leader, at, people=(*PEOPLE, row))
    assert [(one.kind, one.row) for one in left.value.plan.snags] == [(SnagKind.LAST_LEADER, 9)]
    assert tables() == before


def test_an_id_is_handed_over_when_the_leader_says_it_is_another(leader: User, at: datetime) -> None:
    take_in(leader, at)
    people = (ListedPerson(row=2, list_id="1", name="Dina Krog"),)
    take_in(leader, at, people=people, ties=(), choices=replace(CHOICES, same={2: None}))
    assert list(
        Membership.objects.filter(person__name__in=["Aya Holm", "Dina Krog"])
        .order_by("pk")
        .values_list("person__name", "list_id")
    ) == [("Aya Holm", ""), ("Dina Krog", "1")]


def test_undirected_ties_keep_the_lower_id_first(leader: User, network: Network, at: datetime) -> None:
    take_in(leader, at, choices=replace(CHOICES, directed=False))
    network.refresh_from_db()
    assert network.directed is False
    assert [a < b for a, b in Tie.objects.values_list("source_id", "target_id")] == [True, True]
    back = (replace(TIES[0], source=3, target=2), TIES[1])
    assert take_in(leader, at, ties=back).anything is False


def test_a_failure_on_the_way_leaves_nothing(
    leader: User, at: datetime, tables: Callable[[], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = tables()
    for owner, name in ((Trace.objects, "leave"), (Tie.objects, "bulk_create"), (lists, "apply")):
        for error in (RuntimeError("the disk is full"), IntegrityError("someone was first")):

            def fail(*_: object, error: Exception = error, **__: object) -> None:
                raise error

            with monkeypatch.context() as patch:
                patch.setattr(owner, name, fail)
                expected = RuntimeError if isinstance(error, RuntimeError) else actions.NotAsSeen
                with pytest.raises(expected):
                    take_in(leader, at)
            assert tables() == before


def test_what_was_not_seen_is_not_done(
    leader: User, network: Network, at: datetime, tables: Callable[[], object]
) -> None:
    seen = plan_list(reads.register_beside(network.key), PEOPLE, TIES, CHOICES).digest
    Person.objects.create(name="Ny i mellemtiden", email="aya@odense.dk")
    before = tables()
    with pytest.raises(actions.NotAsSeen):
        take_in(leader, at, seen=seen)
    assert tables() == before
    now = plan_list(reads.register_beside(network.key), PEOPLE, TIES, CHOICES).digest
    assert take_in(leader, at, seen=now).new_people == 3


def test_two_lists_at_once_wait_for_each_other_where_the_database_would_let_both_in(
    leader: User, at: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    class Elsewhere:
        vendor = "postgresql"

        @contextmanager
        def cursor(self) -> Iterator[Any]:
            yield SimpleNamespace(execute=lambda sql, _told: said.append(sql))

    monkeypatch.setattr(lists, "connection", Elsewhere())
    monkeypatch.setattr(lists, "plan_list", lambda *told: said.append("read") or plan_list(*told))
    assert take_in(leader, at).new_people == 4
    assert said == ["SELECT pg_advisory_xact_lock(%s)", "read"]


def test_only_a_deadlock_is_a_change_meanwhile(
    leader: User, at: datetime, tables: Callable[[], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = tables()
    for state, expected in (("40P01", actions.NotAsSeen), ("53100", OperationalError)):

        def fail(*_: object, state: str = state, **__: object) -> None:
            cause = Exception("from the database")
            cause.sqlstate = state  # type: ignore[attr-defined]
            raise OperationalError from cause

        monkeypatch.setattr(lists, "apply", fail)
        with pytest.raises(expected):
            take_in(leader, at)
        assert tables() == before


def test_an_ended_network_takes_nothing_in(
    leader: User, network: Network, at: datetime, tables: Callable[[], object]
) -> None:
    network.ended = date(2026, 10, 1)
    network.save()
    before = tables()
    with pytest.raises(NetworkEnded):
        take_in(leader, at)
    assert tables() == before


def test_an_upload_is_used_once_and_by_its_owner(leader: User, at: datetime) -> None:
    told = {"network": "unges-trivsel", "people_name": "a.csv", "people": b"navn\nBo\n"}
    key = actions.hold_upload(**told, by=leader.pk, at=at)
    stranger = User.objects.create_user("en@anden.dk", "et-langt-kodeord", name="En Anden")
    with pytest.raises(actions.UploadGone):
        take_in(stranger, at, upload=key)
    assert reads.waiting_list(key, network="unges-trivsel", owner=stranger.pk, since=at) is None
    assert reads.waiting_list(key, network="et-andet", owner=leader.pk, since=at) is None
    assert reads.waiting_list(key, network="unges-trivsel", owner=leader.pk, since=at).people == b"navn\nBo\n"
    take_in(leader, at, upload=key)
    assert Upload.objects.count() == 0
    with pytest.raises(actions.UploadGone):
        take_in(leader, at, upload=key)


def test_a_list_waits_no_longer_than_a_day(leader: User, at: datetime) -> None:
    told = {"network": "unges-trivsel", "people_name": "a.csv", "people": b"navn\nBo\n", "by": leader.pk}
    old = actions.hold_upload(**told, at=at)
    young = actions.hold_upload(**told, at=at + timedelta(hours=2))
    assert actions.forget_old_uploads(by=None, at=at + timedelta(hours=24)) == 0
    newest = actions.hold_upload(**told, at=at + timedelta(hours=24, seconds=1))
    assert set(Upload.objects.values_list("pk", flat=True)) == {young, newest}
    assert old not in {young, newest}
    actions.forget_upload(upload=newest, by=leader.pk + 1)
    actions.forget_upload(upload=young, by=leader.pk)
    assert list(Upload.objects.values_list("pk", flat=True)) == [newest]


def test_taking_in_five_hundred_costs_no_more_queries_than_the_batches(
    leader: User, at: datetime, django_assert_max_num_queries: Any
) -> None:
    people = [
        ListedPerson(row=i + 2, list_id=str(i), name=f"Person {i}", own={"Alder": str(i)}) for i in range(500)
    ]
    ties = [
        ListedTie(row=i, source=i + 2, target=(i * 7 + 1) % 500 + 2)
        for i in range(500)
        if i != (i * 7 + 1) % 500
    ]
    with django_assert_max_num_queries(40):
        take_in(leader, at, people=people, ties=ties)
    assert Tie.objects.count() == len(ties)
