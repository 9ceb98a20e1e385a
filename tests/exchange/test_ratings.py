"""Who rated which group, read from a file: every dialect, and every problem by row and column."""

from __future__ import annotations

import pytest

from metastyr.exchange.ratings import RatingList, read_ratings
from metastyr.exchange.sheets import read_sheet
from metastyr.theory.coordination import DIMENSIONS
from tests.exchange.workbooks import workbook

IDS = [dimension.key for dimension in DIMENSIONS]
HEAD = ["rater", "rater_group", "target_group", *IDS]


def read(
    rows: list[list[str]], *, head: list[str] = HEAD, mark: str = ";", coding: str = "utf-8"
) -> RatingList:
    text = "\r\n".join(mark.join(row) for row in [head, *rows])
    return read_ratings(read_sheet("a.csv", text.encode(coding)))


GOOD = [
    ["p1", "Læger", "Pleje", "5", "4", "", "3", "NA", "5", "4"],
    ["p1", "Læger", "Læger", *["3"] * 7],
    ["p2", "Pleje", "Læger", *["1"] * 7],
]


@pytest.mark.parametrize("mark", [";", ",", "\t"])
@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_every_dialect_reads_the_same(mark: str, coding: str) -> None:
    seen = read(GOOD, mark=mark, coding=coding)
    assert seen.problems == ()
    assert [(one.rater, one.rater_group, one.target_group) for one in seen.ratings] == [
        ("p1", "Læger", "Pleje"),
        ("p1", "Læger", "Læger"),
        ("p2", "Pleje", "Læger"),
    ]
    assert seen.ratings[0].points == (5, 4, None, 3, None, 5, 4)


def test_a_workbook_and_columns_in_another_order_read_the_same() -> None:
    turned = [HEAD[::-1], *(row[::-1] for row in GOOD)]
    seen = read_ratings(read_sheet("a.xlsx", workbook(turned)))
    assert seen.ratings == read(GOOD).ratings


def test_other_columns_and_another_case_do_no_harm() -> None:
    head = [*(title.upper() for title in HEAD), "note"]
    assert read([[*row, "x"] for row in GOOD], head=head).ratings == read(GOOD).ratings


def problems(rows: list[list[str]], **more: list[str]) -> list[tuple[str, int | None, str | None]]:
    return [(one.code, one.row, one.column) for one in read(rows, **more).problems]


def test_every_problem_by_row_and_column() -> None:
    rows = [
        ["p1", "a", "b", *["3"] * 7],
        ["p1", "a", "b", *["3"] * 7],
        ["p1", "b", "c", *["3"] * 7],
        ["", "a", "b", *["3"] * 7],
        ["p2", "NA", "", *["3"] * 7],
        ["p3", "a", "b", "0", "6", "2,5", "x", "3", "3", "3,0"],
    ]
    assert problems(rows) == [
        ("same_rating", 3, "target_group"),
        ("two_groups", 4, "rater_group"),
        ("blank", 5, "rater"),
        ("blank", 6, "rater_group"),
        ("blank", 6, "target_group"),
        ("bad_point", 7, "shared_goals"),
        ("bad_point", 7, "shared_knowledge"),
        ("bad_point", 7, "mutual_respect"),
        ("bad_point", 7, "problem_solving"),
    ]


def test_what_is_said_of_them() -> None:
    rows = [["p1", "a", "b", *["3"] * 7], ["p1", "a", "b", *["3"] * 7], ["p1", "c", "d", "7", *["3"] * 6]]
    assert [problem.line("da") for problem in read(rows).problems] == [
        "a.csv, række 3, kolonne target_group: «p1» vurderer også «b» i række 2. "
        "Forventet: hver vurderer en gruppe én gang.",
        "a.csv, række 4, kolonne shared_goals: «7» er ikke et point. "
        "Forventet: et helt tal fra 1 til 5, eller en tom celle for intet svar.",
        "a.csv, række 4, kolonne rater_group: «p1» hører til «c» her, men til «a» i række 2. "
        "Forventet: hver hører til én gruppe.",
    ]


def test_every_missing_column_is_named() -> None:
    head = ["rater", "group", "target_group", *IDS[:6]]
    rows = [["p", "a", "b", *["3"] * 6]]
    assert problems(rows, head=head) == [
        ("missing_column", 1, "rater_group"),
        ("missing_column", 1, "accurate"),
    ]


def test_person_numbers_and_empty_files_are_refused_whole() -> None:
    assert [one.code for one in read_ratings(read_sheet("a.csv", b"")).problems] == ["empty"]
    seen = read([["010190-1234", "a", "b", *["3"] * 7]])
    assert (seen.ratings, [one.code for one in seen.problems]) == ((), ["person_number"])


SIZED = [*HEAD, "target_group_size"]


def test_sizes_may_stand_in_the_file() -> None:
    rows = [[*GOOD[0], "9"], [*GOOD[1], "NA"], [*GOOD[2], " 12 "]]
    assert read(rows, head=SIZED).sizes == {"Pleje": 9, "Læger": 12}
    assert read([[*row, ""] for row in GOOD], head=SIZED).sizes == {}
    assert read(GOOD).sizes == {}


def test_what_is_no_size_and_what_is_two() -> None:
    wrong = ["0", "-3", "2,5", "mange"]
    rows = [[f"p{i}", "a", "b", *["3"] * 7, size] for i, size in enumerate([*wrong, "8", "9"])]
    seen = read(rows, head=SIZED)
    assert [(one.code, one.row, one.column) for one in seen.problems] == [
        *(("bad_size", row, "target_group_size") for row in (2, 3, 4, 5)),
        ("two_sizes", 7, "target_group_size"),
    ]
    assert seen.problems[-1].line("da") == (
        "a.csv, række 7, kolonne target_group_size: «b» har 9 her, men 8 i række 6. "
        "Forventet: én størrelse til hver gruppe."
    )
