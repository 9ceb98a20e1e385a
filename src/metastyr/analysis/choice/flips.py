"""What would turn the recommendation: the smallest moves of one judgement, else of two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from metastyr.analysis.choice.levers import Lever, Move
from metastyr.analysis.choice.model import Model, Trials, trials
from metastyr.analysis.choice.results import Change, Flip
from metastyr.analysis.choice.smaa import beyond_chance, winners
from metastyr.analysis.choice.weights import Floats

# All moves are tried on the same trials; looks at the first of them find what is worth trying on all.
MOST_TRIALS = 100_000
_LOOKS = (2_000, 10_000)
# What fits in memory whatever the number of judgements: so many numbers are held at most, three times.
_MOST_CELLS = 12_000_000
# A flip is told only where the new form leads by more than this many standard errors.
_SURE = 3.0
# Pairs are looked for among at most so many ways a judgement can be moved: all of them where there are no
# more, as in the catalogue's twelve criteria, else those that alone bring another form nearest to the top.
MOST_WAYS = 24


@dataclass(frozen=True, slots=True)
class _Ground:
    """The trials as they stand, and what each form is worth in them."""

    model: Model
    trials: Trials
    judged: Floats
    worth: Floats

    @property
    def size(self) -> int:
        return int(self.worth.shape[1])

    def first(self, trials: int) -> _Ground:
        """The same ground, its first trials only."""
        part = self.trials
        some = Trials(part.weights[:, :trials], part.between[:, :trials], part.whose[:, :trials])
        return _Ground(self.model, some, self.judged[:, :trials], self.worth[:, :trials])

    def moved(self, lever: Lever, move: Move) -> Floats:
        """By how much a move changes what each form is worth (m × B)."""
        place = lever.judgement
        whose, between = self.trials.whose[place], self.trials.between[place]
        low = move.low[whose]
        apart = low + (move.high[whose] - low) * between - self.judged[place]
        touched = (self.model.judgement == place) * self.model.sign
        criteria = np.flatnonzero(touched.any(axis=0))
        return np.asarray((touched[:, criteria] @ self.trials.weights[criteria]) * apart)

    def shares(self, change: Floats) -> Floats:
        return np.asarray(winners(self.worth + change).mean(axis=1))


def ground(model: Model, *, draws: int, seed: int) -> _Ground:
    """The trials flips are looked for in: the first `MOST_TRIALS` of those the recommendation rests on, fewer
    where there are very many judgements."""
    blocks = list(trials(model, min(draws, MOST_TRIALS, _MOST_CELLS // model.low.shape[1]), seed))
    together = Trials(
        np.concatenate([block.weights for block in blocks], axis=1),
        np.concatenate([block.between for block in blocks], axis=1),
        np.concatenate([block.whose for block in blocks], axis=1),
    )
    judged = together.judged(model)
    return _Ground(model, together, judged, together.worth(model, judged))


def single_flips(on: _Ground, levers: Sequence[Lever], recommended: int) -> tuple[Flip, ...]:
    """For each judgement the shortest move that makes another form first, the smallest first."""
    looks = [on.first(size) for size in _LOOKS]
    found = []
    for lever, moves in _ways(on.model, levers, recommended):
        if not _may_turn(looks[0], recommended, [(lever, moves)]):
            continue
        tries = ([(lever, move)] for move in moves)
        flip = next((seen for one in tries if (seen := _turned(on, looks, recommended, one))), None)
        if flip:
            found.append(flip)
    return tuple(sorted(found, key=lambda flip: (flip.size, -flip.first)))


def pair_flips(on: _Ground, levers: Sequence[Lever], recommended: int) -> tuple[tuple[Flip, ...], int | None]:
    """The pairs of judgements that turn the recommendation with the fewest steps together, one way a pair.

    Every pair of ways and every two moves of it are tried, the fewest steps first, but for pairs no moves of
    which could do it. Second, how many ways that was among where there were more than `MOST_WAYS`; else None.
    """
    looks = [on.first(size) for size in _LOOKS]
    ways = _ways(on.model, levers, recommended)
    limited = len(ways) > MOST_WAYS
    if limited:
        ways = sorted(ways, key=lambda way: _lead(looks[-1], recommended, [(way[0], way[1][-1])]))[:MOST_WAYS]
    tries = [
        [(one, a), (two, b)]
        for (one, some), (two, others) in combinations(ways, 2)
        if one.judgement != two.judgement and _may_turn(looks[0], recommended, [(one, some), (two, others)])
        for a in some
        for b in others
    ]
    best: dict[tuple[int, ...], Flip] = {}
    least = np.inf
    for moves in sorted(tries, key=_steps):
        if _steps(moves) > least + _SAME_SIZE:
            break
        flip = _turned(on, looks, recommended, moves)
        if flip:
            least = min(least, flip.size)
            pair = tuple(lever.judgement for lever, _ in moves)
            best[pair] = max(best.get(pair, flip), flip, key=lambda one: one.first)
    found = sorted(best.values(), key=lambda flip: -flip.first)
    return tuple(found), MOST_WAYS if limited else None


_Moves = list[tuple[Lever, Move]]
_Way = tuple[Lever, tuple[Move, ...]]
_SAME_SIZE = 1e-9


def _steps(moves: _Moves) -> float:
    return sum(abs(move.steps) for _, move in moves)


def _turned(on: _Ground, looks: Sequence[_Ground], recommended: int, moves: _Moves) -> Flip | None:
    """The flip these moves make, if they make one beyond chance."""
    if not all(_promising(look, recommended, moves) for look in looks):
        return None
    shares = on.shares(_change(on, moves))
    becomes = int(shares.argmax())
    if becomes == recommended or not beyond_chance(
        shares[becomes], shares[recommended], on.size, errors=_SURE
    ):
        return None
    changes = tuple(
        Change(lever.criterion, lever.form, lever.before, move.after, move.steps) for lever, move in moves
    )
    return Flip(changes, on.model.forms[becomes], float(shares[becomes]), float(shares[recommended]))


def _promising(look: _Ground, recommended: int, moves: _Moves) -> bool:
    """Whether a look leaves it open that another form leads."""
    shares = look.shares(_change(look, moves))
    other = float(np.delete(shares, recommended).max())
    return not beyond_chance(shares[recommended], other, look.size, errors=_SURE)


def _may_turn(look: _Ground, recommended: int, ways: Sequence[_Way]) -> bool:
    """Whether any moves along these ways could put another form above the recommended one.

    The recommended form has least when all go as far as they can. Another has most when those that lift it
    do and the others stay: two that lift different forms take from each other at their furthest.
    """
    model = look.model
    furthest = [(lever, moves[-1]) for lever, moves in ways]
    least = float(look.shares(_change(look, furthest))[recommended])
    for form in range(len(model.forms)):
        lifts = [one for one in furthest if _pull(model, *one)[form] > _pull(model, *one).min()]
        if form == recommended or not lifts:
            continue
        most = float(look.shares(_change(look, lifts))[form])
        if not beyond_chance(least, most, look.size, errors=_SURE):
            return True
    return False


def _lead(look: _Ground, recommended: int, moves: _Moves) -> float:
    """By how much the recommended form still leads after the moves."""
    shares = look.shares(_change(look, moves))
    return float(shares[recommended] - np.delete(shares, recommended).max())


def _change(on: _Ground, moves: _Moves) -> Floats:
    change = on.moved(*moves[0])
    for lever, move in moves[1:]:
        change += on.moved(lever, move)
    return change


def _ways(model: Model, levers: Sequence[Lever], recommended: int) -> list[_Way]:
    """The levers with the moves that bring some other form nearer to the recommended one."""
    ways = [(lever, moves) for lever in levers for moves in (lever.up, lever.down) if moves]
    return [
        (lever, moves)
        for lever, moves in ways
        if (_pull(model, lever, moves[0]) > _pull(model, lever, moves[0])[recommended]).any()
    ]


def _pull(model: Model, lever: Lever, move: Move) -> Floats:
    """Which way a move draws each form (m)."""
    own = ((model.judgement == lever.judgement) * model.sign).sum(axis=1)
    return np.asarray(own * np.sign(move.steps))
