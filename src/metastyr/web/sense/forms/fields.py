"""Fields of a round's forms: days of reminders, yes or no."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from metastyr.domain.rounds.readiness import MOST_REMINDERS

_BETWEEN_DAYS = re.compile(r"[,;\s]+(?:og\s+|and\s+)?")


class DaysField(forms.CharField):
    """Days after the opening, written with commas; a tuple of whole numbers, soonest first."""

    def to_python(self, value: Any) -> tuple[int, ...]:  # type: ignore[override]
        told = super().to_python(value)
        parts = [part for part in _BETWEEN_DAYS.split(told) if part]
        if not all(part.isascii() and part.isdigit() and 1 <= int(part[:4]) < 1_000 for part in parts):
            raise forms.ValidationError(gettext("Skriv hele tal med komma imellem, fx 5, 10."))
        days = tuple(sorted({int(part[:4]) for part in parts}))
        if len(days) > MOST_REMINDERS:
            raise forms.ValidationError(
                gettext("Skriv højst %(most)s dage. Flere påmindelser slider på lysten til at svare.")
                % {"most": MOST_REMINDERS}
            )
        return days

    def prepare_value(self, value: Any) -> Any:
        return ", ".join(map(str, value)) if isinstance(value, list | tuple) else value

    def validate(self, value: Any) -> None:
        """An empty field is no reminders."""

    def run_validators(self, value: Any) -> None:
        """Nothing more than `to_python` looks at."""


class YesNoField(forms.TypedChoiceField):
    """Yes or no, and neither chosen beforehand."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            choices=(("yes", _("Ja")), ("no", _("Nej"))),
            coerce=lambda told: told == "yes",
            widget=forms.RadioSelect,
            **kwargs,
        )

    def prepare_value(self, value: Any) -> Any:
        return {True: "yes", False: "no"}.get(value, value) if isinstance(value, bool) else value
