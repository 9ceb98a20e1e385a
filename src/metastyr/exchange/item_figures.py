"""What a round read question by question says, as figures for somebody's own sums."""

from __future__ import annotations

from collections.abc import Sequence

from metastyr.analysis.items import ItemFigure, Told
from metastyr.domain.disclosure import Withheld
from metastyr.exchange.csv_writer import Cell, write_csv

COLUMNS = (
    *("item", "about", "group", "withheld", "raters", "mean", "low", "high"),
    *("not_relevant", "asked", "lowest", "highest"),
)


def item_figures_csv(figures: Sequence[ItemFigure]) -> bytes:
    """Every figure that may be shown as CSV for Danish Excel, a row each, in the order of the pages.

    `about` is blank where all rated are told of together, `group` where all who answered are. `withheld` is
    `few_raters` or `small_rated`, and then nothing else is told. `lowest` and `highest` bound the mean, had
    all the `asked` answered. The answers themselves are not here: `domain.item_disclosure` tells why.
    """
    return write_csv(COLUMNS, item_rows(figures))


def item_rows(figures: Sequence[ItemFigure]) -> list[list[Cell]]:
    """The same as cells."""
    rows: list[list[Cell]] = []
    for one in figures:
        rows.append([one.item, one.about, None, *_figure(one.told, one.withheld)])
        if one.withheld is not Withheld.SMALL_RATED:
            rows.extend(
                [one.item, one.about, part.group, *_figure(part.told, part.withheld)] for part in one.parts
            )
    return rows


def _figure(told: Told | None, withheld: Withheld | None) -> list[Cell]:
    why = withheld.value if withheld else None
    if told is None:
        return [why, *[None] * 8]
    mean, missing = told.mean, told.missing
    return [
        *(why, told.raters, mean.value, mean.low, mean.high, told.not_relevant),
        *((missing.members, missing.low, missing.high) if missing else (None, None, None)),
    ]
