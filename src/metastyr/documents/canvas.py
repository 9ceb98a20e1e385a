"""A canvas on paper: A3 lying, filled in or to be written on by hand in a workshop, in the reader's language.

Set by typst with the fonts its wheel carries, as the letters are. What a box has no room for goes on on a
next page, which the box names: nothing anybody wrote is cut.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from metastyr.documents.report import Day
from metastyr.documents.typesetting import pages_drawn, typeset
from metastyr.domain.canvases import Content, day_of, rows_of, taken_of
from metastyr.theory.canvases.canvas import Canvas, CanvasField, Kind
from metastyr.theory.text import Text

TEMPLATE = "canvas.typ"
# A row of cells no longer than this is never higher than a page.
_WHOLE = 1000
_WORDS: Mapping[str, Text] = {
    "page": Text(da="Side", en="Page"),
    "of": Text(da="af", en="of"),
    "goes_on": Text(da="Fortsætter på side", en="Continues on page"),
    "rest": Text(
        da="Her står det, der ikke var plads til i felterne på første side.",
        en="Here is what the boxes on the first page had no room for.",
    ),
}
_NETWORK = Text(da="Netværk", en="Network")
_DAY = Text(da="Dato", en="Date")
_VERSION = Text(da="Version", en="Version")
_FILLED_BY = Text(da="Udfyldt af", en="Filled in by")
_NOW = Text(da="Som arket er nu", en="As the sheet is now")
_SOURCE = Text(da="Kilde: {source}", en="Source: {source}")
_MADE = Text(da="Udskrevet {day}", en="Printed {day}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One canvas to print. `content` is None for one to fill in by hand, else what stands in it on `day`.

    `number` is the version's; None for the sheet as it is now. `title` is the sheet's own name.
    """

    canvas: Canvas
    language: str
    network: str
    title: str = ""
    content: Content | None = None
    day: date | None = None
    number: int | None = None


def canvas_pdf(sheet: Sheet, *, at: datetime) -> bytes:
    """The canvas as a tagged PDF (PDF/UA-1), printed `at` in the reader's own time zone: one A3 page, and
    more only where there was no room."""
    return typeset(TEMPLATE, _told(sheet, at), at=at)


def canvas_drawn(sheet: Sheet, *, at: datetime, ppi: float = 60) -> list[bytes]:
    """The same pages as pictures (PNG)."""
    return pages_drawn(TEMPLATE, _told(sheet, at), ppi=ppi)


def _told(sheet: Sheet, at: datetime) -> dict[str, Any]:
    language = "en" if sheet.language == "en" else "da"
    name = sheet.canvas.name.in_(language)
    by_hand = sheet.content is None
    return {
        "language": language,
        "title": sheet.title or name,
        "above": name if sheet.title and sheet.title != name else sheet.canvas.text.in_(language),
        "by_hand": by_hand,
        "facts": _facts(sheet, language),
        "source": _SOURCE.filled(source=sheet.canvas.source.cite().in_(language)).in_(language),
        "made": _MADE.in_(language).format(day=Day(at.date()).text.in_(language)),
        "words": {key: words.in_(language) for key, words in _WORDS.items()},
        "fields": [
            _field(field, (sheet.content or {}).get(field.id, ""), language) for field in sheet.canvas.fields
        ],
    }


def _facts(sheet: Sheet, language: str) -> list[list[str]]:
    """What stands at the top: a name and what is told, "" for a line to write on."""
    day = Day(sheet.day).text.in_(language) if sheet.day else ""
    facts = [[_NETWORK.in_(language), sheet.network], [_DAY.in_(language), day]]
    if sheet.content is None:
        return [*facts, [_FILLED_BY.in_(language), ""]]
    version = _NOW.in_(language) if sheet.number is None else str(sheet.number)
    return [*facts, [_VERSION.in_(language), version]]


def _field(field: CanvasField, kept: str, language: str) -> dict[str, Any]:
    place = field.place
    told: dict[str, Any] = {
        "id": field.id,
        "title": field.title.in_(language),
        "prompt": field.prompt.in_(language),
        "kind": field.kind.value,
        "column": place.column,
        "row": place.row,
        "width": place.width,
        "height": place.height,
        "columns": [{"title": one.title.in_(language), "share": one.share} for one in field.columns],
        "rows": [],
        "rows_stay_whole": field.longest <= _WHOLE,
        "options": [],
        "lines": [],
    }
    if field.kind is Kind.LIST:
        told["rows"] = [list(row) for row in rows_of(field, kept)]
    elif field.kind is Kind.CHOICE:
        taken = taken_of(field, kept)
        told["options"] = [
            {"name": one.name.in_(language), "text": one.text.in_(language), "taken": one.key in taken}
            for one in field.options
        ]
    elif field.kind is Kind.DATE:
        day = day_of(kept)
        told["lines"] = [Day(day).text.in_(language)] if day else []
    else:
        told["lines"] = kept.split("\n") if kept else []
    return told
