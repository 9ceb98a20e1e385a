"""What composed groups forget when a candidate is taken off the list: all but that there was somebody."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from metastyr.analysis.compose.wanted import Kind
from metastyr.records.models import Composition
from metastyr.web.design.question import AskedCandidate, Question

_ABOUT_ONE = {Kind.MUST.value, Kind.LEAVE_OUT.value}


def forget_in_groups(network: int, candidate: str) -> None:
    """Every composed group of `network` forgets the candidate whose id is `candidate`.

    One that is not decided goes with it where the answer needs the candidate; else it stands, for the
    smallest group is still the smallest with one fewer to choose from. A search that goes on begins anew
    where it had already found a group with the candidate. A decided group keeps an empty place.
    """
    for row in Composition.objects.select_for_update().filter(network_id=network):
        question = Question.of(row.asked)
        if candidate not in {one.id for one in question.candidates}:
            continue
        needed = candidate in _named(row.result)
        if row.state == "found" and needed:
            row.delete()
            continue
        kept = row.state == "decided" and candidate in {*row.result["decided"], *row.result["chosen"]}
        row.asked = _without(question, candidate, kept=kept).kept()
        row.result = {} if needed and row.state != "decided" else _forgotten(row.result, candidate)
        row.save(update_fields=["asked", "result"])


def names_somebody_gone(asked: Mapping[str, Any], result: Mapping[str, Any]) -> bool:
    """Whether an answer needs a candidate who no longer stands in the question."""
    return not _named(result) <= {one.id for one in Question.of(asked).candidates}


def _named(result: Mapping[str, Any]) -> set[str]:
    """Whom an answer needs: the group, and whoever stands in what cannot be met together."""
    conflict = {id_ for kind, id_, _number in result.get("conflict", ()) if kind in _ABOUT_ONE}
    return {*result.get("chosen", ()), *conflict}


def _without(question: Question, candidate: str, *, kept: bool) -> Question:
    empty = AskedCandidate(id=candidate, brings=(), effort=1, values={}, place="may", critical=False)
    return replace(
        question,
        candidates=tuple(
            empty if one.id == candidate else one
            for one in question.candidates
            if kept or one.id != candidate
        ),
    )


def _forgotten(result: dict[str, Any], candidate: str) -> dict[str, Any]:
    """The answer without the other groups the candidate stood in."""
    others = [one for one in result.get("alternatives", ()) if candidate not in one]
    return result | {"alternatives": others} if result else result
