"""What a list would change, told as sentences and tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from metastyr.domain.access import ROLE_NAMES
from metastyr.domain.boundaries import REGISTER_ATTRIBUTES
from metastyr.domain.sectors import SECTOR_NAMES
from metastyr.domain.taking_in.known import Known
from metastyr.domain.taking_in.plan import OWN, Change, MembershipPlan, PersonPlan, Plan
from metastyr.web.register.naming import attribute_name, boundary_name
from metastyr.web.register.pages.words import organisation_count, people_count, tie_count, unit_count
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.words import number, said

MOST_ROWS = 200

OTHER_FIELDS: Mapping[str, str | Promise] = {
    "name": gettext_lazy("Navn"),
    "email": gettext_lazy("E-mail"),
    "since": gettext_lazy("Med fra"),
    "until": gettext_lazy("Med til"),
    "list_id": gettext_lazy("Id på listen"),
    "value": gettext_lazy("Båndets værdi"),
    "sector": gettext_lazy("Sektor"),
    "cvr": gettext_lazy("CVR-nummer"),
}


@dataclass(frozen=True, kw_only=True)
class Folded:
    """A table behind a heading that says how much there is; `more` when not all of it is shown."""

    heading: str
    table: Table
    more: str

    @classmethod
    def of(cls, heading: str, count: int, table: Table) -> Folded:
        left = count - len(table.rows)
        more = _("%(n)s mere er ikke vist.") % {"n": number(left)} if left > 0 else ""
        return cls(heading=f"{heading} ({number(count)})", table=table, more=more)


def summary(plan: Plan, known: Known) -> tuple[str, ...]:
    """One line for each kind of thing that will happen."""
    members = {one.person for one in known.memberships}
    who = {one.row: one.match.person for one in plan.people}
    opened = [who[one.row] in members for one in plan.memberships if one.id is None]
    made = sum(1 for one in plan.organisations if one.id is None)
    changed_ties = len(plan.ties) - len(plan.new_ties)
    lines = [
        (len(plan.new_people), _("%(what)s bliver oprettet."), people_count),
        (len(plan.changed_people), _("%(what)s får ændrede oplysninger."), people_count),
        (plan.unchanged_people, _("%(what)s står allerede sådan i registret."), people_count),
        (made, _("%(what)s bliver oprettet."), organisation_count),
        (len(plan.units), _("%(what)s bliver oprettet."), unit_count),
        (opened.count(False), _("%(what)s kommer med i netværket."), people_count),
        (opened.count(True), _("%(what)s i netværket får en rolle mere."), people_count),
        (len(plan.new_ties), _("%(what)s bliver tilføjet."), tie_count),
        (changed_ties, _("%(what)s får en anden værdi."), tie_count),
        (plan.ties_same, _("%(what)s står allerede sådan."), tie_count),
    ]
    told = [words % {"what": counted(count)} for count, words, counted in lines if count]
    if plan.directed is not None:
        told.append(
            _("Netværkets bånd får en retning.") if plan.directed else _("Netværkets bånd har ingen retning.")
        )
    told += [
        _("%(boundary)s bliver læst af “%(what)s”.")
        % {"boundary": boundary_name(kind), "what": attribute_name(attribute)}
        for kind, attribute in plan.boundaries.items()
    ]
    return tuple(told)


def left_alone(plan: Plan) -> tuple[str, ...]:
    """What a reader might fear: nothing is taken away."""
    told = [_("Ingen bliver slettet, og ingen træder ud, fordi de mangler i filen.")]
    if plan.ties_untouched:
        words = ngettext(
            "Netværket har %(n)s bånd, som ikke står i filen. Det bliver stående.",
            "Netværket har %(n)s bånd, som ikke står i filen. De bliver stående.",
            plan.ties_untouched,
        )
        told.append(words % {"n": number(plan.ties_untouched)})
    if plan.kept_people:
        words = _("Er også med andre steder: %(what)s. Her udfylder listen kun det, registret mangler.")
        told.append(words % {"what": people_count(len(plan.kept_people))})
    told.append(_("En tom celle ændrer ikke noget."))
    return tuple(told)


def titled(one: PersonPlan) -> str:
    return " · ".join(part for part in (one.name, *one.home.names[:1]) if part)


def tables(plan: Plan, known: Known) -> tuple[Folded, ...]:
    """Every change, folded away under its heading; empty ones are left out."""
    found = (
        _new_people(plan.new_people),
        _changes(plan, known),
        _organisations(plan),
        _units(plan),
        _roles([one for one in plan.memberships if one.id is None], plan),
        _ties(plan),
    )
    return tuple(one for one in found if one is not None)


def _new_people(people: Sequence[PersonPlan]) -> Folded | None:
    if not people:
        return None
    rows = tuple(
        Row(
            cells=(
                Cell(text=number(one.row)),
                Cell(text=one.name, note=one.email),
                Cell(text=" › ".join(one.unit.names or one.home.names) or "–"),
                Cell(text=one.function or "–"),
                Cell(text=one.place or "–"),
            )
        )
        for one in people[:MOST_ROWS]
    )
    columns = (_("Navn"), _("Organisation"), _("Funktion"), _("Sted"))
    return Folded.of(_("Nye personer"), len(people), _table(_("Nye personer"), columns, rows))


def _changes(plan: Plan, known: Known) -> Folded | None:
    """Each changed detail of people, their roles and organisations: from what to what."""
    names = {one.row: one.name for one in plan.people}
    carrier = {one.id: one.person for one in known.memberships}
    people = {one.id: one.name for one in known.people}
    told: list[tuple[int | None, str, Change]] = [
        (one.row, one.name, change) for one in plan.changed_people for change in one.changes
    ]
    told += [(one.row, names[one.row], change) for one in plan.memberships for change in one.changes]
    told += [
        (None, people[carrier[pk]], Change(field="list_id", before=_list_id(pk, known), after=""))
        for pk in plan.released
    ]
    for one in plan.organisations:
        if one.id is None:
            continue
        if one.sector_before is not None and one.sector_before != one.sector:
            before, after = said(SECTOR_NAMES[one.sector_before]), said(SECTOR_NAMES[one.sector])
            told.append((None, one.name, Change(field="sector", before=before, after=after)))
        if one.cvr_before != one.cvr:
            told.append((None, one.name, Change(field="cvr", before=one.cvr_before, after=one.cvr)))
    if not told:
        return None
    rows = tuple(
        Row(
            cells=(
                Cell(text=number(row) if row is not None else "–"),
                Cell(text=name),
                Cell(text=field_name(change.field)),
                Cell(text=_told(change.field, change.before)),
                Cell(text=_told(change.field, change.after)),
            )
        )
        for row, name, change in told[:MOST_ROWS]
    )
    columns = (_("Hvem"), _("Oplysning"), _("Fra"), _("Til"))
    return Folded.of(_("Ændringer"), len(told), _table(_("Ændringer"), columns, rows))


def _told(field: str, text: str) -> str:
    if not text:
        return _("intet")
    return day(date.fromisoformat(text)) if field in {"since", "until"} else text


def _list_id(membership: int, known: Known) -> str:
    return next(one.list_id for one in known.memberships if one.id == membership)


def _organisations(plan: Plan) -> Folded | None:
    made = [one for one in plan.organisations if one.id is None]
    if not made:
        return None
    rows = tuple(
        Row(cells=(Cell(text=one.name), Cell(text=SECTOR_NAMES[one.sector]), Cell(text=one.cvr or "–")))
        for one in made[:MOST_ROWS]
    )
    table = _table(_("Nye organisationer"), (_("Navn"), _("Sektor"), _("CVR-nummer")), rows, numbered=False)
    return Folded.of(_("Nye organisationer"), len(made), table)


def _units(plan: Plan) -> Folded | None:
    if not plan.units:
        return None
    rows = tuple(
        Row(cells=(Cell(text=one.names[-1]), Cell(text=" › ".join(one.names[:-1]))))
        for one in plan.units[:MOST_ROWS]
    )
    table = _table(_("Nye enheder"), (_("Enhed"), _("Hører under")), rows, numbered=False)
    return Folded.of(_("Nye enheder"), len(plan.units), table)


def _roles(opened: Sequence[MembershipPlan], plan: Plan) -> Folded | None:
    if not opened:
        return None
    names = {one.row: one.name for one in plan.people}
    rows = tuple(
        Row(
            cells=(
                Cell(text=number(one.row)),
                Cell(text=names[one.row]),
                Cell(text=ROLE_NAMES[one.role]),
                Cell(text=day(one.since)),
                Cell(text=day(one.until) if one.until else "–"),
            )
        )
        for one in opened[:MOST_ROWS]
    )
    columns = (_("Navn"), _("Rolle"), _("Med fra"), _("Med til"))
    return Folded.of(
        _("Nye roller i netværket"), len(opened), _table(_("Nye roller i netværket"), columns, rows)
    )


def _ties(plan: Plan) -> Folded | None:
    changed = [tie for tie in plan.ties if tie.id is not None]
    if not changed:
        return None
    names = {one.row: one.name for one in plan.people}
    rows = tuple(
        Row(
            cells=(
                Cell(text=f"{names[tie.source]} → {names[tie.target]}"),
                Cell(text=value(tie.before)),
                Cell(text=value(tie.value)),
            )
        )
        for tie in changed[:MOST_ROWS]
    )
    table = _table(_("Bånd, der får en anden værdi"), (_("Bånd"), _("Fra"), _("Til")), rows, numbered=False)
    return Folded.of(_("Bånd, der får en anden værdi"), len(changed), table)


def _table(caption: str, columns: Sequence[str], rows: tuple[Row, ...], *, numbered: bool = True) -> Table:
    first = (Column(label=_("Række"), numeric=True),) if numbered else ()
    return Table(
        caption=caption,
        caption_hidden=True,
        columns=(*first, *(Column(label=label) for label in columns)),
        rows=rows,
    )


def day(one: date) -> str:
    return date_format(one, "DATE_FORMAT")


def value(told: float | None) -> str:
    """A tie's value without needless decimals; nothing told is "intet"."""
    return _("intet") if told is None else number(told, 0 if float(told).is_integer() else 2)


def field_name(field: str) -> str:
    """What the reader calls a detail."""
    if field.startswith(OWN):
        return field.removeprefix(OWN)
    return str(OTHER_FIELDS[field]) if field in OTHER_FIELDS else said(REGISTER_ATTRIBUTES[field])
