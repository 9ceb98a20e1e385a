"""XLSX bytes become rows of text: the first visible sheet that holds anything."""

from __future__ import annotations

import io
from datetime import date, datetime, time, timedelta

from metastyr.exchange.archive import ArchiveError, safe_workbook
from metastyr.exchange.findings import found
from metastyr.exchange.limits import Limits
from metastyr.exchange.numbers import as_text
from metastyr.exchange.problems import Problem, letter, shown
from metastyr.exchange.table import Raw, Row
from metastyr.theory.text import Text

_FORM = Text(da="Excel-regneark", en="Excel workbook")


def read_xlsx(file: str, data: bytes, limits: Limits) -> Raw:
    """The rows of the first visible sheet with content. Dates are written 2026-11-23."""
    # Loaded here: the library is native code that the shell's other commands never need.
    from python_calamine import CalamineError, CalamineWorkbook, SheetVisibleEnum  # noqa: PLC0415

    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(safe_workbook(data, limits)))
        visible = [meta.name for meta in book.sheets_metadata if meta.visible == SheetVisibleEnum.Visible]
        filled = [name for name in visible if book.get_sheet_by_name(name).height]
        if not filled:
            return Raw(rows=[], decimal=".", form=_FORM)
        cells = book.get_sheet_by_name(filled[0]).to_python(skip_empty_area=False)
    except ArchiveError as error:
        return Raw(rows=[], decimal=".", form=_FORM, problems=(_refusal(file, error.reason, limits),))
    except CalamineError:
        return Raw(rows=[], decimal=".", form=_FORM, problems=(found("xlsx_damaged", file, None, None),))
    rows = [Row(i, tuple(_as_text(value) for value in row)) for i, row in enumerate(cells, 1)]
    return Raw(
        rows=[row for row in rows if any(cell.strip() for cell in row.cells)],
        decimal=".",
        form=_FORM,
        notes=_several(file, filled),
    )


def _refusal(file: str, reason: str, limits: Limits) -> Problem:
    if reason == "rows":
        return found("too_many_rows", file, limits.rows + 2, None, most=limits.rows)
    if reason == "columns":
        return found("too_many_columns", file, 1, letter(limits.columns), most=limits.columns)
    if reason == "cells":
        return found("too_many_cells", file, None, None, most=limits.cells)
    return found(f"xlsx_{reason}", file, None, None)


def _several(file: str, filled: list[str]) -> tuple[Problem, ...]:
    if len(filled) == 1:
        return ()
    return (found("several_sheets", file, None, None, n=len(filled), first=shown(filled[0])),)


def _as_text(value: object) -> str:
    if isinstance(value, bool):
        return "SAND" if value else "FALSK"
    if isinstance(value, float | int):
        return as_text(float(value))
    if isinstance(value, datetime):
        plain = value.replace(microsecond=0)
        return plain.date().isoformat() if plain.time() == time() else plain.isoformat(" ", "minutes")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        return str(value)
    return str(value)
