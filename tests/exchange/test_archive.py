"""An evil workbook is refused before anything that could be hurt by it reads it."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metastyr.exchange.limits import Limits
from metastyr.exchange.sheets import read_sheet
from tests.exchange.workbooks import lying_bomb, rewritten, workbook

GOOD = workbook([["id", "navn"], ["1", "Bo"]])
SHEET = "xl/worksheets/sheet1.xml"
NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def codes(data: bytes, limits: Limits | None = None) -> list[str]:
    sheet = read_sheet("x.xlsx", data, limits=limits or Limits())
    assert sheet.rows == () or not sheet.problems
    return [problem.code for problem in sheet.problems]


def with_sheet(xml: str) -> bytes:
    return rewritten(
        GOOD, {SHEET: f"<worksheet {NAMESPACE}><sheetData>{xml}</sheetData></worksheet>".encode()}
    )


def test_the_good_one_is_read() -> None:
    assert codes(GOOD) == []


def test_a_bomb_that_states_its_size() -> None:
    assert codes(rewritten(GOOD, {SHEET: bytes(80_000_000)})) == ["xlsx_bomb"]


def test_a_bomb_that_lies_about_its_size() -> None:
    assert codes(lying_bomb(200_000_000)) == ["xlsx_bomb"]


def test_a_bomb_of_many_parts_counts_them_together() -> None:
    parts = {f"xl/worksheets/sheet{i}.xml": bytes(9_000_000) for i in range(1, 9)}
    assert codes(rewritten(GOOD, parts)) == ["xlsx_bomb"]


def test_a_bomb_of_too_many_parts() -> None:
    parts = {f"xl/worksheets/sheet{i}.xml": b"<x/>" for i in range(2_100)}
    assert codes(rewritten(GOOD, parts)) == ["xlsx_bomb"]


def test_entities_that_would_grow() -> None:
    xml = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><worksheet>&b;</worksheet>'
    assert codes(rewritten(GOOD, {SHEET: xml})) == ["xlsx_bomb"]


def test_one_cell_in_the_far_corner() -> None:
    row = '<row r="1048576"><c r="{}1048576" t="str"><v>x</v></c></row>'
    assert codes(with_sheet(row.format("XFD"))) == ["too_many_rows"]
    assert codes(with_sheet(row.format("A"))) == ["too_many_rows"]
    assert codes(with_sheet('<row r="1"><c r="XFD1" t="str"><v>x</v></c></row>')) == ["too_many_columns"]


def test_cells_without_addresses_are_counted() -> None:
    rows = "<row><c><v>1</v></c></row>"
    assert codes(with_sheet(rows * 5), Limits(rows=3)) == ["too_many_rows"]
    assert codes(with_sheet("<row>" + "<c><v>1</v></c>" * 5 + "</row>"), Limits(columns=4)) == [
        "too_many_columns"
    ]


def test_formatting_far_down_without_content_is_no_harm() -> None:
    xml = '<row r="1"><c r="A1" t="str"><v>id</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>'
    assert codes(with_sheet(xml + '<row r="1048576"><c r="XFD1048576" s="1"/></row>')) == []


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({"xl/vbaProject.bin": b"macro"}, "xlsx_macros"),
        ({"xl/workbook.xml": None}, "xlsx_not_xlsx"),
        ({"[Content_Types].xml": None}, "xlsx_not_xlsx"),
        ({SHEET: b"<worksheet><sheetData>"}, "xlsx_damaged"),
        ({SHEET: None}, "xlsx_damaged"),
        ({"xl/media/picture.png": bytes(100_000_000)}, None),
    ],
)
def test_parts(parts: dict[str, bytes | None], code: str | None) -> None:
    assert codes(rewritten(GOOD, parts)) == ([code] if code else [])


def test_a_zip_that_is_no_workbook() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("brev.txt", "kære")
    assert codes(target.getvalue()) == ["xlsx_not_xlsx"]


def test_a_locked_part() -> None:
    data = bytearray(GOOD)
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    assert codes(bytes(data)) == ["xlsx_encrypted"]


@settings(max_examples=200)
@given(cut=st.integers(1, len(GOOD) - 1), at=st.integers(0, len(GOOD) - 1), byte=st.integers(0, 255))
def test_a_broken_workbook_is_told_or_read_and_never_raises(cut: int, at: int, byte: int) -> None:
    changed = bytearray(GOOD)
    changed[at] = byte
    for data in (GOOD[:cut], bytes(changed)):
        sheet = read_sheet("x.xlsx", data)
        assert bool(sheet.problems) or bool(sheet.rows)
