"""The choice of governance form from what people judged of a task: together, each alone, and the spread."""

from __future__ import annotations

import numpy as np

from metastyr.analysis.choice.levers import Lever, Move
from metastyr.analysis.choice.model import Model
from metastyr.analysis.choice.reckoning import reckon
from metastyr.analysis.choice.results import Acceptability, Alone, ChoiceResult, Spread
from metastyr.analysis.choice.smaa import rank
from metastyr.analysis.choice.weights import Floats, Node, Weights
from metastyr.domain.choice.judgement import CRITERION_KEYS, Judgement, Sureness
from metastyr.domain.choice.task import FORM_KEYS, GROUP_KEYS, Assessment, Choice, Order
from metastyr.theory.judgements import ALL_CRITERIA, HIGHEST_ANSWER, WEIGHT_GROUPS

DRAWS = 100_000
# Everybody alone, all of them together, costs no more than a few times the whole.
_ALONE_IN_ALL = 400_000
_ALONE_LEAST = 5_000
# A criterion's group: its judgements err together, so that nine guesses are no surer than one.
_STRANDS = tuple(
    next(place for place, group in enumerate(WEIGHT_GROUPS) if criterion in group.criteria)
    for criterion in ALL_CRITERIA
)


def choose(choice: Choice, *, draws: int = DRAWS, seed: int = 1) -> ChoiceResult:
    """SMAA-2 over the four forms of the catalogue.

    A judgement is read as x, how true the criterion is (`Judgement.interval`); the form the criterion favours
    is given x and the other three 1 − x. Weight is shared first among the four groups of
    `theory.judgements.WEIGHT_GROUPS`, one for each form, so that no form gains by having more questions asked
    about it; then within the group; `choice.order` cuts the first sharing. Each trial takes one assessor's
    word. What nobody answered is unknown, anything from 0 to 1. Form and criterion are called by key.

    >>> from metastyr.domain.choice.task import Task
    >>> told = Judgement("legality", 4, Sureness.SURE, "The law says so.")
    >>> seen = choose(Choice(Task("Rulings"), (Assessment("Anna", (told,)),)), draws=5_000)
    >>> seen.together.recommended, seen.together.clearness
    ('bureaucracy', 'leaning')
    """
    together = reckon(model_of(choice), levers_of(choice.assessments), draws=draws, seed=seed)
    return ChoiceResult(together, _alone(choice, together, draws, seed), spread_of(choice.assessments))


def model_of(choice: Choice) -> Model:
    """The choice as numbers: 4 forms × 12 criteria, one judgement a criterion."""
    favours = [criterion.favours.key for criterion in ALL_CRITERIA]
    own = np.array([[key == form for key in favours] for form in FORM_KEYS])
    ends = [[_ends(one.of(key)) for key in CRITERION_KEYS] for one in choice.assessments]
    table = np.array(ends or [[_ends(None)] * len(CRITERION_KEYS)])
    return Model(
        forms=FORM_KEYS,
        criteria=CRITERION_KEYS,
        judgement=np.tile(np.arange(len(CRITERION_KEYS)), (len(FORM_KEYS), 1)),
        offset=np.where(own, 0.0, 1.0),
        sign=np.where(own, 1.0, -1.0),
        low=table[:, :, 0],
        high=table[:, :, 1],
        weights=weights_of(choice.order),
        strand=np.array(_STRANDS),
    )


def weights_of(order: Order) -> Weights:
    """Four groups first, in the network's group its two parts next, then the criteria."""
    tree: list[Node] = []
    for group in WEIGHT_GROUPS:
        parts = [tuple(CRITERION_KEYS.index(one.key) for one in part) for part in group.parts]
        whole: tuple[Node, ...] = tuple(parts) if len(parts) > 1 else parts[0]
        tree.append(whole)
    ranked = tuple(tuple(GROUP_KEYS.index(key) for key in tier) for tier in order)
    return Weights(tuple(tree), ranked)


def levers_of(assessments: tuple[Assessment, ...]) -> tuple[Lever, ...]:
    """A lever a criterion: all who answered move by the same number of answers, stopped at the ends.

    A criterion nobody answered is taken as answered in the middle and moved from there, fairly sure.
    """
    return tuple(_lever(place, key, assessments) for place, key in enumerate(CRITERION_KEYS))


def spread_of(assessments: tuple[Assessment, ...]) -> tuple[Spread, ...]:
    """What each answered about each criterion, in the catalogue's order."""
    told = []
    for key in CRITERION_KEYS:
        answers = tuple((one.assessor, said.answer) for one in assessments if (said := one.of(key)))
        numbers = [answer for _, answer in answers]
        told.append(Spread(key, answers, min(numbers, default=None), max(numbers, default=None)))
    return tuple(told)


def _ends(judgement: Judgement | None) -> tuple[float, float]:
    return (np.nan, np.nan) if judgement is None else judgement.interval


def _lever(place: int, key: str, assessments: tuple[Assessment, ...]) -> Lever:
    said: list[Judgement | None] = [one.of(key) for one in assessments] or [None]
    answered = [judgement for judgement in said if judgement is not None]
    middle = Judgement(key, HIGHEST_ANSWER // 2, Sureness.FAIRLY)
    start: list[Judgement | None] = said if answered else [middle for _ in said]
    numbers = [judgement.answer for judgement in start if judgement is not None]
    reach_up, reach_down = HIGHEST_ANSWER - min(numbers), max(numbers)
    return Lever(
        judgement=place,
        criterion=key,
        form=None,
        before=tuple(float(judgement.answer) for judgement in answered),
        up=tuple(_move(start, steps) for steps in range(1, reach_up + 1)),
        down=tuple(_move(start, -steps) for steps in range(1, reach_down + 1)),
    )


def _move(start: list[Judgement | None], steps: int) -> Move:
    moved = [judgement.moved(steps) if judgement else None for judgement in start]
    after = tuple(float(judgement.answer) for judgement in moved if judgement)
    ends: Floats = np.array([_ends(judgement) for judgement in moved], dtype=np.float64)
    return Move(float(steps), after, ends[:, 0], ends[:, 1])


def _alone(choice: Choice, together: Acceptability, draws: int, seed: int) -> tuple[Alone, ...]:
    if not choice.assessments:
        return ()
    each = min(draws, max(_ALONE_LEAST, _ALONE_IN_ALL // len(choice.assessments)))
    told = []
    for one in choice.assessments:
        own = model_of(Choice(choice.task, (one,), choice.order))
        seen = rank(own, draws=each, seed=seed, sure=False)
        leading = [FORM_KEYS[place] for place in seen.leading()]
        recommended = leading[0] if len(leading) == 1 else None
        tied = () if recommended else tuple(leading)
        first = tuple(float(share) for share in seen.first)
        told.append(Alone(one.assessor, len(one.judgements), recommended, tied, first))
    return tuple(told)
