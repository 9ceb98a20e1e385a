"""What the sense step asks the tables and the sums: a network's five boundaries."""

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

__all__ = [
    "PERMUTATIONS",
    "SEED",
    "Basis",
    "Choice",
    "Sensed",
    "SensedBoundary",
    "basis",
    "name_of",
    "one_boundary",
    "sensed",
]
