"""Tables as an Excel workbook: real numbers and dates, a frozen header, no cell that runs."""

from __future__ import annotations

import io
import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from metastyr.documents.report import Figure, Report
from metastyr.theory.text import Text

Value = str | int | float | date | bool | None | Text | Figure
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
    """Every table of a report on a sheet of its own, with full numbers behind what is shown."""
    sheets = [
        WorkSheet(
            name=table.caption.in_(language),
            header=[head.in_(language) for head in table.header],
            rows=table.rows,
        )
        for section in report.sections
        for table in section.tables
    ]
    return write_workbook(sheets, at=at, language=language, title=report.title.in_(language))


def _tab(name: str, taken: set[str]) -> str:
    base = _NOT_IN_NAMES.sub(" ", name).strip("' ") or "Ark"
    tab, number = base[:_LONGEST_NAME].strip("' "), 1
    while tab.casefold() in taken:
        number += 1
        tail = f" {number}"
        tab = base[: _LONGEST_NAME - len(tail)] + tail
    taken.add(tab.casefold())
    return tab
