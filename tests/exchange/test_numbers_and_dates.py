"""Numbers and dates as Danes and programs write them read as what they mean."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metastyr.exchange.dates import as_danish, read_date
from metastyr.exchange.numbers import as_text, decimal_mark, read_number


@pytest.mark.parametrize(
    ("text", "danish", "english"),
    [
        ("3", 3.0, 3.0),
        ("3,14", 3.14, 3.14),
        ("3.14", 3.14, 3.14),
        ("1.234", 1234.0, 1.234),
        ("1,234", 1.234, 1234.0),
        ("1.234,5", 1234.5, 1234.5),
        ("1,234.5", 1234.5, 1234.5),
        ("1.234.567", 1234567.0, 1234567.0),
        ("1,234,567", 1234567.0, 1234567.0),
        ("1 234,5", 1234.5, 1234.5),
        ("1\u00a0234", 1234.0, 1234.0),
        ("0.123", 0.123, 0.123),
        ("0,123", 0.123, 0.123),
        (",5", 0.5, 0.5),
        ("−2,5", -2.5, -2.5),
        ("+2", 2.0, 2.0),
        ("1e-5", 1e-5, 1e-5),
        ("1,5E+02", 150.0, 150.0),
        ("491.868", 491868.0, 491.868),
        ("2132.768", 2132.768, 2132.768),
    ],
)
def test_number_in_a_danish_and_an_english_column(text: str, danish: float, english: float) -> None:
    assert (read_number(text, ","), read_number(text, ".")) == (danish, english)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "-",
        "NA",
        "tre",
        "1.23.4",
        "1,23,4",
        "1.234,5,6",
        "1.23,4.5",
        "nan",
        "inf",
        "1e999",
        "12-34",
        "5 %",
    ],
)
def test_no_number(text: str) -> None:
    assert read_number(text) is None


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_written_by_a_program_reads_back(number: float) -> None:
    assert read_number(as_text(number), ".") == number


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=2))
def test_a_number_written_as_danes_do_reads_back(number: object) -> None:
    written = f"{number:,.2f}".translate(str.maketrans(",.", ".,"))
    assert read_number(written, ",") == float(str(number))


@pytest.mark.parametrize(
    ("column", "otherwise", "mark"),
    [
        (["1.200", "15.000"], ",", ","),
        (["1.200", "15.000"], ".", "."),
        (["1.200", "12,5"], ".", ","),
        (["1.935", "491.8"], ",", "."),
        (["0.935", "1.868"], ",", "."),
        (["1.200.000"], ".", ","),
        ([], ".", "."),
    ],
)
def test_the_column_tells_its_decimal_mark(column: list[str], otherwise: str, mark: str) -> None:
    assert decimal_mark(column, otherwise) == mark  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text", ["23-11-2026", "23.11.2026", "23/11/2026", "23. 11. 2026", "2026-11-23", "2026-11-23T00:00"]
)
def test_date_in_the_usual_ways(text: str) -> None:
    assert read_date(text) == date(2026, 11, 23)


@pytest.mark.parametrize("text", ["", "31-02-2026", "23-11-26", "11/23/2026", "23 november", "20261123"])
def test_no_date(text: str) -> None:
    assert read_date(text) is None


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_date_reads_back(day: date) -> None:
    assert (read_date(as_danish(day)), read_date(day.isoformat())) == (day, day)
