"""What the sense step asks the tables and the sums: boundaries and rounds."""

from metastyr.web.sense.reads.basis import Basis, basis
from metastyr.web.sense.reads.boundaries import (
    PERMUTATIONS,
    SEED,
    Choice,
    Sensed,
    SensedBoundary,
    name_of,
    one_boundary,
    sensed,
)
from metastyr.web.sense.reads.results import (
    WITH_RESULTS,
    AnswerRow,
    CoordinationResult,
    NoResults,
    answers_of,
    coordination_from,
    coordination_of,
)
from metastyr.web.sense.reads.rounds import GroupNow, RoundNow, round_now, rounds_of

__all__ = [
    "PERMUTATIONS",
    "SEED",
    "WITH_RESULTS",
    "AnswerRow",
    "Basis",
    "Choice",
    "CoordinationResult",
    "GroupNow",
    "NoResults",
    "RoundNow",
    "Sensed",
    "SensedBoundary",
    "answers_of",
    "basis",
    "coordination_from",
    "coordination_of",
    "name_of",
    "one_boundary",
    "round_now",
    "rounds_of",
    "sensed",
]
