"""A plan becomes rows: in bulk, in the order of the list, inside the caller's transaction."""

from __future__ import annotations

from metastyr.domain.same_name import folded
from metastyr.domain.taking_in.homes import Place
from metastyr.domain.taking_in.plan import PersonPlan, Plan
from metastyr.records.models import (
    Membership,
    Network,
    NetworkBoundary,
    Organisation,
    Person,
    Tie,
    Unit,
)

BATCH = 200


def apply(plan: Plan, *, network: Network) -> None:
    """Write everything in `plan`. The caller holds the transaction and has refused plans with snags."""
    organisations = _organisations(plan)
    units = _units(plan, organisations)
    people = _people(plan, organisations, units)
    _memberships(plan, network, people)
    if plan.directed is not None:
        network.directed = plan.directed
        network.save(update_fields=["directed"])
    _ties(plan, network, people)
    for kind, attribute in plan.boundaries.items():
        NetworkBoundary.objects.update_or_create(
            network=network, kind=kind.value, defaults={"attribute": attribute}
        )


def _organisations(plan: Plan) -> dict[str, int]:
    """New organisations by folded name → id; known ones are corrected."""
    made = Organisation.objects.bulk_create(
        [
            Organisation(name=one.name, sector=one.sector.value, cvr=one.cvr or None)
            for one in plan.organisations
            if one.id is None
        ],
        batch_size=BATCH,
    )
    for one in plan.organisations:
        if one.id is not None:
            Organisation.objects.filter(pk=one.id).update(sector=one.sector.value, cvr=one.cvr or None)
    return {folded(one.name): one.pk for one in made}


def _units(plan: Plan, organisations: dict[str, int]) -> dict[tuple[str, ...], Unit]:
    """New units by the folded path from their organisation; a parent always comes before its children."""
    above = {unit.pk: unit for unit in Unit.objects.filter(pk__in=[one.parent for one in plan.units])}
    made: dict[tuple[str, ...], Unit] = {}
    for one in plan.units:
        parent = above[one.parent] if one.parent is not None else made.get(one.key[:-1])
        made[one.key] = Unit.objects.create(
            organisation_id=one.organisation or organisations[one.key[0]],
            parent=parent,
            name=one.names[-1],
            level=1 if parent is None else parent.level + 1,
        )
    return made


def _people(plan: Plan, organisations: dict[str, int], units: dict[tuple[str, ...], Unit]) -> dict[int, int]:
    """Row → person id, of new and known alike."""

    def home(place: Place) -> int | None:
        return place.id or (organisations[place.key[0]] if place.names else None)

    def filled(person: Person, one: PersonPlan) -> Person:
        person.name = one.name
        person.email = one.email or None
        person.organisation_id = home(one.home)
        person.unit_id = one.unit.id or (units[one.unit.key].pk if one.unit.names else None)
        person.function, person.level, person.place = one.function, one.level, one.place
        person.attributes = dict(one.own)
        return person

    changed = {one.match.person: one for one in plan.changed_people}
    rows = Person.objects.in_bulk([pk for pk in changed if pk is not None])
    moving = [one for one in plan.changed_people if any(change.field == "email" for change in one.changes)]
    # An e-mail may pass from one person to another within the list.
    Person.objects.filter(pk__in=[one.match.person for one in moving]).update(email=None)
    Person.objects.bulk_update(
        [filled(person, changed[pk]) for pk, person in rows.items()],
        ["name", "email", "organisation", "unit", "function", "level", "place", "attributes"],
        batch_size=BATCH,
    )
    new = plan.new_people
    made = Person.objects.bulk_create([filled(Person(), one) for one in new], batch_size=BATCH)
    ids = {one.row: person.pk for one, person in zip(new, made, strict=True)}
    known = {one.row: one.match.person for one in plan.people if one.match.person is not None}
    return {**ids, **known}


def _memberships(plan: Plan, network: Network, people: dict[int, int]) -> None:
    corrected = {one.id: one for one in plan.memberships if one.id is not None}
    # Ids are handed over by first letting go of them: no two may hold one at any moment.
    letting_go = [*plan.released, *corrected]
    rows = Membership.objects.in_bulk(list(corrected))
    Membership.objects.filter(pk__in=letting_go).update(list_id="")
    for pk, row in rows.items():
        one = corrected[pk]
        row.since, row.until, row.list_id = one.since, one.until, one.list_id
    Membership.objects.bulk_update(rows.values(), ["since", "until", "list_id"], batch_size=BATCH)
    Membership.objects.bulk_create(
        [
            Membership(
                network=network,
                person_id=people[one.row],
                role=one.role.value,
                since=one.since,
                until=one.until,
                list_id=one.list_id,
            )
            for one in plan.memberships
            if one.id is None
        ],
        batch_size=BATCH,
    )


def _ties(plan: Plan, network: Network, people: dict[int, int]) -> None:
    for tie in plan.ties:
        if tie.id is not None:
            Tie.objects.filter(pk=tie.id).update(value=tie.value)
    made = []
    for tie in plan.new_ties:
        ends = (people[tie.source], people[tie.target])
        source, target = ends if network.directed else (min(ends), max(ends))
        made.append(Tie(network=network, source_id=source, target_id=target, value=tie.value))
    Tie.objects.bulk_create(made, batch_size=BATCH)
