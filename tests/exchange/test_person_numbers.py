"""No CPR number comes in; what only resembles one does. The numbers here are made up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metastyr.exchange.person_numbers import (
    header_names_person_number,
    holds_person_number,
    looks_like_person_numbers,
)
from metastyr.exchange.sheets import read_sheet


@pytest.mark.parametrize(
    "header",
    ["CPR", "cpr-nr.", "Cpr nummer", "CPR_NO", "Personnummer", "person nr", "SSN", "Medarbejders CPR-nr"],
)
def test_headers_that_say_so(header: str) -> None:
    assert header_names_person_number(header)


@pytest.mark.parametrize(
    "header", ["CVR", "CVR-nummer", "id", "Navn", "Person", "Personale", "Medarbejdernr", "EAN", "Ekspres"]
)
def test_headers_that_do_not(header: str) -> None:
    assert not header_names_person_number(header)


@pytest.mark.parametrize(
    "column",
    [
        ["010190-1234"],
        ["", "311299-0001", ""],
        ["Bo Hansen (010190-1234)", "Ea"],
        ["0101901234", "1502851234", "afventer"],
        ["101901234", "1502851234"],
        ["010190 1234", "150285 1234"],
    ],
)
def test_columns_that_look_like_it(column: list[str]) -> None:
    assert looks_like_person_numbers(column)


@pytest.mark.parametrize(
    "column",
    [
        [],
        ["", ""],
        ["29189900", "55133018"],
        ["12 34 56 78", "+45 12 34 56 78", "4512345678"],
        ["5790001330552", "5790000123456"],
        ["311399-1234"],
        ["320190-1234"],
        ["2026-11-23", "01-01-1990"],
        ["0a010190-1234-4fff", "010190-12345"],
        ["1234567890", "2345678901", "9999999999"],
    ],
)
def test_columns_that_only_resemble_it(column: list[str]) -> None:
    assert not looks_like_person_numbers(column)


@given(st.dates(), st.integers(0, 9999), st.text("abc ,.", max_size=5))
def test_any_real_day_with_a_dash_is_met_wherever_it_stands(day: object, serial: int, around: str) -> None:
    assert holds_person_number(f"{around} {day:%d%m%y}-{serial:04d} {around}")


@pytest.mark.parametrize(
    "text",
    ["navn;nr\nBo;010190-1234\nEa;\n", "navn;CPR-nr\nBo;hemmeligt\n", "navn;010190-1234\nBo;x\n"],
)
def test_the_whole_file_is_refused_and_the_values_are_never_repeated(text: str) -> None:
    sheet = read_sheet("personer.csv", text.encode())
    assert [problem.code for problem in sheet.problems] == ["person_number"]
    assert sheet.rows == ()
    told = " ".join(problem.line(language) for problem in sheet.problems for language in ("da", "en"))
    assert ("1234" in told, "hemmeligt" in told) == (False, False)
    assert "010190" not in repr(sheet)
