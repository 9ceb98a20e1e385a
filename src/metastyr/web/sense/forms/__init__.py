"""What the sense step asks for."""

from metastyr.web.sense.forms.boundaries import Point
from metastyr.web.sense.forms.groups import (
    EVERYBODY,
    AddPeople,
    Chosen,
    FindPeople,
    GroupName,
    Merge,
    TakeFrom,
)
from metastyr.web.sense.forms.results import EVERYONE, ChangedFollowUp, Dialogue, FollowUp, Whose
from metastyr.web.sense.forms.rules import Rules
from metastyr.web.sense.forms.set_up import WHEN_WORDS, Begin, Closing, Council, Intro, Pays, Process, When

__all__ = [
    "EVERYBODY",
    "EVERYONE",
    "WHEN_WORDS",
    "AddPeople",
    "Begin",
    "ChangedFollowUp",
    "Chosen",
    "Closing",
    "Council",
    "Dialogue",
    "FindPeople",
    "FollowUp",
    "GroupName",
    "Intro",
    "Merge",
    "Pays",
    "Point",
    "Process",
    "Rules",
    "TakeFrom",
    "When",
    "Whose",
]
