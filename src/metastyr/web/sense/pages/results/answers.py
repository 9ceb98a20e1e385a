"""Who answered, what the missing could change, what is not shown and why, and the round's own rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.domain.access import Actor
from metastyr.domain.figures import figure as written
from metastyr.domain.rounds.presets import scoring
from metastyr.theory.coordination_reading import BETWEEN, INDEX_RULE, UNCERTAIN, WITHIN, CutOffs
from metastyr.theory.measures import Measure as Reckoning
from metastyr.theory.source import Entry, Standing
from metastyr.web.sense.pages.results.frame import ResultPage, around
from metastyr.web.sense.pages.results.response import counted_told, response_table
from metastyr.web.sense.pages.results.words import answered_of, figure, tie, why_withheld
from metastyr.web.sense.pages.words import listed, reckoning
from metastyr.web.sense.reads import CoordinationResult
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.words import number, said

_RECKONED = ("coordination-index", "coordination-interval", "coordination-total", "coordination-asymmetry")


@dataclass(frozen=True, kw_only=True)
class AnswersPage(ResultPage):
    template: ClassVar[str] = "sense/results/answers.html"
    answered: str
    response: Table
    notes: tuple[str, ...]
    bounds: Table | None
    everybody: bool
    hidden: tuple[tuple[str, tuple[str, ...]], ...]
    smallest: str
    cut_offs: Table
    scores: Table
    rules: tuple[Entry, ...]
    reckoned: tuple[Reckoning, ...]


def answers(result: CoordinationResult, actor: Actor) -> AnswersPage:
    now, seen = result.round, result.seen
    missing = [cell for cell in seen.cells if cell.missing and cell.missing.answered < cell.missing.members]
    return AnswersPage(
        **around(
            now,
            actor,
            "results_answers",
            title=_("Svar og regler"),
            lead=_("Hvad tallene bygger på, hvad de mangler, og hvordan de er regnet."),
        ),
        answered=" ".join(counted_told(now, dict(seen.respondents))),
        response=response_table(now, counted=dict(seen.respondents)),
        notes=tuple(_notes(result)),
        bounds=_bounds(result) if missing else None,
        everybody=not missing and any(cell.index for cell in seen.cells),
        hidden=_hidden(result),
        smallest=_(
            "Et felt vises, når mindst %(n)s har svaret, og den gruppe, de svarer om, har mindst %(n)s. Et "
            "skjult felt er ikke med i noget tal, heller ikke i summer og gennemsnit."
        )
        % {"n": number(seen.rule.size)},
        cut_offs=_cut_offs(result),
        scores=_scores(result),
        rules=(INDEX_RULE, UNCERTAIN),
        reckoned=tuple(reckoning(key) for key in _RECKONED),
    )


def _notes(result: CoordinationResult) -> list[str]:
    seen = result.seen
    notes = []
    if seen.unscored:
        notes.append(
            ngettext(
                "%(n)s vurdering har svar på færre end %(least)s af de syv spørgsmål og er ikke med.",
                "%(n)s vurderinger har svar på færre end %(least)s af de syv spørgsmål og er ikke med.",
                seen.unscored,
            )
            % {"n": number(seen.unscored), "least": number(INDEX_RULE.answered_at_least)}
        )
    return notes


def _bounds(result: CoordinationResult) -> Table:
    """Every shown field of a group where somebody is missing: how far the figure could have moved."""
    rows = [
        Row(
            cells=(
                Cell(text=tie(cell.from_, cell.to)),
                Cell(text=answered_of(cell.missing.answered, cell.missing.members)),
                Cell(text=figure(cell.index.value)),
                Cell(
                    text=_("%(low)s til %(high)s")
                    % {"low": figure(cell.missing.low), "high": figure(cell.missing.high)}
                ),
            )
        )
        for cell in result.seen.cells
        if cell.index and cell.missing and cell.missing.answered < cell.missing.members
    ]
    return Table(
        caption=_("Felt for felt"),
        columns=(
            Column(label=_("Hvem om hvem")),
            Column(label=_("Svar"), numeric=True),
            Column(label=_("Indeks"), numeric=True),
            Column(label=_("Havde alle svaret, lå det fra"), numeric=True),
        ),
        rows=tuple(rows),
    )


def _hidden(result: CoordinationResult) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The fields that are not shown, by the reason they share."""
    reasons: dict[str, list[str]] = {}
    for cell in result.seen.cells:
        if cell.withheld:
            reasons.setdefault(why_withheld(cell, result.seen.rule), []).append(tie(cell.from_, cell.to))
    return tuple((why, tuple(named)) for why, named in reasons.items())


def _cut_offs(result: CoordinationResult) -> Table:
    return Table(
        caption=_("Hvornår et bånd kaldes svagt eller stærkt"),
        columns=(
            Column(label=_("Hvor")),
            Column(label=_("Svagt under"), numeric=True),
            Column(label=_("Stærkt over"), numeric=True),
            Column(label=_("Hvor det kommer fra")),
        ),
        rows=tuple(
            Row(
                cells=(
                    Cell(text=words),
                    Cell(text=number(one.weak_below, 2)),
                    Cell(text=number(one.strong_above, 2)),
                    Cell(text=_origin(one, preset), badge_kind="plain"),
                )
            )
            for words, one, preset in (
                (_("Mellem grupper"), result.between, BETWEEN),
                (_("En gruppe om sig selv"), result.within, WITHIN),
            )
        ),
    )


def _origin(one: CutOffs, preset: CutOffs) -> str:
    alike = (one.weak_below, one.strong_above) == (preset.weak_below, preset.strong_above)
    return said(Standing.PRESET.label) if alike else _("rundens egen")


def _scores(result: CoordinationResult) -> Table:
    now = result.round
    scored = scoring(now.instrument, now.settings)
    return Table(
        caption=_("Hvad hvert svar giver"),
        columns=(
            Column(label=_("Dimension")),
            Column(label=_("Fra det første svar til det sidste"), numeric=True),
            Column(label=_("Hvor det kommer fra")),
        ),
        rows=tuple(
            Row(
                cells=(
                    Cell(text=item.name),
                    Cell(text=listed([said(written(one, 0)) for one in scored[item.key].points])),
                    Cell(
                        text=_("%(standing)s, version %(n)s")
                        % {
                            "standing": said(Standing.PRESET.label),
                            "n": number(scored[item.key].version),
                        }
                        if scored[item.key].version
                        else _("rundens egen"),
                        badge_kind="plain",
                    ),
                )
            )
            for item in now.instrument.items
        ),
    )
