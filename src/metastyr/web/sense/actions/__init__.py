"""Writes of the sense step: what boundaries are read from; rounds, who is in them, answers and letters."""

from metastyr.web.sense.actions.answers import NotTaken, Turned, finish, give_answer, withdraw_answers
from metastyr.web.sense.actions.boundaries import point_boundary
from metastyr.web.sense.actions.closing import close_round
from metastyr.web.sense.actions.refusal import NotDone, Reason
from metastyr.web.sense.actions.rounds import (
    Details,
    agree_on_dialogue,
    archive,
    begin_round,
    change_round,
    drop_draft,
    make_ready,
    open_round,
    publish,
    take_back,
)

__all__ = [
    "Details",
    "NotDone",
    "NotTaken",
    "Reason",
    "Turned",
    "agree_on_dialogue",
    "archive",
    "begin_round",
    "change_round",
    "close_round",
    "drop_draft",
    "finish",
    "give_answer",
    "make_ready",
    "open_round",
    "point_boundary",
    "publish",
    "take_back",
    "withdraw_answers",
]
