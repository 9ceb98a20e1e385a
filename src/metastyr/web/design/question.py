"""What a group is asked to be, kept as plain values: needs, candidates without their names, and demands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from metastyr.analysis.compose.wanted import Candidate, Need, Span, Wanted

CRITICAL = "critical"
"""The need that any critical candidate covers; it stands in a question only when it is asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedNeed:
    """A need as it stood when it was asked for. `id` is `n` and the row's number, or CRITICAL."""

    id: str
    kind: str
    name: str
    at_least: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedCandidate:
    """A candidate as the sum knows one: `id` is `k` and the row's number; `values` by kind of boundary."""

    id: str
    brings: tuple[str, ...]
    effort: int
    values: Mapping[str, str]
    place: str
    critical: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedSpan:
    """At least so many different values over one kind of boundary, read from `attribute`."""

    kind: str
    attribute: str
    at_least: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Demands:
    """What the leader fills in: so many different by kind of boundary, a critical voice, a largest size."""

    spans: Mapping[str, int] = field(default_factory=dict)
    critical: bool = False
    largest: int | None = None
    by_effort: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Everything a group is composed from; nothing else is looked at."""

    needs: tuple[AskedNeed, ...]
    candidates: tuple[AskedCandidate, ...]
    spans: tuple[AskedSpan, ...]
    critical: bool
    largest: int | None
    by_effort: bool

    def wanted(self) -> Wanted:
        """The question as the sums take it."""
        known = {need.id for need in self.needs}
        needs = [Need(need.id, need.at_least) for need in self.needs]
        if self.critical:
            needs.append(Need(CRITICAL, 1))
        return Wanted(
            candidates=tuple(
                Candidate(
                    id=one.id,
                    brings=frozenset(one.brings) & known
                    | ({CRITICAL} if self.critical and one.critical else set()),
                    cost=float(one.effort) if self.by_effort else 1.0,
                    attributes=one.values,
                )
                for one in self.candidates
            ),
            needs=tuple(needs),
            spans=tuple(Span(span.kind, span.at_least) for span in self.spans),
            musts=frozenset(one.id for one in self.candidates if one.place == "must"),
            leave_outs=frozenset(one.id for one in self.candidates if one.place == "leave_out"),
            max_size=self.largest,
        )

    def kept(self) -> dict[str, Any]:
        """As plain values that a table can keep."""
        return {
            "needs": [[one.id, one.kind, one.name, one.at_least] for one in self.needs],
            "candidates": [
                [one.id, list(one.brings), one.effort, dict(one.values), one.place, one.critical]
                for one in self.candidates
            ],
            "spans": [[one.kind, one.attribute, one.at_least] for one in self.spans],
            "critical": self.critical,
            "largest": self.largest,
            "by_effort": self.by_effort,
        }

    @classmethod
    def of(cls, kept: Mapping[str, Any]) -> Question:
        """The question that `kept` came from."""
        return cls(
            needs=tuple(
                AskedNeed(id=id_, kind=kind, name=name, at_least=at_least)
                for id_, kind, name, at_least in kept["needs"]
            ),
            candidates=tuple(
                AskedCandidate(
                    id=id_,
                    brings=tuple(brings),
                    effort=effort,
                    values=values,
                    place=place,
                    critical=critical,
                )
                for id_, brings, effort, values, place, critical in kept["candidates"]
            ),
            spans=tuple(
                AskedSpan(kind=kind, attribute=attribute, at_least=at_least)
                for kind, attribute, at_least in kept["spans"]
            ),
            critical=kept["critical"],
            largest=kept["largest"],
            by_effort=kept["by_effort"],
        )


def candidate_id(pk: int) -> str:
    return f"k{pk}"


def need_id(pk: int) -> str:
    return f"n{pk}"


def row_of(id_: str) -> int | None:
    """The row's number of a candidate's or need's id; None for anything else."""
    digits = id_[1:]
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= 18 else None
