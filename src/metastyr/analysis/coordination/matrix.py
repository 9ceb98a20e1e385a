"""The whole result: who rates whom how, what it is called, what is not shown and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from metastyr.analysis.coordination.answers import DIMENSION_IDS, Answers
from metastyr.analysis.coordination.counts import POINTS, SCORES, Counts, count
from metastyr.analysis.coordination.intervals import CONFIDENCE, Interval, mean_intervals
from metastyr.analysis.coordination.missing import Bounds, bounds
from metastyr.analysis.coordination.pairs import Pair, pairs
from metastyr.analysis.coordination.strength import Strength, strength
from metastyr.analysis.coordination.totals import Total, between_total, within_total
from metastyr.domain.disclosure import Detail, SmallestGroup, Withheld, coarse, detail, withheld_cells
from metastyr.theory.coordination_reading import BETWEEN, INDEX_RULE, WITHIN, CutOffs


@dataclass(frozen=True, slots=True)
class CoordinationCell:
    """How group `from_` rates group `to`. A withheld cell has its reason and nothing else.

    `dimensions` by id, empty where they are not told; `detail` says whether they are exact or to one
    decimal. `missing` is None where the size of the rating group is not known.
    """

    from_: str
    to: str
    withheld: Withheld | None = None
    raters: int | None = None
    index: Interval | None = None
    strength: Strength | None = None
    dimensions: Mapping[str, Interval] = field(default_factory=dict)
    detail: Detail = Detail.NONE
    missing: Bounds | None = None


@dataclass(frozen=True, slots=True)
class Coordination:
    """The matrix in the order of `groups`, cell by cell, its totals and its pairs.

    `ratings` counts the rows read, `unscored` those with too few answers for an index. `members` is what is
    known of the groups' sizes, `respondents` who took part.
    """

    groups: tuple[str, ...]
    cells: tuple[CoordinationCell, ...]
    within: Total | None
    between: Total | None
    pairs: tuple[Pair, ...]
    ratings: int
    unscored: int
    members: Mapping[str, int | None]
    respondents: Mapping[str, int]
    confidence: float
    rule: SmallestGroup

    @property
    def apart(self) -> int:
        """How many pairs see each other more differently than chance would have it."""
        return sum(pair.asymmetry.apart_from_zero for pair in self.pairs)

    @property
    def apart_by_chance(self) -> float:
        """About how many of the pairs would look so, were there no difference in any."""
        return len(self.pairs) * (1 - self.confidence)

    def cell(self, from_: str, to: str) -> CoordinationCell:
        """One cell by its groups."""
        return self.cells[self.groups.index(from_) * len(self.groups) + self.groups.index(to)]


def coordination(
    answers: Answers,
    *,
    members: Mapping[str, int] | None = None,
    rule: SmallestGroup | None = None,
    confidence: float = CONFIDENCE,
    between: CutOffs = BETWEEN,
    within: CutOffs = WITHIN,
    answered_at_least: int = INDEX_RULE.answered_at_least,
) -> Coordination:
    """Relational coordination of `answers`, with nothing in it that may not be shown.

    `members` are the groups' sizes where they are known: how many were asked. Such a size stands, also where
    more have answered. Else a group is known to be as large as it has raters; one without raters is then of
    unknown size and is not shown as rated. ValueError as `counts.count`. Nothing here is random. Source:
    Gittell (matrix, index); intervals and rules of showing are our own.

    >>> rows = [(f"{g}{i}", g, "ba"[g == "b"], (p,) * 7) for g, p in (("a", 4), ("b", 2)) for i in range(5)]
    >>> seen = coordination(Answers.from_rows(rows))
    >>> seen.cell("a", "b").index.value, seen.cell("b", "a").strength, seen.cell("a", "a").withheld
    (4.0, <Strength.WEAK: 'weak'>, <Withheld.FEW_RATERS: 'few_raters'>)
    """
    rule = rule or SmallestGroup()
    counts = count(answers, answered_at_least=answered_at_least)
    sizes = members or {}
    known = known_members(answers, counts, sizes)
    groups, raters = answers.groups, counts.raters
    places = [(a, b) for a in range(len(groups)) for b in range(len(groups))]
    behind = {(groups[a], groups[b]): int(raters[a, b]) for a, b in places}
    why = withheld_cells(behind, known, rule, asked=sizes)
    shown = [(a, b) for a, b in places if why[groups[a], groups[b]] is None]
    rows, columns = [a for a, _ in shown], [b for _, b in shown]
    indexes = _by_place(shown, mean_intervals(counts.indexes[rows, columns], SCORES, confidence))
    points = counts.points[rows, columns].reshape(-1, len(POINTS))
    profiles = _in_sevens(mean_intervals(points, POINTS, confidence))
    cells = {place: CoordinationCell(*place, withheld=reason) for place, reason in why.items()}
    for (a, b), profile in zip(shown, profiles, strict=True):
        from_, to, n, index = groups[a], groups[b], int(raters[a, b]), indexes[a, b]
        told = detail(counts.classes[a, b].tolist(), rule)
        cells[from_, to] = CoordinationCell(
            from_,
            to,
            raters=n,
            index=index,
            strength=strength(index, own_group=a == b, between=between, within=within),
            dimensions=_told(profile, told, n),
            detail=told,
            missing=bounds(index.value, n, sizes[from_]) if from_ in sizes else None,
        )
    mask = np.zeros(raters.shape, dtype=np.bool_)
    mask[rows, columns] = True
    return Coordination(
        groups=groups,
        cells=tuple(cells.values()),
        within=within_total(counts, mask, confidence),
        between=between_total(answers, counts, mask, indexes, rule, confidence),
        pairs=pairs(groups, {(groups[a], groups[b]): seen for (a, b), seen in indexes.items()}),
        ratings=answers.m,
        unscored=int((counts.scores < 0).sum()),
        members=known,
        respondents=dict(zip(groups, counts.respondents.tolist(), strict=True)),
        confidence=confidence,
        rule=rule,
    )


def known_members(answers: Answers, counts: Counts, members: Mapping[str, int]) -> dict[str, int | None]:
    """How many each group is known to have: as told, else as many as took part; None = nothing known."""
    told = zip(answers.groups, counts.respondents.tolist(), strict=True)
    return {group: members.get(group, took_part) or None for group, took_part in told}


def _by_place(
    shown: Sequence[tuple[int, int]], seen: Sequence[Interval | None]
) -> dict[tuple[int, int], Interval]:
    """The intervals of cells that all have raters."""
    return {place: one for place, one in zip(shown, seen, strict=True) if one is not None}


def _in_sevens(seen: list[Interval | None]) -> list[list[Interval | None]]:
    return [seen[i : i + len(DIMENSION_IDS)] for i in range(0, len(seen), len(DIMENSION_IDS))]


def _told(profile: list[Interval | None], told: Detail, raters: int) -> dict[str, Interval]:
    if told is Detail.NONE:
        return {}
    seen = {key: one for key, one in zip(DIMENSION_IDS, profile, strict=True) if one is not None}
    if told is Detail.EXACT:
        return seen
    return {
        key: Interval(*(coarse(figure, raters) for figure in (one.value, one.low, one.high)))
        for key, one in seen.items()
    }
