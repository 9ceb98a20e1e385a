"""A given group held up against what is asked: instant, so that a page can ask at every change."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from metastyr.analysis.compose.wanted import Candidate, Kind, Requirement, Span, Wanted
from metastyr.domain.danish_order import danish_key


@dataclass(frozen=True, slots=True)
class SpanSeen:
    """How far a span is met: the different values of the chosen, with who has each. `unknown`: no value."""

    span: Span
    values: Mapping[str, tuple[str, ...]]
    unknown: tuple[str, ...]

    @property
    def met(self) -> bool:
        return len(self.values) >= self.span.at_least


@dataclass(frozen=True, slots=True)
class Unique:
    """What would no longer be met without one of the chosen: needs, and spans by (attribute, own value)."""

    needs: tuple[str, ...] = ()
    spans: tuple[tuple[str, str], ...] = ()

    @property
    def nothing(self) -> bool:
        return not (self.needs or self.spans)


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupSeen:
    """One group beside what is asked.

    `coverage` gives the ids that bring each need, in the order of the needs; `missing` how many more a
    need lacks (met needs are not in it); `unmet` is every requirement the group does not meet.
    """

    chosen: tuple[str, ...]
    size: int
    cost: float
    coverage: Mapping[str, tuple[str, ...]]
    missing: Mapping[str, int]
    spans: tuple[SpanSeen, ...]
    unique: Mapping[str, Unique]
    unmet: tuple[Requirement, ...]

    @property
    def met(self) -> bool:
        return not self.unmet


def in_order(ids: Iterable[str]) -> tuple[str, ...]:
    """Ids as they are listed in every answer, whatever the order of the file.

    >>> in_order(["å", "b", "a"])
    ('a', 'b', 'å')
    """
    return tuple(sorted(ids, key=danish_key))


def what_if(
    wanted: Wanted, chosen: Iterable[str], *, add: Iterable[str] = (), remove: Iterable[str] = ()
) -> GroupSeen:
    """The group `chosen` with some added and some removed, beside what is asked. No search.

    KeyError for somebody who is not among the candidates. Somebody both added and removed is removed.

    >>> from metastyr.analysis.compose.wanted import Need
    >>> a, b = (Candidate(id=one, brings=frozenset({"law"})) for one in "ab")
    >>> seen = what_if(Wanted(candidates=(a, b), needs=(Need("law", 2),)), ["a"])
    >>> seen.coverage, seen.missing, seen.met
    ({'law': ('a',)}, {'law': 1}, False)
    """
    by_id = wanted.by_id
    ids = in_order((set(chosen) | set(add)) - set(remove))
    group = [by_id[one] for one in ids]
    coverage = {need.id: tuple(one.id for one in group if need.id in one.brings) for need in wanted.needs}
    spans = tuple(_span_seen(span, group) for span in wanted.spans)
    missing = {
        need.id: need.at_least - len(coverage[need.id])
        for need in wanted.needs
        if len(coverage[need.id]) < need.at_least
    }
    return GroupSeen(
        chosen=ids,
        size=len(ids),
        cost=cost_of(group),
        coverage=coverage,
        missing=missing,
        spans=spans,
        unique={one.id: _unique(wanted, one, coverage, spans) for one in group},
        unmet=_unmet(wanted, ids, missing, spans),
    )


def cost_of(group: Iterable[Candidate]) -> float:
    """What a group costs, to the two decimals costs are told in."""
    return round(sum(round(one.cost * 100) for one in group) / 100, 2)


def _span_seen(span: Span, group: Sequence[Candidate]) -> SpanSeen:
    values: dict[str, list[str]] = {}
    unknown = []
    for one in group:
        value = one.value(span.attribute)
        if value is None:
            unknown.append(one.id)
        else:
            values.setdefault(value, []).append(one.id)
    return SpanSeen(span, {value: tuple(values[value]) for value in in_order(values)}, tuple(unknown))


def _unique(
    wanted: Wanted, one: Candidate, coverage: Mapping[str, tuple[str, ...]], spans: Sequence[SpanSeen]
) -> Unique:
    needs = tuple(
        need.id for need in wanted.needs if need.id in one.brings and len(coverage[need.id]) == need.at_least
    )
    only = []
    for seen in spans:
        value = one.value(seen.span.attribute)
        alone = value is not None and seen.values[value] == (one.id,)
        if value is not None and alone and len(seen.values) == seen.span.at_least:
            only.append((seen.span.attribute, value))
    return Unique(needs, tuple(only))


def _unmet(
    wanted: Wanted, ids: Collection[str], missing: Mapping[str, int], spans: Sequence[SpanSeen]
) -> tuple[Requirement, ...]:
    broken = {
        Kind.NEED: set(missing),
        Kind.SPAN: {seen.span.attribute for seen in spans if not seen.met},
        Kind.MUST: wanted.musts - set(ids),
        Kind.LEAVE_OUT: wanted.leave_outs & set(ids),
        Kind.MAX_SIZE: {""} if wanted.max_size is not None and len(ids) > wanted.max_size else set(),
    }
    return tuple(one for one in wanted.requirements if one.id in broken[one.kind])
