"""The frame step's pages."""

from metastyr.web.frame.views.files import paper, workbook
from metastyr.web.frame.views.frames import add_frame, change_frame, frame, frames, withdraw_frame
from metastyr.web.frame.views.goals import add_goal, drop_goal, goal, goals, reply, reword_goal
from metastyr.web.frame.views.mandates import (
    confirm_mandate,
    end_mandate,
    mandate,
    mandates,
    own_mandate,
    write_mandate,
)
from metastyr.web.frame.views.parties import add_parties, parties, party
from metastyr.web.frame.views.start import start, start_check, start_point

__all__ = [
    "add_frame",
    "add_goal",
    "add_parties",
    "change_frame",
    "confirm_mandate",
    "drop_goal",
    "end_mandate",
    "frame",
    "frames",
    "goal",
    "goals",
    "mandate",
    "mandates",
    "own_mandate",
    "paper",
    "parties",
    "party",
    "reply",
    "reword_goal",
    "start",
    "start_check",
    "start_point",
    "withdraw_frame",
    "workbook",
    "write_mandate",
]
