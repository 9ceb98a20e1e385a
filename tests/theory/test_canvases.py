"""A canvas that could not be drawn or filled in is refused; the four there are fill their sheet."""

from __future__ import annotations

from typing import Any

import pytest

from metastyr.domain import canvases as domain
from metastyr.domain.canvases import NotWritable
from metastyr.theory.canvases import CANVASES, THEME
from metastyr.theory.canvases.canvas import COLUMNS, ROWS, Canvas, Place, rows, text
from metastyr.theory.source import Source, Standing
from metastyr.theory.text import Text

T = Text(da="Et felt.", en="A field.")


def canvas(*fields: Any, **more: Any) -> Canvas:
    given = {"source": Source(note=T), "standing": Standing.OWN, "version": 1, **more}
    return Canvas(id="canvas.made-up", name=T, text=T, fields=fields, **given)


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (lambda: canvas(), "needs a field"),
        (lambda: canvas(text("a", T, T, (1, 1, 3, 3)), text("a", T, T, (4, 1, 3, 3))), "share an id"),
        (lambda: canvas(text("a", T, T, (1, 1, 3, 3)), text("b", T, T, (3, 3, 3, 3))), "lie over each other"),
        (lambda: text("a", T, T, (11, 1, 3, 3)), "outside the sheet"),
        (lambda: text("a", T, T, (1, 1, 1, 3)), "too small"),
        (lambda: text("A b", T, T, (1, 1, 3, 3)), "no id"),
        (lambda: rows("a", T, T, (1, 1, 3, 3)), "has columns"),
        (lambda: rows("a", T, T, (1, 1, 3, 3), ("x", T), ("y", T)), "too few"),
        (lambda: Text(da="Kun dansk", en=" "), "both languages"),
    ],
)
def test_what_cannot_be_drawn_is_refused(make: Any, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        make()


@pytest.mark.parametrize("key", list(CANVASES))
def test_the_boxes_of_a_canvas_cover_the_whole_sheet(key: str) -> None:
    places = [field.place for field in CANVASES[key].fields]
    assert sum(one.width * one.height for one in places) == COLUMNS * ROWS
    assert Place(column=1, row=1, width=2, height=2).overlaps(places[0])


def test_what_is_written_is_kept_read_and_put_together() -> None:
    affected, criteria, kind = (THEME.field(id_) for id_ in ("affected", "criteria", "type"))
    kept = domain.of_rows(affected, [["Unge ", "venter"], ["", ""], ["Forældre", ""]])
    assert domain.rows_of(affected, kept) == (("Unge", "venter"), ("Forældre", ""))
    other = domain.of_rows(affected, [["Unge", "venter"], ["Lærere", "mangler svar"]])
    assert [row[0] for row in domain.rows_of(affected, domain.both(affected, kept, other))] == [
        "Unge",
        "Forældre",
        "Lærere",
    ]
    assert domain.both(THEME.field("now"), "Deres.", "Mit.") == "Deres.\n\nMit."
    assert domain.taken_of(criteria, domain.of_choice(criteria, ["recognised", "current"])) == (
        "current",
        "recognised",
    )
    with pytest.raises(NotWritable):
        domain.of_choice(kind, ["learning", "welfare"])
    with pytest.raises(NotWritable):
        domain.of_text(THEME.field("theme"), "x" * 301)
    with pytest.raises(NotWritable):
        domain.of_day(THEME.field("again"), "31-02-2026")
