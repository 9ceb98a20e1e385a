"""The pages of those who answer, and the preview of them: no workbench round them, no one else named."""

from metastyr.web.sense.pages.answering.intro import intro
from metastyr.web.sense.pages.answering.leaving import not_me, thanks_for_telling, withdraw
from metastyr.web.sense.pages.answering.overview import overview, receipt
from metastyr.web.sense.pages.answering.refused import (
    closed,
    door,
    no_such_screen,
    unknown,
    withdrawn,
)
from metastyr.web.sense.pages.answering.screen import screen
from metastyr.web.sense.pages.answering.ways import ByCode, InPreview, asked

__all__ = [
    "ByCode",
    "InPreview",
    "asked",
    "closed",
    "door",
    "intro",
    "no_such_screen",
    "not_me",
    "overview",
    "receipt",
    "screen",
    "thanks_for_telling",
    "unknown",
    "withdraw",
    "withdrawn",
]
