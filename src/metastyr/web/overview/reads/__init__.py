"""What the overview asks the tables: my networks, how far one is, what waits in it and what has happened."""

from __future__ import annotations

from metastyr.web.overview.reads.networks import (
    BoundaryState,
    Details,
    Happening,
    NetworkCard,
    RoundLine,
    State,
    details,
    happenings,
    my_networks,
    number_of_happenings,
    state,
)
from metastyr.web.overview.reads.waits import ReplyDue, Waits, waits

__all__ = [
    "BoundaryState",
    "Details",
    "Happening",
    "NetworkCard",
    "ReplyDue",
    "RoundLine",
    "State",
    "Waits",
    "details",
    "happenings",
    "my_networks",
    "number_of_happenings",
    "state",
    "waits",
]
