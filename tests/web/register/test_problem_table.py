"""The table of problems follows the rows of each file, so that a file can be mended from its top."""

from __future__ import annotations

from metastyr.domain.taking_in.snags import Snag, SnagKind
from metastyr.exchange.findings import found
from metastyr.web.register.pages.problems import problem_table


def places(*problems: tuple[str, int | None], snags: tuple[int, ...] = (), file: str = "p.csv") -> list[str]:
    told = [found("formula", name, row, "a", mark="=") for name, row in problems]
    alone = [Snag(kind=SnagKind.SECTOR_ALONE, row=row) for row in snags]
    table = problem_table(told, alone, file, "Galt")
    return [f"{row.cells[0].text} {row.cells[1].text}" for row in table.rows]


def test_each_file_is_told_from_its_top_and_the_people_come_first() -> None:
    assert places(("b.csv", 9), ("p.csv", 10), ("b.csv", 2), ("p.csv", 3), ("p.csv", None)) == [
        *("p.csv –", "p.csv 3", "p.csv 10"),
        *("b.csv 2", "b.csv 9"),
    ]


def test_snags_stand_among_the_rows() -> None:
    assert places(("p.csv", 4), ("t.csv", 2), snags=(5, 3)) == ["p.csv 3", "p.csv 4", "p.csv 5", "t.csv 2"]


def test_what_was_left_out_is_told_last() -> None:
    told = places(*[("p.csv", row) for row in range(30, 1, -1)], ("t.csv", 2))
    assert (told[:2], told[-1]) == (["p.csv 11", "p.csv 12"], "– –")


def test_without_a_first_file_they_stand_as_met() -> None:
    assert places(("z.csv", 3), ("a.csv", 1), ("z.csv", 2), file="") == ["z.csv 2", "z.csv 3", "a.csv 1"]
