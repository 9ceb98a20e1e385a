"""Small made-up rows for the network pages' tests: users, people, a network with ties."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any

from django.test import Client

from metastyr.domain.access import Actor, Role
from metastyr.records.models import Membership, Network, Organisation, Person, Tie, Trace, User
from metastyr.web.site.actor import actor_of

TODAY = date(2026, 11, 23)
AT = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)
LONG_AGO = date(2020, 1, 5)


def make_user(name: str = "Bo Friis", *, administrator: bool = False) -> User:
    email = f"{name.split()[0].lower()}@kommune.example"
    return User.objects.create_user(
        email=email, password="prøve-Prøve-7", name=name, is_administrator=administrator
    )


def make_network(
    key: str = "unges-trivsel",
    *,
    people: Iterable[dict[str, Any]] = (),
    ties: Iterable[tuple[str, str]] = (),
    directed: bool = True,
    **details: Any,
) -> Network:
    """A network whose people are participants; each of `people` has a name and any of Person's fields.

    `organisation` may be a name; "own" becomes the attributes.
    """
    network = Network.objects.create(
        key=key, name=details.pop("name", "Unges trivsel"), directed=directed, **details
    )
    made: dict[str, Person] = {}
    for fields in people:
        made[fields["name"]] = add_person(network, **fields)
    for source, target in ties:
        Tie.objects.create(network=network, source=made[source], target=made[target])
    return network


def add_person(network: Network, *, role: Role = Role.PARTICIPANT, **fields: Any) -> Person:
    organisation = fields.pop("organisation", None)
    sector = fields.pop("sector", "other")
    if organisation:
        fields["organisation"] = Organisation.objects.get_or_create(
            name=organisation, defaults={"sector": sector}
        )[0]
    person = Person.objects.create(attributes=fields.pop("own", {}), **fields)
    Membership.objects.create(network=network, person=person, role=role, since=LONG_AGO)
    return person


def give_role(user: User, network: Network, role: Role) -> Actor:
    """`user` becomes a person with `role` in `network`; answers the actor."""
    if user.person is None:
        user.person = Person.objects.create(name=user.name, email=user.email)
        user.save()
    Membership.objects.create(network=network, person=user.person, role=role, since=LONG_AGO)
    return acting(user)


def acting(user: User) -> Actor:
    actor = actor_of(user, today=TODAY)
    assert actor is not None
    return actor


def verbs() -> list[tuple[str, str]]:
    """Every trace as (verb, about), oldest first."""
    return list(Trace.objects.order_by("at", "pk").values_list("verb", "about"))


def client_of(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def leader_of(network: Network) -> User:
    user = make_user("Lone Leder")
    give_role(user, network, Role.NETWORK_LEADER)
    return user
