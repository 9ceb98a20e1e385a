"""Organisations as their pages show them: the list, one with its units and people, and the choices."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Count

from metastyr.domain.danish_order import danish_key
from metastyr.domain.sectors import Sector
from metastyr.records.models import Organisation, Person, Unit
from metastyr.records.models.order import danish
from metastyr.web.register.reads.searching import Leaf, holding, leaf


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationLine:
    """One organisation in the list."""

    id: int
    name: str
    sector: Sector
    place: str
    units: int
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitLine:
    """One unit in the tree, its children right after it."""

    id: int
    name: str
    level: int
    people: int
    parent: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationSeen:
    """One organisation with its tree of units, flattened in Danish order."""

    id: int
    name: str
    sector: Sector
    place: str
    cvr: str
    units: tuple[UnitLine, ...]
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitSeen:
    """One unit and the organisation it belongs to."""

    id: int
    name: str
    level: int
    parent: int | None
    organisation: int
    organisation_name: str


def organisations(*, search: str = "", page: int = 1) -> Leaf[OrganisationLine]:
    """A page of organisations in Danish order whose name, place or CVR number holds `search`."""
    rows = (
        Organisation.objects.filter(holding(search, "name", "place", "cvr"))
        .annotate(
            unit_count=Count("units", distinct=True),
            person_count=Count("people", distinct=True),
        )
        .order_by(danish("name"), "pk")
    )
    return leaf(rows, page, shape=_line)


def _line(row: Organisation) -> OrganisationLine:
    return OrganisationLine(
        id=row.pk,
        name=row.name,
        sector=Sector(row.sector),
        place=row.place,
        units=row.unit_count,
        people=row.person_count,
    )


def organisation(pk: int) -> OrganisationSeen | None:
    """One organisation with its units; None when there is none of that id."""
    row = Organisation.objects.filter(pk=pk).first()
    if row is None:
        return None
    return OrganisationSeen(
        id=row.pk,
        name=row.name,
        sector=Sector(row.sector),
        place=row.place,
        cvr=row.cvr or "",
        units=unit_tree(row.pk),
        people=Person.objects.filter(organisation=row).count(),
    )


def unit_tree(organisation: int) -> tuple[UnitLine, ...]:
    """The units of one organisation, each followed by those below it. One query."""
    below: dict[int | None, list[UnitLine]] = defaultdict(list)
    for row in Unit.objects.filter(organisation_id=organisation).annotate(person_count=Count("people")):
        below[row.parent_id].append(
            UnitLine(id=row.pk, name=row.name, level=row.level, people=row.person_count, parent=row.parent_id)
        )
    for beside in below.values():
        beside.sort(key=lambda line: (danish_key(line.name), line.id), reverse=True)
    tree: list[UnitLine] = []
    waiting = list(below[None])
    while waiting:
        line = waiting.pop()
        tree.append(line)
        waiting.extend(below[line.id])
    return tuple(tree)


def unit(pk: int) -> UnitSeen | None:
    """One unit; None when there is none of that id."""
    row = Unit.objects.select_related("organisation").filter(pk=pk).first()
    if row is None:
        return None
    return UnitSeen(
        id=row.pk,
        name=row.name,
        level=row.level,
        parent=row.parent_id,
        organisation=row.organisation_id,
        organisation_name=row.organisation.name,
    )


def organisation_choices() -> tuple[tuple[int, str], ...]:
    """Every organisation as (id, name) in Danish order."""
    return tuple(Organisation.objects.order_by(danish("name"), "pk").values_list("pk", "name"))


def unit_choices() -> tuple[tuple[str, tuple[tuple[int, str], ...]], ...]:
    """Every unit as (organisation, ((id, path), …)), both in Danish order. One query."""
    rows = {
        pk: (name, parent, home)
        for pk, name, parent, home in Unit.objects.values_list(
            "pk", "name", "parent_id", "organisation__name"
        )
    }

    def path(pk: int) -> str:
        name, parent, _home = rows[pk]
        return name if parent is None else f"{path(parent)} › {name}"

    by_home: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for pk, (_name, _parent, home) in rows.items():
        by_home[home].append((pk, path(pk)))
    return tuple(
        (home, tuple(sorted(by_home[home], key=lambda choice: (danish_key(choice[1]), choice[0]))))
        for home in sorted(by_home, key=danish_key)
    )
