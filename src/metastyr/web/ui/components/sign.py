"""A word for how strong a tie is, and a sign that is full, half full, empty or open: not colour alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from metastyr.web.ui.components.component import Component, Words
from metastyr.web.ui.components.matrix import Sign as Kind


@dataclass(frozen=True, kw_only=True)
class Sign(Component):
    template: ClassVar[str] = "ui/components/sign.html"
    kind: Kind
    text: Words
