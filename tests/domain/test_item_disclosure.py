"""The attacker reads every figure of a question in random rounds; and tries every possible set of answers."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

import numpy as np
import pytest

from metastyr.analysis.item_answers import ItemAnswers, Question, Target
from metastyr.analysis.items import ItemFigure, items
from metastyr.domain.disclosure import SmallestGroup, Withheld
from metastyr.domain.item_disclosure import bands, bands_of, told_not_relevant, whole_of
from metastyr.theory.instruments import Rated
from tests.domain.attacker import HIGHEST, LOWEST, Attacker

PROOF = os.environ.get("METASTYR_PROOF") == "1"
ROUNDS = 5000 if PROOF else 300
RULE = SmallestGroup()
LABELS = 5


@dataclass(frozen=True)
class Round:
    """One question asked as it truly was: (rater, target) → label; and what is published of it."""

    rates: Rated
    group_of: dict[int, int]
    given: dict[tuple[int, int], int]
    published: tuple[ItemFigure, ...]

    def raters(self, group: int, target: int | None) -> list[int]:
        return sorted(
            {who for who, about in self.given if self.group_of[who] == group and target in (None, about)}
        )


def a_round(rng: np.random.Generator, rates: Rated) -> Round:
    """Two to four groups of 2 to 8; some leave blanks; one answers about everybody one is asked about."""
    sizes = rng.integers(2, 9, rng.integers(2, 5)).tolist()
    group_of = dict(enumerate(np.repeat(range(len(sizes)), sizes).tolist()))
    targets = _targets(rates, sizes, group_of)
    skips = rng.choice([0, 0.1, 0.35])
    given = {
        (who, place): int(rng.integers(1, LABELS + 1))
        for who in group_of
        for place in range(len(targets))
        if _asked(rates, who, group_of, place) and rng.random() >= skips
    }
    answers = ItemAnswers.from_rows(
        [(who, group_of[who], place, 0, label) for (who, place), label in given.items()],
        questions=[Question("one", (1, 2, 3, 4, 5))],
        groups=[f"group {group}" for group in range(len(sizes))],
        sizes=sizes,
        targets=targets,
    )
    return Round(rates, group_of, given, items(answers, rates, rule=RULE))


def _targets(rates: Rated, sizes: list[int], group_of: dict[int, int]) -> list[Target]:
    if rates is Rated.GROUPS:
        return [Target(f"group {group}", group=group) for group in range(len(sizes))]
    if rates is Rated.PEOPLE:
        return [Target(f"person {who}") for who in group_of]
    if rates is Rated.ORGANISATION:
        return [Target("home", asked=3), Target("away")]
    return [Target("the network")]


def _asked(rates: Rated, who: int, group_of: dict[int, int], place: int) -> bool:
    if rates is Rated.PEOPLE:
        return who != place
    if rates is Rated.ORGANISATION:
        return who % 2 == place
    return True


KINDS = (Rated.GROUPS, Rated.PEOPLE, Rated.NETWORK, Rated.ORGANISATION)


def rounds(count: int) -> Iterator[tuple[np.random.Generator, Round]]:
    for seed in range(count):
        rng = np.random.default_rng(seed)
        yield rng, a_round(rng, KINDS[seed % len(KINDS)])


def equations(held: Round) -> Iterator[tuple[list[tuple[dict[object, float], float]], list[str]]]:
    """What is published about each rated, as sums of single answers; and the other groups shown."""
    for place, figure in enumerate(held.published):
        target = None if figure.about is None else place
        told = [(part.group, part.told) for part in figure.parts if part.told]
        learnt = []
        for names, seen in [*(((group,), seen) for group, seen in told), (figure.made_of, figure.told)]:
            if seen is None:
                continue
            groups = {int(name.split()[1]) for name in names} or set(held.group_of.values())
            who = [one for group in sorted(groups) for one in held.raters(group, target)]
            assert len(who) == seen.raters
            learnt.append((_sum(held, who, target), seen.mean.value * seen.raters))
        yield learnt, [part.group for part in figure.parts if part.told and not part.own]


def _sum(held: Round, who: list[int], target: int | None) -> dict[object, float]:
    parts: dict[object, float] = {}
    for one in who:
        about = [place for rater, place in held.given if rater == one and target in (None, place)]
        parts |= {(one, place): 1 / len(about) for place in about}
    return parts


def test_a_withheld_part_stays_open_over_the_whole_scale_beside_shown_parts() -> None:
    attacked = 0
    for rng, held in rounds(ROUNDS):
        attacker = Attacker(list(held.given))
        told: list[list[str]] = []
        for learnt, groups in equations(held):
            told.append(groups)
            for parts, value in learnt:
                attacker.learns(parts, value)
        spy = int(rng.choice(list(held.group_of)))
        for name, label in held.given.items():
            if name[0] == spy:
                attacker.learns({name: 1}, label)
        for place, figure in enumerate(held.published):
            if not told[place]:
                continue
            target = None if figure.about is None else place
            for part in figure.parts:
                who = [one for one in held.raters(int(part.group.split()[1]), target) if one != spy]
                if part.withheld and who:
                    parts = {key: weight / len(who) for key, weight in _sum(held, who, target).items()}
                    assert attacker.span(parts) == pytest.approx((LOWEST, HIGHEST))
                    attacked += 1
    assert attacked > ROUNDS / 3


def test_no_difference_of_figures_rests_on_fewer_than_the_smallest_group() -> None:
    """Every sum that can be made of what is told about one rated, less a spy: nobody, or many."""
    for _, held in rounds(ROUNDS):
        for learnt, _groups in equations(held):
            if not learnt:
                continue
            people = [frozenset(name[0] for name in parts) for parts, _ in learnt]  # type: ignore[index]
            assert min(map(len, people)) >= RULE.size
            for signs in product((-1, 0, 1), repeat=len(learnt)):
                left = defaultdict(float)
                for sign, (parts, _) in zip(signs, learnt, strict=True):
                    for name, weight in parts.items():
                        left[name] += sign * weight
                behind = {name[0] for name, weight in left.items() if abs(weight) > 1e-9}  # type: ignore[index]
                assert not behind or len(behind) >= RULE.size


def test_the_attack_would_find_a_whole_that_takes_in_a_withheld_part() -> None:
    attacker = Attacker(range(10))
    labels = [3, 4, 5, 3, 4, 5, 1, 2, 1, 2]
    attacker.learns(dict.fromkeys(range(6), 1.0), sum(labels[:6]))
    attacker.learns(dict.fromkeys(range(10), 1.0), sum(labels))
    assert attacker.width(dict.fromkeys(range(6, 10), 0.25)) < 1e-6


def test_persons_are_never_told_of_one_by_one() -> None:
    for seed in range(80):
        held = a_round(np.random.default_rng(seed), Rated.PEOPLE)
        assert [(figure.about, figure.bands) for figure in held.published] == [(None, ())]


def test_five_raters_of_one_person_are_not_a_figure_about_persons() -> None:
    asked = {
        "questions": [Question("one", (1, 2))],
        "groups": ["a"],
        "sizes": [6],
        "targets": [Target("Aya"), Target("Bo")],
    }
    rows = [(who, 0, 0, 0, 2) for who in range(6)]
    (seen,) = items(ItemAnswers.from_rows(rows, **asked), Rated.MIRROR)  # type: ignore[arg-type]
    assert (seen.told, seen.withheld, seen.parts[0].withheld) == (
        None,
        Withheld.FEW_RATERS,
        Withheld.SMALL_RATED,
    )


def test_a_withheld_part_has_its_reason_and_nothing_else() -> None:
    for _, held in rounds(80):
        for figure in held.published:
            for part in figure.parts:
                assert (part.told is None) == (part.withheld is not None)
            assert (figure.told is None) == (figure.withheld is not None)
            if any(part.told and not part.own for part in figure.parts):
                shown = tuple(part.group for part in figure.parts if part.told and not part.own)
                assert figure.made_of == shown


def _every(n: int, labels: int) -> Iterator[tuple[int, ...]]:
    """Every way in which n can fall on so many labels."""
    if labels == 1:
        yield (n,)
        return
    for count in range(n + 1):
        for rest in _every(n - count, labels - 1):
            yield (count, *rest)


RISING = {labels: tuple(range(1, labels + 1)) for labels in range(2, 8)}
SETTINGS = [
    ((12,), RISING[2]),
    ((14,), RISING[3]),
    ((8,), RISING[4]),
    ((15,), RISING[5]),
    ((10,), RISING[6]),
    ((9,), RISING[7]),
    ((15,), (1, 3, 5, 3, 1)),
    ((13,), (5, 4, 3, 2, 1)),
    ((5, 5), RISING[4]),
    ((5, 6), RISING[4]),
    ((5, 5, 5), RISING[3]),
]
SLOW = [
    ((17,), RISING[5]),
    ((12,), RISING[6]),
    ((5, 6), RISING[5]),
    ((5, 5, 5), RISING[4]),
    ((11,), RISING[7]),
]


@pytest.mark.parametrize(("sizes", "points"), SETTINGS + (SLOW if PROOF else []), ids=str)
def test_whoever_knows_the_rule_learns_no_small_count_beyond_the_mean(
    sizes: tuple[int, ...], points: tuple[int, ...]
) -> None:
    """All sets of answers that look the same from outside: is a count of 1 to 4 the same in all of them?"""
    published, means = defaultdict(list), defaultdict(list)
    for parts in product(*(list(_every(n, len(points))) for n in sizes)):
        sums = tuple(sum(np.multiply(part, points).tolist()) for part in parts)
        published[sums, bands(parts, points, RULE)].append(parts)
        means[sums].append(parts)
    told = sum(1 for (_, seen) in published if seen)
    assert told > 0
    for (sums, seen), possible in published.items():
        for g, label in product(range(len(sizes)), range(len(points))):
            counts = {parts[g][label] for parts in possible}
            if len(counts) == 1 and 0 < min(counts) < RULE.size:
                assert len({parts[g][label] for parts in means[sums]}) == 1, (sums, seen, label)


def test_the_attempt_would_find_bands_told_beside_the_means_of_two_groups() -> None:
    parts = [(1, 4, 0, 0), (0, 0, 0, 5)]
    careless = bands([[sum(column) for column in zip(*parts, strict=True)]], RISING[4], RULE)
    assert [band.raters for band in careless] == [5, 5]
    # Bands and the first group's sum of 9 leave one possibility: 1 and 4.
    assert bands(parts, RISING[4], RULE) == ()


Nothings = tuple[int, ...]
"""How many said "not relevant" in each part told by itself."""


def looks_alike(room: Nothings, *, few_is_told: bool) -> dict[object, list[Nothings]]:
    """Every way in which so many at the most can have said it, by what is published of the parts and of all.

    `few_is_told`: the careless publisher, who says whether it was nobody or a few.
    """
    found = defaultdict(list)
    for counts in product(*(range(most + 1) for most in room)):
        parts: tuple[object, ...] = tuple(told_not_relevant(n, (), RULE) for n in counts)
        whole: object = told_not_relevant(sum(counts), counts, RULE)
        if few_is_told:
            parts = tuple("few" if 0 < n < RULE.size else n for n in counts)
            whole = "few" if 0 < sum(counts) < RULE.size else sum(counts)
        found[parts, whole].append(counts)
    return found


def given_away(alike: dict[object, list[Nothings]]) -> int:
    """In how many pictures a count of 1 to 4 is the same in all that look so."""
    return sum(
        any(len(set(column)) == 1 and 0 < column[0] < RULE.size for column in zip(*possible, strict=True))
        for possible in alike.values()
    )


@pytest.mark.parametrize("room", [(1,), (4,), (9,), (1, 1), (4, 9), (9, 9), (2, 6, 7), (9, 9, 9)], ids=str)
def test_whoever_knows_the_rule_finds_no_small_count_of_not_relevant(room: Nothings) -> None:
    assert given_away(looks_alike(room, few_is_told=False)) == 0
    assert given_away(looks_alike(room, few_is_told=True)) > 0 or room in {(4,), (9,)}


def test_the_bounds_do_not_tell_how_many_said_not_relevant() -> None:
    """Answers that differ in nothing but a few "not relevant", blank instead: everything told is the same."""
    for seed in range(ROUNDS // 2):
        rng = np.random.default_rng(seed)
        sizes = rng.integers(5, 14, 2).tolist()
        labels = {
            (group, i): int(rng.integers(0, LABELS + 1) if i >= 5 else rng.integers(1, LABELS + 1))
            for group, size in enumerate(sizes)
            for i in range(size)
        }
        nothing = [sum(label == 0 for (own, _), label in labels.items() if own == group) for group in (0, 1)]
        seen, blank = (
            items(
                ItemAnswers.from_rows(
                    [
                        (f"{group}-{i}", group, 0, 0, label)
                        for (group, i), label in labels.items()
                        if label or not (leave_out and nothing[group] < RULE.size)
                    ],
                    questions=[Question("one", (1, 2, 3, 4, 5))],
                    groups=["group 0", "group 1"],
                    sizes=sizes,
                    targets=[Target("the network")],
                ),
                Rated.NETWORK,
                rule=RULE,
            )
            for leave_out in (False, True)
        )
        assert seen == blank
        told = [part.told.not_relevant for part in seen[0].parts if part.told]
        assert told == [n if n >= RULE.size else None for n in nothing]


def test_one_who_answers_in_many_peoples_place_finds_nobody_out() -> None:
    """Three groups of four asked, one with nine sheets: nothing of it is shown by itself."""
    rows = [(f"{group}-{i}", group, 0, 0, 1 + i % 5) for group, n in enumerate((9, 4, 4)) for i in range(n)]
    asked = {"questions": [Question("one", (1, 2, 3, 4, 5))], "targets": [Target("the network")]}
    (seen,) = items(
        ItemAnswers.from_rows(rows, groups=["a", "b", "c"], sizes=[4, 4, 4], **asked),  # type: ignore[arg-type]
        Rated.NETWORK,
    )
    assert [part.withheld for part in seen.parts] == [Withheld.FEW_RATERS] * 3
    alone = ItemAnswers.from_rows(rows[:9], groups=["a"], sizes=[4], **asked)  # type: ignore[arg-type]
    (withheld,) = items(alone, Rated.NETWORK)
    assert (withheld.told, withheld.withheld) == (None, Withheld.FEW_RATERS)


def test_bands_cover_the_scale_once() -> None:
    for labels in range(4, 12):
        ends = bands_of(labels)
        assert [label for first, last in ends for label in range(first, last + 1)] == list(
            range(1, labels + 1)
        )


def test_uneven_score_maps_have_no_counts_at_all() -> None:
    assert bands([[10, 10, 10, 10]], (1, 2, 2, 4), RULE) == ()
    assert len(bands([[10, 10, 10, 10]], (4, 3, 2, 1), RULE)) == 4


def test_the_whole_is_the_shown_parts_or_all_when_none_is_shown() -> None:
    assert whole_of([5, 4, 9], [True, False, True], RULE) == (True, False, True)
    assert whole_of([4, 1], [False, False], RULE) == (True, True)
    assert whole_of([3, 1], [False, False], RULE) == (False, False)
