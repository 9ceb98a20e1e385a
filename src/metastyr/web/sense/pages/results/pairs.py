"""Two groups seen from both sides: how each finds the other, and whether they see it alike."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import ClassVar

from django.utils.translation import gettext as _

from metastyr.analysis.coordination.matrix import CoordinationCell
from metastyr.analysis.coordination.pairs import Pair
from metastyr.domain.access import Actor
from metastyr.theory.coordination_reading import PAIRS
from metastyr.theory.measures import Measure as Reckoning
from metastyr.theory.source import Entry
from metastyr.web.sense.pages.results.frame import ResultPage, around
from metastyr.web.sense.pages.results.in_short import pairs_counted, seen_by
from metastyr.web.sense.pages.results.words import (
    DIGITS,
    capital,
    figure,
    signed,
    span,
    tie,
    unbroken,
    why_withheld,
)
from metastyr.web.sense.pages.words import reckoning
from metastyr.web.sense.reads import CoordinationResult
from metastyr.web.ui.components.empty import Empty
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.words import number, said

_RECKONED = ("coordination-asymmetry", "coordination-interval")


@dataclass(frozen=True, kw_only=True)
class PairsPage(ResultPage):
    template: ClassVar[str] = "sense/results/pairs.html"
    reading: Entry
    apart: tuple[str, ...]
    chance: int
    counted: str
    table: Table | None
    hidden: tuple[tuple[str, str], ...]
    empty: Empty | None
    reckoned: tuple[Reckoning, ...]


def pairs(result: CoordinationResult, actor: Actor) -> PairsPage:
    seen = result.seen
    apart = [pair for pair in seen.pairs if pair.asymmetry.apart_from_zero]
    return PairsPage(
        **around(
            result.round,
            actor,
            "results_pairs",
            title=_("Set fra begge sider"),
            lead=_("Ser to grupper ens på deres samarbejde? Begynd samtalen dér, hvor de ikke gør."),
        ),
        reading=PAIRS,
        apart=tuple(
            _("%(seen)s. Forskellen er %(n)s (%(span)s).")
            % {
                "seen": capital(seen_by(pair)),
                "n": figure(abs(pair.asymmetry.value)),
                "span": _unsigned(pair),
            }
            for pair in apart
        ),
        chance=len(seen.pairs) - len(apart),
        counted=pairs_counted(seen) if len(seen.pairs) > 1 else "",
        table=_table(result) if seen.pairs else None,
        hidden=tuple(_hidden(result)),
        empty=None
        if seen.pairs
        else Empty(
            heading=_("Ingen par kan vises fra begge sider"),
            text=_(
                "Et par kræver, at begge gruppers vurdering af hinanden kan vises. Se, hvad der mangler, "
                "under Svar og regler."
            ),
        ),
        reckoned=tuple(reckoning(key) for key in _RECKONED),
    )


def _unsigned(pair: Pair) -> str:
    """The interval of the difference as it is told: from the one who sees it in the brighter light."""
    ends = sorted((abs(pair.asymmetry.low), abs(pair.asymmetry.high)))
    return _("%(low)s til %(high)s") % {"low": figure(ends[0]), "high": figure(ends[1])}


def _table(result: CoordinationResult) -> Table:
    seen = result.seen
    rows = []
    for pair in seen.pairs:
        there, back = seen.cell(pair.a, pair.b), seen.cell(pair.b, pair.a)
        rows.append(
            Row(
                cells=(
                    Cell(text=_("%(a)s og %(b)s") % {"a": pair.a, "b": pair.b}),
                    _one(there, pair.a),
                    _one(back, pair.b),
                    Cell(
                        text=number(pair.asymmetry.value, DIGITS),
                        note=span(pair.asymmetry),
                    ),
                    Cell(
                        text=capital(seen_by(pair))
                        if pair.asymmetry.apart_from_zero
                        else _("Kan være tilfældigt"),
                    ),
                )
            )
        )
    return Table(
        caption=_("Par for par, i rundens rækkefølge"),
        columns=(
            Column(label=_("Par")),
            Column(label=_("Den første om den anden"), numeric=True),
            Column(label=_("Den anden om den første"), numeric=True),
            Column(label=_("Forskel"), numeric=True),
            Column(label=_("Hvad det siger")),
        ),
        rows=tuple(rows),
    )


def _one(cell: CoordinationCell, group: str) -> Cell:
    if cell.index is None:
        return Cell(text="–")
    return Cell(
        text=figure(cell.index.value),
        note=unbroken(
            _("%(span)s, %(word)s, n = %(n)s")
            % {"span": span(cell.index), "word": said(signed(cell).text), "n": number(cell.raters or 0)}
        ),
    )


def _hidden(result: CoordinationResult) -> list[tuple[str, str]]:
    """The pairs that cannot be shown, and why: one side or both."""
    seen = result.seen
    told = {(pair.a, pair.b) for pair in seen.pairs}
    found = []
    for a, b in combinations(seen.groups, 2):
        if (a, b) in told:
            continue
        why = [
            f"{tie(cell.from_, cell.to)}: {why_withheld(cell, seen.rule)}"
            for cell in (seen.cell(a, b), seen.cell(b, a))
            if cell.withheld
        ]
        found.append((_("%(a)s og %(b)s") % {"a": a, "b": b}, "; ".join(why)))
    return found
