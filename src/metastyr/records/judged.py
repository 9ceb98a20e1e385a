"""What people judged of a task, from rows to the value that sums, files and pages share."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from metastyr.domain.choice.judgement import Judgement, Sureness
from metastyr.domain.choice.modes import ModeAnswers
from metastyr.domain.choice.task import Assessment, Choice, Decision, Task
from metastyr.domain.choice.wickedness import Placing
from metastyr.records import models


def judged(row: models.Choice) -> Choice:
    """The task with every assessment handed in; those who gave them are numbers. Two queries.

    The numbers follow neither names nor the order in which people answered.
    """
    given = row.assessments.exclude(handed_in=None).prefetch_related("judgements")
    mixed = sorted(given, key=lambda one: hashlib.sha256(f"{row.key} {one.user_id}".encode()).digest())
    return Choice(
        task=Task(row.title, row.task),
        assessments=tuple(assessment_of(one, str(number)) for number, one in enumerate(mixed, start=1)),
        order=tuple(tuple(tier) for tier in row.importance),
        modes=modes_of(row.conditions),
        decision=decision_of(row),
    )


def assessment_of(row: models.Assessment, assessor: str) -> Assessment:
    """One person's answers, under the name or number `assessor`."""
    given = sorted(row.judgements.all(), key=lambda one: one.pk)
    return Assessment(
        assessor,
        judgements=tuple(
            Judgement(one.criterion, one.answer, Sureness(one.sure), one.reason) for one in given
        ),
        placing=Placing(row.known, row.parties, row.wickedness_reason, tuple(row.features))
        if row.known
        else None,
    )


def modes_of(kept: Mapping[str, Any]) -> ModeAnswers | None:
    """The answers about a coming network as they are kept; None where nothing was answered."""
    if not kept:
        return None
    return ModeAnswers(
        trust=kept.get("trust"),
        participants=kept.get("participants"),
        goal_consensus=kept.get("goal-consensus"),
        competency_need=kept.get("competency-need"),
        reasons=tuple(kept.get("reasons", {}).items()),
    )


def decision_of(row: models.Choice) -> Decision | None:
    if row.state != "decided":
        return None
    reason = "\n\n".join(filter(None, (row.justification, row.differs_because)))
    return Decision(row.form, reason, row.mode or None, row.mode_justification)
