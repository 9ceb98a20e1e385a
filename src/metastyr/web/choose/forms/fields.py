"""Text fields of the choose step: kept as they were read, and asked for where the page says so once."""

from __future__ import annotations

from typing import Any

from django import forms

from metastyr.web.ui import text_fields


class LinesField(text_fields.LinesField):
    """Some lines of text, all with the same kind of line end, so that what is kept is what was read."""

    def to_python(self, value: Any) -> str:
        return super().to_python(value).replace("\r\n", "\n").replace("\r", "\n")


class SkippedLinesField(LinesField):
    """Some lines that may be left out, where the page says so once and not at every field; or where the form
    itself knows when they are asked for."""

    def validate(self, value: Any) -> None:
        """Nothing is missing here."""


class SkippedChoiceField(forms.ChoiceField):
    """A choice that need not be made, where the page says so once and not at every field."""

    def validate(self, value: Any) -> None:
        """As any choice, but for being made."""
        if value:
            super().validate(value)
