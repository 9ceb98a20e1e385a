"""What the frame step asks for."""

from metastyr.web.frame.forms.frames import ChangedFrame, FrameForm, NewFrame, Why
from metastyr.web.frame.forms.goals import DroppedGoal, GoalForm, NewWording, ReplyForm, initial_of
from metastyr.web.frame.forms.mandates import Confirmation, EndOfMandate, MandateForm, OwnMandate
from metastyr.web.frame.forms.parties import NewParties, PartyForm
from metastyr.web.frame.forms.start import PointForm

__all__ = [
    "ChangedFrame",
    "Confirmation",
    "DroppedGoal",
    "EndOfMandate",
    "FrameForm",
    "GoalForm",
    "MandateForm",
    "NewFrame",
    "NewParties",
    "NewWording",
    "OwnMandate",
    "PartyForm",
    "PointForm",
    "ReplyForm",
    "Why",
    "initial_of",
]
