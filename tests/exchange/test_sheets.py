"""What is written reads back the same, in every dialect; what is wrong is told by row and column."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metastyr.exchange.csv_writer import write_csv
from metastyr.exchange.limits import Limits
from metastyr.exchange.sheets import read_sheet
from metastyr.exchange.table import Sheet
from tests.exchange.workbooks import workbook

DIALECTS = [
    (separator, encoding) for separator in ";,\t" for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1252")
]
CP1252 = [chr(i) for i in range(0x20, 0x7F)] + list("æøåÆØÅéüß€–—“”…§½\u00a0\t\n")
PROSE = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30)
DANISH = st.text(st.sampled_from(CP1252), max_size=30)


def cells(sheet: Sheet) -> list[tuple[str, ...]]:
    return [row.cells for row in sheet.rows]


def told(sheet: Sheet) -> list[tuple[str, int | None, str | None]]:
    return [(problem.code, problem.row, problem.column) for problem in sheet.problems]


def tidy(text: str) -> str:
    return unicodedata.normalize("NFC", text).strip()


def tables(text: st.SearchStrategy[str]) -> st.SearchStrategy[list[tuple[str, str, str]]]:
    """Rows of three cells; the first is a plain word so that no row is blank or a person number."""
    words = st.from_regex(r"[a-zæøå]{1,8}", fullmatch=True)
    return st.lists(st.tuples(words, text, text), min_size=1, max_size=6)


@pytest.mark.parametrize(("separator", "encoding"), DIALECTS)
@given(data=st.data())
def test_any_text_reads_back_in_every_dialect(separator: str, encoding: str, data: st.DataObject) -> None:
    rows = data.draw(tables(DANISH if encoding == "cp1252" else PROSE))
    header = ["id", "sagt, skrevet", "tænkt; følt"]
    sheet = read_sheet("x.csv", write_csv(header, rows, separator=separator, encoding=encoding))
    assert (sheet.problems, sheet.header) == ((), tuple(header))
    assert cells(sheet) == [tuple(tidy(cell) for cell in row) for row in rows]


@given(rows=tables(st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=30)))
def test_text_reads_back_from_a_workbook(rows: list[tuple[str, str, str]]) -> None:
    header = ("id", "sagt", "tænkt")
    safe = [tuple(cell.replace("=", "").lstrip("+-@＝＋－＠' \u00a0") for cell in row) for row in rows]
    sheet = read_sheet("x.xlsx", workbook([header, *safe]))
    assert (sheet.problems, sheet.header) == ((), header)
    assert cells(sheet) == [tuple(tidy(cell) for cell in row) for row in safe]


def test_a_workbook_gives_numbers_dates_and_truth_as_a_person_writes_them() -> None:
    rows = [
        ["a", "b", "c", "d"],
        [1, 2.5, date(2026, 11, 23), True],
        [1000000, -0.125, date(2026, 1, 5), False],
    ]
    sheet = read_sheet("x.xlsx", workbook(rows))
    assert cells(sheet) == [("1", "2.5", "2026-11-23", "SAND"), ("1000000", "-0.125", "2026-01-05", "FALSK")]


def test_the_first_visible_sheet_with_content_is_read_and_the_others_are_told() -> None:
    sheet = read_sheet(
        "x.xlsx", workbook([["skjult"], ["1"]], [], [["navn"], ["Bo"]], [["mere"], ["2"]], hidden=0)
    )
    assert (sheet.header, cells(sheet), sheet.problems) == (("navn",), [("Bo",)], ())
    assert [note.what.da for note in sheet.notes] == ["filen har 2 ark med indhold; kun «Sheet3» er læst"]


def test_rows_are_numbered_as_excel_shows_them() -> None:
    text = '\n\nid;ord\n1;"to\nlinjer"\n\n2;=x\n'
    sheet = read_sheet("x.csv", text.encode())
    assert [row.number for row in sheet.rows] == [4, 6]
    assert told(sheet) == [("formula", 6, "ord")]
    rows: list[list[object]] = [[], [], ["id", "ord"], [1, "to\nlinjer"], [], [2, "=x"]]
    assert told(read_sheet("x.xlsx", workbook(rows))) == [("formula", 6, "ord")]


def test_the_separator_line_of_excel_is_heeded() -> None:
    sheet = read_sheet("x.csv", b"sep=;\r\nid;tal, danske\r\n1;3,5\r\n2;=x\r\n")
    assert (sheet.header, told(sheet)) == (("id", "tal, danske"), [("formula", 3, "tal, danske")])


def test_commas_inside_cells_do_not_hide_the_semicolons() -> None:
    sheet = read_sheet("x.csv", b"navn, titel;vaerdi, tal\nBo, leder;1,5\nEa;2\n")
    assert cells(sheet) == [("Bo, leder", "1,5"), ("Ea", "2")]


def test_windows_letters_and_both_kinds_of_utf16() -> None:
    for encoding in ("cp1252", "utf-8", "utf-16", "utf-16-be"):
        mark = b"\xfe\xff" if encoding == "utf-16-be" else b""
        sheet = read_sheet("x.csv", mark + "navn;by\nSøren;Ærøskøbing\n".encode(encoding))
        assert cells(sheet) == [("Søren", "Ærøskøbing")]


def test_letters_taken_apart_by_a_mac_are_put_together() -> None:
    sheet = read_sheet("x.csv", unicodedata.normalize("NFD", "navn\nÅse").encode())
    assert cells(sheet) == [("Åse",)]


def test_empty_columns_at_the_end_are_left_out() -> None:
    sheet = read_sheet("x.csv", b"id;navn;;\n1;Bo;;\n2;Ea;;\n")
    assert (sheet.header, cells(sheet), sheet.problems) == (("id", "navn"), [("1", "Bo"), ("2", "Ea")], ())


@pytest.mark.parametrize(
    ("data", "problems"),
    [
        (b"", [("empty", None, None)]),
        (b"\xef\xbb\xbf\r\n\r\n", [("empty", None, None)]),
        (b";;;\n;;\n", [("empty", None, None)]),
        (b"id;navn\n", [("only_header", 2, None)]),
        (b"id;navn\n1;S\x81ren\n", [("encoding", 2, None)]),
        (b"\xef\xbb\xbfid;navn\n1;S\xf8ren\n", [("encoding", 2, None)]),
        ("id;navn\n1;Søren\n".encode() + "2;Åse\n".encode("cp1252"), [("mixed_encoding", 2, None)]),
        ("id;navn\n1;Bo\n".encode("utf-16-le"), [("not_text", 1, None)]),
        (b"id;navn\n1;Bo\n2;\0\n", [("not_text", 3, None)]),
        (b'id;navn\n1;"Bo\n2;Ea\n', [("quotes", 2, None)]),
        (b'id;navn\n1;"Bo" Hansen\n2;Ea\n', [("quotes", 2, None)]),
        (b"id;navn\n1;Bo;mere\n", [("ragged", 2, "C")]),
        (b"id;navn;by\n1;Bo;Vejle\n2;Ea\n", [("ragged", 3, "C")]),
        (b"id;;navn\n1;x;Bo\n", [("no_header", 1, "B")]),
        (b"id;Navn;navn\n1;x;Bo\n", [("same_header", 1, "C")]),
        (b"id;=HYPERLINK(1)\n1;x\n", [("formula", 1, "B")]),
        (b"id;navn\n1;=1+1\n2;@SUM(A1)\n3;+a\n4;-a\n", [("formula", row, "navn") for row in (2, 3, 4, 5)]),
        (b'id;navn\n1;"\t=1+1"\n', [("formula", 2, "navn")]),
        (b'id;navn\n1;"\r=1+1"\n', [("formula", 2, "navn")]),
        (b"<html><table><tr><td>id</td></tr></table></html>", [("html", None, None)]),
        (b"<?xml version='1.0'?><Workbook/>", [("html", None, None)]),
        (b"%PDF-1.7 ...", [("not_a_table", None, None)]),
        (b"\x89PNG\r\n\x1a\n", [("not_a_table", None, None)]),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), [("old_xls", None, None)]),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
            [("xlsx_encrypted", None, None)],
        ),
        (b"id;navn\n1;" + b"x" * 10_001 + b"\n", [("cell_too_long", 2, "navn")]),
        (b'id;navn\n1;"' + b"x" * 200_000 + b"\n", [("cell_too_long", 2, None)]),
        (b"id\n" + b"1\n" * 20_001, [("too_many_rows", 20_002, None)]),
        (
            b";".join(b"k%d" % i for i in range(201)) + b"\n" + b";" * 200 + b"\n",
            [("too_many_columns", 1, "GS")],
        ),
        (b"x" * 5_000_001, [("too_big", None, None)]),
    ],
)
def test_bad_files(data: bytes, problems: list[tuple[str, int | None, str | None]]) -> None:
    assert told(read_sheet("x.csv", data)) == problems


@pytest.mark.parametrize("name", ["x.xlsx", "X.XLSX", "x.xlsm"])
@pytest.mark.parametrize(
    "data",
    [
        b"this is no zip",
        b"\x00\x01\x02\x81\xfe" * 50,
        bytes(range(128, 256)) * 4,
        b"id;navn\n1;\0\n",
        "æøå\r\n".encode("cp1252") * 3,
        workbook([["id"], ["1"]])[2:],
    ],
)
def test_a_workbook_by_name_alone_is_told_to_be_damaged(name: str, data: bytes) -> None:
    assert told(read_sheet(name, data)) == [("xlsx_damaged", None, None)]


def test_a_csv_file_under_the_name_of_a_workbook_is_read_for_what_it_is() -> None:
    sheet = read_sheet("x.xlsx", "id;navn\n1;Østen\n".encode())
    assert (sheet.problems, cells(sheet)) == ((), [("1", "Østen")])


@pytest.mark.parametrize(
    "cell", ["-5", "-3,5", "+2", "- 5", "+45 12 34 56 78", "+45-12345678", "-", "–", "-1.234,5", "-5 %"]
)
def test_numbers_phones_and_dashes_are_no_formulas(cell: str) -> None:
    sheet = read_sheet("x.csv", f"id;tekst\n1;{cell}\n".encode())
    assert (sheet.problems, cells(sheet)) == ((), [("1", cell)])


@pytest.mark.parametrize(
    "text", ["=1", " =1", "\t=1", "'=1", " '=1", "''=1", "=\u0338", "\r", "\tx", "'", "＝1"]
)
def test_a_formula_like_text_of_ours_reads_back(text: str) -> None:
    sheet = read_sheet("x.csv", write_csv(["id", "tekst"], [["1", text]]))
    assert (sheet.problems, cells(sheet)) == ((), [("1", tidy(text))])


def test_an_apostrophe_marks_a_formula_as_text() -> None:
    sheet = read_sheet("x.csv", b"id;tekst\n1;'=1+1\n2;'s-Hertogenbosch\n")
    assert (sheet.problems, cells(sheet)) == ((), [("1", "=1+1"), ("2", "'s-Hertogenbosch")])


def test_fifty_megabytes_are_refused_by_their_size_alone() -> None:
    sheet = read_sheet("stor.csv", bytes(50_000_000))
    assert [p.line() for p in sheet.problems] == [
        "stor.csv, hele filen: filen fylder 50,0 MB. Forventet: højst 5 MB."
    ]
    assert [p.line("en") for p in sheet.problems] == [
        "stor.csv, the whole file: the file is 50.0 MB. Expected: at most 5 MB."
    ]


def test_the_limits_are_the_callers() -> None:
    data = b"id;navn\n1;Bo\n2;Ea\n"
    assert told(read_sheet("x.csv", data, limits=Limits(rows=1))) == [("too_many_rows", 3, None)]
    assert told(read_sheet("x.csv", data, limits=Limits(rows=2))) == []
    assert told(read_sheet("x.csv", data, limits=Limits(columns=1))) == [("too_many_columns", 1, "B")]


@given(st.binary(max_size=300))
def test_no_bytes_at_all_make_it_raise(data: bytes) -> None:
    for start in (b"", b"PK\x03\x04", b"\xff\xfe", b"\xef\xbb\xbf", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        sheet = read_sheet("x", start + data)
        assert bool(sheet.problems) or bool(sheet.rows)


def test_more_cells_than_we_take_in_are_refused_whatever_their_shape() -> None:
    line = ";".join(["x"] * 150)
    data = ("\n".join([";".join(f"k{i}" for i in range(150)), *[line] * 4100])).encode()
    assert [problem.code for problem in read_sheet("bred.csv", data).problems] == ["too_many_cells"]


def test_a_file_of_nothing_but_problems_is_not_looked_through_to_the_end() -> None:
    data = ("a;b\n" + "=x;=y\n" * 5000).encode()
    assert len(read_sheet("fejl.csv", data).problems) == 1002
