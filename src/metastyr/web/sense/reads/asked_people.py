"""Who is asked in a round, group by group; whom a search finds; which groups the register could give."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from metastyr.domain.danish_order import danish_key
from metastyr.domain.rounds.grouping import Grouped, grouped
from metastyr.records.columns import OWN
from metastyr.records.models import (
    Invitation,
    Membership,
    Organisation,
    Person,
    Round,
    RoundGroup,
    Sheet,
    Unit,
)
from metastyr.records.models.order import danish
from metastyr.records.to_ask import ATTRIBUTES, people_to_ask, with_values
from metastyr.web.sense.reads.rounds import NOT_ASKED

MOST_FOUND = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedPerson:
    """Somebody asked; "" is unknown. `left`: took part in the network once, and does no longer."""

    key: UUID
    name: str
    email: str
    organisation: str
    function: str
    left: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedGroup:
    """A group of a round with its people in Danish order."""

    id: int
    name: str
    people: tuple[AskedPerson, ...]

    @property
    def on_paper(self) -> int:
        """How many have no e-mail and get a printed letter."""
        return sum(not one.email for one in self.people)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPerson:
    """Someone in the register; `group` is where they stand in the round already, "" is nowhere."""

    id: int
    name: str
    email: str
    organisation: str
    function: str
    group: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """An attribute people can be grouped by, for how many it is known, and how many groups it gives."""

    attribute: str
    known: int
    groups: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """The groups an attribute would give. `already` are asked in the round and stay where they are."""

    found: Grouped
    people: int
    already: frozenset[int]


def asked_groups(network: str, key: UUID) -> tuple[AskedGroup, ...]:
    """The groups of a round with everybody asked. Two queries, however many there are."""
    people: dict[int, list[AskedPerson]] = {}
    rows = Invitation.objects.filter(round__network__key=network, round__key=key).exclude(state__in=NOT_ASKED)
    ever = Membership.objects.filter(network__key=network, person=OuterRef("person"))
    over = Q(until__lt=timezone.localdate())
    rows = rows.annotate(left=Exists(ever.filter(over)) & ~Exists(ever.exclude(over)))
    for row in rows.select_related("person__organisation"):
        home = row.person.organisation if row.person else None
        people.setdefault(row.group_id, []).append(
            AskedPerson(
                key=row.key,
                name=row.name,
                email=row.email,
                organisation=home.name if home else "",
                function=row.person.function if row.person else "",
                left=row.left,
            )
        )
    groups = RoundGroup.objects.filter(round__network__key=network, round__key=key)
    return tuple(
        AskedGroup(
            id=pk,
            name=name,
            people=tuple(sorted(people.get(pk, ()), key=lambda one: (danish_key(one.name), one.key))),
        )
        for pk, name in groups.order_by("place", "pk").values_list("pk", "name")
    )


def still_to_answer(network: str, key: UUID) -> dict[str, tuple[str, ...]]:
    """Who has not finished, by group, in a named round. Round.DoesNotExist for an anonymous one."""
    row = Round.objects.get(network__key=network, key=key, anonymous=False)
    done = Sheet.objects.filter(round=row, finished=True, invitation__isnull=False).values("invitation")
    waiting: dict[str, list[str]] = {}
    for group, name in (
        Invitation.objects.filter(round=row)
        .exclude(state__in=NOT_ASKED)
        .exclude(pk__in=done)
        .order_by("group__place", "group", danish("name"))
        .values_list("group__name", "name")
    ):
        waiting.setdefault(group, []).append(name)
    return {group: tuple(names) for group, names in waiting.items()}


def find_to_ask(network: str, key: UUID, wanted: str) -> tuple[FoundPerson, ...]:
    """At most MOST_FOUND people of the register with `wanted` in what is known of them."""
    words = wanted.split()
    if not words:
        return ()
    asked = Q()
    for word in words:
        any_way = Q()
        # SQLite folds only a-z: "åse" would else never find Åse.
        for spelt in sorted({word, word.lower(), word.capitalize(), word.upper()}):
            for field in ("name", "email", "organisation__name", "unit__name", "function"):
                any_way |= Q((f"{field}__icontains", spelt))
        asked &= any_way
    rows = Person.objects.filter(asked).select_related("organisation").order_by(danish("name"), "pk")
    return _found(network, key, list(rows[:MOST_FOUND]))


def _found(network: str, key: UUID, rows: Collection[Person]) -> tuple[FoundPerson, ...]:
    there = dict(
        Invitation.objects.filter(round__network__key=network, round__key=key, person__in=rows).values_list(
            "person_id", "group__name"
        )
    )
    return tuple(
        FoundPerson(
            id=row.pk,
            name=row.name,
            email=row.email or "",
            organisation=row.organisation.name if row.organisation else "",
            function=row.function,
            group=there.get(row.pk, ""),
        )
        for row in rows
    )


def offered(
    network: str, day: date, *, organisations: Collection[int] = (), units: Collection[int] = ()
) -> tuple[Offered, ...]:
    """Every attribute known for at least one of the people, those of the register first. One query."""
    rows = list(
        people_to_ask(network, day, organisations=organisations, units=units).values(
            *("organisation__name", "unit", "function", "level", "place", "attributes")
        )
    )
    columns = {"organisation": "organisation__name", **{name: name for name in ATTRIBUTES[1:]}}
    own = Counter(name for row in rows for name, value in row["attributes"].items() if value)
    found = []
    for attribute, column in columns.items():
        values = [row[column] for row in rows if row[column]]
        found.append(Offered(attribute=attribute, known=len(values), groups=len(set(values))))
    for name in sorted(own, key=danish_key):
        values = [row["attributes"][name] for row in rows if row["attributes"].get(name)]
        found.append(Offered(attribute=OWN + name, known=len(values), groups=len(set(map(str, values)))))
    return tuple(one for one in found if one.known)


def proposed(
    network: str,
    key: UUID,
    attribute: str,
    day: date,
    *,
    organisations: Collection[int] = (),
    units: Collection[int] = (),
) -> Proposed:
    """The groups `attribute` would give, before anything is saved. ValueError for an unknown attribute."""
    people = with_values(people_to_ask(network, day, organisations=organisations, units=units), attribute)
    asked = Invitation.objects.filter(round__network__key=network, round__key=key, person__isnull=False)
    already = set(asked.values_list("person_id", flat=True))
    return Proposed(
        found=grouped(people),
        people=len(people),
        already=frozenset(one.id for one in people if one.id in already),
    )


def homes() -> tuple[tuple[str, str], ...]:
    """Every organisation and unit people can be taken from, as (`organisation:3`, name). Two queries."""
    units: dict[int, list[tuple[str, str]]] = {}
    for pk, organisation, name in Unit.objects.order_by(danish("name"), "pk").values_list(
        "pk", "organisation_id", "name"
    ):
        units.setdefault(organisation, []).append((f"unit:{pk}", name))
    found: list[tuple[str, str]] = []
    for pk, name in Organisation.objects.order_by(danish("name"), "pk").values_list("pk", "name"):
        found.append((f"organisation:{pk}", name))
        found.extend((key, f"{name}: {unit}") for key, unit in units.get(pk, ()))
    return tuple(found)
