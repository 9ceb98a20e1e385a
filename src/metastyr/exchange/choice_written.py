"""A choice as the names and values of its file, in the order a reader meets them."""

from __future__ import annotations

from typing import Any

from metastyr.domain.choice.judgement import Judgement
from metastyr.domain.choice.modes import ModeAnswers
from metastyr.domain.choice.task import Assessment, Choice, Decision
from metastyr.domain.choice.wickedness import Placing

KIND = "choice"
VERSION = 1


def written(choice: Choice) -> dict[str, Any]:
    """The whole file; what nobody has said is left out."""
    told: dict[str, Any] = {
        "metastyr": KIND,
        "version": VERSION,
        "task": {"title": choice.task.title, "words": choice.task.words},
        "assessments": [_assessment(one) for one in choice.assessments],
    }
    if choice.order:
        told["order"] = [list(tier) for tier in choice.order]
    if choice.modes is not None:
        told["mode"] = _modes(choice.modes)
    if choice.decision is not None:
        told["decision"] = _decision(choice.decision)
    return told


def _assessment(one: Assessment) -> dict[str, Any]:
    told: dict[str, Any] = {
        "assessor": one.assessor,
        "judgements": [_judgement(judgement) for judgement in one.judgements],
    }
    if one.placing is not None:
        told["wickedness"] = _placing(one.placing)
    return told


def _judgement(one: Judgement) -> dict[str, Any]:
    return {
        "criterion": one.criterion,
        "answer": one.answer,
        "sureness": one.sureness.value,
        "reason": one.reason,
    }


def _placing(one: Placing) -> dict[str, Any]:
    told: dict[str, Any] = {"row": one.row, "column": one.column, "reason": one.reason}
    if one.features:
        told["features"] = list(one.features)
    return told


def _modes(answers: ModeAnswers) -> dict[str, Any]:
    told = {
        "trust": answers.trust,
        "participants": answers.participants,
        "goal-consensus": answers.goal_consensus,
        "competency-need": answers.competency_need,
        "reasons": dict(answers.reasons),
    }
    return {name: value for name, value in told.items() if value not in (None, {})}


def _decision(one: Decision) -> dict[str, Any]:
    told: dict[str, Any] = {"form": one.form, "reason": one.reason}
    if one.mode is not None:
        told |= {"mode": one.mode, "mode_reason": one.mode_reason}
    return told
