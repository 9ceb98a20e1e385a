"""One figure and all it owes the reader: what it says, how it is computed, and where it misleads."""

from __future__ import annotations

from dataclasses import dataclass

from metastyr.theory.source import Entry
from metastyr.theory.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure(Entry):
    """A figure: `text` says in one plain sentence what it tells; the rest is "Sådan er det regnet".

    `formula` is plain text with its letters explained; `range` says what values it can take.
    """

    computed: Text
    formula: Text
    range: Text
    pitfalls: tuple[Text, ...]
