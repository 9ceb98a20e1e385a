"""Every table of the product, gathered for Django."""

from metastyr.records.models.answer import Answer, Sheet
from metastyr.records.models.follow_up import FollowUp
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
    "FollowUp",
    "Invitation",
    "Letter",
    "Membership",
    "Network",
    "NetworkBoundary",
    "Organisation",
    "Person",
    "Round",
    "RoundGroup",
    "RoundSecret",
    "RoundTarget",
    "Sheet",
    "Tie",
    "Trace",
    "Unit",
    "Upload",
    "User",
]
