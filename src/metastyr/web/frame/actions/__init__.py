"""Writes of the frame step: frames, parties, goals and replies, mandates, the check list, and exports."""

from metastyr.web.frame.actions.frames import FrameWords, add_frame, change_frame, withdraw_frame
from metastyr.web.frame.actions.goals import (
    GoalWords,
    IndicatorWords,
    Told,
    drop_goal,
    propose_goal,
    reply,
    reword_goal,
)
from metastyr.web.frame.actions.mandates import (
    MandateWords,
    confirm_mandate,
    end_mandate,
    propose_mandate,
    write_mandate,
)
from metastyr.web.frame.actions.parties import add_parties, add_party, change_party
from metastyr.web.frame.actions.refusal import NotChanged, Reason
from metastyr.web.frame.actions.start import answer_point, note_export

__all__ = [
    "FrameWords",
    "GoalWords",
    "IndicatorWords",
    "MandateWords",
    "NotChanged",
    "Reason",
    "Told",
    "add_frame",
    "add_parties",
    "add_party",
    "answer_point",
    "change_frame",
    "change_party",
    "confirm_mandate",
    "drop_goal",
    "end_mandate",
    "note_export",
    "propose_goal",
    "propose_mandate",
    "reply",
    "reword_goal",
    "withdraw_frame",
    "write_mandate",
]
