"""The result of a round on one page: in short, what to do next, the matrix, the map, the two totals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from django.urls import reverse
from django.utils.translation import gettext as _

from metastyr.analysis.coordination.totals import Total
from metastyr.charts.group_map import said as map_in_words
from metastyr.domain.access import Actor
from metastyr.theory.coordination_reading import BIASES, MATRIX
from metastyr.theory.measures import Measure as Reckoning
from metastyr.theory.source import Entry
from metastyr.web.sense.pages.results.follow_ups import LastTime, listed_acts
from metastyr.web.sense.pages.results.frame import ResultPage, around
from metastyr.web.sense.pages.results.in_short import InShort, in_short
from metastyr.web.sense.pages.results.matrix import cut_offs_in_words, legend, matrix
from metastyr.web.sense.pages.results.todo import Step, todo
from metastyr.web.sense.pages.results.words import figure, signed, span, tie
from metastyr.web.sense.pages.words import how, reckoning
from metastyr.web.sense.reads import CoordinationResult, FollowUpNow
from metastyr.web.ui.components.empty import Empty
from metastyr.web.ui.components.figure import Figure
from metastyr.web.ui.components.matrix import Matrix
from metastyr.web.ui.components.measure import Measure
from metastyr.web.ui.components.sign import Sign
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.words import number, said

_RECKONED = ("coordination-index", "coordination-interval", "coordination-total")


@dataclass(frozen=True, kw_only=True)
class OverviewPage(ResultPage):
    template: ClassVar[str] = "sense/results/overview.html"
    empty: Empty | None
    short: InShort
    todo: tuple[Step, ...]
    acts: Table | None
    last: LastTime | None
    matrix: Matrix
    reading: Entry
    legend: tuple[tuple[Sign, str], ...]
    cut_offs: str
    map: Figure | None
    totals: tuple[Measure, ...]
    biases: tuple[Entry, ...]
    reckoned: tuple[Reckoning, ...]


def overview(
    result: CoordinationResult,
    acts: tuple[FollowUpNow, ...],
    actor: Actor,
    *,
    last: LastTime | None = None,
) -> OverviewPage:
    now, seen = result.round, result.seen
    here = {"network": now.network, "round": now.key}
    return OverviewPage(
        **around(
            now,
            actor,
            "results",
            title=now.title,
            lead=_("Sådan oplever grupperne hinanden i %(process)s.") % {"process": now.process},
        ),
        empty=_nothing(result, actor),
        short=in_short(result),
        todo=todo(result, acts, actor, last=last),
        acts=listed_acts(now, acts, actor) if acts else None,
        last=last,
        matrix=matrix(result, reverse("sense:results_dimensions", kwargs=here)),
        reading=MATRIX,
        legend=legend(result),
        cut_offs=cut_offs_in_words(result),
        map=_map(result, reverse("sense:results_map", kwargs=here)),
        totals=(_total(_("Mellem grupperne"), seen.between), _total(_("Inden for grupperne"), seen.within)),
        biases=BIASES,
        reckoned=tuple(reckoning(key) for key in _RECKONED),
    )


def _nothing(result: CoordinationResult, actor: Actor) -> Empty | None:
    """Where not one field may be shown: why, and what to do."""
    if any(cell.index for cell in result.seen.cells):
        return None
    smallest = {"n": number(result.seen.rule.size)}
    return Empty(
        heading=_("Der er ingen tal at vise")
        if result.round.answered
        else _("Ingen har svaret, så der er ingen tal at vise"),
        text=_(
            "Et tal vises først, når mindst %(n)s fra en gruppe har svaret om en gruppe på mindst %(n)s. Tal "
            "med grupperne om, hvad der stod i vejen, og spørg igen: med længere frist, eller med små "
            "grupper slået sammen."
        )
        % smallest,
    )


def _map(result: CoordinationResult, url: str) -> Figure | None:
    if not any(cell.index for cell in result.seen.cells):
        return None
    return Figure(
        src=url,
        narrow_src=f"{url}?narrow=1",
        alt=said(map_in_words(result.seen)),
        caption=_("Hvor der ingen pil er, vises feltet ikke."),
        table=Table(
            caption=_("Kortets pile"),
            columns=(
                Column(label=_("Hvem om hvem")),
                Column(label=_("Indeks"), numeric=True),
                Column(label=_("Hvad det kan kaldes")),
            ),
            rows=tuple(
                Row(
                    cells=(
                        Cell(text=tie(cell.from_, cell.to)),
                        Cell(text=figure(cell.index.value) if cell.index else "–"),
                        Cell(text=signed(cell).text),
                    )
                )
                for cell in result.seen.cells
            ),
        ),
    )


def _total(label: str, total: Total | None) -> Measure:
    words = reckoning("coordination-total")
    note = (
        ""
        if total is None or total.by_rater
        else _("Her er felterne vejet sammen, fordi et gennemsnit af personer kunne røbe et svar.")
    )
    return Measure(
        label=label,
        value=figure(total.mean.value) if total else "",
        n=total.raters if total else 0,
        uncertainty=_("%(span)s i 95 af 100 tilfælde") % {"span": span(total.mean)} if total else "",
        how=f"{how(words)} {note}".strip(),
        source=words.source.cite(),
        missing="" if total else _("Ingen af de felter, tallet skulle bygge på, kan vises."),
    )
