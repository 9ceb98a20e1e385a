"""A change in tables: the totals, cell by cell, by dimension, and what is not compared and why."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.analysis.coordination.change import Change, Difference, Moved, Uncompared
from metastyr.analysis.coordination.intervals import Interval
from metastyr.analysis.coordination.strength import STRENGTH_NAMES
from metastyr.domain.figures import signed
from metastyr.theory.coordination import DIMENSIONS
from metastyr.web.sense.pages.results.words import figure, tie, unbroken
from metastyr.web.sense.reads import ChangeResult
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.words import number, said


def with_sign(value: float) -> str:
    return said(signed(value))


def span_with_sign(seen: Interval) -> str:
    return _("%(low)s til %(high)s") % {"low": with_sign(seen.low), "high": with_sign(seen.high)}


def verdict(seen: Difference) -> str:
    return {
        Moved.UP: _("højere"),
        Moved.DOWN: _("lavere"),
        Moved.CHANCE: _("kan være tilfældigt"),
    }[seen.moved]


def _columns(first: str) -> tuple[Column, ...]:
    return (
        Column(label=first),
        Column(label=_("Sidst"), numeric=True),
        Column(label=_("Nu"), numeric=True),
        Column(label=_("Ændring"), numeric=True),
        Column(label=_("Usikkerhed"), numeric=True),
        Column(label=_("Hvad det siger")),
    )


def _figures(seen: Difference) -> tuple[Cell, ...]:
    return (
        Cell(text=figure(seen.before.value)),
        Cell(text=figure(seen.after.value)),
        Cell(text=with_sign(seen.change.value)),
        Cell(text=span_with_sign(seen.change)),
        Cell(text=verdict(seen)),
    )


def totals_table(seen: Change) -> Table:
    """Within and between groups, made of the same cells in both rounds."""
    cells = [cell for cell in seen.cells if cell.index]
    own = sum(cell.from_ == cell.to for cell in cells)
    told = (
        (_("Mellem grupperne"), seen.between, len(cells) - own),
        (_("Inden for grupperne"), seen.within, own),
    )
    return Table(
        caption=_("Hele runden i to tal"),
        caption_hidden=True,
        columns=_columns(_("Hvad")),
        rows=tuple(
            Row(cells=(Cell(text=name, note=_of_cells(made_of)), *_figures(total)))
            for name, total, made_of in told
            if total
        ),
    )


def _of_cells(count: int) -> str:
    return ngettext("lavet af %(n)s felt", "lavet af %(n)s felter", count) % {"n": number(count)}


def cells_table(result: ChangeResult, *, words: bool) -> Table:
    """Every cell compared, with its raters in both rounds; `words`: also what it was called each time."""
    seen = result.seen
    assert seen is not None
    rows = []
    for cell in seen.cells:
        if cell.index is None or cell.raters is None:
            continue
        before, after, *rest = _figures(cell.index)
        first, second = (one.seen.cell(cell.from_, cell.to).strength for one in (result.before, result.after))
        notes = [unbroken(f"n = {number(n)}") for n in cell.raters]
        if words:
            called = [said(STRENGTH_NAMES[one]) if one else "" for one in (first, second)]
            notes = [f"{word}, {note}" for word, note in zip(called, notes, strict=True)]
        if cell.index.moved is not Moved.CHANCE and seen.no_more_than_chance:
            rest[-1] = Cell(text=rest[-1].text, note=_("kan være tilfældigt blandt så mange"))
        rows.append(
            Row(
                cells=(
                    Cell(text=tie(cell.from_, cell.to)),
                    Cell(text=before.text, note=notes[0]),
                    Cell(text=after.text, note=notes[1]),
                    *rest,
                )
            )
        )
    return Table(
        caption=_("Felt for felt"), caption_hidden=True, columns=_columns(_("Hvem om hvem")), rows=tuple(rows)
    )


def dimensions_table(seen: Change) -> Table | None:
    """The seven dimensions between groups; None where they are not told exactly in both rounds."""
    if not seen.dimensions:
        return None
    return Table(
        caption=_("De syv dimensioner, mellem grupperne"),
        caption_hidden=True,
        columns=_columns(_("Dimension")),
        rows=tuple(
            Row(cells=(Cell(text=one.name), *_figures(seen.dimensions[one.key])))
            for one in DIMENSIONS
            if one.key in seen.dimensions
        ),
    )


def not_compared(seen: Change) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The cells without a change, by the reason they share."""
    why = {
        Uncompared.BEFORE: _("Vises ikke i den forrige runde"),
        Uncompared.AFTER: _("Vises ikke i denne runde"),
        Uncompared.BOTH: _("Vises ikke i nogen af runderne"),
    }
    found = []
    for reason, words in why.items():
        named = tuple(tie(cell.from_, cell.to) for cell in seen.cells if cell.uncompared is reason)
        if named:
            found.append((words, named))
    return tuple(found)
