"""People as their pages show them: the list and one person. Which networks they are in stands elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from metastyr.records.models import Person
from metastyr.records.models.order import danish
from metastyr.web.register.reads.searching import Leaf, holding, leaf


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLine:
    """One person in a list; "" is unknown."""

    id: int
    name: str
    email: str
    organisation: int | None
    organisation_name: str
    unit_name: str
    function: str
    level: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonSeen:
    """All the register knows about one person."""

    id: int
    name: str
    email: str
    organisation: int | None
    organisation_name: str
    unit: int | None
    unit_name: str
    function: str
    level: str
    place: str
    attributes: Mapping[str, str]


def people(*, search: str = "", organisation: int | None = None, page: int = 1) -> Leaf[PersonLine]:
    """A page of people in Danish order whose name, e-mail, function or place holds `search`."""
    rows = Person.objects.filter(holding(search, "name", "email", "function", "place"))
    if organisation is not None:
        rows = rows.filter(organisation_id=organisation)
    rows = rows.select_related("organisation", "unit").order_by(danish("name"), "pk")
    return leaf(rows, page, shape=_line)


def _line(row: Person) -> PersonLine:
    return PersonLine(
        id=row.pk,
        name=row.name,
        email=row.email or "",
        organisation=row.organisation_id,
        organisation_name=row.organisation.name if row.organisation else "",
        unit_name=row.unit.name if row.unit else "",
        function=row.function,
        level=row.level,
        place=row.place,
    )


def person(pk: int) -> PersonSeen | None:
    """One person; None when there is none of that id."""
    row = Person.objects.select_related("organisation", "unit").filter(pk=pk).first()
    if row is None:
        return None
    return PersonSeen(
        id=row.pk,
        name=row.name,
        email=row.email or "",
        organisation=row.organisation_id,
        organisation_name=row.organisation.name if row.organisation else "",
        unit=row.unit_id,
        unit_name=row.unit.name if row.unit else "",
        function=row.function,
        level=row.level,
        place=row.place,
        attributes={name: str(value) for name, value in row.attributes.items()},
    )
