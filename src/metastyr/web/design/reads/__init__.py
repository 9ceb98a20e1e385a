"""What the design step asks the tables: who takes part, and how they hang together."""

from metastyr.web.design.reads.people import (
    MOST_FOUND,
    Found,
    Held,
    NetworkName,
    Participant,
    find_people,
    network_name,
    one_in_register,
    participant,
    participants,
)
from metastyr.web.design.reads.selection import Wanted, selected
from metastyr.web.design.reads.sums import STRENGTH, Node, Shape, drawn, shape
from metastyr.web.design.reads.ties import TieOf, TiesOfOne, ties_of

__all__ = [
    "MOST_FOUND",
    "STRENGTH",
    "Found",
    "Held",
    "NetworkName",
    "Node",
    "Participant",
    "Shape",
    "TieOf",
    "TiesOfOne",
    "Wanted",
    "drawn",
    "find_people",
    "network_name",
    "one_in_register",
    "participant",
    "participants",
    "selected",
    "shape",
    "ties_of",
]
