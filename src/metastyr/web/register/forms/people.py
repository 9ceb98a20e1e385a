"""What is asked about a person; only the name is needed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from metastyr.web.register import reads
from metastyr.web.register.forms.private import TextField
from metastyr.web.ui.forms import Form

LONGEST_OWN_NAME = 100
LONGEST_OWN_VALUE = 200
MOST_OWN = 40


class PersonForm(Form):
    """Where the person belongs, and what else a boundary can be read from."""

    name = TextField(label=_("Navn"))
    email = forms.EmailField(
        label=_("E-mail"),
        required=False,
        max_length=254,
        help_text=_("En liste kender personen sikkert på sin e-mail."),
        error_messages={"invalid": _("Skriv e-mailen som navn@kommune.dk.")},
    )
    organisation = forms.TypedChoiceField(
        label=_("Organisation"), required=False, coerce=int, empty_value=None
    )
    unit = forms.TypedChoiceField(label=_("Enhed"), required=False, coerce=int, empty_value=None)
    function = TextField(label=_("Funktion"), required=False, help_text=_("Fx sagsbehandler eller lærer."))
    level = TextField(
        label=_("Niveau"), required=False, max_length=100, help_text=_("Fx direktør, leder, medarbejder.")
    )
    place = TextField(label=_("Sted"), required=False)
    attributes = forms.CharField(
        label=_("Egne oplysninger"),
        required=False,
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Én på hver linje, fx “Generation: 40-49”. Netværkets grænser kan læses af dem."),
    )
    is_another = forms.BooleanField(
        label=_("Det er en anden person med samme navn"),
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organisation"].choices = [("", _("Ingen")), *reads.organisation_choices()]
        self.fields["unit"].choices = [("", _("Ingen")), *reads.unit_choices()]
        # Asked only when someone of that name is there already.
        self._another = self.fields.pop("is_another")
        if "is_another" in self.data:
            self.ask_whether_another()

    def ask_whether_another(self) -> None:
        self.fields["is_another"] = self._another

    def clean_attributes(self) -> dict[str, str]:
        told: dict[str, str] = {}
        for number, line in enumerate(self.cleaned_data["attributes"].splitlines(), start=1):
            if not line.strip():
                continue
            name, colon, value = (part.strip() for part in line.partition(":"))
            place = {"number": number}
            if not (name and colon and value):
                raise forms.ValidationError(
                    gettext("Linje %(number)s mangler et navn, et kolon eller en værdi.") % place
                )
            if name in told:
                raise forms.ValidationError(
                    gettext("Linje %(number)s: “%(name)s” står der allerede.") % {**place, "name": name}
                )
            if len(name) > LONGEST_OWN_NAME or len(value) > LONGEST_OWN_VALUE:
                raise forms.ValidationError(
                    gettext("Linje %(number)s er for lang: højst %(a)s tegn før kolon og %(b)s efter.")
                    % {**place, "a": LONGEST_OWN_NAME, "b": LONGEST_OWN_VALUE}
                )
            TextField(max_length=None).run_validators(value)
            told[name] = value
        if len(told) > MOST_OWN:
            raise forms.ValidationError(gettext("Skriv højst %(most)s oplysninger.") % {"most": MOST_OWN})
        return told


def as_lines(attributes: Mapping[str, str]) -> str:
    """Own details as the form shows them, one a line."""
    return "\n".join(f"{name}: {value}" for name, value in attributes.items())
