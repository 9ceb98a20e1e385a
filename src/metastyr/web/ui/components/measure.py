"""One figure with all it owes the reader: the people behind it, its uncertainty, how, and the source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from metastyr.web.ui.components.component import Component, Words


@dataclass(frozen=True, kw_only=True)
class Measure(Component):
    """`value` is ready to read (already localised); when it is empty, `missing` must say why."""

    template: ClassVar[str] = "ui/components/measure.html"
    label: Words
    value: Words
    n: int | str
    uncertainty: Words
    how: Words
    source: Words
    missing: Words = ""
    level: int = 3

    def __post_init__(self) -> None:
        if not self.value and not self.missing:
            raise ValueError(f"the measure {self.label!r} has no value and does not say why")
