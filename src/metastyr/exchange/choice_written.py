"""A choice, or a table of one's own, as the names and values of its file, in the order one reads them."""

from __future__ import annotations

from typing import Any

from metastyr.domain.choice.judgement import Judgement
from metastyr.domain.choice.modes import ModeAnswers
from metastyr.domain.choice.plain import PlainChoice, PlainCriterion
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


def written_plain(choice: PlainChoice) -> dict[str, Any]:
    """The same for a table of one's own; values in the unit of their criterion, unknown ones left out."""
    told: dict[str, Any] = {"metastyr": KIND, "version": VERSION}
    if choice.title:
        told["title"] = choice.title
    told["forms"] = list(choice.forms)
    told["criteria"] = [_criterion(one) for one in choice.criteria]
    told["values"] = {
        form: {one.name: _span(one, span) for one, span in zip(choice.criteria, row, strict=True) if span}
        for form, row in zip(choice.forms, choice.values, strict=True)
    }
    if choice.order:
        told["order"] = [list(tier) for tier in choice.order]
    return told


def _criterion(one: PlainCriterion) -> str | dict[str, Any]:
    told: dict[str, Any] = {"name": one.name}
    if one.group is not None:
        told["group"] = one.group
    if one.scale != (0.0, 1.0):
        told["scale"] = [_plain(end) for end in one.scale]
    return one.name if len(told) == 1 else told


def _span(one: PlainCriterion, span: tuple[float, float]) -> float | list[float]:
    low, high = sorted(one.told(end) for end in span)
    return _plain(low) if low == high else [_plain(low), _plain(high)]


def _plain(number: float) -> float:
    """A whole number without a decimal mark, as one would write it."""
    return int(number) if number.is_integer() and abs(number) < 2**53 else number


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
