"""CSV bytes become rows: encoding and separator are found out honestly, and quoting errors are told."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from metastyr.exchange.findings import found
from metastyr.exchange.limits import Limits
from metastyr.exchange.problems import Problem, letter
from metastyr.exchange.table import Raw, Row
from metastyr.theory.text import Text

SEPARATORS = (";", "\t", ",")
_NAMES = {
    ";": Text(da="semikolon", en="semicolons"),
    "\t": Text(da="tabulator", en="tabs"),
    ",": Text(da="komma", en="commas"),
}
_LOOK_AT = 50
_UNDEFINED_CP1252 = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")
_BROKEN_DANISH = re.compile("Ã[¦¸¥†˜…©¼¶¤]")


def read_csv(file: str, data: bytes, limits: Limits) -> Raw:
    """The rows of a CSV file, quoted or not, separated by `;`, tab or `,` (a `sep=` line is heeded)."""
    text, encoding, problems = _decoded(file, data)
    if problems:
        return Raw(rows=[], decimal=".", form=_form(encoding, None), problems=tuple(problems))
    told = re.match(r"sep=([;,\t|])\r?\n", text, re.IGNORECASE)
    if told:
        text = text[told.end() :]
    separator = told[1] if told else _separator(text)
    rows, problems = _rows(file, text, separator, limits)
    return Raw(
        rows=rows,
        # A file separated by commas was not written by a program that uses the comma in numbers.
        decimal="." if separator == "," else ",",
        form=_form(encoding, separator),
        problems=tuple(problems),
    )


def _form(encoding: str, separator: str | None) -> Text:
    if separator is None:
        return Text(da=f"CSV i {encoding}", en=f"CSV in {encoding}")
    name = _NAMES.get(separator, Text(da=f"«{separator}»", en=f"“{separator}”"))
    return Text(da=f"CSV i {encoding}, adskilt af {name.da}", en=f"CSV in {encoding}, separated by {name.en}")


def _decoded(file: str, data: bytes) -> tuple[str, str, list[Problem]]:
    """The text, the name of its encoding, and what kept it from being read."""
    for mark, codec, name in (
        (b"\xef\xbb\xbf", "utf-8-sig", "UTF-8"),
        (b"\xff\xfe", "utf-16", "UTF-16"),
        (b"\xfe\xff", "utf-16", "UTF-16"),
        (b"", "utf-8", "UTF-8"),
    ):
        if data.startswith(mark):
            try:
                text = data.decode(codec)
            except UnicodeDecodeError as error:
                if mark:
                    row = data[: error.start].count(b"\n") + 1
                    return "", name, [found("encoding", file, row, None)]
                continue
            return text, name, _control_problems(file, text)
    if match := _UNDEFINED_CP1252.search(data):
        return "", "Windows-1252", [found("encoding", file, data[: match.start()].count(b"\n") + 1, None)]
    text = data.decode("cp1252")
    if broken := _BROKEN_DANISH.search(text):
        row = text.count("\n", 0, broken.start()) + 1
        return text, "Windows-1252", [found("mixed_encoding", file, row, None)]
    return text, "Windows-1252", _control_problems(file, text)


def _control_problems(file: str, text: str) -> list[Problem]:
    """A nought byte means that this is no text: UTF-16 without its mark, or something else."""
    at = text.find("\0")
    return [found("not_text", file, text.count("\n", 0, at) + 1, None)] if at >= 0 else []


def _separator(text: str) -> str:
    """The separator under which the first rows have the same number of cells, and more than one."""
    best, best_score = ",", (False, False, 0.0, 0)
    for separator in SEPARATORS:
        widths = []
        clean = True
        try:
            for cells in _parsed(text, separator):
                if cells:
                    widths.append(len(cells))
                if len(widths) > _LOOK_AT:
                    break
        except csv.Error:
            clean = False
        if not widths:
            continue
        alike = sum(1 for width in widths if width == widths[0]) / len(widths)
        score = (widths[0] > 1, clean, alike, widths[0])
        if score > best_score:
            best, best_score = separator, score
    return best


def _parsed(text: str, separator: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)


def _rows(file: str, text: str, separator: str, limits: Limits) -> tuple[list[Row], list[Problem]]:
    """Rows numbered as Excel numbers them: a line break inside quotes does not begin a new row."""
    rows: list[Row] = []
    number = taken = 0
    lines = _parsed(text, separator)
    while True:
        number += 1
        try:
            cells = next(lines, None)
        except csv.Error as error:
            too_long = "field limit" in str(error)
            code = "cell_too_long" if too_long else "quotes"
            return rows, [found(code, file, number, None, most=limits.cell)]
        if cells is None:
            return rows, []
        if not any(cell.strip() for cell in cells):
            continue
        rows.append(Row(number, tuple(cells)))
        taken += len(cells)
        if taken > limits.cells:
            return [], [found("too_many_cells", file, number, None, most=limits.cells)]
        if len(rows) > limits.rows + 1:
            return [], [found("too_many_rows", file, number, None, most=limits.rows)]
        if len(cells) > limits.columns:
            return [], [found("too_many_columns", file, number, letter(limits.columns), most=limits.columns)]
