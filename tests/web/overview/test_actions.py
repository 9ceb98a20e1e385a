"""Starting and changing a network: what is made, what is traced, and that a failed write leaves nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from django.db import IntegrityError

from metastyr.domain.access import Act, Role, may
from metastyr.records.models import Membership, Network, NetworkBoundary, Person, Tie, Trace
from metastyr.web.overview import actions
from tests.web.made_up import AT, LONG_AGO, TODAY, acting, give_role, make_network, make_user, verbs

pytestmark = pytest.mark.django_db
WORDS = {"task": "Færre unge alene", "started": LONG_AGO, "directed": True, "tie_meaning": "taler sammen"}


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Unges trivsel på Ærø", "unges-trivsel-paa-aeroe"),
        ("  Søndre Å-løb & co. ", "soendre-aa-loeb-co"),
        ("Café Über", "cafe-uber"),
        ("网络", "netvaerk"),
        ("æ" * 200, "ae" * 37 + "a"),
    ],
)
def test_the_key_is_the_name_as_it_stands_in_an_address(name: str, key: str) -> None:
    assert actions.network_key(name) == key


def test_the_starter_leads_the_network_and_becomes_a_person() -> None:
    user = make_user("Bo Friis", administrator=True)
    key = actions.start_network(name="Unges trivsel", by=user.pk, at=AT, **WORDS)
    assert key == "unges-trivsel"
    person = Person.objects.get()
    assert (person.name, person.email) == ("Bo Friis", "bo@kommune.example")
    membership = Membership.objects.get()
    assert (membership.person_id, membership.role, membership.since) == (
        person.pk,
        "network_leader",
        LONG_AGO,
    )
    user.refresh_from_db()
    assert may(replace(acting(user), administrator=False), Act.CHANGE_NETWORK, key) is True
    assert dict(NetworkBoundary.objects.values_list("kind", "attribute")) == {
        "vertical": "level",
        "horizontal": "function",
        "stakeholder": "organisation",
        "geographic": "place",
    }
    assert verbs() == [
        ("network.started", "Unges trivsel"),
        ("person.added", "Bo Friis"),
        ("membership.opened", "Bo Friis"),
    ]


def test_a_person_with_the_same_email_is_the_starter() -> None:
    person = Person.objects.create(name="Bo F. Friis", email="bo@kommune.example")
    actions.start_network(name="Et", by=make_user("Bo Friis").pk, at=AT, **WORDS)
    assert Person.objects.get() == person
    assert Membership.objects.get().person == person


def test_a_network_that_starts_later_is_led_from_today() -> None:
    later = {**WORDS, "started": date(2027, 1, 1)}
    actions.start_network(name="Et", by=make_user().pk, at=AT, **later)
    assert Membership.objects.get().since == TODAY


def test_the_same_name_twice_gets_two_keys() -> None:
    by = make_user().pk
    keys = [actions.start_network(name="Et", by=by, at=AT, **WORDS) for _ in range(3)]
    assert keys == ["et", "et-2", "et-3"]


def test_a_failed_start_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    by = make_user().pk

    def fail(*args: object, **kwargs: object) -> None:
        raise RuntimeError("the disk is full")

    monkeypatch.setattr(Membership.objects, "create", fail)
    with pytest.raises(RuntimeError):
        actions.start_network(name="Et", by=by, at=AT, **WORDS)
    counts = [model.objects.count() for model in (Network, NetworkBoundary, Person, Membership, Trace)]
    assert counts == [0, 0, 0, 0, 0]


def change(network: Network, **new: object) -> None:
    row = Network.objects.get(pk=network.pk)
    fields = ("name", "task", "started", "ended", "directed", "tie_meaning")
    actions.change_network(
        network=network.key,
        by=make_user(f"Nr{Trace.objects.count()}").pk,
        at=AT,
        **{**{field: getattr(row, field) for field in fields}, **new},
    )


def test_a_change_is_traced_with_its_fields() -> None:
    network = make_network(started=LONG_AGO)
    change(network, name="Unges hverdag", task="Noget nyt")
    network.refresh_from_db()
    assert (network.name, network.task, network.key) == ("Unges hverdag", "Noget nyt", "unges-trivsel")
    trace = Trace.objects.get()
    assert (trace.verb, trace.data) == ("network.changed", {"fields": ["name", "task"]})


def test_nothing_changed_leaves_no_trace() -> None:
    change(make_network())
    assert Trace.objects.count() == 0


def test_direction_changes_only_while_there_are_no_ties() -> None:
    empty = make_network("tomt")
    change(empty, directed=False)
    empty.refresh_from_db()
    assert empty.directed is False
    tied = make_network(people=[{"name": "A"}, {"name": "B"}], ties=[("A", "B")])
    with pytest.raises(actions.TiesHaveDirection):
        change(tied, directed=False, name="Nyt navn")
    tied.refresh_from_db()
    assert (tied.directed, tied.name, Tie.objects.count()) == (True, "Unges trivsel", 1)


def test_an_end_before_the_start_is_refused_by_the_table() -> None:
    network = make_network(started=LONG_AGO)
    with pytest.raises(IntegrityError):
        change(network, ended=date(2019, 1, 1))


def test_the_leader_keeps_leading_a_changed_network() -> None:
    network = make_network()
    user = make_user()
    assert give_role(user, network, Role.NETWORK_LEADER).roles == {network.key: {Role.NETWORK_LEADER}}
    change(network, name="Andet navn")
    assert acting(user).roles == {network.key: {Role.NETWORK_LEADER}}
