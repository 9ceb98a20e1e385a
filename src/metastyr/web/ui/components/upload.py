"""A file field that says what it takes before anyone tries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from django.forms.boundfield import BoundField

from metastyr.web.ui.components.component import Component, Words


@dataclass(frozen=True, kw_only=True)
class Upload(Component):
    """`accepts` says in words which files; a `uiblock` body may show an example of one."""

    template: ClassVar[str] = "ui/components/upload.html"
    field: BoundField
    accepts: Words = ""
