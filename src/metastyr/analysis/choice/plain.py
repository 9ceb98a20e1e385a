"""The same sums for alternatives and criteria of one's own."""

from __future__ import annotations

import numpy as np

from metastyr.analysis.choice.levers import Lever, Move
from metastyr.analysis.choice.model import Model
from metastyr.analysis.choice.reckoning import reckon
from metastyr.analysis.choice.results import Acceptability
from metastyr.analysis.choice.weights import Node, Weights
from metastyr.domain.choice.plain import PlainChoice, PlainCriterion

DRAWS = 100_000
# A value is moved by tenths of its scale.
STEPS = 10


def choose_plain(choice: PlainChoice, *, draws: int = DRAWS, seed: int = 1) -> Acceptability:
    """SMAA-2 over a table of one's own; a flip may move any value by tenths of its scale.

    >>> criteria = (PlainCriterion("a"), PlainCriterion("b"))
    >>> seen = choose_plain(PlainChoice(("A", "B"), criteria, (((0.9, 0.9), (0, 0)), ((0, 0), (0.3, 0.3)))))
    >>> round(seen.of("A").first, 2), seen.recommended
    (0.75, 'A')
    """
    return reckon(plain_model(choice), plain_levers(choice), draws=draws, seed=seed)


def plain_model(choice: PlainChoice) -> Model:
    """The table as numbers: m × n judgements, one a cell, by a single assessor."""
    m, n = len(choice.forms), len(choice.criteria)
    spans = [span or (np.nan, np.nan) for row in choice.values for span in row]
    table = np.array(spans, dtype=np.float64)
    names = [criterion.name for criterion in choice.criteria]
    tree: list[Node] = []
    for group in choice.groups:
        within = [i for i, one in enumerate(choice.criteria) if (one.group or one.name) == group]
        tree.append(within[0] if len(within) == 1 else tuple(within))
    order = tuple(tuple(choice.groups.index(name) for name in tier) for tier in choice.order)
    return Model(
        forms=choice.forms,
        criteria=tuple(names),
        judgement=np.arange(m * n).reshape(m, n),
        offset=np.zeros((m, n)),
        sign=np.ones((m, n)),
        low=table[None, :, 0],
        high=table[None, :, 1],
        weights=Weights(tuple(tree), order),
        strand=np.arange(m * n),
    )


def plain_levers(choice: PlainChoice) -> tuple[Lever, ...]:
    """A lever a cell. An unknown cell is moved from the middle of its scale."""
    levers = []
    for i, (form, row) in enumerate(zip(choice.forms, choice.values, strict=True)):
        for j, (criterion, span) in enumerate(zip(choice.criteria, row, strict=True)):
            begin = span or (0.5, 0.5)
            levers.append(
                Lever(
                    judgement=i * len(row) + j,
                    criterion=criterion.name,
                    form=form,
                    before=(_unit(criterion, sum(begin) / 2),) if span else (),
                    up=_moves(criterion, begin, 1),
                    down=_moves(criterion, begin, -1),
                )
            )
    return tuple(levers)


def _moves(criterion: PlainCriterion, span: tuple[float, float], way: int) -> tuple[Move, ...]:
    """Tenth by tenth until the whole span has reached the end of the scale."""
    moves: list[Move] = []
    at = span
    for step in range(1, 2 * STEPS):
        before, shift = at, way * step / STEPS
        at = (min(1.0, max(0.0, span[0] + shift)), min(1.0, max(0.0, span[1] + shift)))
        if at == before:
            break
        after = (_unit(criterion, sum(at) / 2),)
        moves.append(Move(shift, after, np.array([at[0]]), np.array([at[1]])))
    return tuple(moves)


def _unit(criterion: PlainCriterion, value: float) -> float:
    """A value of 0–1 in the criterion's own unit."""
    worst, best = criterion.scale
    return round(worst + value * (best - worst), 9)
