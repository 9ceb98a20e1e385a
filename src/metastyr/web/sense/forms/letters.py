"""What is asked about one invitation: another address, or another person in its place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from metastyr.web.ui.forms import Form


class Address(Form):
    """Where this invitation goes."""

    email = forms.EmailField(
        label=_("Ret e-mail"),
        help_text=_("Gælder kun denne invitation. Registret beholder sin egen adresse."),
        error_messages={"invalid": _("Ret e-mail: skriv en hel adresse, for eksempel navn@kommune.dk.")},
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )


class Instead(Form):
    """Who is asked instead."""

    person = forms.TypedChoiceField(
        label=_("Spørg i stedet"),
        coerce=int,
        help_text=_("De, der er med i netværket og ikke er spurgt i runden."),
    )

    def __init__(self, *args: Any, others: Sequence[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"].choices = [
            ("", _("Vælg en person")),
            *((str(pk), words) for pk, words in others),
        ]
