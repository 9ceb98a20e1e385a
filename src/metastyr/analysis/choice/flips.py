"""What would turn the recommendation: the smallest moves of one judgement, else of two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from metastyr.analysis.choice.levers import Lever, Move
from metastyr.analysis.choice.model import Model, Trials, trials
from metastyr.analysis.choice.results import Change, Flip
from metastyr.analysis.choice.smaa import beyond_chance, winners
from metastyr.analysis.choice.weights import Floats

# All moves are tried on the same trials; a first look at some of them finds what is worth a second.
MOST_TRIALS = 100_000
_LOOK = 10_000
# A flip is told only where the new form leads by more than this many standard errors.
_SURE = 3.0
# Pairs are looked for among the judgements that pull hardest.
_STRONGEST = 12


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
        return np.asarray((touched @ self.trials.weights) * apart)

    def shares(self, change: Floats) -> Floats:
        return np.asarray(winners(self.worth + change).mean(axis=1))


def ground(model: Model, *, draws: int, seed: int) -> _Ground:
    """The trials flips are looked for in: the first `MOST_TRIALS` of those the recommendation rests on."""
    blocks = list(trials(model, min(draws, MOST_TRIALS), seed))
    together = Trials(
        np.concatenate([block.weights for block in blocks], axis=1),
        np.concatenate([block.between for block in blocks], axis=1),
        np.concatenate([block.whose for block in blocks], axis=1),
    )
    judged = together.judged(model)
    return _Ground(model, together, judged, together.worth(model, judged))


def single_flips(on: _Ground, levers: Sequence[Lever], recommended: int) -> tuple[Flip, ...]:
    """For each judgement the shortest move that makes another form first, the smallest first."""
    look = on.first(_LOOK)
    found = []
    for lever in levers:
        for moves in _useful(on.model, lever, recommended):
            flip = _shortest(on, look, recommended, [[(lever, move)] for move in moves])
            if flip:
                found.append(flip)
    return tuple(sorted(found, key=lambda flip: (flip.size, -flip.first)))


def pair_flips(on: _Ground, levers: Sequence[Lever], recommended: int) -> tuple[Flip, ...]:
    """The pairs of judgements that turn the recommendation with the fewest steps together."""
    look = on.first(_LOOK)
    ways = [(lever, moves) for lever in levers for moves in _useful(on.model, lever, recommended) if moves]

    def left(way: tuple[Lever, tuple[Move, ...]]) -> float:
        shares = look.shares(look.moved(way[0], way[1][-1]))
        return float(shares[recommended] - np.delete(shares, recommended).max())

    ways = sorted(ways, key=left)[:_STRONGEST]
    found: list[Flip] = []
    for (one, some), (two, others) in combinations(ways, 2):
        if one.judgement == two.judgement:
            continue
        least = min((flip.size for flip in found), default=np.inf)
        tries = [
            [(one, a), (two, b)] for a in some for b in others if abs(a.steps) + abs(b.steps) <= least + 1e-9
        ]
        furthest = [[(one, some[-1]), (two, others[-1])]]
        if not tries or not _promising(look, recommended, furthest[0]):
            continue
        tries.sort(key=lambda moves: sum(abs(move.steps) for _, move in moves))
        flip = _shortest(on, look, recommended, tries)
        if flip:
            found.append(flip)
    least = min((flip.size for flip in found), default=0.0)
    smallest = [flip for flip in found if flip.size <= least + 1e-9]
    return tuple(sorted(smallest, key=lambda flip: -flip.first))


_Moves = list[tuple[Lever, Move]]


def _shortest(on: _Ground, look: _Ground, recommended: int, tries: Sequence[_Moves]) -> Flip | None:
    for moves in tries:
        if not _promising(look, recommended, moves):
            continue
        shares = on.shares(_change(on, moves))
        becomes = int(shares.argmax())
        if becomes != recommended and beyond_chance(
            shares[becomes], shares[recommended], on.size, errors=_SURE
        ):
            changes = tuple(
                Change(lever.criterion, lever.form, lever.before, move.after, move.steps)
                for lever, move in moves
            )
            return Flip(changes, on.model.forms[becomes], float(shares[becomes]), float(shares[recommended]))
    return None


def _promising(look: _Ground, recommended: int, moves: _Moves) -> bool:
    """Whether a first look leaves it open that another form leads."""
    shares = look.shares(_change(look, moves))
    other = float(np.delete(shares, recommended).max())
    return not beyond_chance(shares[recommended], other, look.size, errors=_SURE)


def _change(on: _Ground, moves: _Moves) -> Floats:
    change = on.moved(*moves[0])
    for lever, move in moves[1:]:
        change += on.moved(lever, move)
    return change


def _useful(model: Model, lever: Lever, recommended: int) -> Iterator[tuple[Move, ...]]:
    """The moves that bring some other form nearer to the recommended one."""
    pull = ((model.judgement == lever.judgement) * model.sign).sum(axis=1)
    if (pull > pull[recommended]).any():
        yield lever.up
    if (pull < pull[recommended]).any():
        yield lever.down
