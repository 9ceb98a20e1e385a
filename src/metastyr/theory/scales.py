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


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreMap(Entry):
    """What each answer scores, in the order of the labels; a change gets a new version."""

    version: int
    points: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoredItem(Item):
    """A question whose answers have points of their own; `text` may have the places {target} and {process}.

    `own_text`, with the same places, is asked instead about the group one is in oneself, or about oneself.
    ValueError where the map does not have one number for each answer.
    """

    score_map: ScoreMap
    own_text: Text | None = None

    def asked(self, *, own: bool) -> Text:
        """The question as it is asked, about one's `own` group or about another."""
        return self.own_text if own and self.own_text is not None else self.text

    def __post_init__(self) -> None:
        if len(self.score_map.points) != self.scale.points:
            raise ValueError(f"{self.id}: {self.scale.points} answers, {len(self.score_map.points)} points")
