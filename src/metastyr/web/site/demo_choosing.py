"""The demo's choice of form, made through the step's own actions: a task, four who assess, a decision."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from metastyr.demo import choosing as told
from metastyr.demo.history import Event
from metastyr.domain.access import Role
from metastyr.domain.choice.judgement import CRITERION_KEYS
from metastyr.domain.choice.task import Decision
from metastyr.web.choose import actions, reads

_SURE = {"s": "sure", "f": "fairly", "u": "unsure"}


def choose(event: Event, network: str, users: Mapping[Role | None, int | None]) -> None:
    """The task is opened, assessed in the days after, and decided a week later."""
    by, at = users[event.by], event.at
    assert by is not None
    actions.describe_task(network=network, title=told.TITLE, task=told.TASK, by=by, at=at)
    actions.open_for_assessment(network=network, by=by, at=at + timedelta(minutes=20))
    for days, one in enumerate(told.ASSESSMENTS, start=1):
        _assess(one, network, users[one.by], at + timedelta(days=days))
    week = at + timedelta(days=7)
    actions.answer_conditions(network=network, conditions=told.CONDITIONS, by=by, at=week)
    now = reads.latest(network)
    assert now is not None
    seen = reads.reading(now)
    decision = Decision(told.FORM, told.JUSTIFICATION, told.MODE, told.MODE_JUSTIFICATION)
    actions.decide(
        network=network,
        decided=actions.Decided(
            form=told.FORM,
            justification=told.JUSTIFICATION,
            mode=told.MODE,
            mode_justification=told.MODE_JUSTIFICATION,
        ),
        read=seen.choice,
        kept=reads.keep(seen, decision),
        by=by,
        at=week + timedelta(minutes=40),
    )


def _assess(one: told.DemoAssessment, network: str, by: int | None, at: datetime) -> None:
    assert by is not None
    here = {"network": network, "by": by, "at": at}
    given = {
        key: actions.Given(answer, _SURE[sure], one.reasons.get(key, ""))
        for key, answer, sure in zip(CRITERION_KEYS, one.answers, one.sure, strict=True)
        if answer is not None
    }
    actions.begin_assessment(**here)
    actions.keep_judgements(given=given, **here)
    actions.keep_placing(placed=actions.Placed(*one.placed, one.why_there), **here)
    actions.hand_in(**here)
