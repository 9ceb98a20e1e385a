"""What cannot be met together, made as small as it can be: each part can be met once any one is given up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import Enum, auto

import numpy as np

from metastyr.analysis.compose.columns import Columns
from metastyr.analysis.compose.group import what_if
from metastyr.analysis.compose.search import greedy, improved
from metastyr.analysis.compose.solver import Ask, End, Leash, solved
from metastyr.analysis.compose.wanted import Kind, Requirement, Wanted

_STEPS = 400


class Doubt(Enum):
    """Whether some requirements can be met together."""

    CAN = auto()
    CANNOT = auto()
    UNDECIDED = auto()


# Those tried first leave first: what is left is told in needs and spans before it is told in persons.
_TRIED = (Kind.LEAVE_OUT, Kind.MUST, Kind.SPAN, Kind.NEED, Kind.MAX_SIZE)


def conflict_in(wanted: Wanted, leash: Leash) -> tuple[tuple[Requirement, ...], bool]:
    """A set of requirements that cannot be met together, and whether it is known to be minimal.

    A deletion filter: each requirement is left out in turn, and for good where the rest still cannot be met.
    Where time runs out a requirement stays, so the set always is a conflict. `wanted` must be one.
    """
    kept = list(wanted.requirements)
    minimal = True
    for one in sorted(kept, key=lambda each: _TRIED.index(each.kind)):
        rest = [each for each in kept if each is not one]
        answer = together(wanted, rest, leash)
        if answer is Doubt.CANNOT:
            kept = rest
        elif answer is Doubt.UNDECIDED:
            minimal = False
    return tuple(kept), minimal


def together(wanted: Wanted, kept: Sequence[Requirement], leash: Leash) -> Doubt:
    """Whether a group can meet all of `kept`."""
    part = wanted.only(kept)
    everyone = [one.id for one in part.candidates if one.id not in part.leave_outs]
    if not what_if(replace(part, max_size=None), everyone).met:
        return Doubt.CANNOT
    if part.max_size is None:
        return Doubt.CAN
    if len(part.musts) > part.max_size:
        return Doubt.CANNOT
    columns = Columns.of(part)
    first = greedy(columns, weigh_costs=False)
    if first is not None and np.count_nonzero(first) > part.max_size:
        first = improved(columns, first, steps=_STEPS, weigh_costs=False, stop=leash.over)
    if first is not None and np.count_nonzero(first) <= part.max_size:
        return Doubt.CAN
    ask = Ask(weights=np.ones_like(columns.cost))
    found = solved(columns, ask, leash.quiet(), start=first, decide=part.max_size)
    if found.end is End.NONE or (found.end is End.PROVED and found.bound > part.max_size):
        return Doubt.CANNOT
    if found.chosen is not None and np.count_nonzero(found.chosen) <= part.max_size:
        return Doubt.CAN
    return Doubt.UNDECIDED
