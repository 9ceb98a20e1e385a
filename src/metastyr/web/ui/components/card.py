"""A door to something, with a line about what is behind it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from metastyr.web.ui.components.component import Component, Words


@dataclass(frozen=True, kw_only=True)
class Card(Component):
    """The whole card is the link when it has an address; a `uiblock` body stands under the text."""

    template: ClassVar[str] = "ui/components/card.html"
    heading: Words
    text: Words = ""
    url: str = ""
    eyebrow: Words = ""
    level: int = 2
