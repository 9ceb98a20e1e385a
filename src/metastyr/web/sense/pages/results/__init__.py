"""The result of a round as a reader meets it: first the conversation, then what can be said."""

from metastyr.web.sense.pages.results.answers import answers
from metastyr.web.sense.pages.results.change import change, change_picture, no_change
from metastyr.web.sense.pages.results.dialogue import dialogue, not_yet, publish
from metastyr.web.sense.pages.results.dimensions import dimensions, whose
from metastyr.web.sense.pages.results.follow_ups import LastTime, act, follow_ups, last_time
from metastyr.web.sense.pages.results.items import item_picture, items
from metastyr.web.sense.pages.results.overview import overview
from metastyr.web.sense.pages.results.pairs import pairs

__all__ = [
    "LastTime",
    "act",
    "answers",
    "change",
    "change_picture",
    "dialogue",
    "dimensions",
    "follow_ups",
    "item_picture",
    "items",
    "last_time",
    "no_change",
    "not_yet",
    "overview",
    "pairs",
    "publish",
    "whose",
]
