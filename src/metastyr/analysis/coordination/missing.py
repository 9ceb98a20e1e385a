"""What the missing answers could change: how far a mean could move if everybody in the group had answered."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bounds:
    """The mean of the whole group if all the missing had answered lowest, or highest. No chance in it.

    `answered` of `members` is the response to this cell.
    """

    answered: int
    members: int
    low: float
    high: float


def bounds(mean: float, answered: int, members: int, *, lowest: float = 1, highest: float = 5) -> Bounds:
    """(answered · mean + missing · end) / members for either end of the scale (Manski 1989).

    A group that has got fewer members than raters since counts as fully answered.

    >>> bounds(4.0, 6, 8)
    Bounds(answered=6, members=8, low=3.25, high=4.25)
    """
    whole = max(members, answered)
    missing = whole - answered
    return Bounds(
        answered,
        whole,
        (answered * mean + missing * lowest) / whole,
        (answered * mean + missing * highest) / whole,
    )
