"""The network as a heading, and those who take part in it today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from metastyr.domain.access import Role
from metastyr.domain.danish_order import danish_key
from metastyr.domain.network_life import state_of
from metastyr.records import models
from metastyr.records.columns import open_on


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkNow:
    """A network on a day; an ended one is kept as it was."""

    key: str
    name: str
    task: str
    ended: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """Someone with a role today; "" is an unknown organisation."""

    person: int
    name: str
    organisation: str
    organisation_id: int | None
    roles: frozenset[Role]


def network_now(key: str, *, day: date) -> NetworkNow:
    """Network.DoesNotExist when there is none."""
    row = models.Network.objects.get(key=key)
    ended = state_of(row.started, row.ended, day) == "ended"
    return NetworkNow(key=row.key, name=row.name, task=row.task, ended=ended)


def members(key: str, *, day: date) -> tuple[Member, ...]:
    """Everybody who has a role on `day`, in Danish order. One query."""
    rows = models.Membership.objects.filter(open_on(day), network__key=key)
    people: dict[int, models.Person] = {}
    roles: dict[int, set[Role]] = {}
    for row in rows.select_related("person__organisation"):
        people[row.person_id] = row.person
        roles.setdefault(row.person_id, set()).add(Role(row.role))
    found = [
        Member(
            person=one.pk,
            name=one.name,
            organisation=one.organisation.name if one.organisation else "",
            organisation_id=one.organisation_id,
            roles=frozenset(roles[one.pk]),
        )
        for one in people.values()
    ]
    return tuple(sorted(found, key=lambda one: (danish_key(one.name), one.person)))


def person_behind(user: int) -> int | None:
    """The person of the register that `user` is."""
    return models.User.objects.values_list("person_id", flat=True).get(pk=user)
