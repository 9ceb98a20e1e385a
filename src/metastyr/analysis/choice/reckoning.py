"""From numbers to an answer: what is recommended, how firmly, for which reasons, and what would turn it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from metastyr.analysis.choice.flips import ground, pair_flips, single_flips
from metastyr.analysis.choice.levers import Lever
from metastyr.analysis.choice.model import Model
from metastyr.analysis.choice.results import Acceptability, Contribution, Flip, FormResult
from metastyr.analysis.choice.smaa import Ranking, rank
from metastyr.theory.judgements import CLEARNESS

# A difference smaller than this parts no two forms.
_NOTHING = 1e-9


def reckon(model: Model, levers: Sequence[Lever], *, draws: int, seed: int) -> Acceptability:
    """The whole answer for a model; `levers` are the judgements a flip may move.

    A lever without anything `before` is a question nobody has answered: its flips are told apart.
    """
    seen = rank(model, draws=draws, seed=seed)
    leading = seen.leading()
    tied = len(leading) > 1
    flips, questions, among = ((), (), None) if tied else _flips(model, levers, leading[0], draws, seed)
    first = float(seen.first[leading[0]])
    return Acceptability(
        forms=_forms(model, seen),
        criteria=model.criteria,
        weights=_shares(seen.weights),
        recommended=None if tied else model.forms[leading[0]],
        tied=tuple(model.forms[place] for place in leading) if tied else (),
        robustness=None if tied else first,
        clearness=clearness(first),
        flips=flips,
        open_questions=questions,
        pairs_among=among,
        draws=draws,
        seed=seed,
    )


def clearness(first: float) -> str:
    """The word for how clearly a form with this share of first places comes out.

    >>> clearness(0.83), clearness(0.6), clearness(0.34)
    ('clear', 'leaning', 'open')
    """
    return next(word.key for word in CLEARNESS if first >= word.at_least)


def _flips(
    model: Model, levers: Sequence[Lever], recommended: int, draws: int, seed: int
) -> tuple[tuple[Flip, ...], tuple[Flip, ...], int | None]:
    on = ground(model, draws=draws, seed=seed)
    answered = [lever for lever in levers if lever.before]
    flips, among = single_flips(on, answered, recommended), None
    if not flips:
        flips, among = pair_flips(on, answered, recommended)
    questions = single_flips(on, [lever for lever in levers if not lever.before], recommended)
    return flips, questions, among


def _forms(model: Model, seen: Ranking) -> tuple[FormResult, ...]:
    order = np.argsort(-seen.first, kind="stable").tolist()
    expected = model.expected()
    ranks = np.arange(1, len(model.forms) + 1)
    made = []
    for place, form in enumerate(model.forms):
        other = order[1] if place == order[0] else order[0]
        ever = seen.first[place] > 0
        made.append(
            FormResult(
                form=form,
                acceptability=_shares(seen.acceptability[place]),
                standard_error=_shares(seen.standard_error[place]),
                expected_rank=float(seen.acceptability[place] @ ranks),
                central_weights=_shares(seen.central[place]) if ever else None,
                confidence=float(seen.confidence[place]) if ever else None,
                against=model.forms[other],
                reasons=_reasons(model, seen, expected[place] - expected[other]),
            )
        )
    return tuple(made)


def _reasons(model: Model, seen: Ranking, apart: np.ndarray) -> tuple[Contribution, ...]:
    """Expected weight times expected difference of value, a criterion each, the strongest first."""
    values = seen.weights * apart
    order = np.argsort(-np.abs(values), kind="stable").tolist()
    return tuple(
        Contribution(model.criteria[place], float(seen.weights[place]), float(values[place]))
        for place in order
        if abs(values[place]) > _NOTHING
    )


def _shares(values: np.ndarray) -> tuple[float, ...]:
    return tuple(float(value) for value in values)
