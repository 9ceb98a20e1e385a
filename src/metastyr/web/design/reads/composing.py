"""A composed group as it is kept, and the question for the next one as the candidates stand now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from metastyr.domain.boundaries import BoundaryKind
from metastyr.records import models
from metastyr.records.columns import network_columns
from metastyr.web.design.question import (
    AskedCandidate,
    AskedNeed,
    AskedSpan,
    Demands,
    Question,
    candidate_id,
    need_id,
    row_of,
)
from metastyr.web.design.reads.candidates import Candidate, candidates_in
from metastyr.web.design.reads.needs import Need, needs


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What a group can be composed from now: `boundaries` names the attribute of each kind, "" for none."""

    needs: tuple[Need, ...]
    candidates: tuple[Candidate, ...]
    boundaries: Mapping[BoundaryKind, str]

    def question(self, demands: Demands) -> Question:
        """The whole question for these demands; a boundary that is read from nothing cannot be asked for."""
        return Question(
            needs=tuple(
                AskedNeed(id=need_id(one.id), kind=one.kind, name=one.name, at_least=one.at_least)
                for one in self.needs
            ),
            candidates=tuple(
                AskedCandidate(
                    id=candidate_id(one.id),
                    brings=tuple(sorted(need_id(need) for need in one.brings)),
                    effort=one.effort,
                    values=dict(one.values),
                    place=one.place,
                    critical=one.stance == "critical",
                )
                for one in sorted(self.candidates, key=lambda one: one.id)
            ),
            spans=tuple(
                AskedSpan(kind=kind.value, attribute=self.boundaries[kind], at_least=demands.spans[kind])
                for kind in BoundaryKind
                if demands.spans.get(kind) and self.boundaries[kind]
            ),
            critical=demands.critical,
            largest=demands.largest,
            by_effort=demands.by_effort,
        )


def composing_ground(key: str, *, day: date) -> Ground:
    """Network.DoesNotExist. Seven queries."""
    columns = network_columns(key, day=day)
    return Ground(needs=needs(key), candidates=candidates_in(columns), boundaries=columns.boundaries)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One composed group in the list of them."""

    number: int
    state: str
    at: datetime
    by: str
    size: int | None
    status: str
    decided: datetime | None
    decided_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """A candidate of a composed group as the reader knows one; "" for one who is no longer on the list."""

    name: str
    organisation: str
    function: str
    here: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """One composed group: the question, the answer as kept, and who the candidates are by their ids.

    `chosen` is the decided group, empty until somebody decides.
    """

    number: int
    state: str
    at: datetime
    by: str
    question: Question
    result: Mapping[str, Any]
    progress: Mapping[str, Any]
    stop_asked: bool
    chosen: tuple[str, ...]
    reason: str
    decided: datetime | None
    decided_by: str
    who: Mapping[str, Who]


def compositions(key: str) -> tuple[Listed, ...]:
    """All composed groups, the newest first. One query."""
    rows = models.Composition.objects.filter(network__key=key).select_related("by", "decided_by")
    return tuple(
        Listed(
            number=row.number,
            state=row.state,
            at=row.at,
            by=row.by.name if row.by else "",
            size=len(row.result["decided"] if row.decided else row.result.get("chosen", ())) or None,
            status=row.result.get("status", ""),
            decided=row.decided,
            decided_by=row.decided_by.name if row.decided_by else "",
        )
        for row in rows.order_by("-number")
    )


def composed(key: str, number: int) -> Composed | None:
    """One composed group; None where there is none. Two queries."""
    row = (
        models.Composition.objects.filter(network__key=key, number=number)
        .select_related("by", "decided_by")
        .first()
    )
    if row is None:
        return None
    question = Question.of(row.asked)
    return Composed(
        number=row.number,
        state=row.state,
        at=row.at,
        by=row.by.name if row.by else "",
        question=question,
        result=row.result,
        progress=row.progress,
        stop_asked=row.stop_asked,
        chosen=tuple(row.result.get("decided", ())),
        reason=row.reason,
        decided=row.decided,
        decided_by=row.decided_by.name if row.decided_by else "",
        who=_who(row.network_id, (one.id for one in question.candidates)),
    )


def _who(network: int, ids: Iterable[str]) -> dict[str, Who]:
    found: dict[str, Who] = {}
    rows = models.Candidate.objects.filter(network_id=network).values_list(
        "pk",
        "name",
        "organisation",
        "function",
        "person__name",
        "person__organisation__name",
        "person__function",
    )
    known = {row[0]: row[1:] for row in rows}
    for id_ in ids:
        row = known.get(row_of(id_) or 0)
        if row is None:
            found[id_] = Who(name="", organisation="", function="", here=False)
            continue
        name, organisation, function, person, home, work = row
        found[id_] = Who(
            name=person or name,
            organisation=(home if person else organisation) or "",
            function=(work if person else function) or "",
            here=True,
        )
    return found
