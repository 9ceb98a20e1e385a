"""The frame step's pages as a reader meets them."""

from metastyr.web.frame.pages.files import paper, workbook
from metastyr.web.frame.pages.form import FormPage, asking
from metastyr.web.frame.pages.frames import frame, frames
from metastyr.web.frame.pages.goal import goal, the_words
from metastyr.web.frame.pages.goals import goals
from metastyr.web.frame.pages.mandates import mandate, mandates
from metastyr.web.frame.pages.parties import member_in_words, organisation_in_words, parties
from metastyr.web.frame.pages.start import start
from metastyr.web.frame.pages.start_check import Ground, start_check

__all__ = [
    "FormPage",
    "Ground",
    "asking",
    "frame",
    "frames",
    "goal",
    "goals",
    "mandate",
    "mandates",
    "member_in_words",
    "organisation_in_words",
    "paper",
    "parties",
    "start",
    "start_check",
    "the_words",
    "workbook",
]
