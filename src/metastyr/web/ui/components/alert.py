"""A message in a coloured frame: information, success, warning or error."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from metastyr.web.ui.components.component import Component, Words

KINDS = ("info", "success", "warning", "error")


@dataclass(frozen=True, kw_only=True)
class Alert(Component):
    """`announce` has a screen reader say it at once: for what just happened, not for standing text."""

    template: ClassVar[str] = "ui/components/alert.html"
    kind: Literal["info", "success", "warning", "error"] = "info"
    heading: Words = ""
    text: Words = ""
    announce: bool = False

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"an alert is {', '.join(KINDS)}; not {self.kind!r}")
