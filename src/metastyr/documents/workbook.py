"""Tables as an Excel workbook: real numbers and dates, a frozen header, no cell that runs."""

from __future__ import annotations

import io
import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from metastyr.documents.report import Cell, Day, Figure, Named, Report, Span, Table
from metastyr.documents.report_words import BASIS, CARE, FIGURE, FORMULA, HOW, SOURCE
from metastyr.domain.figures import both
from metastyr.theory.measures.measure import Measure
from metastyr.theory.text import Text

Value = str | int | float | date | bool | None | Text | Figure
_FROM = Text(da="fra", en="from")
_TO = Text(da="til", en="to")
_SAYS = Text(da="Hvad det siger", en="What it says")
_COMPUTED = Text(da="Regnet", en="Computed")
_LONGEST_NAME = 31
_WIDEST = 60
_MOST_DECIMALS = 6
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkSheet:
    """One sheet: its name on the tab, headers, and rows of real values."""

    name: str
    header: Sequence[str]
    rows: Iterable[Sequence[Value]]


def write_workbook(
    sheets: Sequence[WorkSheet], *, at: datetime, language: str = "da", title: str = ""
) -> bytes:
    """An xlsx file, made `at`. Numbers, dates and truth keep their type; text is always text; None and
    what is not finite are blank. Tab names are cut to what Excel allows and made different from each
    other. ValueError without sheets."""
    import xlsxwriter  # noqa: PLC0415  lazy: heavy start-up

    if not sheets:
        raise ValueError("a workbook needs at least one sheet")
    target = io.BytesIO()
    never = ("strings_to_formulas", "strings_to_urls", "strings_to_numbers")
    book = xlsxwriter.Workbook(target, {"in_memory": True, **dict.fromkeys(never, False)})
    book.set_properties({"title": title, "author": "Metastyr", "created": at.replace(tzinfo=None)})
    pen = _Pen(book, language)
    taken: set[str] = set()
    for sheet in sheets:
        page = book.add_worksheet(_tab(sheet.name, taken))
        widths = [len(told) for told in sheet.header]
        for column, told in enumerate(sheet.header):
            page.write_string(0, column, told, pen.head)
        deepest = 0
        for deepest, row in enumerate(sheet.rows, 1):
            for column, value in enumerate(row):
                widths[column] = max(widths[column], pen.write(page, deepest, column, value))
        page.freeze_panes(1, 0)
        if sheet.header:
            page.autofilter(0, 0, deepest, len(sheet.header) - 1)
        for column, width in enumerate(widths):
            page.set_column(column, column, min(_WIDEST, width + 2))
    book.close()
    return target.getvalue()


class _Pen:
    """Writes one value with the type and look it should have in Excel."""

    def __init__(self, book: Any, language: str) -> None:
        self.language = language
        self.head = book.add_format({"bold": True, "bottom": 2, "text_wrap": True, "valign": "top"})
        self._day = book.add_format({"num_format": "dd-mm-yyyy", "align": "left"})
        self._figures = [
            book.add_format({"num_format": "0." + "0" * n if n else "#,##0"})
            for n in range(_MOST_DECIMALS + 1)
        ]

    def write(self, page: Any, row: int, column: int, value: Value) -> int:
        """Write it; how many characters wide it is."""
        form = None
        if isinstance(value, Figure):
            form = self._figures[min(_MOST_DECIMALS, value.digits)]
            value = value.value
        if isinstance(value, Text):
            value = value.in_(self.language)
        if value is None or (isinstance(value, float) and not math.isfinite(value)):
            return 0
        if isinstance(value, bool):
            page.write_boolean(row, column, value)
        elif isinstance(value, int | float):
            page.write_number(row, column, value, form)
            return 8 if form else len(str(value))
        elif isinstance(value, date):
            page.write_datetime(row, column, value, self._day)
        else:
            page.write_string(row, column, value)
        return len(str(value))


def report_workbook(report: Report, *, at: datetime, language: str = "da") -> bytes:
    """Every table of a report on a sheet of its own, with full numbers behind what is shown; what the figures
    rest on and how they are computed on the last two. A span fills two columns."""
    sheets = [_sheet(table, language) for section in report.sections for table in section.tables]
    rest = [line for lines in (report.in_short, report.basis) for line in lines]
    if rest:
        about = [report.about] if report.about else []
        sheets.append(
            WorkSheet(
                name=BASIS.in_(language),
                header=[report.title.in_(language)],
                rows=[[line] for line in (*about, *rest)],
            )
        )
    if report.measures:
        sheets.append(
            WorkSheet(
                name=HOW.in_(language),
                header=[head.in_(language) for head in (FIGURE, _SAYS, _COMPUTED, FORMULA, CARE, SOURCE)],
                rows=[_measure(measure, language) for measure in report.measures],
            )
        )
    return write_workbook(sheets, at=at, language=language, title=report.title.in_(language))


def _measure(measure: Measure, language: str) -> list[Value]:
    pitfalls = " ".join(pitfall.in_(language) for pitfall in measure.pitfalls)
    told = (measure.name, measure.text, measure.computed, measure.formula)
    return [*told, pitfalls, measure.source.cite()]


def _sheet(table: Table, language: str) -> WorkSheet:
    spans = [any(isinstance(row[place], Span) for row in table.rows) for place in range(len(table.header))]
    header: list[str] = []
    for head, two in zip(table.header, spans, strict=True):
        ends = [both("{h}, {end}", "{h}, {end}", h=head, end=end) for end in (_FROM, _TO)] if two else [head]
        header += [end.in_(language) for end in ends]
    rows = [
        [value for cell, two in zip(row, spans, strict=True) for value in _values(cell, two)]
        for row in table.rows
    ]
    return WorkSheet(name=table.caption.in_(language), header=header, rows=rows)


def _values(cell: Cell, two: bool) -> list[Value]:
    """A cell as the values it is made of; two where its column is one of spans."""
    if isinstance(cell, Span):
        return [Figure(cell.low, cell.digits), Figure(cell.high, cell.digits)]
    if two:
        return [None, None]
    if isinstance(cell, Named):
        return [cell.figure]
    return [cell.day if isinstance(cell, Day) else cell]


def _tab(name: str, taken: set[str]) -> str:
    base = _NOT_IN_NAMES.sub(" ", name).strip("' ") or "Ark"
    tab, number = base[:_LONGEST_NAME].strip("' "), 1
    while tab.casefold() in taken:
        number += 1
        tail = f" {number}"
        tab = base[: _LONGEST_NAME - len(tail)] + tail
    taken.add(tab.casefold())
    return tab
