"""A word in a small coloured field; the word carries the meaning, the colour only helps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from metastyr.web.ui.components.component import Component, Words


@dataclass(frozen=True, kw_only=True)
class Badge(Component):
    template: ClassVar[str] = "ui/components/badge.html"
    text: Words
    kind: Literal["", "info", "success", "warning", "error"] = ""
