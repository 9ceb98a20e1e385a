"""How a test of the overview goes to its pages."""

from __future__ import annotations

from metastyr.records.models import Network, User
from metastyr.web.overview import pages, reads
from metastyr.web.overview.pages.front import FrontPage
from tests.web.made_up import TODAY, acting

FOUR = [
    {"name": "Aya", "organisation": "Fjordby", "level": "Leder"},
    {"name": "Bo", "organisation": "Fjordby", "level": "Medarbejder"},
    {"name": "Cilla", "organisation": "Region", "level": "Leder"},
    {"name": "Dan", "organisation": "Region"},
]


def front(network: Network, user: User) -> FrontPage:
    state = reads.state(network.key, day=TODAY)
    actor = acting(user)
    waits = reads.waits(network.key, actor, day=TODAY)
    return pages.front(network.key, state, waits, (), actor, today=TODAY)
