"""What happened, newest first: when, who, what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from metastyr.web.ui.components.component import Component, Words


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One happening; `who` is empty where nobody may be named."""

    at: datetime
    who: Words
    text: Words
    url: str = ""


@dataclass(frozen=True, kw_only=True)
class Timeline(Component):
    template: ClassVar[str] = "ui/components/timeline.html"
    entries: tuple[Entry, ...]
