"""Since last time on paper: one verdict on each change, and what was agreed after the round before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from metastyr.analysis.coordination.change import CellChange, Change, Difference
from metastyr.analysis.coordination.intervals import Interval
from metastyr.documents.change_section import SinceLast, change_section
from metastyr.documents.report import said
from metastyr.documents.round_facts import Agreed
from metastyr.theory.text import Text


def moved(by: float) -> Difference:
    """By so much, give or take a half."""
    return Difference(
        Interval(3, 2.5, 3.5), Interval(3 + by, 2.5 + by, 3.5 + by), Interval(by, by - 0.5, by + 0.5)
    )


def changed(cells: Sequence[float], between: float = 0, timely: float = 0) -> Change:
    return Change(
        groups=("A", "B"),
        came=(),
        left=(),
        cells=tuple(CellChange(f"G{i}", "B", raters=(6, 7), index=moved(by)) for i, by in enumerate(cells)),
        within=None,
        between=moved(between),
        dimensions={"timely": moved(timely)},
        confidence=0.95,
    )


def words(seen: Change) -> str:
    section = change_section(SinceLast(title="Før", closed=None, notes=(), seen=seen))
    return " ".join(one.da for one in section.sentences)


@pytest.mark.parametrize(
    ("seen", "told", "untold"),
    [
        (changed([0] * 10), "Ingen sikker ændring: det hele kan være tilfældigt.", "højere end sidst"),
        (changed([1] + [0] * 9), "G0 om B ser ud til at have flyttet sig, men det kan være", "Felter, der"),
        (
            changed([1, -1, *[0] * 8]),
            "Felter, der er højere end sidst: G0 om B. Felter, der er lavere",
            "Ikke",
        ),
        (changed([0] * 10, between=1), "Mellem grupper: højere end sidst (+1,00; +0,50 til +1,50).", "Ingen"),
        (changed([0] * 10, timely=-1), "Dimensioner mellem grupperne, der er lavere end sidst: ", "Ingen"),
    ],
)
def test_what_may_be_said_is_said_once_and_as_the_page_says_it(seen: Change, told: str, untold: str) -> None:
    assert told in words(seen)
    assert untold not in words(seen).split("Havde intet ændret")[0]
    assert "hvert af de 2 tal" in words(seen)


def test_one_cell_among_many_is_not_called_moved_in_the_table_either() -> None:
    def last_column(seen: Change) -> list[str]:
        tables = change_section(SinceLast(title="Før", closed=None, notes=(), seen=seen)).tables
        (cells,) = (one for one in tables if one.caption.en == "The cells since last time")
        return [said(row[-1], "da") for row in cells.rows]

    assert last_column(changed([1, 0, 0])) == ["højere", *["kan være tilfældigt"] * 2]
    assert last_column(changed([1] + [0] * 9))[0] == "kan være tilfældigt blandt så mange"


def test_what_was_agreed_last_time_stands_before_what_moved() -> None:
    way = Text(da="Samtale", en="Conversation")
    acts = tuple(
        Agreed(text=text, way=way, owner="Bo", due=date(2026, 3, 1), done=done, about=("A", "B"))
        for text, done in (("Ring", date(2026, 2, 1)), ("Mødes", None))
    )
    section = change_section(
        SinceLast(title="Før", closed=date(2026, 1, 5), notes=(), seen=None, agreed=acts)
    )
    assert section.sentences[1].da.startswith("Efter den runde aftalte I 2 ting, og 1 er noteret som gjort.")
    assert [[said(cell, "da") for cell in row] for row in section.tables[0].rows] == [
        ["Ring", "A og B", "Samtale", "Bo", "1. marts 2026", "1. februar 2026"],
        ["Mødes", "A og B", "Samtale", "Bo", "1. marts 2026", "ikke endnu"],
    ]
