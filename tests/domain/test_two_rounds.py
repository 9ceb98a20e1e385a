"""The attacker holds two rounds of the same process and their change: still nothing withheld is narrowed."""

from __future__ import annotations

import os
from collections.abc import Hashable
from dataclasses import dataclass

import numpy as np
import pytest

from metastyr.analysis.coordination.answers import Answers
from metastyr.analysis.coordination.change import Change, Difference, change
from metastyr.analysis.coordination.matrix import Coordination, coordination
from metastyr.domain.disclosure import SmallestGroup
from tests.domain.attacker import HIGHEST, LOWEST, Attacker

PROOF = os.environ.get("METASTYR_PROOF") == "1"
PAIRS = 2000 if PROOF else 50
RULE = SmallestGroup()
Name = tuple[int, str, str]
"""(round, rater, rated group)."""


@dataclass(frozen=True)
class Wave:
    """A round as it truly was: each rater's group, and the index each gave each group rated."""

    number: int
    group_of: dict[str, str]
    given: dict[tuple[str, str], float]
    published: Coordination

    def raters(self, from_: str, to: str) -> list[str]:
        return [who for who, about in self.given if about == to and self.group_of[who] == from_]

    def cell(self, from_: str, to: str) -> dict[Hashable, float]:
        """The mean of the cell as a sum of single answers."""
        who = self.raters(from_, to)
        return {(self.number, one, to): 1 / len(who) for one in who}


def two_waves(rng: np.random.Generator) -> tuple[Wave, Wave, Change]:
    """Three groups asked twice: some people leave, some come, a few leave a group blank."""
    people = {f"{g}{i}": g for g in "abc" for i in range(rng.integers(3, 9))}
    waves = []
    for number in (0, 1):
        here = {who: g for who, g in people.items() if number == 0 or rng.random() > 0.2}
        if number:
            here |= {f"{g}new{i}": g for g in "abc" for i in range(rng.integers(0, 3))}
        rows = [
            (who, g, to, rng.integers(1, 6, 7).tolist())
            for who, g in here.items()
            for to in "abc"
            if rng.random() > 0.08
        ]
        given = {(row[0], row[2]): sum(row[3]) / 7 for row in rows}
        published = coordination(Answers.from_rows(rows, groups="abc"), rule=RULE)
        waves.append(Wave(number, here, given, published))
    first, second = waves
    return first, second, change(first.published, second.published)


def reads_wave(attacker: Attacker, held: Wave) -> None:
    """The cells and the totals of one round's own page."""
    for cell in held.published.cells:
        if cell.index is not None:
            attacker.learns(held.cell(cell.from_, cell.to), cell.index.value)
    shown = {(cell.from_, cell.to) for cell in held.published.cells if cell.index}
    for total, own in ((held.published.within, True), (held.published.between, False)):
        if total is None:
            continue
        used = {place for place in shown if (place[0] == place[1]) is own}
        if not total.by_rater:
            attacker.learns(weighed(held, used), total.mean.value)
            continue
        rated = {
            who: [to for from_, to in sorted(used) if from_ == group and (who, to) in held.given]
            for who, group in held.group_of.items()
        }
        parts: dict[Hashable, float] = {
            (held.number, who, to): 1 / len(about) for who, about in rated.items() for to in about
        }
        attacker.learns(parts, total.mean.value * total.raters)


def weighed(held: Wave, used: set[tuple[str, str]]) -> dict[Hashable, float]:
    """Cells as one figure, as `totals.weighed` does, written anew: every answer 1 / cells of its group."""
    per_group = {from_: sum(1 for place in used if place[0] == from_) for from_, _ in used}
    parts: dict[Hashable, float] = {
        (held.number, who, to): 1 / per_group[from_] for from_, to in used for who in held.raters(from_, to)
    }
    whole = sum(parts.values())
    return {name: part / whole for name, part in parts.items()}


def reads_change(attacker: Attacker, first: Wave, second: Wave, seen: Change) -> None:
    """Every figure of the page of the change: before, after and difference of cells and totals."""

    def learns(told: Difference, before: dict[Hashable, float], after: dict[Hashable, float]) -> None:
        attacker.learns(before, told.before.value)
        attacker.learns(after, told.after.value)
        attacker.learns(after | {name: -part for name, part in before.items()}, told.change.value)

    both = set()
    for cell in seen.cells:
        if cell.index:
            both.add((cell.from_, cell.to))
            learns(cell.index, first.cell(cell.from_, cell.to), second.cell(cell.from_, cell.to))
    for total, own in ((seen.within, True), (seen.between, False)):
        used = {place for place in both if (place[0] == place[1]) is own}
        assert (total is None) == (not used)
        if total:
            learns(total, weighed(first, used), weighed(second, used))


def names(first: Wave, second: Wave) -> list[Name]:
    return [(held.number, *name) for held in (first, second) for name in held.given]


def test_a_cell_withheld_in_either_round_stays_open_over_the_whole_scale() -> None:
    attacked = 0
    for seed in range(PAIRS):
        rng = np.random.default_rng(seed)
        first, second, seen = two_waves(rng)
        attacker = Attacker(names(first, second))
        for held in (first, second):
            reads_wave(attacker, held)
        reads_change(attacker, first, second, seen)
        spy = str(rng.choice(list(first.group_of)))
        for held in (first, second):
            for (who, to), index in held.given.items():
                if who == spy:
                    attacker.learns({(held.number, who, to): 1}, index)
        for held in (first, second):
            for cell in held.published.cells:
                others = [who for who in held.raters(cell.from_, cell.to) if who != spy]
                if cell.withheld and others:
                    parts = {(held.number, who, cell.to): 1 / len(others) for who in others}
                    assert attacker.span(parts) == pytest.approx((LOWEST, HIGHEST))
                    attacked += 1
    assert attacked > PAIRS


def test_the_page_of_the_change_narrows_no_single_answer_beyond_the_two_rounds() -> None:
    compared = 0
    for seed in range(PAIRS // 12):
        rng = np.random.default_rng(1000 + seed)
        first, second, seen = two_waves(rng)
        alone, whole = Attacker(names(first, second)), Attacker(names(first, second))
        for attacker in (alone, whole):
            for held in (first, second):
                reads_wave(attacker, held)
        reads_change(whole, first, second, seen)
        for name in rng.permutation(np.array(names(first, second), dtype=object))[:12]:
            single = {(int(name[0]), str(name[1]), str(name[2])): 1.0}
            assert whole.width(single) == pytest.approx(alone.width(single), abs=1e-5)
            compared += 1
    assert compared >= 48


def test_the_attack_would_find_a_total_of_raters_means_over_other_cells() -> None:
    """Raters' means over other cells, beside the cells: the answer of whoever left one blank is out."""
    rng = np.random.default_rng(2)
    rows = [
        (f"a{i}", "a", to, rng.integers(2, 5, 7).tolist())
        for i in range(6)
        for to in "bc"
        if (i, to) != (0, "b")
    ]
    given = {(row[0], row[2]): sum(row[3]) / 7 for row in rows}
    attacker = Attacker([(0, *name) for name in given])
    for to in "bc":
        who = [one for one, about in given if about == to]
        attacker.learns({(0, one, to): 1 for one in who}, sum(given[one, to] for one in who))
    rated = {f"a{i}": [to for to in "bc" if (f"a{i}", to) in given] for i in range(6)}
    parts = {(0, who, to): 1 / len(about) for who, about in rated.items() for to in about}
    attacker.learns(parts, sum(part * given[name[1:]] for name, part in parts.items()))
    assert attacker.width({(0, "a0", "c"): 1}) < 1e-6


def leaver_open(moves: float) -> float:
    """How far the index of one who left a group of six is open, where none of the others moved by more."""
    stayed = [f"a{i}" for i in range(5)]
    given = dict.fromkeys([*stayed, "left"], 3.0)
    attacker = Attacker([(0, who) for who in given] + [(1, who) for who in stayed])
    attacker.learns({(0, who): 1 / 6 for who in given}, sum(given.values()) / 6)
    attacker.learns({(1, who): 1 / 5 for who in stayed}, 3.0)
    for who in stayed:
        attacker.learns({(1, who): 1, (0, who): -1}, 0.0, within=moves)
    return attacker.width({(0, "left"): 1})


def test_what_is_taken_for_granted_gives_a_leaver_away_and_one_label_each_hides_them() -> None:
    """What `domain.disclosure` says of two rounds, in figures."""
    assert leaver_open(0.0) < 1e-6
    assert leaver_open(1 / 7) == pytest.approx(10 / 7, abs=1e-6)
