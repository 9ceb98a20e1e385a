"""A report as paper: a tagged PDF that a journal system can file and a screen reader can read."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from xml.etree import ElementTree

from metastyr.documents.report import Day, Figure, Report, Section, Span, Table, clock, said
from metastyr.documents.report_words import BASIS, HOW, IN_SHORT, LOOK_AT, owed
from metastyr.documents.typesetting import typeset
from metastyr.domain.figures import both
from metastyr.theory.measures.measure import Measure
from metastyr.theory.text import Text

TEMPLATE = "paper.typ"
_PAGE = Text(da="Side", en="Page")
_OF = Text(da="af", en="of")
_MADE = Text(da="Lavet {day} kl. {hour}", en="Made {day} at {hour}")
_SVG = "{http://www.w3.org/2000/svg}"
_WORDS = {"in_short": IN_SHORT, "look_at": LOOK_AT, "how": HOW, "basis": BASIS, "page": _PAGE, "of": _OF}


def paper(report: Report, *, at: datetime, language: str) -> bytes:
    """The report as a tagged PDF/UA-1 on A4, made `at` (in the reader's own time zone).

    The same report at the same moment gives the same bytes.
    """
    return typeset(TEMPLATE, paper_data(report, at=at, language=language), at=at)


def paper_data(report: Report, *, at: datetime, language: str) -> dict[str, Any]:
    """What the template sets: every word of the report in one language."""
    made = both(_MADE.da, _MADE.en, day=Day(at.date()).text, hour=clock(at))
    return {
        "language": "en" if language == "en" else "da",
        "title": report.title.in_(language),
        "about": report.about.in_(language) if report.about else "",
        "made": made.in_(language),
        "words": {key: word.in_(language) for key, word in _WORDS.items()},
        "in_short": [line.in_(language) for line in report.in_short],
        "talk": report.talk.in_(language),
        "sections": [_section(section, language) for section in report.sections],
        "measures": [_measure(measure, language) for measure in report.measures],
        "basis": [line.in_(language) for line in report.basis],
    }


def _section(section: Section, language: str) -> dict[str, Any]:
    return {
        "title": section.title.in_(language),
        "why": section.why.in_(language) if section.why else None,
        "sentences": [line.in_(language) for line in section.sentences],
        "look_at": [line.in_(language) for line in section.look_at],
        "picture": {"svg": section.picture, "alt": _told(section.picture)} if section.picture else None,
        "tables": [_table(table, language) for table in section.tables],
    }


def _table(table: Table, language: str) -> dict[str, Any]:
    return {
        "caption": table.caption.in_(language),
        "columns": [_kind(table, place) for place in range(len(table.header))],
        "header": [head.in_(language) for head in table.header],
        "rows": [[said(cell, language) for cell in row] for row in table.rows],
        "note": table.note.in_(language) if table.note else None,
    }


def _kind(table: Table, place: int) -> str:
    """How a column is set: numbers to the right and spans in one piece, words where there is room."""
    cells = [row[place] for row in table.rows]
    if cells and all(isinstance(cell, Figure) for cell in cells):
        return "number"
    return "span" if cells and all(isinstance(cell, Span) for cell in cells) else "text"


def _measure(measure: Measure, language: str) -> dict[str, Any]:
    return {
        "name": measure.name.in_(language),
        "text": f"{measure.text.in_(language)} {measure.computed.in_(language)}",
        "lines": [f"{head}: {told}" for head, told in owed(measure, language)],
    }


def _told(svg: str) -> str:
    """What a drawing says of itself: its title and description. ValueError for a silent one."""
    root = ElementTree.fromstring(svg)  # noqa: S314  our own drawing, a moment old
    told = [(root.findtext(f"{_SVG}{part}") or "").strip() for part in ("title", "desc")]
    if not any(told):
        raise ValueError("a picture on paper must have a title or a description")
    return " ".join(part for part in told if part)
