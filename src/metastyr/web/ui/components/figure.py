"""A picture of figures, with the same in words and in a table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from metastyr.web.ui.components.component import Component, Words
from metastyr.web.ui.components.table import Table


@dataclass(frozen=True, kw_only=True)
class Figure(Component):
    """`src` is the picture's address, `narrow_src` another drawn for a phone; `alt` says what it shows."""

    template: ClassVar[str] = "ui/components/figure.html"
    src: str
    alt: Words
    caption: Words = ""
    table: Table | None = None
    narrow_src: str = ""
