"""The design step's pages as a reader meets them."""

from metastyr.web.design.pages.files import network_graphml, network_workbook, participants_workbook
from metastyr.web.design.pages.map import labels, network_map, urls
from metastyr.web.design.pages.participant import membership, participant, tie_in_words
from metastyr.web.design.pages.participants import add, found_in_words, participants
from metastyr.web.design.pages.start import start

__all__ = [
    "add",
    "found_in_words",
    "labels",
    "membership",
    "network_graphml",
    "network_map",
    "network_workbook",
    "participant",
    "participants",
    "participants_workbook",
    "start",
    "tie_in_words",
    "urls",
]
