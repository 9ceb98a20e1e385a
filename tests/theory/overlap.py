"""Find runs of words two texts share, so that no sentence of the deck slips into the product."""

from __future__ import annotations

import re
from functools import cache

RUN = 8


def words(text: str) -> list[str]:
    """The words of a text: lower case, no punctuation, soft hyphens and line breaks gone."""
    return re.findall(r"[^\W_]+", text.lower().replace("\u00ad", ""))


@cache
def runs(text: str, length: int = RUN) -> frozenset[tuple[str, ...]]:
    """Every run of `length` consecutive words."""
    said = words(text)
    return frozenset(tuple(said[at : at + length]) for at in range(len(said) - length + 1))


def shared_runs(one: str, other: str, length: int = RUN) -> list[str]:
    """The runs both texts hold, as readable lines."""
    return sorted(" ".join(run) for run in runs(one, length) & runs(other, length))
