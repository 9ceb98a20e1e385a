"""Questions and the answers one can give: what every instrument of the catalogue is made of."""

from __future__ import annotations

from dataclasses import dataclass

from metastyr.theory.source import Entry
from metastyr.theory.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale(Entry):
    """Labelled answers from the lowest to the highest; the first label scores 1."""

    labels: tuple[Text, ...]

    @property
    def points(self) -> int:
        """How many answers there are."""
        return len(self.labels)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item(Entry):
    """One statement or question of an instrument, answered on `scale`; `of` is the id of what it asks "
    "about."""

    of: str
    scale: Scale
