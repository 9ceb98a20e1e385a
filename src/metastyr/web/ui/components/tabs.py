"""A few views of the same thing side by side; each is an address of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from metastyr.web.ui.components.component import Component, Words


@dataclass(frozen=True, kw_only=True)
class Tab:
    """One of the views."""

    label: Words
    url: str
    current: bool = False


@dataclass(frozen=True, kw_only=True)
class Tabs(Component):
    template: ClassVar[str] = "ui/components/tabs.html"
    label: Words
    items: tuple[Tab, ...]
