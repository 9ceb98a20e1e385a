"""What a judgement could be moved to: the steps a flip is looked for in."""

from __future__ import annotations

from dataclasses import dataclass

from metastyr.analysis.choice.weights import Floats


@dataclass(frozen=True, slots=True)
class Move:
    """A judgement moved by `steps`: what it then says, and between which ends for each assessor (K)."""

    steps: float
    after: tuple[float, ...]
    low: Floats
    high: Floats


@dataclass(frozen=True, slots=True)
class Lever:
    """One judgement (its place in the model) and where it can be moved, the shortest moves first."""

    judgement: int
    criterion: str
    form: str | None
    before: tuple[float, ...]
    up: tuple[Move, ...]
    down: tuple[Move, ...]
