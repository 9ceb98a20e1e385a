"""What stands where a list would be when it has nothing: why, and what to do next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from metastyr.web.ui.components.component import Component, Words


@dataclass(frozen=True, kw_only=True)
class Empty(Component):
    template: ClassVar[str] = "ui/components/empty.html"
    heading: Words
    text: Words
    action_text: Words = ""
    action_url: str = ""
    level: int = 2
