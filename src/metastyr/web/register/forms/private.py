"""No CPR number comes in by hand either."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from metastyr.exchange.person_numbers import looks_like_person_numbers

REFUSED = _("Det ligner et CPR-nummer. CPR-numre må ikke stå her. Slet det, og gem igen.")


def no_person_number(text: str) -> None:
    """A validator: ValidationError when the text holds what looks like a CPR number."""
    if looks_like_person_numbers([text]):
        raise forms.ValidationError(REFUSED)


class TextField(forms.CharField):
    """A line of text that takes no CPR numbers."""

    default_validators = [no_person_number]

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 200)
        super().__init__(**kwargs)
