"""A network as plain columns on one day: who counts, their ties, and what each boundary is read from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Q

from metastyr.domain.access import Role
from metastyr.domain.boundaries import DEFAULT_ATTRIBUTES, BoundaryKind
from metastyr.domain.danish_order import danish_key
from metastyr.domain.sectors import Sector
from metastyr.records.models import Membership, Network, NetworkBoundary, Tie

OWN = "own:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One person who takes part on the day asked about, with every role they hold; "" is unknown."""

    id: int
    name: str
    roles: tuple[Role, ...]
    organisation: str = ""
    sector: str = ""
    unit: str = ""
    unit_id: int | None = None
    unit_above: str = ""
    function: str = ""
    level: str = ""
    place: str = ""
    own: Mapping[str, str] = field(default_factory=dict)
    listed: bool = False

    def value(self, attribute: str) -> str | None:
        """What `attribute` (of the register, or `own:<name>`) says about this person; None is unknown."""
        if attribute.startswith(OWN):
            return self.own.get(attribute.removeprefix(OWN)) or None
        if attribute == "sector" and self.sector == Sector.OTHER:
            # "Other" is no place of its own: two who are both elsewhere are not in one group.
            return None
        return getattr(self, attribute) or None


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkColumns:
    """One network on one day.

    `members` are all who take part, in Danish order. `counted` are those the sums are made on:
    participants, those on the leader's own list, and whoever else has a tie. A leader or an observer
    who only has access, is on no list and has no tie, is not counted as an isolate. They stand in the
    order they came into the network, so that a list gives the same random deals here as on the shell.
    `ties` go between counted people, `values` are their strengths where the list gave any; `left_out`
    is how many ties have an end that is not here today.
    """

    id: int
    key: str
    name: str
    directed: bool
    tie_meaning: str
    members: tuple[Member, ...]
    counted: tuple[Member, ...]
    ties: tuple[tuple[int, int], ...]
    values: tuple[float | None, ...]
    left_out: int
    boundaries: Mapping[BoundaryKind, str]

    def labels(self, attribute: str) -> tuple[str | None, ...]:
        """One label a counted person, None where nothing is known. Two units of one name stay two groups."""
        if attribute != "unit":
            return tuple(member.value(attribute) for member in self.counted)
        names = _unit_names(self.counted)
        return tuple(None if member.unit_id is None else names[member.unit_id] for member in self.counted)


def _unit_names(members: Sequence[Member]) -> dict[int, str]:
    """A name for each unit that no other unit has: its own, with its organisation, with what it is under."""
    units = {member.unit_id: member for member in members if member.unit_id is not None}
    names: dict[int, str] = {}
    for form in ("{0.unit}", "{0.unit} ({0.organisation})", "{0.unit} ({0.organisation}, {0.unit_above})"):
        left = {key: form.format(unit) for key, unit in units.items() if key not in names}
        shared = Counter(left.values())
        names |= {key: name for key, name in left.items() if shared[name] == 1}
    # Alike in all of that: numbered, in the order they were made.
    rest = sorted(key for key in units if key not in names)
    return names | {key: f"{units[key].unit} ({number})" for number, key in enumerate(rest, start=1)}


def open_on(day: date) -> Q:
    """Memberships that hold on `day`; the last day counts."""
    return Q(since__lte=day) & (Q(until__isnull=True) | Q(until__gte=day))


def network_columns(key: str, *, day: date) -> NetworkColumns:
    """The network called `key` as it is on `day`. Network.DoesNotExist when there is none. Four queries."""
    network = Network.objects.get(key=key)
    entered = _members(network.pk, day)
    here = {member.id for member in entered}
    all_ties = Tie.objects.filter(network=network).order_by("source_id", "target_id")
    listed = tuple(all_ties.values_list("source_id", "target_id", "value"))
    kept = [(a, b, value) for a, b, value in listed if a in here and b in here]
    ties = tuple((a, b) for a, b, _value in kept)
    tied = {end for tie in ties for end in tie}
    pointed: dict[BoundaryKind, str] = dict(DEFAULT_ATTRIBUTES)
    for kind, attribute in NetworkBoundary.objects.filter(network=network).values_list("kind", "attribute"):
        pointed[BoundaryKind(kind)] = attribute
    return NetworkColumns(
        id=network.pk,
        key=network.key,
        name=network.name,
        directed=network.directed,
        tie_meaning=network.tie_meaning,
        members=tuple(sorted(entered, key=lambda member: (danish_key(member.name), member.id))),
        counted=tuple(m for m in entered if m.listed or Role.PARTICIPANT in m.roles or m.id in tied),
        ties=ties,
        values=tuple(value for _a, _b, value in kept),
        left_out=len(listed) - len(ties),
        boundaries={kind: pointed.get(kind, "") for kind in BoundaryKind},
    )


def _members(network_id: int, day: date) -> tuple[Member, ...]:
    rows = (
        Membership.objects.filter(open_on(day), network_id=network_id)
        .order_by("pk")
        .values_list(
            "person_id",
            "role",
            "list_id",
            "person__name",
            "person__organisation__name",
            "person__organisation__sector",
            "person__unit_id",
            "person__unit__name",
            "person__unit__parent__name",
            "person__function",
            "person__level",
            "person__place",
            "person__attributes",
        )
    )
    roles: dict[int, list[Role]] = {}
    listed: set[int] = set()
    people: dict[int, tuple[str, ...]] = {}
    units: dict[int, int | None] = {}
    own: dict[int, dict[str, str]] = {}
    for person, role, list_id, name, organisation, sector, unit_id, *texts, attributes in rows:
        held = roles.setdefault(person, [])
        if Role(role) not in held:
            held.append(Role(role))
        if list_id:
            listed.add(person)
        people[person] = tuple(text or "" for text in (name, organisation, sector, *texts))
        units[person] = unit_id
        own[person] = {name: str(value).strip() for name, value in attributes.items() if value is not None}
    return tuple(
        Member(
            id=person,
            name=name,
            roles=tuple(role for role in Role if role in roles[person]),
            organisation=organisation,
            sector=sector,
            unit=unit,
            unit_id=units[person],
            unit_above=above,
            function=function,
            level=level,
            place=place,
            own=own[person],
            listed=person in listed,
        )
        for person, (name, organisation, sector, unit, above, function, level, place) in people.items()
    )
