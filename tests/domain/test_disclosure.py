"""The attacker reads everything published in random rounds and tries to reckon back what is withheld."""

from __future__ import annotations

import os
from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import pytest

from metastyr.analysis.coordination.answers import Answers
from metastyr.analysis.coordination.matrix import Coordination, coordination
from metastyr.domain.disclosure import (
    OPEN,
    Detail,
    SmallestGroup,
    Withheld,
    coarse,
    detail,
    total_from_raters,
    withheld_cells,
)
from tests.domain.attacker import HIGHEST, LOWEST, Attacker

PROOF = os.environ.get("METASTYR_PROOF") == "1"
ROUNDS = 3000 if PROOF else 200
CELLS = 5000 if PROOF else 150
STEP = {False: 0.5, True: 0.1}
RULE = SmallestGroup()


@dataclass(frozen=True)
class Round:
    """A round as it truly was: each rater's group, and the index each gave each group rated."""

    group_of: dict[str, str]
    given: dict[tuple[str, str], float]
    published: Coordination

    def raters(self, from_: str, to: str) -> list[str]:
        return [who for who, about in self.given if about == to and self.group_of[who] == from_]

    def rated_by(self, cells: set[tuple[str, str]]) -> dict[str, list[str]]:
        """Which of the cells each rater has a part in, by the group rated."""
        return {
            who: [to for from_, to in sorted(cells) if from_ == group and (who, to) in self.given]
            for who, group in self.group_of.items()
        }

    def withheld(self) -> list[tuple[str, str]]:
        """The withheld cells somebody answered."""
        cells = [(cell.from_, cell.to) for cell in self.published.cells if cell.withheld]
        return [cell for cell in cells if self.raters(*cell)]


def a_round(rng: np.random.Generator) -> Round:
    """Three or four groups of 2 to 8, some blanks; every rater answers all seven or skips the group."""
    sizes = rng.integers(2, 9, rng.integers(3, 5))
    skips = rng.choice([0, 0.05, 0.25])
    high = rng.choice([3, 5])
    rows, given, group_of = [], {}, {}
    for g, size in enumerate(sizes):
        for i in range(size):
            who = f"{'abcd'[g]}{i}"
            group_of[who] = "abcd"[g]
            for to in "abcd"[: len(sizes)]:
                if rng.random() >= skips:
                    points = rng.integers(1, high + 1, 7).tolist()
                    rows.append((who, group_of[who], to, points))
                    given[who, to] = sum(points) / 7
    return Round(group_of, given, coordination(Answers.from_rows(rows), rule=RULE))


def rounds(count: int) -> Iterator[tuple[np.random.Generator, Round]]:
    for seed in range(count):
        rng = np.random.default_rng(seed)
        yield rng, a_round(rng)


def reads_cells(attacker: Attacker, held: Round) -> None:
    for cell in held.published.cells:
        if cell.index is not None:
            raters = held.raters(cell.from_, cell.to)
            assert cell.raters == len(raters)
            attacker.learns({(who, cell.to): 1 for who in raters}, cell.index.value * len(raters))


def reads_totals(attacker: Attacker, held: Round) -> None:
    shown = {(cell.from_, cell.to) for cell in held.published.cells if cell.index}
    for total, own in ((held.published.within, True), (held.published.between, False)):
        if total is None:
            continue
        mine = held.rated_by({(from_, to) for from_, to in shown if (from_ == to) is own})
        assert total.raters == sum(1 for rated in mine.values() if rated)
        if total.by_rater:
            parts = {(who, to): 1 / len(rated) for who, rated in mine.items() for to in rated}
            attacker.learns(parts, total.mean.value * total.raters)
        else:
            weights = cell_weights(held, mine)
            attacker.learns(weights, total.mean.value)


def cell_weights(held: Round, mine: dict[str, list[str]]) -> dict[Hashable, float]:
    """The other way to a total: equal weight to the cells a group rates, to a group by its raters."""
    shown = {(held.group_of[who], to) for who, rated in mine.items() for to in rated}
    per_group = {from_: sum(1 for cell in shown if cell[0] == from_) for from_, _ in shown}
    parts = {(who, to): 1 / per_group[held.group_of[who]] for who, rated in mine.items() for to in rated}
    whole = sum(parts.values())
    return {name: part / whole for name, part in parts.items()}


def reads_pairs(attacker: Attacker, held: Round) -> None:
    for pair in held.published.pairs:
        there, back = held.raters(pair.a, pair.b), held.raters(pair.b, pair.a)
        for sign, weight, seen in ((1, 0.5, pair.index.value), (-1, 1, pair.asymmetry.value)):
            parts = {(who, pair.b): weight / len(there) for who in there}
            attacker.learns(parts | {(who, pair.a): sign * weight / len(back) for who in back}, seen)


def knows_own(attacker: Attacker, held: Round, who: str) -> None:
    for (rater, to), index in held.given.items():
        if rater == who:
            attacker.learns({(rater, to): 1}, index)


def test_a_withheld_cell_stays_open_over_the_whole_scale() -> None:
    attacked = 0
    for rng, held in rounds(ROUNDS):
        attacker = Attacker(list(held.given))
        reads_cells(attacker, held)
        reads_totals(attacker, held)
        reads_pairs(attacker, held)
        spy = str(rng.choice(list(held.group_of)))
        knows_own(attacker, held, spy)
        withheld = held.withheld()
        for place in rng.permutation(len(withheld))[: None if PROOF else 2]:
            cell = withheld[place]
            others = [who for who in held.raters(*cell) if who != spy]
            if others:
                parts = {(who, cell[1]): 1 / len(others) for who in others}
                assert attacker.span(parts) == pytest.approx((LOWEST, HIGHEST))
                attacked += 1
    assert attacked > ROUNDS


def test_a_withheld_cell_has_its_reason_and_nothing_else() -> None:
    for _, held in rounds(50):
        for cell in held.published.cells:
            n = len(held.raters(cell.from_, cell.to))
            took_part = {who for who, _ in held.given if held.group_of[who] == cell.to}
            members = len(took_part) or None
            expected = Withheld.FEW_RATERS if n < 5 else None
            if members is None or members < 5:
                expected = Withheld.SMALL_RATED if members else Withheld.RATED_UNKNOWN
            assert cell.withheld == expected
            if cell.withheld:
                nothing = (cell.raters, cell.index, cell.strength, dict(cell.dimensions), cell.missing)
                assert nothing == (None, None, None, {}, None)


def test_the_attack_would_find_a_total_over_all_cells() -> None:
    """The same attacker against a careless publisher: one cell withheld, and a total of all cells."""
    careless = [held for _, held in rounds(150) if len(held.withheld()) == 1]
    assert len(careless) > 2
    for held in careless:
        attacker = Attacker(list(held.given))
        reads_cells(attacker, held)
        attacker.learns(dict.fromkeys(held.given, 1.0), sum(held.given.values()))
        (cell,) = held.withheld()
        raters = held.raters(*cell)
        assert attacker.width({(who, cell[1]): 1 / len(raters) for who in raters}) < 1e-6


def narrowed_by_totals(held: Round, spy: str, *, by_rater: bool | None) -> list[tuple[float, float]]:
    """How far each single answer in a shown cell is open by the cells alone, and with the totals too."""
    alone, whole = Attacker(list(held.given)), Attacker(list(held.given))
    for attacker in (alone, whole):
        reads_cells(attacker, held)
        knows_own(attacker, held, spy)
    if by_rater is None:
        reads_totals(whole, held)
        reads_pairs(whole, held)
    else:
        shown = {(c.from_, c.to) for c in held.published.cells if c.index and c.from_ != c.to}
        mine = held.rated_by(shown)
        parts = {(who, to): 1 / len(rated) for who, rated in mine.items() for to in rated}
        whole.learns(parts, sum(weight * held.given[name] for name, weight in parts.items()))
    single = [
        (who, to)
        for (who, to) in held.given
        if who != spy and held.published.cell(held.group_of[who], to).index is not None
    ]
    return [(alone.width({name: 1}), whole.width({name: 1})) for name in single]


def test_totals_give_away_no_single_answer() -> None:
    for rng, held in rounds(ROUNDS // 20):
        for before, after in narrowed_by_totals(held, str(rng.choice(list(held.group_of))), by_rater=None):
            assert after >= min(before, OPEN) - 1e-6


def test_the_attack_would_find_an_answer_in_a_total_of_raters_means() -> None:
    """Six rate both other groups, one of them skips one: the mean of raters' means is that rater's answer."""
    rng = np.random.default_rng(1)
    rows = [
        (f"{g}{i}", g, to, rng.integers(2, 5, 7).tolist())
        for g in "abc"
        for i in range(6)
        for to in "abc"
        if (f"{g}{i}", to) != ("a0", "b")
    ]
    held = Round(
        {row[0]: row[1] for row in rows},
        {(row[0], row[2]): sum(row[3]) / 7 for row in rows},
        coordination(Answers.from_rows(rows), rule=RULE),
    )
    assert min(after for _, after in narrowed_by_totals(held, "c0", by_rater=True)) < 1e-6
    assert held.published.between is not None
    assert held.published.between.by_rater is False
    kept = narrowed_by_totals(held, "c0", by_rater=None)
    assert [after for _, after in kept] == pytest.approx([before for before, _ in kept], abs=1e-6)


def a_cell(rng: np.random.Generator) -> tuple[dict[tuple[int, int], int], int]:
    """One cell at the level of single points: some raters skip one or two dimensions.

    Mostly few raters, sometimes just enough for finer rounding. Those who skip may think otherwise than the
    rest, at an end of the scale: the hardest to hide.
    """
    n = int(rng.choice([5, 5, 6, 7, 9, 12, 25]))
    skips, middle = rng.choice([1 / n, 2 / n, 0.6]), int(rng.integers(1, 6))
    apart = int(rng.choice([1, 5])) if rng.random() < 0.5 else None
    points = {}
    for r in range(n):
        skipping = rng.random() < skips
        left_out = rng.choice(7, rng.integers(1, 3), replace=False).tolist() if skipping else []
        own = np.clip(middle + rng.integers(-1, 2, 7), 1, 5) if apart is None or not skipping else [apart] * 7
        points |= {(r, d): int(own[d]) for d in range(7) if d not in left_out}
    return points, n


def open_span(points: dict[tuple[int, int], int], n: int, told: Detail) -> list[tuple[float, float]]:
    """How far the own means of the raters most at risk are open by the index alone, and with the dimensions.

    At risk are those who answered another number of dimensions than most; one of the others stands for them.
    """
    number = [sum((r, d) in points for d in range(7)) for r in range(n)]
    answered = [[r for r in range(n) if (r, d) in points] for d in range(7)]
    alone, whole = Attacker(list(points)), Attacker(list(points))
    index = sum(point / number[r] for (r, _), point in points.items())
    for attacker in (alone, whole):
        attacker.learns({(r, d): 1 / number[r] for r, d in points}, index)
    for d, raters in enumerate(answered):
        mean = sum(points[r, d] for r in raters) / len(raters)
        shown, within = (mean, 1e-9) if told is Detail.EXACT else (coarse(mean, n), STEP[n >= 25] / 2 + 1e-9)
        whole.learns({(r, d): 1 / len(raters) for r in raters}, shown, within=within)
    usual = max(set(number), key=number.count)
    at_risk = [r for r in range(n) if number[r] != usual] + [number.index(usual)]
    own = [{(r, d): 1 / number[r] for d in range(7) if (r, d) in points} for r in at_risk]
    return [(alone.width(mean), whole.width(mean)) for mean in own]


def classes_of(points: dict[tuple[int, int], int], n: int) -> list[list[int]]:
    number = [sum((r, d) in points for d in range(7)) for r in range(n)]
    return [[sum((r, d) in points and number[r] == k for r in range(n)) for k in range(8)] for d in range(7)]


def fewest_behind(points: dict[tuple[int, int], int], n: int) -> int:
    """The fewest raters whose answers alone can be singled out by adding and subtracting exact figures."""
    number = [sum((r, d) in points for d in range(7)) for r in range(n)]
    places = sorted(points)
    rows = [[1 / number[r] for r, _ in places]]
    rows += [[float(dimension == d) for _, dimension in places] for d in range(7)]
    figures = np.array(rows)
    rank = np.linalg.matrix_rank(figures)
    whose = np.array([r for r, _ in places])
    for few in range(1, RULE.size):
        for group in combinations(range(n), few):
            others = figures[:, ~np.isin(whose, group)]
            if np.linalg.matrix_rank(others) < rank:
                return few
    return RULE.size


def test_dimensions_give_away_no_single_rater() -> None:
    told = []
    for seed in range(CELLS):
        points, n = a_cell(np.random.default_rng(seed))
        told.append(detail(classes_of(points, n), RULE))
        if told[-1] is Detail.COARSE:
            for before, after in open_span(points, n, told[-1]):
                assert after >= min(before, OPEN) - 1e-6, (seed, before, after)
        elif told[-1] is Detail.EXACT and n < 10:
            assert fewest_behind(points, n) == RULE.size, seed
    assert {kind: told.count(kind) > CELLS // 20 for kind in Detail} == dict.fromkeys(Detail, True)


def test_the_attack_would_find_a_rater_in_exact_dimensions() -> None:
    points = {(r, d): 1 + (3 * r + 5 * d) % 4 for r in range(6) for d in range(7) if (r, d) != (0, 6)}
    assert detail(classes_of(points, 6), RULE) is Detail.COARSE
    assert min(after for _, after in open_span(points, 6, Detail.EXACT)) < 1e-6
    assert fewest_behind(points, 6) == 1
    assert min(after for _, after in open_span(points, 6, Detail.COARSE)) >= 4 * OPEN


def test_reasons_in_their_order() -> None:
    raters = {("a", "b"): 5, ("b", "a"): 4, ("a", "c"): 9, ("b", "c"): 4, ("c", "b"): 5}
    assert withheld_cells(raters, {"a": 5, "b": 4}, RULE) == {
        ("a", "b"): Withheld.SMALL_RATED,
        ("b", "a"): Withheld.FEW_RATERS,
        ("a", "c"): Withheld.RATED_UNKNOWN,
        ("b", "c"): Withheld.RATED_UNKNOWN,
        ("c", "b"): Withheld.SMALL_RATED,
    }
    assert withheld_cells(raters, {"b": 4}, SmallestGroup(4))["a", "b"] is None


def test_every_reason_is_said_in_both_languages() -> None:
    said = [RULE.reason(why) for why in Withheld]
    assert len({text.da for text in said} | {text.en for text in said}) == 2 * len(Withheld)


def more_raters_than_seats(rng: np.random.Generator) -> tuple[dict[str, int], dict[str, int], Coordination]:
    """Three groups asked, as 3 to 7 people; in some of them one answered in many people's place."""
    asked = {group: int(rng.integers(3, 8)) for group in "abc"}
    sheets = {group: size + int(rng.choice([0, 1, 4, 9])) for group, size in asked.items()}
    rows = [
        (f"{group}{i}", group, to, rng.integers(1, 6, 7).tolist())
        for group, number in sheets.items()
        for i in range(number)
        for to in "abc"
    ]
    return asked, sheets, coordination(Answers.from_rows(rows), members=asked, rule=RULE)


def test_one_who_answers_in_many_peoples_place_finds_nobody_out() -> None:
    """All sheets above the seats, and one seat, are one person's: that person knows all but asked - 1."""
    withheld_for_it = 0
    for seed in range(ROUNDS):
        asked, sheets, seen = more_raters_than_seats(np.random.default_rng(seed))
        assert seen.members == asked
        for cell in seen.cells:
            known = sheets[cell.from_] - (asked[cell.from_] - 1)
            assert cell.index is None or sheets[cell.from_] - known >= RULE.size - 1
            assert (cell.index is None) == (asked[cell.from_] < 5 or asked[cell.to] < 5)
            withheld_for_it += cell.withheld is Withheld.FEW_RATERS and sheets[cell.from_] >= RULE.size
        shown = {cell.from_ for cell in seen.cells if cell.index is not None}
        assert not {pair.a for pair in seen.pairs} - shown
        totals = (seen.within, seen.between)
        assert sum(total.raters for total in totals if total) <= 2 * sum(sheets[group] for group in shown)
    assert withheld_for_it > ROUNDS // 4


def test_the_attack_would_find_the_answers_of_four_behind_nine_sheets() -> None:
    """As if sheets were people: four asked, nine sheets of one group, six of them one person's."""
    rows = [
        (f"{group}{i}", group, to, [4] * 7 if i < 6 else [1 + i % 3] * 7)
        for group, number in (("a", 9), ("b", 6))
        for i in range(number)
        for to in "ab"
    ]
    careless = coordination(Answers.from_rows(rows), rule=RULE).cell("a", "b").index
    assert careless is not None
    attacker = Attacker([f"a{i}" for i in range(9)])
    attacker.learns({f"a{i}": 1 for i in range(9)}, careless.value * 9)
    for i in range(6):
        attacker.learns({f"a{i}": 1}, 4.0)
    assert attacker.width({f"a{i}": 1 / 3 for i in range(6, 9)}) < 1e-6
    told = coordination(Answers.from_rows(rows), members={"a": 4, "b": 6}, rule=RULE)
    assert {(cell.from_, cell.to): cell.withheld for cell in told.cells} == {
        ("a", "a"): Withheld.SMALL_RATED,
        ("a", "b"): Withheld.FEW_RATERS,
        ("b", "a"): Withheld.SMALL_RATED,
        ("b", "b"): None,
    }


def test_totals_of_raters_need_nobody_or_many_apart() -> None:
    assert total_from_raters({"a": [[0, 2, 9], [0, 0, 9]], "b": [[0, 3, 9], [0, 0, 9]]}, RULE) is True
    assert total_from_raters({"a": [[0, 2, 9], [0, 0, 9]], "b": [[0, 2, 9], [0, 0, 9]]}, RULE) is False
    assert total_from_raters({"a": [], "b": [[0, 0, 0]]}, RULE) is True
