"""All a form's errors on top of the page, each leading to its field."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from django.forms import BaseForm

from metastyr.web.ui.components.component import Component
from metastyr.web.ui.forms import errors_with_places


@dataclass(frozen=True, kw_only=True)
class ErrorSummary(Component):
    """Shows nothing for a form without errors, so it can always stand above the form."""

    template: ClassVar[str] = "ui/components/error_summary.html"
    form: BaseForm

    @property
    def errors(self) -> tuple[tuple[str, str], ...]:
        return errors_with_places(self.form) if self.form.is_bound else ()
