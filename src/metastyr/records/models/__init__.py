"""Every table of the product, gathered for Django."""

from metastyr.records.models.answer import Answer, Sheet
from metastyr.records.models.asked_in import AskedIn
from metastyr.records.models.candidate import Candidate, Composition, Contribution, Need
from metastyr.records.models.canvas import CanvasSheet, CanvasText, CanvasVersion
from metastyr.records.models.choice import Assessment, Choice, Judgement
from metastyr.records.models.follow_up import FollowUp
from metastyr.records.models.frame import (
    Frame,
    Goal,
    GoalReply,
    GoalWording,
    Mandate,
    Party,
    StartCheck,
)
from metastyr.records.models.letter import Letter
from metastyr.records.models.network import Membership, Network, NetworkBoundary, Tie
from metastyr.records.models.organisation import Organisation, Person, Unit
from metastyr.records.models.round import (
    Invitation,
    Round,
    RoundGroup,
    RoundSecret,
    RoundTarget,
)
from metastyr.records.models.trace import Trace
from metastyr.records.models.upload import Upload
from metastyr.records.models.user import User

__all__ = [
    "Answer",
    "AskedIn",
    "Assessment",
    "Candidate",
    "CanvasSheet",
    "CanvasText",
    "CanvasVersion",
    "Choice",
    "Composition",
    "Contribution",
    "FollowUp",
    "Frame",
    "Goal",
    "GoalReply",
    "GoalWording",
    "Invitation",
    "Judgement",
    "Letter",
    "Mandate",
    "Membership",
    "Need",
    "Network",
    "NetworkBoundary",
    "Organisation",
    "Party",
    "Person",
    "Round",
    "RoundGroup",
    "RoundSecret",
    "RoundTarget",
    "Sheet",
    "StartCheck",
    "Tie",
    "Trace",
    "Unit",
    "Upload",
    "User",
]
