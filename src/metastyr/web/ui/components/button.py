"""One thing to do: a link when it has an address, else a button that sends its form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from metastyr.web.ui.components.component import Component, Words


@dataclass(frozen=True, kw_only=True)
class Button(Component):
    template: ClassVar[str] = "ui/components/button.html"
    text: Words
    url: str = ""
    kind: Literal["primary", "secondary", "tertiary", "warning"] = "primary"
    icon: str = ""
    name: str = ""
    value: str = ""
