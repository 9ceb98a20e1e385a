"""What composing answers: the group, how sure it is the smallest, or what cannot be met together."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from metastyr.analysis.compose.group import GroupSeen
from metastyr.analysis.compose.wanted import Requirement


class Status(StrEnum):
    """How the search ended."""

    OPTIMAL = "optimal"
    """No smaller (cheaper) group meets what is asked: proved."""
    FEASIBLE = "feasible"
    """A group that meets it; time ran out, or somebody stopped, before a smaller one was ruled out."""
    INFEASIBLE = "infeasible"
    """No group meets it: proved. `conflict` says what cannot be met together."""
    UNKNOWN = "unknown"
    """Time ran out, or somebody stopped, before a group was found or ruled out."""


@dataclass(frozen=True, slots=True)
class SoFar:
    """How far the search is: seconds since it began, the value of the best group found (size, or cost where
    costs decide), and what no group can be below. None where there is none yet."""

    seconds: float
    best: float | None
    bound: float | None


Follow = Callable[[SoFar], None]
"""Called now and then while the search runs, from the thread that asked."""
Stop = Callable[[], bool]
"""Asked now and then while the search runs; True ends it with the best group found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Composition:
    """The answer. `group` is None where none was found (infeasible, unknown).

    `priced`: costs decided, else the number of people. `bound`: no group that meets what is asked has a
    lower size (cost); `gap` = (value - bound) / value, the share that could at most be saved: 0 when optimal,
    None without a group. `conflict` is empty unless infeasible; `conflict_minimal` says that each part of it
    can be met once any one of it is given up (False only when time ran out on the way).
    `alternatives` are other groups of the same size and cost, each unlike those before; `all_alternatives`
    says that there are no others. `stopped`: somebody asked it to stop.
    """

    status: Status
    priced: bool
    seconds: float
    group: GroupSeen | None = None
    bound: float | None = None
    conflict: tuple[Requirement, ...] = ()
    conflict_minimal: bool = True
    alternatives: tuple[GroupSeen, ...] = field(default=())
    all_alternatives: bool = False
    stopped: bool = False

    @property
    def chosen(self) -> tuple[str, ...]:
        return self.group.chosen if self.group else ()

    @property
    def size(self) -> int | None:
        return self.group.size if self.group else None

    @property
    def cost(self) -> float | None:
        return self.group.cost if self.group else None

    @property
    def value(self) -> float | None:
        """What was made as low as possible: the cost where costs decide, else the size."""
        return self.cost if self.priced else self.size

    @property
    def coverage(self) -> Mapping[str, tuple[str, ...]]:
        return self.group.coverage if self.group else {}

    @property
    def gap(self) -> float | None:
        """The share that could at most be saved: (value - bound) / value."""
        if self.value is None or self.bound is None:
            return None
        return (self.value - self.bound) / self.value if self.value else 0.0
