"""The database itself refuses what must not be, whoever writes to it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from django.db import IntegrityError, transaction

from metastyr.records.models import (
    Membership,
    Network,
    NetworkBoundary,
    Organisation,
    Person,
    Tie,
    Trace,
    Unit,
)

pytestmark = pytest.mark.django_db

DAY = date(2026, 2, 1)


def make() -> tuple[Network, Organisation, Unit, Person, Person]:
    network = Network.objects.create(key="net", name="Net", started=DAY)
    home = Organisation.objects.create(name="Havneby", cvr="35209115")
    unit = Unit.objects.create(organisation=home, name="Top")
    aya, bo = (Person.objects.create(name=name, email=f"{name}@x.dk") for name in ("aya", "bo"))
    Membership.objects.create(network=network, person=aya, role="participant", since=DAY, list_id="1")
    Tie.objects.create(network=network, source=aya, target=bo)
    NetworkBoundary.objects.create(network=network, kind="vertical", attribute="level")
    return network, home, unit, aya, bo


REFUSED: dict[str, Callable[..., object]] = {
    "network ends before it starts": lambda n, h, u, a, b: Network.objects.create(
        key="x", name="X", started=DAY, ended=date(2026, 1, 1)
    ),
    "network ends without a start": lambda n, h, u, a, b: Network.objects.create(
        key="x", name="X", ended=DAY
    ),
    "two networks of one key": lambda n, h, u, a, b: Network.objects.create(key="net", name="X"),
    "two organisations of one name": lambda n, h, u, a, b: Organisation.objects.create(name="Havneby"),
    "two organisations of one CVR": lambda n, h, u, a, b: Organisation.objects.create(
        name="X", cvr="35209115"
    ),
    "an empty CVR": lambda n, h, u, a, b: Organisation.objects.create(name="X", cvr=""),
    "an unknown sector": lambda n, h, u, a, b: Organisation.objects.create(name="X", sector="x"),
    "two top units of one name": lambda n, h, u, a, b: Unit.objects.create(organisation=h, name="Top"),
    "a top unit below the top": lambda n, h, u, a, b: Unit.objects.create(organisation=h, name="X", level=2),
    "a child at the top level": lambda n, h, u, a, b: Unit.objects.create(organisation=h, name="X", parent=u),
    "a unit under itself": lambda n, h, u, a, b: Unit.objects.filter(pk=u.pk).update(parent=u, level=2),
    "two people of one e-mail": lambda n, h, u, a, b: Person.objects.create(name="X", email="aya@x.dk"),
    "an empty e-mail": lambda n, h, u, a, b: Person.objects.create(name="X", email=""),
    "a unit without its organisation": lambda n, h, u, a, b: Person.objects.create(name="X", unit=u),
    "the same open role twice": lambda n, h, u, a, b: Membership.objects.create(
        network=n, person=a, role="participant", since=DAY
    ),
    "an id of two people": lambda n, h, u, a, b: Membership.objects.create(
        network=n, person=b, role="participant", since=DAY, list_id="1"
    ),
    "leaving before coming": lambda n, h, u, a, b: Membership.objects.create(
        network=n, person=b, role="participant", since=DAY, until=date(2026, 1, 1)
    ),
    "an administrator of one network": lambda n, h, u, a, b: Membership.objects.create(
        network=n, person=b, role="administrator", since=DAY
    ),
    "a tie to oneself": lambda n, h, u, a, b: Tie.objects.create(network=n, source=a, target=a),
    "the same tie twice": lambda n, h, u, a, b: Tie.objects.create(network=n, source=a, target=b),
    "a boundary twice": lambda n, h, u, a, b: NetworkBoundary.objects.create(
        network=n, kind="vertical", attribute="function"
    ),
    "an unknown boundary": lambda n, h, u, a, b: NetworkBoundary.objects.create(
        network=n, kind="x", attribute="function"
    ),
    "a person with ties deleted": lambda n, h, u, a, b: Person.objects.filter(pk=b.pk).delete(),
}


@pytest.mark.parametrize("what", REFUSED)
def test_the_tables_refuse(what: str) -> None:
    rows = make()
    with pytest.raises(IntegrityError), transaction.atomic():
        REFUSED[what](*rows)


def test_what_is_like_it_but_right_is_taken() -> None:
    network, home, unit, aya, bo = make()
    Organisation.objects.create(name="Uden nummer 1")
    Organisation.objects.create(name="Uden nummer 2")
    Person.objects.create(name="Uden e-mail 1")
    Person.objects.create(name="Uden e-mail 2")
    Unit.objects.create(organisation=home, name="Top", parent=unit, level=2)
    Membership.objects.filter(person=aya).update(until=DAY)
    again = Membership.objects.create(network=network, person=aya, role="participant", since=DAY, list_id="1")
    assert again.pk
    assert Tie.objects.create(network=network, source=bo, target=aya).pk


def test_a_trace_is_never_altered() -> None:
    trace = Trace.objects.leave(
        verb="person.added", at=datetime(2026, 11, 23, tzinfo=UTC), by=None, about="Bo"
    )
    trace.about = "Aya"
    with pytest.raises(TypeError, match="never altered"):
        trace.save()
    assert Trace.objects.get().about == "Bo"
