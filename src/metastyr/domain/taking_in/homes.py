"""Where the rows of a list belong: organisations and units the register has, and those a list brings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from metastyr.domain.same_name import folded
from metastyr.domain.sectors import Sector
from metastyr.domain.taking_in.known import Known, KnownOrganisation
from metastyr.domain.taking_in.listed import ListedPerson
from metastyr.domain.taking_in.snags import Snag, SnagKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """An organisation or unit that a row names: `id` is None until it has been made from `names`.

    `names` is the organisation's name, then the path of units. An empty Place is nowhere.
    """

    names: tuple[str, ...] = ()
    id: int | None = None

    @property
    def key(self) -> tuple[str, ...]:
        return tuple(folded(name) for name in self.names)


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationPlan:
    """An organisation that will be made (no `id`), or whose sector or CVR number will be corrected."""

    name: str
    sector: Sector
    cvr: str = ""
    id: int | None = None
    sector_before: Sector | None = None
    cvr_before: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitPlan:
    """A unit that will be made: the path from its organisation down to it.

    `organisation` and `parent` are ids where the register has them already.
    """

    names: tuple[str, ...]
    organisation: int | None = None
    parent: int | None = None

    @property
    def key(self) -> tuple[str, ...]:
        return tuple(folded(name) for name in self.names)


class Homes:
    """The organisations and units of the register, and how a list's names are found among them."""

    def __init__(self, known: Known) -> None:
        self.organisations = {one.id: one for one in known.organisations}
        self._by_name = {folded(one.name): one for one in known.organisations}
        self._by_cvr = {one.cvr: one for one in known.organisations if one.cvr}
        self._units = {unit.id: unit for unit in known.units}
        self._paths: dict[tuple[int, tuple[str, ...]], int] = {}
        self._alone: dict[tuple[int, str], list[int]] = {}
        for unit in known.units:
            path = tuple(folded(name) for name in self.unit_path(unit.id))
            self._paths[(unit.organisation, path)] = unit.id
            self._alone.setdefault((unit.organisation, path[-1]), []).append(unit.id)

    def unit_path(self, unit: int) -> tuple[str, ...]:
        """The names from the top of the organisation down to the unit."""
        names: list[str] = []
        here: int | None = unit
        while here is not None:
            names.insert(0, self._units[here].name)
            here = self._units[here].parent
        return tuple(names)

    def settle(
        self, rows: Sequence[ListedPerson]
    ) -> tuple[dict[str, Place], tuple[OrganisationPlan, ...], tuple[Snag, ...]]:
        """Each organisation the rows name → its Place (by folded name); what will be made or corrected.

        The CVR number wins over the name: the register's own name is then kept.
        """
        snags: list[Snag] = []
        told: dict[str, _Told] = {}
        for row in rows:
            if row.organisation:
                told.setdefault(folded(row.organisation), _Told(row)).hear(row, snags)
            elif row.sector is not None:
                snags.append(Snag(kind=SnagKind.SECTOR_ALONE, row=row.row, one=row.name))
        places: dict[str, Place] = {}
        plans: list[OrganisationPlan] = []
        new_numbers: dict[str, _Told] = {}
        # A CVR number can lead two names to one organisation.
        heard: dict[int, _Told] = {}
        corrected: dict[int, OrganisationPlan] = {}
        for name, one in told.items():
            known = self._known(one, snags)
            if known is None:
                if one.cvr and (other := new_numbers.setdefault(one.cvr, one)) is not one:
                    snags.append(
                        Snag(
                            kind=SnagKind.CVR_TWICE,
                            row=one.cvr_row,
                            one=one.name,
                            other=other.name,
                            other_row=other.cvr_row,
                        )
                    )
                places[name] = Place(names=(one.name,))
                plans.append(OrganisationPlan(name=one.name, sector=one.sector or Sector.OTHER, cvr=one.cvr))
                continue
            places[name] = Place(names=(known.name,), id=known.id)
            first = heard.setdefault(known.id, one)
            if first.sector and one.sector and first.sector != one.sector:
                snags.append(_differ(one.name, one.sector_row, first.sector_row))
            sector = first.sector or one.sector or known.sector
            cvr = known.cvr or first.cvr or one.cvr
            if (sector, cvr) != (known.sector, known.cvr):
                corrected[known.id] = OrganisationPlan(
                    name=known.name,
                    sector=sector,
                    cvr=cvr,
                    id=known.id,
                    sector_before=known.sector,
                    cvr_before=known.cvr,
                )
        return places, (*plans, *corrected.values()), tuple(snags)

    def _known(self, told: _Told, snags: list[Snag]) -> KnownOrganisation | None:
        by_name = self._by_name.get(folded(told.name))
        by_cvr = self._by_cvr.get(told.cvr) if told.cvr else None
        if by_name and by_cvr and by_name.id != by_cvr.id:
            snags.append(
                Snag(kind=SnagKind.CVR_ELSEWHERE, row=told.cvr_row, one=by_name.name, other=by_cvr.name)
            )
        elif by_name and told.cvr and by_name.cvr and by_name.cvr != told.cvr:
            snags.append(Snag(kind=SnagKind.CVR_OTHER, row=told.cvr_row, one=by_name.name, other=by_name.cvr))
        return by_cvr or by_name

    def unit(self, home: Place, path: tuple[str, ...]) -> Place:
        """The unit `path` of `home`: one the register has, by its path, or by its name alone where
        only one unit there bears it; else one to be made."""
        if home.id is not None:
            key = tuple(folded(name) for name in path)
            here = self._paths.get((home.id, key))
            if here is None and len(key) == 1:
                alone = self._alone.get((home.id, key[0]), [])
                here = alone[0] if len(alone) == 1 else None
            if here is not None:
                return Place(names=(*home.names, *self.unit_path(here)), id=here)
        return Place(names=(*home.names, *path))

    def missing(self, wanted: Sequence[tuple[Place, Place]]) -> tuple[UnitPlan, ...]:
        """The units to be made for the (organisation, unit) pairs, those above before those below."""
        plans: dict[tuple[str, ...], UnitPlan] = {}
        for home, unit in wanted:
            if unit.id is not None:
                continue
            for depth in range(2, len(unit.names) + 1):
                plan = UnitPlan(names=unit.names[:depth], organisation=home.id)
                if home.id is not None and (home.id, plan.key[1:]) in self._paths:
                    continue
                if home.id is not None and depth > 2:
                    above = self._paths.get((home.id, plan.key[1:-1]))
                    plan = UnitPlan(names=plan.names, organisation=home.id, parent=above)
                plans.setdefault(plan.key, plan)
        return tuple(plans.values())


class _Told:
    """What the rows of a list say between them about one organisation."""

    def __init__(self, row: ListedPerson) -> None:
        self.name = row.organisation
        self.cvr = ""
        self.cvr_row: int | None = None
        self.sector: Sector | None = None
        self.sector_row: int | None = None

    def hear(self, row: ListedPerson, snags: list[Snag]) -> None:
        if row.cvr and not self.cvr:
            self.cvr, self.cvr_row = row.cvr, row.row
        if row.sector is None:
            return
        if self.sector is None:
            self.sector, self.sector_row = row.sector, row.row
        elif row.sector != self.sector:
            snags.append(_differ(self.name, row.row, self.sector_row))


def _differ(name: str, row: int | None, other_row: int | None) -> Snag:
    return Snag(kind=SnagKind.SECTORS_DIFFER, row=row, one=name, other_row=other_row)


def organisation_ids(rows: Sequence[ListedPerson], places: Mapping[str, Place]) -> dict[int, int | None]:
    """Row → the known organisation it names, if it names one the register has."""
    return {row.row: places[folded(row.organisation)].id if row.organisation else None for row in rows}
