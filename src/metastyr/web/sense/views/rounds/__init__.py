"""The leader's views of a round: who may, what was sent, which page."""

from metastyr.web.sense.views.rounds.groups import add, group, groups, groups_from, order
from metastyr.web.sense.views.rounds.listing import new_round, one_round, rounds
from metastyr.web.sense.views.rounds.parts import check, closing, council, dates, details, intro, process
from metastyr.web.sense.views.rounds.states import archive, close, drop, open_now, ready, take_back

__all__ = [
    "add",
    "archive",
    "check",
    "close",
    "closing",
    "council",
    "dates",
    "details",
    "drop",
    "group",
    "groups",
    "groups_from",
    "intro",
    "new_round",
    "one_round",
    "open_now",
    "order",
    "process",
    "ready",
    "rounds",
    "take_back",
]
