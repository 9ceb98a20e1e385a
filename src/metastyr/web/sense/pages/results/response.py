"""How many answered in each group: the one thing that may be seen before the conversation is agreed."""

from __future__ import annotations

from django.utils.translation import gettext as _

from metastyr.domain.rounds.counted import counted as counted_in_words
from metastyr.web.sense.pages.results.words import percent
from metastyr.web.sense.reads import RoundNow
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.words import number, said


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
            told = counted.get(group.name, 0)
            cells.append(Cell(text=number(told), note=_why_another(group.answered, told)))
        rows.append(Row(cells=tuple(cells)))
    return Table(
        caption=_("Så mange har svaret"), caption_hidden=True, columns=tuple(columns), rows=tuple(rows)
    )


def _why_another(finished: int, in_figures: int) -> str:
    """Why so many answers are in the figures, where it is not as many as have answered."""
    if in_figures > finished:
        return _("også fra dem, der ikke blev færdige")
    return _("slettet, fordi de var for få") if in_figures < finished else ""


def counted_told(now: RoundNow, respondents: dict[str, int]) -> tuple[str, ...]:
    """How many have answered and how many of them are in the figures, in sentences."""
    groups = ((group.size, group.answered, respondents.get(group.name, 0)) for group in now.groups)
    return tuple(said(told) for told in counted_in_words(groups, now.smallest))
