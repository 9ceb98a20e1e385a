"""What a group is asked to be: candidates and what they bring, needs, spans, who must and who may not."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

DECIMALS = 2
"""Costs are told to this many decimals; sums of them are then exact."""
DEAREST = 1_000_000_000.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Somebody who could be in the group.

    `brings` holds ids of needs; `cost` is 1 where people are merely counted (0 to 10⁹, two decimals);
    `attributes` gives a value by attribute, None or blank where it is not known.
    """

    id: str
    brings: frozenset[str] = frozenset()
    cost: float = 1.0
    attributes: Mapping[str, str | None] = field(default_factory=dict)

    def value(self, attribute: str) -> str | None:
        """The value of one attribute; what is blank is not known.

        >>> Candidate(id="a", attributes={"place": " "}).value("place") is None
        True
        """
        told = self.attributes.get(attribute)
        return told if told is not None and told.strip() else None


@dataclass(frozen=True, slots=True)
class Need:
    """Something the group must hold: at least so many of the chosen must bring it."""

    id: str
    at_least: int = 1


@dataclass(frozen=True, slots=True)
class Span:
    """The chosen must have at least so many different known values of an attribute."""

    attribute: str
    at_least: int = 2


class Kind(StrEnum):
    """What a requirement is about."""

    NEED = "need"
    SPAN = "span"
    MUST = "must"
    LEAVE_OUT = "leave-out"
    MAX_SIZE = "max-size"


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing that is asked of the group: a need or span (`id` is the need or the attribute, `number` how
    many), a must or leave-out (`id` is the candidate), or the largest size (`number`).

    >>> Requirement(Kind.SPAN, "sector", 3).word, Requirement(Kind.NEED, "law", 1).word
    ('span:sector', 'law')
    """

    kind: Kind
    id: str = ""
    number: int | None = None

    @property
    def word(self) -> str:
        """As one word: a need is its id, the rest say what they are first."""
        if self.kind is Kind.NEED:
            return self.id
        return f"{self.kind}:{self.id}" if self.id else str(self.kind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """The whole question. ValueError where it does not hang together.

    Ids are unique among candidates, needs and spans; what candidates bring are known needs; `musts` and
    `leave_outs` are ids of candidates. Somebody may stand as both: that is told as a conflict, not as an
    error. `max_size` is None where any size will do.

    >>> ask = Wanted(candidates=(Candidate(id="a", brings=frozenset({"law"})),), needs=(Need("law"),))
    >>> [one.word for one in ask.requirements]
    ['law']
    """

    candidates: tuple[Candidate, ...]
    needs: tuple[Need, ...] = ()
    spans: tuple[Span, ...] = ()
    musts: frozenset[str] = frozenset()
    leave_outs: frozenset[str] = frozenset()
    max_size: int | None = None

    def __post_init__(self) -> None:
        ids = _once("candidate", (one.id for one in self.candidates))
        needs = _once("need", (one.id for one in self.needs))
        _once("span", (one.attribute for one in self.spans))
        for one in self.candidates:
            if unknown := sorted(one.brings - needs):
                raise ValueError(f"candidate {one.id!r} brings {unknown}, which nobody asked for")
            if not 0 <= one.cost <= DEAREST or not math.isclose(one.cost, round(one.cost, DECIMALS)):
                raise ValueError(f"candidate {one.id!r} costs {one.cost}: from 0 up, with two decimals")
        asked = [(one.id, one.at_least) for one in self.needs]
        for name, at_least in [*asked, *((one.attribute, one.at_least) for one in self.spans)]:
            if at_least < 1:
                raise ValueError(f"{name!r} asks for less than one")
        if unknown := sorted((self.musts | self.leave_outs) - ids):
            raise ValueError(f"{unknown} are not among the candidates")
        if self.max_size is not None and self.max_size < 0:
            raise ValueError(f"a group of at most {self.max_size} is no group")

    @property
    def by_id(self) -> dict[str, Candidate]:
        return {one.id: one for one in self.candidates}

    @property
    def priced(self) -> bool:
        """Whether costs decide; where all cost 1 it is people who are counted."""
        return any(one.cost != 1 for one in self.candidates)

    @property
    def requirements(self) -> tuple[Requirement, ...]:
        """Everything asked for, one by one: needs and spans as listed, then musts, leave-outs, size."""
        return (
            *(Requirement(Kind.NEED, one.id, one.at_least) for one in self.needs),
            *(Requirement(Kind.SPAN, one.attribute, one.at_least) for one in self.spans),
            *(Requirement(Kind.MUST, one) for one in sorted(self.musts)),
            *(Requirement(Kind.LEAVE_OUT, one) for one in sorted(self.leave_outs)),
            *(() if self.max_size is None else (Requirement(Kind.MAX_SIZE, number=self.max_size),)),
        )

    def only(self, kept: Iterable[Requirement]) -> Wanted:
        """The same candidates asked for some of the requirements alone."""
        by_kind: dict[Kind, set[str]] = {kind: set() for kind in Kind}
        for one in kept:
            by_kind[one.kind].add(one.id)
        needs = tuple(one for one in self.needs if one.id in by_kind[Kind.NEED])
        still = frozenset(one.id for one in needs)
        return Wanted(
            candidates=tuple(
                Candidate(id=one.id, brings=one.brings & still, cost=one.cost, attributes=one.attributes)
                for one in self.candidates
            ),
            needs=needs,
            spans=tuple(one for one in self.spans if one.attribute in by_kind[Kind.SPAN]),
            musts=frozenset(by_kind[Kind.MUST]),
            leave_outs=frozenset(by_kind[Kind.LEAVE_OUT]),
            max_size=self.max_size if by_kind[Kind.MAX_SIZE] else None,
        )


def _once(what: str, ids: Iterable[str]) -> set[str]:
    seen: set[str] = set()
    for one in ids:
        if one in seen:
            raise ValueError(f"the {what} {one!r} stands twice")
        seen.add(one)
    return seen
