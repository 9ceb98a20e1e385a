"""All that leaves about a round, figures, dimensions, totals, pairs and rows, and one who solves it all.

The unknowns are the single points. Every number in the report is shown to be one of the figures attacked,
and nothing that leaves changes when the answers of withheld cells do.
"""

from __future__ import annotations

import os
from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from secrets import SystemRandom

import numpy as np
import pytest

from metastyr.analysis.coordination.answers import DIMENSION_IDS, Answers, Row
from metastyr.analysis.coordination.matrix import Coordination, CoordinationCell, coordination
from metastyr.documents.coordination_report import coordination_report
from metastyr.documents.report import Figure, Named, Span
from metastyr.domain.disclosure import Detail, SmallestGroup
from metastyr.exchange.rating_rows import rating_rows
from metastyr.theory.coordination_reading import INDEX_RULE
from tests.domain.attacker import HIGHEST, LOWEST, Attacker

PROOF = os.environ.get("METASTYR_PROOF") == "1"
ROUNDS = 3000 if PROOF else 40
TWINS = 3000 if PROOF else 200
RULE = SmallestGroup()
CHANCE = SystemRandom()
Name = tuple[str, str, int]
"""One point: who gave it, about which group, on which dimension."""


@dataclass(frozen=True)
class Held:
    """A round as it truly was, and what is published of it."""

    rows: tuple[Row, ...]
    members: dict[str, int]
    published: Coordination

    def counted(self, cell: CoordinationCell) -> list[Row]:
        """The ratings behind a cell that have answers enough."""
        return [
            row
            for row in self.rows
            if row[1:3] == (cell.from_, cell.to)
            and sum(point is not None for point in row[3]) >= INDEX_RULE.answered_at_least
        ]

    def withheld(self) -> list[CoordinationCell]:
        return [cell for cell in self.published.cells if cell.withheld and self.counted(cell)]


def a_round(rng: np.random.Generator) -> Held:
    """Three or four groups of 2 to 8; groups and single questions are skipped here and there."""
    groups = "abcd"[: rng.integers(3, 5)]
    skips, blanks = rng.choice([0, 0.05, 0.25]), rng.choice([0, 0, 0.03, 0.15])
    rows: list[Row] = []
    members = {}
    for group in groups:
        answered = int(rng.integers(2, 9))
        members[group] = answered + int(rng.choice([0, 0, 2]))
        for i in range(answered):
            for to in groups:
                if rng.random() >= skips:
                    points = [None if rng.random() < blanks else int(rng.integers(1, 6)) for _ in range(7)]
                    rows.append((f"{group}{i}", group, to, points))
    return held(rows, members)


def held(rows: list[Row], members: dict[str, int]) -> Held:
    seen = coordination(Answers.from_rows(rows, groups=sorted(members)), members=members, rule=RULE)
    return Held(tuple(rows), members, seen)


def rounds(count: int) -> Iterator[tuple[np.random.Generator, Held]]:
    for seed in range(count):
        rng = np.random.default_rng(50_000 + seed)
        yield rng, a_round(rng)


def index_of(row: Row) -> dict[Hashable, float]:
    """A rating's index as a sum over its points."""
    given = [d for d, point in enumerate(row[3]) if point is not None]
    return {(row[0], row[2], d): 1 / len(given) for d in given}


def together(parts: list[tuple[float, dict[Hashable, float]]]) -> dict[Hashable, float]:
    whole: dict[Hashable, float] = {}
    for weight, one in parts:
        for name, share in one.items():
            whole[name] = whole.get(name, 0) + weight * share
    return whole


def mean_of(rows: list[Row]) -> dict[Hashable, float]:
    return together([(1 / len(rows), index_of(row)) for row in rows])


def reads_figures(attacker: Attacker, round_: Held) -> None:
    """Every figure of cells, dimensions, pairs and totals."""
    seen = round_.published
    behind = {(cell.from_, cell.to): round_.counted(cell) for cell in seen.cells if cell.index}
    for cell in seen.cells:
        if cell.index is None:
            continue
        mine = behind[cell.from_, cell.to]
        assert cell.raters == len(mine)
        attacker.learns(mean_of(mine), cell.index.value)
        for d, key in enumerate(DIMENSION_IDS):
            if key in cell.dimensions:
                raters = [row[0] for row in mine if row[3][d] is not None]
                within = 1e-9 if cell.detail is Detail.EXACT else 0.25 + 1e-9
                parts = {(who, cell.to, d): 1 / len(raters) for who in raters}
                attacker.learns(parts, cell.dimensions[key].value, within=within)
    for pair in seen.pairs:
        there, back = mean_of(behind[pair.a, pair.b]), mean_of(behind[pair.b, pair.a])
        attacker.learns(together([(0.5, there), (0.5, back)]), pair.index.value)
        attacker.learns(together([(1, there), (-1, back)]), pair.asymmetry.value)
    for total, own in ((seen.within, True), (seen.between, False)):
        if total is not None:
            used = {cell: rows for cell, rows in behind.items() if (cell[0] == cell[1]) is own}
            attacker.learns(_by_rater(used) if total.by_rater else _by_cell(used), total.mean.value)


def _by_rater(used: dict[tuple[str, str], list[Row]]) -> dict[Hashable, float]:
    rated: dict[str, list[Row]] = {}
    for rows in used.values():
        for row in rows:
            rated.setdefault(row[0], []).append(row)
    return together([(1 / len(rated), mean_of(rows)) for rows in rated.values()])


def _by_cell(used: dict[tuple[str, str], list[Row]]) -> dict[Hashable, float]:
    groups = {a: [rows for (b, _), rows in used.items() if b == a] for a, _ in used}
    weights = {a: sum(map(len, cells)) / len(cells) for a, cells in groups.items()}
    parts = [
        (weights[a] / sum(weights.values()) * len(rows) / sum(map(len, cells)), mean_of(rows))
        for a, cells in groups.items()
        for rows in cells
    ]
    return together(parts)


def reads_rows(attacker: Attacker, round_: Held) -> int:
    """Every row of the file, each known to be whose it is: more than anybody can know. How many points."""
    unseen = list(round_.rows)
    learnt = 0
    for _, from_, to, *points, _size in rating_rows(round_.published, round_.rows, chance=CHANCE):
        if set(points) == {None}:
            continue
        (own, *_) = [row for row in unseen if (*row[1:3], *row[3]) == (from_, to, *points)]
        unseen.remove(own)
        for d, point in enumerate(own[3]):
            if point is not None:
                attacker.learns({(own[0], own[2], d): 1}, point)
                learnt += 1
    return learnt


def everything(round_: Held) -> list[Name]:
    return [
        (who, to, d)
        for who, _, to, points in round_.rows
        for d, point in enumerate(points)
        if point is not None
    ]


@pytest.mark.parametrize("with_rows", [False, True], ids=["figures", "figures and rows"])
def test_a_withheld_cell_stays_open_over_the_whole_scale(with_rows: bool) -> None:
    attacked = learnt = 0
    for rng, round_ in rounds(ROUNDS):
        attacker = Attacker(everything(round_))
        reads_figures(attacker, round_)
        learnt += reads_rows(attacker, round_) if with_rows else 0
        spy = str(rng.choice([row[0] for row in round_.rows]))
        for who, _, to, points in round_.rows:
            if who == spy:
                for d, point in enumerate(points):
                    if point is not None:
                        attacker.learns({(who, to, d): 1}, point)
        hidden = round_.withheld()
        for place in rng.permutation(len(hidden))[:1]:
            others = [row for row in round_.counted(hidden[place]) if row[0] != spy]
            if others:
                assert attacker.span(mean_of(others)) == pytest.approx((LOWEST, HIGHEST), abs=1e-6)
                attacked += 1
    assert attacked > ROUNDS // 2
    assert (learnt > 100 * ROUNDS // 4) is with_rows


def turned_round(round_: Held) -> Held:
    """The same people answer the same questions; in withheld cells every point is the other end's."""
    hidden = {(cell.from_, cell.to) for cell in round_.published.cells if cell.withheld}
    rows: list[Row] = [
        (who, from_, to, [None if p is None else 6 - p for p in points] if (from_, to) in hidden else points)
        for who, from_, to, points in round_.rows
    ]
    return held(rows, round_.members)


def test_answers_of_withheld_cells_enter_nothing_that_leaves() -> None:
    changed = 0
    for _, round_ in rounds(TWINS):
        twin = turned_round(round_)
        changed += twin.rows != round_.rows
        assert twin.published == round_.published
        assert coordination_report(twin.published) == coordination_report(round_.published)
        assert without_raters(twin) == without_raters(round_)
    assert changed > TWINS // 2


def without_raters(round_: Held) -> list[str]:
    return sorted(str(row[1:]) for row in rating_rows(round_.published, round_.rows, chance=CHANCE))


def test_every_number_in_the_report_is_one_of_the_published() -> None:
    """Tables hold the figures of the matrix and counts; nothing is reckoned on the way out."""
    for _, round_ in rounds(60):
        seen = round_.published
        intervals = [cell.index for cell in seen.cells] + [pair.index for pair in seen.pairs]
        intervals += [pair.asymmetry for pair in seen.pairs]
        intervals += [total.mean for total in (seen.within, seen.between) if total]
        intervals += [one for cell in seen.cells for one in cell.dimensions.values()]
        known = {number for one in intervals if one for number in (one.value, one.low, one.high)}
        known |= {
            number for cell in seen.cells if cell.missing for number in (cell.missing.low, cell.missing.high)
        }
        known |= {None, *(float(n) for n in range(100))}
        told = [
            number
            for section in coordination_report(seen).sections
            for table in section.tables
            for row in table.rows
            for cell in row
            for number in _numbers(cell)
        ]
        assert [number for number in told if number not in known] == []


def _numbers(cell: object) -> tuple[float | None, ...]:
    if isinstance(cell, Figure):
        return (cell.value,)
    if isinstance(cell, Named):
        return (cell.figure.value,)
    return (cell.low, cell.high) if isinstance(cell, Span) else ()


def test_the_attack_would_find_a_row_too_many() -> None:
    """The same attacker against a careless export that has the rows of withheld cells too."""
    for _, round_ in rounds(20):
        for cell in round_.withheld()[:1]:
            attacker = Attacker(everything(round_))
            for row in round_.counted(cell):
                for d, point in enumerate(row[3]):
                    if point is not None:
                        attacker.learns({(row[0], row[2], d): 1}, point)
            assert attacker.width(mean_of(round_.counted(cell))) < 1e-6
