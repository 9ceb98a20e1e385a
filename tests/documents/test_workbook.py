"""A workbook holds real numbers and dates, reads back as written, and runs nothing."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from metastyr.documents.report import Figure, Report, Section, Table
from metastyr.documents.workbook import WorkSheet, report_workbook, write_workbook
from metastyr.theory.text import Text

AT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


def read(data: bytes) -> dict[str, list[list[object]]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    return {name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names}


def test_every_kind_of_value_keeps_its_type() -> None:
    row = ["=1+1", 3, 2.5, date(2026, 11, 23), True, None, Text(da="Åse", en="Asa"), Figure(0.123456, 2)]
    sheet = WorkSheet(
        name="Ark", header=[f"k{i}" for i in range(8)], rows=[row, ["'x", *[None] * 6, Figure(None)]]
    )
    assert read(write_workbook([sheet], at=AT))["Ark"] == [
        [f"k{i}" for i in range(8)],
        ["=1+1", 3.0, 2.5, date(2026, 11, 23), True, "", "Åse", 0.123456],
        ["'x", "", "", "", "", "", "", ""],
    ]


@given(
    st.lists(
        st.tuples(
            st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1, max_size=20),
            st.floats(-1e12, 1e12),
        ),
        max_size=5,
    )
)
def test_text_and_numbers_read_back(rows: list[tuple[str, float]]) -> None:
    data = write_workbook([WorkSheet(name="x", header=["a", "b"], rows=rows)], at=AT)
    seen = read(data)["x"][1:]
    assert [(str(a), float(str(b))) for a, b in seen] == [(a, pytest.approx(b, rel=1e-14)) for a, b in rows]
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")


def test_the_header_is_frozen_and_filtered_and_columns_fit() -> None:
    data = write_workbook(
        [WorkSheet(name="x", header=["Navn", "n"], rows=[["Åse Holm Kristensen", 1]])], at=AT
    )
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        xml = archive.read("xl/worksheets/sheet1.xml").decode()
    assert re.findall(r'<pane [^>]*ySplit="1"[^>]*state="frozen"', xml) != []
    assert re.findall(r'<autoFilter ref="([^"]+)"', xml) == ["A1:B2"]
    assert [float(width) > 19 for width in re.findall(r'<col [^>]*width="([\d.]+)"', xml)] == [True, False]


def test_tabs_are_cut_and_told_apart() -> None:
    names = ["Bånd [1]: a/b", "x" * 40, "X" * 40, "''"]
    sheets = [WorkSheet(name=name, header=["a"], rows=[["b"]]) for name in names]
    assert list(read(write_workbook(sheets, at=AT))) == ["Bånd  1   a b", "x" * 31, "X" * 29 + " 2", "Ark"]


def test_what_is_not_finite_is_blank_and_nothing_is_no_workbook() -> None:
    sheet = WorkSheet(name="x", header=["a", "b"], rows=[["r", float("nan")], ["s", float("inf")]])
    assert read(write_workbook([sheet], at=AT))["x"][1:] == [["r"], ["s"]] or (
        read(write_workbook([sheet], at=AT))["x"][1:] == [["r", ""], ["s", ""]]
    )
    with pytest.raises(ValueError, match="at least one sheet"):
        write_workbook([], at=AT)


def test_the_same_at_the_same_time_gives_the_same_bytes() -> None:
    sheet = WorkSheet(name="x", header=["a"], rows=[["r"]])
    assert write_workbook([sheet], at=AT) == write_workbook([sheet], at=AT)


def test_a_report_is_a_sheet_a_table() -> None:
    name, value = Text(da="Navn", en="Name"), Text(da="Tal", en="Figure")
    table = Table(
        caption=Text(da="Tabellen", en="The table"), header=(name, value), rows=(("Bo", Figure(1.25)),)
    )
    report = Report(title=name, basis=(), in_short=(), sections=(Section(title=name, tables=(table, table)),))
    assert read(report_workbook(report, at=AT, language="en")) == {
        "The table": [["Name", "Figure"], ["Bo", 1.25]],
        "The table 2": [["Name", "Figure"], ["Bo", 1.25]],
    }
