"""The network's eight steps, each with its state in a word, and the sub pages of the one stood on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from metastyr.web.ui.components.component import Component
from metastyr.web.ui.steps import StepEntry


@dataclass(frozen=True, kw_only=True)
class Steps(Component):
    template: ClassVar[str] = "ui/components/steps.html"
    entries: tuple[StepEntry, ...]
    network: str
    network_url: str = ""
    at_front: bool = False
