"""Candidates and needs read from files: every dialect and a workbook read the same, the house rules hold."""

from __future__ import annotations

import pytest

from metastyr.exchange.compose_files import CandidateList, read_candidates, read_needs
from metastyr.exchange.sheets import read_sheet
from tests.exchange.workbooks import workbook

ROWS = [
    ["Id", "Navn", "Bringer", "Pris", "Sektor"],
    ["k1", "Åse", "jura; økonomi", "12,50", "kommune"],
    ["k2", "Bo", "", "", "NA"],
]
NEEDS = ["jura", "økonomi"]


def told(seen: CandidateList) -> list[tuple[str, list[str], float, str | None, str]]:
    assert seen.problems == ()
    return [
        (one.id, sorted(one.brings), one.cost, one.value("sektor"), seen.names[one.id])
        for one in seen.candidates
    ]


EXPECTED = [("k1", ["jura", "økonomi"], 12.5, "kommune", "Åse"), ("k2", [], 1.0, None, "Bo")]


@pytest.mark.parametrize("mark", [";", ",", "\t"])
@pytest.mark.parametrize("coding", ["utf-8", "cp1252"])
def test_every_dialect_reads_the_same(mark: str, coding: str) -> None:
    text = "\r\n".join(mark.join(f'"{cell}"' for cell in row) for row in ROWS)
    sheet = read_sheet("c.csv", text.encode(coding))
    assert told(read_candidates(sheet, NEEDS, spans=["sektor"])) == EXPECTED


def test_a_workbook_reads_the_same() -> None:
    sheet = read_sheet("c.xlsx", workbook(ROWS))
    assert told(read_candidates(sheet, NEEDS, spans=["sektor"])) == EXPECTED
    needs = read_needs(read_sheet("d.xlsx", workbook([["Behov", "Antal"], ["jura", 2], ["økonomi", 1]])))
    assert [(need.id, need.at_least) for need in needs.needs] == [("jura", 2), ("økonomi", 1)]


def test_person_numbers_and_formulas_are_refused() -> None:
    numbers = "id,brings,cpr\n1,jura,0101701234\n2,jura,0202701235\n"
    seen = read_candidates(read_sheet("c.csv", numbers.encode()), NEEDS)
    assert {one.code for one in seen.problems} == {"person_number"}
    assert seen.candidates == ()
    formula = read_candidates(read_sheet("c.csv", b"id,brings\n1,=A1\n"), NEEDS)
    assert formula.problems[0].code == "formula"


@pytest.mark.parametrize("cell", ["0", "-1", "1.5", "to", "", "99999999"])
def test_a_count_is_a_whole_number_from_one(cell: str) -> None:
    seen = read_needs(read_sheet("d.csv", f"need,at_least,x\njura,{cell},1\n".encode()))
    assert [(one.code, one.row, one.column) for one in seen.problems] == [("bad_at_least", 2, "at_least")]
