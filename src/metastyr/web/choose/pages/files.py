"""The decision to take along: one page of paper, with what was read when it was made."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from metastyr.documents.decision_paper import DecisionFacts
from metastyr.documents.decision_paper import decision_paper as set_paper
from metastyr.web.choose.pages.results import file_name
from metastyr.web.choose.reads import ChoiceNow, Reading

__all__ = ["decision_paper", "file_name"]


def decision_paper(now: ChoiceNow, seen: Reading, *, at: datetime, language: str) -> bytes:
    """A decided choice as PDF."""
    return set_paper(facts(now, seen), at=timezone.localtime(at), language=language)


def facts(now: ChoiceNow, seen: Reading) -> DecisionFacts:
    """What the paper tells, as it was read when it was decided."""
    assert now.decided_at is not None
    return DecisionFacts(
        network=now.network_name,
        title=now.title,
        task=now.task,
        form=now.form,
        justification=now.justification,
        differs=now.differs_because,
        mode=now.mode,
        mode_justification=now.mode_justification,
        version=now.version,
        day=timezone.localtime(now.decided_at).date(),
        by=now.decided_by,
        assessments=seen.choice.assessments,
        figures=seen.result.together,
        weighed=seen.weighed,
    )
