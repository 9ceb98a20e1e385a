"""Something folded away that the reader may open; works without a script."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from metastyr.web.ui.components.component import Component, Words


@dataclass(frozen=True, kw_only=True)
class Details(Component):
    template: ClassVar[str] = "ui/components/details.html"
    heading: Words
    open: bool = False
