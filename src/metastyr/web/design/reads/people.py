"""What the design step asks the tables: who takes part, one participant's ties, and the map's sums."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from metastyr.domain.access import Role
from metastyr.domain.danish_order import danish_key
from metastyr.records import models
from metastyr.records.models.order import danish

MOST_FOUND = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """One role of one person in the network, from a day and maybe to one (the last day counts)."""

    id: int
    role: Role
    since: date
    until: date | None

    def open_on(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """A person with every role held in this network, now, before or to come; "" is unknown."""

    id: int
    name: str
    email: str
    organisation: str
    unit: str
    function: str
    level: str
    place: str
    held: tuple[Held, ...]

    def roles_on(self, day: date) -> tuple[Role, ...]:
        open_now = {one.role for one in self.held if one.open_on(day)}
        return tuple(role for role in Role if role in open_now)

    @property
    def since(self) -> date:
        return min(one.since for one in self.held)

    @property
    def until(self) -> date | None:
        ends = [one.until for one in self.held]
        return None if None in ends else max(end for end in ends if end)


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkName:
    """A network as a heading."""

    key: str
    name: str
    directed: bool
    tie_meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Someone in the register who can be taken into the network."""

    id: int
    name: str
    organisation: str
    function: str
    already: bool


def network_name(key: str) -> NetworkName:
    """Network.DoesNotExist when there is none."""
    row = models.Network.objects.get(key=key)
    return NetworkName(key=row.key, name=row.name, directed=row.directed, tie_meaning=row.tie_meaning)


def participants(key: str) -> tuple[Participant, ...]:
    """Everyone who has ever had a role in the network, in Danish order. One query."""
    return _gathered(models.Membership.objects.filter(network__key=key))


def participant(key: str, person: int) -> Participant | None:
    """One of them; None when `person` never had a role there."""
    found = _gathered(models.Membership.objects.filter(network__key=key, person_id=person))
    return found[0] if found else None


def _gathered(rows: QuerySet[models.Membership]) -> tuple[Participant, ...]:
    held: dict[int, list[Held]] = {}
    people: dict[int, models.Person] = {}
    for row in rows.select_related("person__organisation", "person__unit").order_by("since", "pk"):
        people[row.person_id] = row.person
        held.setdefault(row.person_id, []).append(
            Held(id=row.pk, role=Role(row.role), since=row.since, until=row.until)
        )
    found = [
        Participant(
            id=person.pk,
            name=person.name,
            email=person.email or "",
            organisation=person.organisation.name if person.organisation else "",
            unit=person.unit.name if person.unit else "",
            function=person.function,
            level=person.level,
            place=person.place,
            held=tuple(held[person.pk]),
        )
        for person in people.values()
    ]
    return tuple(sorted(found, key=lambda one: (danish_key(one.name), one.id)))


def find_people(key: str, wanted: str, *, day: date) -> tuple[Found, ...]:
    """At most MOST_FOUND people of the register whose name, e-mail or organisation holds `wanted`."""
    words = wanted.split()
    if not words:
        return ()
    asked = Q()
    for word in words:
        any_way = Q()
        # SQLite folds only a-z: "åse" would else never find Åse.
        for spelt in {word, word.lower(), word.capitalize(), word.upper()}:
            any_way |= Q(name__icontains=spelt) | Q(email__icontains=spelt)
            any_way |= Q(organisation__name__icontains=spelt)
        asked &= any_way
    rows = models.Person.objects.filter(asked).order_by(danish("name"), "pk")[:MOST_FOUND]
    return _found(key, rows, day)


def one_in_register(key: str, person: int, *, day: date) -> tuple[Found, ...]:
    """The one person of the register with this id, or nobody."""
    return _found(key, models.Person.objects.filter(pk=person), day)


def _found(key: str, rows: QuerySet[models.Person], day: date) -> tuple[Found, ...]:
    inside = set(
        models.Membership.objects.filter(network__key=key)
        .filter(Q(until__isnull=True) | Q(until__gte=day))
        .values_list("person_id", flat=True)
    )
    return tuple(
        Found(
            id=row.pk,
            name=row.name,
            organisation=row.organisation.name if row.organisation else "",
            function=row.function,
            already=row.pk in inside,
        )
        for row in rows.select_related("organisation")
    )
