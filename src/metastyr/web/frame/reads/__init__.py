"""What the frame step asks the tables: frames, parties, goals, mandates and the state of the check list."""

from metastyr.web.frame.reads.frames import Frame, FrameVersion, frame, frames
from metastyr.web.frame.reads.goals import Goal, Indicator, Reply, Wording, goal, goals
from metastyr.web.frame.reads.mandates import Mandate, Taker, everyones_mandates, of_one
from metastyr.web.frame.reads.network import Member, NetworkNow, members, network_now, person_behind
from metastyr.web.frame.reads.parties import Organisation, Party, parties, party, suggested
from metastyr.web.frame.reads.start import Answered, Facts, answers, facts

__all__ = [
    "Answered",
    "Facts",
    "Frame",
    "FrameVersion",
    "Goal",
    "Indicator",
    "Mandate",
    "Member",
    "NetworkNow",
    "Organisation",
    "Party",
    "Reply",
    "Taker",
    "Wording",
    "answers",
    "everyones_mandates",
    "facts",
    "frame",
    "frames",
    "goal",
    "goals",
    "members",
    "network_now",
    "of_one",
    "parties",
    "party",
    "person_behind",
    "suggested",
]
