"""Text fields of the choose step: what looks like a CPR number is not taken."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from metastyr.exchange.person_numbers import looks_like_person_numbers

NO_PERSON_NUMBERS = _("Det ligner et CPR-nummer. CPR-numre må ikke stå her. Slet det, og gem igen.")


def no_person_number(text: str) -> None:
    """ValidationError where the text, or a word in it, looks like a CPR number."""
    if any(looks_like_person_numbers([part]) for part in (text, *re.split(r"[\s,;()\[\]]+", text))):
        raise forms.ValidationError(NO_PERSON_NUMBERS)


class LineField(forms.CharField):
    """One line of text."""

    default_validators = [no_person_number]

    def to_python(self, value: Any) -> str:
        return " ".join(super().to_python(value).split())


class LinesField(forms.CharField):
    """Some lines of text, all with the same kind of line end, so that what is kept is what was read."""

    default_validators = [no_person_number]

    def __init__(self, *, rows: int = 3, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 2_000)
        super().__init__(widget=forms.Textarea(attrs={"rows": rows}), **kwargs)

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
