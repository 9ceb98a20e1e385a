"""The words around a report that are the same in every format."""

from __future__ import annotations

from collections.abc import Iterator

from metastyr.theory.measures.measure import Measure
from metastyr.theory.text import Text

BASIS = Text(da="Hvad tallene bygger på", en="What the figures are based on")
IN_SHORT = Text(da="Kort fortalt", en="In short")
LOOK_AT = Text(da="Se nærmere på", en="Take a closer look at")
HOW = Text(da="Sådan er det regnet", en="How it is computed")
FIGURE = Text(da="Tal", en="Figure")
FORMULA = Text(da="Formel", en="Formula")
CARE = Text(da="Vær varsom med", en="Take care with")
SOURCE = Text(da="Kilde", en="Source")


def owed(measure: Measure, language: str) -> Iterator[tuple[str, str]]:
    """What a figure owes its reader, each with its word: formula, pitfalls, source."""
    yield FORMULA.in_(language), measure.formula.in_(language)
    yield from ((CARE.in_(language), pitfall.in_(language)) for pitfall in measure.pitfalls)
    yield SOURCE.in_(language), measure.source.cite().in_(language)
