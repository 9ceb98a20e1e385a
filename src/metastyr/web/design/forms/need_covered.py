"""Who can cover one need: a tick for each candidate."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from metastyr.web.ui.forms import Form


class Covered(Form):
    """Ticks for the candidates shown, and which of them were ticked when they were shown."""

    can = forms.TypedMultipleChoiceField(
        label=_("Hvem kan dække det?"),
        required=False,
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Fjerner du et kryds, forsvinder også ordene om, hvordan personen dækker behovet."),
    )
    seen = forms.CharField(required=False, max_length=10_000, widget=forms.HiddenInput)

    def __init__(self, *args: Any, shown: Sequence[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["can"].choices = [(str(candidate), words) for candidate, words in shown]

    def clean_seen(self) -> list[int]:
        """Ids; anything else was not written by the page."""
        return [int(one) for one in self.cleaned_data["seen"].split(",") if one.isdecimal()]
