"""Every table of the product, gathered for Django."""

from metastyr.records.models.network import Membership, Network, NetworkBoundary, Tie
from metastyr.records.models.organisation import Organisation, Person, Unit
from metastyr.records.models.trace import Trace
from metastyr.records.models.upload import Upload
from metastyr.records.models.user import User

__all__ = [
    "Membership",
    "Network",
    "NetworkBoundary",
    "Organisation",
    "Person",
    "Tie",
    "Trace",
    "Unit",
    "Upload",
    "User",
]
