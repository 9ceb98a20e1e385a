"""How many answered in each group: the one thing that may be seen before the conversation is agreed."""

from __future__ import annotations

from django.utils.translation import gettext as _

from metastyr.web.sense.pages.results.words import percent
from metastyr.web.sense.reads import RoundNow
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.words import number


def response_table(now: RoundNow, *, counted: dict[str, int] | None = None) -> Table:
    """Group by group: asked, finished, and (where told) how many have answers that count in the figures."""
    columns = [
        Column(label=_("Gruppe")),
        Column(label=_("Spurgt"), numeric=True),
        Column(label=_("Har svaret"), numeric=True),
        Column(label=_("Svarprocent"), numeric=True),
    ]
    if counted is not None:
        columns.append(Column(label=_("Svar i tallene"), numeric=True))
    rows = []
    for group in now.groups:
        cells = [
            Cell(text=group.name),
            Cell(text=number(group.size)),
            Cell(text=number(group.answered)),
            Cell(text=percent(group.answered, group.size)),
        ]
        if counted is not None:
            cells.append(Cell(text=number(counted.get(group.name, 0))))
        rows.append(Row(cells=tuple(cells)))
    return Table(
        caption=_("Så mange har svaret"), caption_hidden=True, columns=tuple(columns), rows=tuple(rows)
    )
