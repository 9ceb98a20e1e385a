"""A list of ties names known people, each tie once, and numbers that are numbers."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metastyr.exchange.csv_writer import write_csv
from metastyr.exchange.headers import TieMapping
from metastyr.exchange.people import read_people
from metastyr.exchange.sheets import read_sheet
from metastyr.exchange.ties import Ties, read_ties

KNOWN = ("a", "b", "c")


def ties(text: str, mapping: TieMapping | None = None, **options: bool) -> Ties:
    return read_ties(read_sheet("bånd.csv", text.encode()), mapping, KNOWN, people="folk.csv", **options)


def told(read: Ties) -> list[tuple[str, int | None, str | None]]:
    return [(problem.code, problem.row, problem.column) for problem in read.problems]


@pytest.mark.parametrize("header", ["source;target", "Fra;Til", "kilde;mål", "from;to", "Afsender;Modtager"])
def test_the_two_ends_in_both_languages(header: str) -> None:
    assert ties(f"{header}\na;b\nb;c\n").pairs() == [("a", "b"), ("b", "c")]


def test_numbers_are_kept_and_words_are_not() -> None:
    read = ties("fra;til;styrke;note\na;b;1,5;god\nb;c;;\nc;a;NA;x\n")
    assert (read.problems, read.mapping) == ((), TieMapping("fra", "til", ("styrke",)))
    assert read.value("styrke") == [1.5, None, None]


@pytest.mark.parametrize(
    ("header", "cells", "problems"),
    [
        ("styrke", ("2", "høj", "3"), [("bad_number", 3, "styrke")]),
        ("Vægt", ("høj", "", "lav"), [("bad_number", 2, "Vægt"), ("bad_number", 4, "Vægt")]),
        ("Weight", ("1", "2", "?"), [("bad_number", 4, "Weight")]),
        ("møder", ("1", "to", "3"), [("bad_number", 3, "møder")]),
    ],
)
def test_one_bad_cell_is_told_and_does_not_take_the_column_away(
    header: str, cells: tuple[str, str, str], problems: list[tuple[str, int, str]]
) -> None:
    first, second, third = cells
    read = ties(f"fra;til;{header}\na;b;{first}\nb;c;{second}\nc;a;{third}\n")
    assert (read.mapping.values, told(read)) == ((header,), problems)


@pytest.mark.parametrize("cells", [("god", "", "2"), ("god", "1", "x"), ("", "NA", "")])
def test_a_column_of_words_or_of_nothing_is_not_taken_for_numbers(cells: tuple[str, str, str]) -> None:
    first, second, third = cells
    read = ties(f"fra;til;note\na;b;{first}\nb;c;{second}\nc;a;{third}\n")
    assert (read.mapping.values, read.problems) == ((), ())


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("fra;til\na;x\n", [("unknown_id", 2, "til")]),
        ("fra;til\nx;y\n", [("unknown_id", 2, "fra"), ("unknown_id", 2, "til")]),
        ("fra;til\na;\n", [("blank", 2, "til")]),
        ("fra;til\na;b\nb;b\n", [("self_tie", 3, "til")]),
        ("fra;til\na;b\nb;a\na;b\n", [("same_tie", 4, "til")]),
        ("a;b\nx;y\n", []),
        ("x;y\na;b\n", [("missing_column", 1, "source"), ("missing_column", 1, "target")]),
        ("", [("empty", None, None)]),
        ("fra;til;note\na;b;=1\n", [("formula", 2, "note")]),
    ],
)
def test_problems(text: str, problems: list[tuple[str, int | None, str | None]]) -> None:
    if text.startswith("a;b"):
        problems = [("unknown_id", 2, "a"), ("unknown_id", 2, "b")]
    assert told(ties(text)) == problems


def test_a_problem_names_the_file_the_ids_should_come_from() -> None:
    lines = [problem.line() for problem in ties("fra;til\na;99\n").problems]
    assert lines == [
        "bånd.csv, række 2, kolonne til: «99» findes ikke blandt deltagerne. Forventet: et id fra folk.csv."
    ]


def test_a_number_asked_for_must_be_one() -> None:
    mapping = TieMapping("fra", "til", ("styrke",))
    read = ties("fra;til;styrke\na;b;høj\nb;c;\n", mapping)
    assert (told(read), read.value("styrke")) == ([("bad_number", 2, "styrke")], [None, None])
    read = ties("fra;til;styrke\na;b;høj\nb;c;\n", mapping, value_needed=True)
    assert told(read) == [("bad_number", 2, "styrke"), ("blank", 3, "styrke")]


def test_ties_without_direction_may_stand_both_ways_with_one_value() -> None:
    text = "fra;til;styrke\na;b;2\nb;a;2\nb;c;1\n"
    read = ties(text, directed=False)
    assert (read.problems, read.pairs(), read.merged) == ((), [("a", "b"), ("b", "c")], 1)
    assert [note.code for note in read.notes] == ["pairs_merged"]
    assert ties(text).pairs() == [("a", "b"), ("b", "a"), ("b", "c")]


def test_ties_without_direction_cannot_have_two_values_or_stand_twice() -> None:
    assert told(ties("fra;til;styrke\na;b;2\nb;a;3\n", directed=False)) == [("unlike_pair", 3, "til")]
    assert told(ties("fra;til\na;b\nb;a\nb;a\n", directed=False)) == [("same_tie", 4, "til")]


def test_the_diagonal_of_a_matrix_is_passed_over() -> None:
    read = ties("fra;til;afstand\na;a;0\na;b;3\nb;b;0\n", ignore_loops=True)
    assert (read.problems, read.pairs(), read.loops) == ((), [("a", "b")], 2)
    assert [note.code for note in read.notes] == ["loops_ignored"]


@given(
    st.lists(
        st.tuples(st.integers(0, 9), st.integers(0, 9), st.integers(-99, 99)).filter(lambda t: t[0] != t[1]),
        min_size=1,
        max_size=20,
        unique_by=lambda t: t[:2],
    ),
    st.sampled_from(";,\t"),
)
def test_what_we_write_reads_back(rows: list[tuple[int, int, int]], separator: str) -> None:
    data = write_csv(["fra", "til", "styrke"], rows, separator=separator)
    read = read_ties(read_sheet("x.csv", data), None, [str(i) for i in range(10)])
    assert read.problems == ()
    assert [(int(r.source), int(r.target), r.values[0]) for r in read.rows] == rows


@pytest.mark.parametrize(
    ("folder", "edges", "directed", "nodes", "found"),
    [
        ("emon_Texas", "edges.csv", True, 25, (186, 0, 0)),
        ("emon_Cheyenne", "edges.csv", True, 14, (83, 0, 0)),
        ("lazega", "edges_cowork.csv", False, 71, (378, 378, 0)),
        ("tobacco_indiana", "edges_contact.csv", False, 25, (175, 0, 0)),
        ("tobacco_indiana", "edges_dist.csv", False, 25, (300, 300, 25)),
    ],
)
def test_real_lists(
    shared: Path, folder: str, edges: str, directed: bool, nodes: int, found: tuple[int, int, int]
) -> None:
    data = shared / "data" / folder
    listed = read_people(read_sheet("nodes.csv", (data / "nodes.csv").read_bytes()))
    sheet = read_sheet(edges, (data / edges).read_bytes())
    read = read_ties(sheet, None, listed.known(), directed=directed, ignore_loops="dist" in edges)
    assert (listed.problems, len(listed.rows), read.problems) == ((), nodes, ())
    assert (len(read.rows), read.merged, read.loops) == found
