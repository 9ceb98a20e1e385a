"""The whole of what a list would change: the same sum for the preview and, once more, for the confirming."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from metastyr.domain.access import Role
from metastyr.domain.boundaries import DEFAULT_ATTRIBUTES, BoundaryKind
from metastyr.domain.same_name import folded
from metastyr.domain.taking_in.homes import Homes, OrganisationPlan, Place, UnitPlan, organisation_ids
from metastyr.domain.taking_in.known import Known, KnownMembership, KnownPerson
from metastyr.domain.taking_in.listed import Choices, ListedPerson, ListedTie
from metastyr.domain.taking_in.matching import Match, Register, match
from metastyr.domain.taking_in.snags import Snag, SnagKind

OWN = "own:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One detail and what it becomes. `field` is a register attribute or `own:<name>`; "" is nothing."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonPlan:
    """One row: the person as they will be, and what that changes for one already in the register.

    `kept` are the details that stand although the list says something else: those of a person who is
    also someone elsewhere. Such a person only gets what is missing.
    """

    row: int
    match: Match
    name: str
    email: str
    home: Place
    unit: Place
    function: str
    level: str
    place: str
    own: Mapping[str, str]
    changes: tuple[Change, ...] = ()
    kept: tuple[Change, ...] = ()

    @property
    def is_new(self) -> bool:
        return self.match.person is None


@dataclass(frozen=True, slots=True, kw_only=True)
class MembershipPlan:
    """A membership that will be opened (no `id`) or corrected. `row` says whose."""

    row: int
    role: Role
    since: date
    until: date | None
    list_id: str
    id: int | None = None
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TiePlan:
    """A tie that will be made (no `id`) or gets another value, between two rows."""

    source: int
    target: int
    value: float | None
    id: int | None = None
    before: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Everything a list would do. `released` are memberships that give up their id in the lists.

    `ties_same` and `ties_untouched` count the network's ties that stand as they are: those the list
    names too, and those it does not name.
    """

    organisations: tuple[OrganisationPlan, ...] = ()
    units: tuple[UnitPlan, ...] = ()
    people: tuple[PersonPlan, ...] = ()
    memberships: tuple[MembershipPlan, ...] = ()
    released: tuple[int, ...] = ()
    ties: tuple[TiePlan, ...] = ()
    ties_same: int = 0
    ties_untouched: int = 0
    directed: bool | None = None
    boundaries: Mapping[BoundaryKind, str] = field(default_factory=dict)
    snags: tuple[Snag, ...] = ()

    @property
    def new_people(self) -> tuple[PersonPlan, ...]:
        return tuple(one for one in self.people if one.is_new)

    @property
    def changed_people(self) -> tuple[PersonPlan, ...]:
        return tuple(one for one in self.people if one.changes)

    @property
    def unchanged_people(self) -> int:
        return sum(1 for one in self.people if not one.is_new and not one.changes)

    @property
    def kept_people(self) -> tuple[PersonPlan, ...]:
        return tuple(one for one in self.people if one.kept)

    @property
    def new_ties(self) -> tuple[TiePlan, ...]:
        return tuple(tie for tie in self.ties if tie.id is None)

    @property
    def empty(self) -> bool:
        """Whether the register already says all that the list says."""
        return not (
            self.organisations
            or self.units
            or self.new_people
            or self.changed_people
            or self.memberships
            or self.released
            or self.ties
            or self.boundaries
            or self.directed is not None
        )

    @property
    def digest(self) -> str:
        """A short word that is the same only for the same plan: what was seen is what is done."""
        told = (
            self.organisations,
            self.units,
            [
                (one.match, one.name, one.email, one.home, one.unit, one.changes, one.kept)
                for one in self.people
            ],
            [(one.function, one.level, one.place, sorted(one.own.items())) for one in self.people],
            self.memberships,
            self.released,
            self.ties,
            self.directed,
            sorted(self.boundaries.items()),
            self.snags,
        )
        return hashlib.sha256(repr(told).encode()).hexdigest()[:32]


def plan_list(
    known: Known, people: Sequence[ListedPerson], ties: Sequence[ListedTie], choices: Choices
) -> Plan:
    """What taking in `people` and `ties` would do to what is `known`.

    A detail the list leaves out is left as it is; nothing and nobody is ever removed. Taking the same
    list in again, with the same choices, gives an empty plan.
    """
    register, homes = Register(known), Homes(known)
    places, organisations, snags = homes.settle(people)
    matches, more = match(people, organisation_ids(people, places), register, choices)
    persons = tuple(
        _person(row, found, places, homes, register) for row, found in zip(people, matches, strict=True)
    )
    memberships, released, crossed = _memberships(people, matches, register, choices)
    made, same, untouched = _ties(known, ties, matches, choices)
    direction = choices.directed if choices.directed not in {None, known.directed} else None
    kept = (Snag(kind=SnagKind.DIRECTION_KEPT),) if direction is not None and known.ties else ()
    return Plan(
        organisations=organisations,
        units=homes.missing([(one.home, one.unit) for one in persons if one.unit.names]),
        people=persons,
        memberships=memberships,
        released=released,
        ties=made,
        ties_same=same,
        ties_untouched=untouched,
        directed=direction,
        boundaries={
            kind: attribute
            for kind, attribute in choices.boundaries.items()
            if known.boundaries.get(kind, DEFAULT_ATTRIBUTES.get(kind, "")) != attribute
        },
        snags=(*snags, *more, *crossed, *_left_alone(people, memberships, known), *kept),
    )


def _person(
    row: ListedPerson, found: Match, places: Mapping[str, Place], homes: Homes, register: Register
) -> PersonPlan:
    held = KnownPerson(id=0, name=row.name) if found.person is None else register.people[found.person]
    was_home = Place()
    was_unit = Place()
    if held.organisation is not None:
        was_home = Place(names=(homes.organisations[held.organisation].name,), id=held.organisation)
    if held.unit is not None:
        was_unit = Place(names=(*was_home.names, *homes.unit_path(held.unit)), id=held.unit)
    home = places[folded(row.organisation)] if row.organisation else was_home
    unit = was_unit if home == was_home else Place()
    if row.unit and home.names:
        unit = homes.unit(home, row.unit)
    told = PersonPlan(
        row=row.row,
        match=found,
        name=row.name,
        email=row.email.lower() or held.email,
        home=home,
        unit=unit,
        function=row.function or held.function,
        level=row.level or held.level,
        place=row.place or held.place,
        own={**held.own, **row.own},
    )
    if found.person is None:
        return told
    after = _only_filled(told, held, was_home, was_unit) if held.elsewhere else told
    return replace(
        after,
        changes=_changes(held, was_home, was_unit, after),
        kept=_changes(held, was_home, was_unit, told, but=after),
    )


def _only_filled(told: PersonPlan, held: KnownPerson, was_home: Place, was_unit: Place) -> PersonPlan:
    """`told` with all that the register already holds left standing: the list fills what is missing."""
    home = was_home if was_home.names else told.home
    return replace(
        told,
        name=held.name,
        email=held.email or told.email,
        home=home,
        unit=told.unit if home == told.home and not was_unit.names else was_unit,
        function=held.function or told.function,
        level=held.level or told.level,
        place=held.place or told.place,
        own={**told.own, **{name: value for name, value in held.own.items() if value}},
    )


def _changes(
    held: KnownPerson, was_home: Place, was_unit: Place, after: PersonPlan, but: PersonPlan | None = None
) -> tuple[Change, ...]:
    """What sets `after` apart from the person held; with `but`, only where that one does not agree."""
    pairs = [
        ("name", held.name, after.name),
        ("email", held.email, after.email),
        ("organisation", " › ".join(was_home.names), " › ".join(after.home.names)),
        ("unit", " › ".join(was_unit.names[1:]), " › ".join(after.unit.names[1:])),
        ("function", held.function, after.function),
        ("level", held.level, after.level),
        ("place", held.place, after.place),
        *((OWN + name, held.own.get(name, ""), value) for name, value in sorted(after.own.items())),
    ]
    changes = tuple(Change(field=name, before=a, after=b) for name, a, b in pairs if a != b)
    if but is None:
        return changes
    made = set(_changes(held, was_home, was_unit, but))
    return tuple(change for change in changes if change not in made)


def _memberships(
    people: Sequence[ListedPerson], matches: Sequence[Match], register: Register, choices: Choices
) -> tuple[tuple[MembershipPlan, ...], tuple[int, ...], tuple[Snag, ...]]:
    """Memberships opened and corrected, ids released, and dates that cannot be."""
    plans: list[MembershipPlan] = []
    snags: list[Snag] = []
    wanted = {row.list_id: found.person for row, found in zip(people, matches, strict=True) if row.list_id}
    released = tuple(
        one.id
        for person, held in register.memberships.items()
        for one in held
        if one.until is None and one.list_id in wanted and wanted[one.list_id] != person
    )
    for row, found in zip(people, matches, strict=True):
        held = [] if found.person is None else register.memberships.get(found.person, [])
        plan = _membership(row, held, choices)
        if plan.until is not None and plan.until < plan.since:
            snags.append(Snag(kind=SnagKind.DATES_CROSS, row=row.row, one=row.name, other=str(plan.since)))
        if plan.id is None or plan.changes:
            plans.append(plan)
    return tuple(plans), released, tuple(snags)


def _left_alone(
    people: Sequence[ListedPerson], plans: Sequence[MembershipPlan], known: Known
) -> tuple[Snag, ...]:
    """The rows that together would leave the network without a leader who has no last day.

    Nobody could change the network again. A list that also gives another the role is no trouble.
    """
    leading = {one.id for one in known.memberships if one.role is Role.NETWORK_LEADER and one.until is None}
    ended = [one for one in plans if one.id in leading and one.until is not None]
    opened = any(one.id is None and one.role is Role.NETWORK_LEADER and one.until is None for one in plans)
    if opened or not leading or leading != {one.id for one in ended}:
        return ()
    names = {row.row: row.name for row in people}
    return tuple(Snag(kind=SnagKind.LAST_LEADER, row=one.row, one=names[one.row]) for one in ended)


def _membership(row: ListedPerson, held: Sequence[KnownMembership], choices: Choices) -> MembershipPlan:
    """The membership a row speaks of: one of those held, as it will be, or a new one.

    A list never takes a role away: another role than those held is one more membership.
    """
    alike = [one for one in held if row.role in {None, one.role}]
    open_now = sorted((one for one in alike if one.until is None), key=lambda one: (not one.list_id, one.id))
    ended = [one for one in alike if row.until is not None and row.until == one.until]
    ended = ended or [one for one in alike if row.until and one.until and one.since == row.since]
    # A row with a last day is about the time it names, which may have ended long ago.
    same = next(iter([*ended, *open_now]), None)
    # Of a person's open memberships only one carries the id.
    carried = any(one.list_id == row.list_id for one in held if one.until is None)
    if same is None:
        return MembershipPlan(
            row=row.row,
            role=row.role or choices.role,
            since=row.since or (min(choices.since, row.until) if row.until else choices.since),
            until=row.until,
            list_id="" if carried and row.until is None else row.list_id,
        )
    since, until = row.since or same.since, row.until or same.until
    keep = not row.list_id or (carried and same.until is None)
    list_id = same.list_id if keep else row.list_id
    pairs = (
        ("since", str(same.since), str(since)),
        ("until", str(same.until or ""), str(until or "")),
        ("list_id", same.list_id, list_id),
    )
    return MembershipPlan(
        row=row.row,
        role=same.role,
        since=since,
        until=until,
        list_id=list_id,
        id=same.id,
        changes=tuple(Change(field=name, before=a, after=b) for name, a, b in pairs if a != b),
    )


def _ties(
    known: Known, ties: Sequence[ListedTie], matches: Sequence[Match], choices: Choices
) -> tuple[tuple[TiePlan, ...], int, int]:
    """Ties made or given another value; how many stand the same; how many the list does not name."""
    directed = known.directed if choices.directed is None else choices.directed
    person = {found.row: found.person for found in matches}
    held = {(tie.source, tie.target): tie for tie in known.ties}
    plans: list[TiePlan] = []
    named: set[int] = set()
    same = 0
    for tie in ties:
        source, target = person[tie.source], person[tie.target]
        found = None
        if source is not None and target is not None:
            ends = (source, target) if directed else (min(source, target), max(source, target))
            found = held.get(ends)
        if found is None:
            plans.append(TiePlan(source=tie.source, target=tie.target, value=tie.value))
            continue
        named.add(found.id)
        if tie.value is None or tie.value == found.value:
            same += 1
        else:
            plans.append(
                TiePlan(
                    source=tie.source, target=tie.target, value=tie.value, id=found.id, before=found.value
                )
            )
    return tuple(plans), same, len(known.ties) - len(named)
