"""A form with every kind of field, empty and refused."""

from __future__ import annotations

from typing import Any

from django import forms

from metastyr.web.ui.forms import DateInput, Form


class Sample(Form):
    """One field of each kind the product uses."""

    theme = forms.CharField(
        label="Netværkets tema", help_text="Én sætning, som alle parter kan kende sig selv i."
    )
    email = forms.EmailField(label="E-mail")
    password = forms.CharField(label="Adgangskode", widget=forms.PasswordInput)
    seats = forms.IntegerField(label="Antal pladser", min_value=1, max_value=40)
    since = forms.DateField(label="Med fra", widget=DateInput, required=False)
    notes = forms.CharField(label="Begrundelse", widget=forms.Textarea(attrs={"rows": 4}), required=False)
    sector = forms.ChoiceField(label="Sektor", choices=[("", "Vælg"), ("k", "Kommune"), ("r", "Region")])
    often = forms.ChoiceField(
        label="Hvor tit mødes I?", choices=[("1", "Hver uge"), ("2", "Hver måned")], widget=forms.RadioSelect
    )
    boundaries = forms.MultipleChoiceField(
        label="Hvilke grænser krydser I?",
        choices=[("v", "Niveauer"), ("h", "Enheder"), ("i", "Organisationer")],
        widget=forms.CheckboxSelectMultiple,
        help_text="Sæt gerne flere krydser.",
    )
    people = forms.FileField(label="Liste over deltagere", help_text="CSV eller Excel, højst 5 MB.")
    informed = forms.BooleanField(label="Deltagerne ved, at listen bliver indlæst")

    def clean(self) -> dict[str, Any]:
        if self.data:
            raise forms.ValidationError("Netværket er lukket, så der kan ikke gemmes noget.")
        return super().clean() or {}


def refused_sample() -> Sample:
    """The form as it comes back when nearly everything in it is wrong."""
    return Sample({"b-email": "ikke-en-adresse", "b-seats": "400", "b-theme": ""}, {}, prefix="b")
