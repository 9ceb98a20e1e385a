"""The design step's pages."""

from metastyr.web.design.views.map import map_graphml, map_xlsx, network_map
from metastyr.web.design.views.participant import membership, participant, tie_added, tie_removed
from metastyr.web.design.views.participants import add, participants, participants_xlsx, start

__all__ = [
    "add",
    "map_graphml",
    "map_xlsx",
    "membership",
    "network_map",
    "participant",
    "participants",
    "participants_xlsx",
    "start",
    "tie_added",
    "tie_removed",
]
