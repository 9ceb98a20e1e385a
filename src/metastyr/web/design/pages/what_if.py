"""The what-if panel on the map: what is changed, and before and after side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.analysis.boundaries import Boundary
from metastyr.domain.boundaries import BoundaryKind
from metastyr.domain.chance import could_be_chance
from metastyr.domain.danish_order import danish_key
from metastyr.domain.figures import probability
from metastyr.theory.catalogue import CATALOGUE
from metastyr.theory.text import Text
from metastyr.web.design.pages.candidate import KINDS
from metastyr.web.design.pages.words import attribute_in_words, people, ties
from metastyr.web.design.reads.what_if import DEALS, Side, WhatIf
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.words import number, said


@dataclass(frozen=True, kw_only=True)
class Ticked:
    """One change that is tried now; its tick is taken away to undo it."""

    name: str
    value: str
    label: str


@dataclass(frozen=True, kw_only=True)
class WhatIfPanel:
    """Also a page of its own when only the panel is asked for."""

    template: ClassVar[str] = "design/parts/what_if.html"
    url: str
    changes: tuple[Ticked, ...]
    members: tuple[tuple[str, str], ...]
    outside: tuple[tuple[str, str], ...]
    table: Table | None
    bridges: tuple[str, ...]
    note: str
    source: Text
    open: bool

    @property
    def everybody(self) -> tuple[tuple[str, str], ...]:
        return (*self.members, *self.outside)


def panel(seen: WhatIf, url: str, *, opened: bool) -> WhatIfPanel:
    return WhatIfPanel(
        url=url,
        changes=_changes(seen),
        members=_named(seen, seen.members),
        outside=_named(seen, seen.outside),
        table=_table(seen, seen.after) if seen.after else None,
        bridges=_bridges(seen, seen.after) if seen.after else (),
        note=_(
            "E–I går fra −1 (alle bånd inden for grupperne) til 1 (alle på tværs). Ved hvert tal står, om "
            "tilfældigheder kunne have givet det, regnet på %(deals)s blandinger. Kun kandidater, I har "
            "sat kryds ved, tæller i dækningen af behovene."
        )
        % {"deals": number(DEALS)},
        source=CATALOGUE.entry("measure.ei").source.cite(),
        open=opened,
    )


def _named(seen: WhatIf, ids: Sequence[str]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(((one, seen.names[one]) for one in ids), key=lambda one: danish_key(one[1])))


def _changes(seen: WhatIf) -> tuple[Ticked, ...]:
    arrow = "→" if seen.directed else "–"
    change, names = seen.change, seen.names
    return (
        *(
            Ticked(name="add", value=one, label=_("%(name)s er med") % {"name": names[one]})
            for one in change.add
        ),
        *(
            Ticked(name="remove", value=one, label=_("%(name)s er ude") % {"name": names[one]})
            for one in change.remove
        ),
        *(
            Ticked(
                name=field,
                value=f"{a}-{b}",
                label=words % {"tie": f"{names[a]} {arrow} {names[b]}"},
            )
            for field, words, pairs in (
                ("tie", _("Nyt bånd: %(tie)s"), change.tie),
                ("untie", _("Uden båndet %(tie)s"), change.untie),
            )
            for a, b in pairs
        ),
    )


def _table(seen: WhatIf, after: Side) -> Table:
    before = seen.before
    rows = [
        _row(_("Personer"), people(before.people), people(after.people)),
        _row(_("Bånd"), ties(before.ties), ties(after.ties)),
        _row(_("Dele, der ikke hænger sammen"), number(before.parts), number(after.parts)),
        _row(
            _("Personer, der alene holder dele sammen"),
            number(len(before.holders)),
            number(len(after.holders)),
            _("uden dem ville netværket falde i flere dele"),
        ),
        _row(_("Personer uden bånd"), number(len(before.alone)), number(len(after.alone))),
    ]
    rows += [
        _row(
            _("Behov: %(name)s") % {"name": one.name},
            number(before.covered[one.id]),
            number(after.covered[one.id]),
            _("skal være %(n)s") % {"n": number(one.at_least)},
        )
        for one in seen.needs
    ]
    for kind in BoundaryKind:
        if kind in before.boundaries:
            then, now = before.boundaries[kind], after.boundaries[kind]
            name = {"boundary": said(KINDS[kind].name).lower()}
            read_from = attribute_in_words(seen.attributes[kind])
            rows += [
                Row(cells=(Cell(text=_("E–I, %(boundary)s") % name, note=read_from), _ei(then), _ei(now))),
                Row(
                    cells=(
                        Cell(text=_("Broer, %(boundary)s") % name, note=_("personer med bånd på tværs")),
                        _carriers(then),
                        _carriers(now),
                    )
                ),
            ]
    return Table(
        caption=_("Før og efter"),
        caption_hidden=True,
        columns=(Column(label=_("Tal")), Column(label=_("Nu")), Column(label=_("Hvis"))),
        rows=tuple(rows),
    )


def _row(label: str, before: str, after: str, note: str = "") -> Row:
    return Row(cells=(Cell(text=label, note=note), Cell(text=before), Cell(text=after)))


def _ei(one: Boundary) -> Cell:
    basis = f"{people(one.nodes)}, {ties(one.ties)}"
    if one.ei is None or one.p_two_sided is None:
        return Cell(text="–", note=basis)
    chance = _("kan være tilfældigt") if could_be_chance(one.p_two_sided) else _("næppe tilfældigt")
    return Cell(text=number(one.ei, 2), note=f"{basis}; {chance} ({said(probability(one.p_two_sided))})")


def _carriers(one: Boundary) -> Cell:
    """How many carry ties across, and how many of them alone."""
    alone = len(_sole(one))
    note = ngettext("%(n)s er eneste bro", "%(n)s er eneste broer", alone) % {"n": number(alone)}
    return Cell(text=number(len(one.bridges)), note=note if alone else "")


def _sole(one: Boundary) -> set[str]:
    """Who alone carries ties from a group of several to another group."""
    return {bridge.node for bridge in one.bridges if bridge.sole_bridge and one.groups[bridge.group] > 1}


def _bridges(seen: WhatIf, after: Side) -> tuple[str, ...]:
    """Which groups lose or gain their ties, who becomes, or is no longer, alone in carrying some, who alone
    holds parts together, and who is left without any. Whoever is taken out is told of by what is lost."""
    told = []
    for kind, then in seen.before.boundaries.items():
        now = after.boundaries[kind]
        both = then.groups.keys() & now.groups.keys()
        apart, before = ({pair for pair in side.unbridged if set(pair) <= both} for side in (now, then))
        name = said(KINDS[kind].name).lower()
        for words, pairs in (
            (_("Mister alle bånd til hinanden (%(boundary)s): %(pairs)s."), apart - before),
            (_("Får bånd til hinanden (%(boundary)s): %(pairs)s."), before - apart),
        ):
            if pairs:
                joined = (_("%(first)s og %(last)s") % {"first": a, "last": b} for a, b in pairs)
                told.append(words % {"boundary": name, "pairs": _and_more(joined)})
        for words, who in (
            (_("Bliver eneste bro (%(boundary)s): %(who)s."), _sole(now) - _sole(then)),
            (
                _("Er ikke længere eneste bro (%(boundary)s): %(who)s."),
                (_sole(then) - _sole(now)) & after.here,
            ),
        ):
            if who:
                told.append(words % {"boundary": name, "who": _listed(seen, who)})
    for words, who in (
        (_("Holder nu alene dele sammen: %(who)s."), after.holders - seen.before.holders),
        (
            _("Holder ikke længere alene dele sammen: %(who)s."),
            (seen.before.holders - after.holders) & after.here,
        ),
    ):
        if who:
            told.append(words % {"who": _listed(seen, who)})
    if alone := after.alone - seen.before.alone:
        told.append(_("Står uden bånd: %(who)s.") % {"who": _listed(seen, alone)})
    return tuple(told) or (_("Ingen broer forandrer sig."),)


def _listed(seen: WhatIf, who: set[str] | frozenset[str]) -> str:
    return _and_more(seen.names[one] for one in who)


def _and_more(told: Iterable[str]) -> str:
    """The first of them as one would list them, and how many more there are."""
    names = sorted(told, key=danish_key)
    shown = ", ".join(names[:12])
    return shown + (_(" og %(n)s til") % {"n": number(len(names) - 12)} if len(names) > 12 else "")
