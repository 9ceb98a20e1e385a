"""The canvases: sheets a network fills in before it starts. A new one is a new entry here and no new code."""

from __future__ import annotations

from metastyr.theory.canvases.canvas import Canvas
from metastyr.theory.canvases.participants import PARTICIPANTS
from metastyr.theory.canvases.relations_tour import RELATIONS_TOUR
from metastyr.theory.canvases.starting_point import STARTING_POINT
from metastyr.theory.canvases.theme import THEME

ENTRIES: tuple[Canvas, ...] = (THEME, PARTICIPANTS, STARTING_POINT, RELATIONS_TOUR)

CANVASES: dict[str, Canvas] = {one.key: one for one in ENTRIES}
"""The canvases on offer, by key, in the order they are usually used."""
