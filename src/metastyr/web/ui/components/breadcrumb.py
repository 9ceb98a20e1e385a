"""The way back: from my networks to the page one stands on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Protocol

from metastyr.web.ui.components.component import Component, Words


class CrumbLike(Protocol):
    """What a crumb must have; see ui.pages.Crumb."""

    @property
    def label(self) -> Words: ...
    @property
    def url(self) -> str: ...


@dataclass(frozen=True, kw_only=True)
class Breadcrumb(Component):
    template: ClassVar[str] = "ui/components/breadcrumb.html"
    crumbs: Sequence[CrumbLike]
