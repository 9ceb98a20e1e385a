"""Writes of the choose step: the task, each one's assessment, what weighs most, and the decision."""

from metastyr.web.choose.actions.assessing import (
    Given,
    Placed,
    begin_assessment,
    hand_in,
    keep_judgements,
    keep_placing,
    stand_aside,
)
from metastyr.web.choose.actions.deciding import Decided, answer_conditions, decide, keep_draft, weigh
from metastyr.web.choose.actions.exports import note_export
from metastyr.web.choose.actions.refusal import NotDone, Reason
from metastyr.web.choose.actions.task import (
    describe_task,
    mark_of,
    open_for_assessment,
    take_back,
    think_again,
)

__all__ = [
    "Decided",
    "Given",
    "NotDone",
    "Placed",
    "Reason",
    "answer_conditions",
    "begin_assessment",
    "decide",
    "describe_task",
    "hand_in",
    "keep_draft",
    "keep_judgements",
    "keep_placing",
    "mark_of",
    "note_export",
    "open_for_assessment",
    "stand_aside",
    "take_back",
    "think_again",
    "weigh",
]
