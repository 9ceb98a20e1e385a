"""What is asked about an organisation."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from metastyr.domain.cvr import read_cvr
from metastyr.domain.sectors import SECTOR_NAMES, Sector
from metastyr.web.register.forms.private import TextField
from metastyr.web.ui.forms import Form
from metastyr.web.ui.words import said


class OrganisationForm(Form):
    """Name and sector are needed; place and CVR number help telling organisations apart."""

    name = TextField(label=_("Organisationens navn"))
    sector = forms.ChoiceField(
        label=_("Sektor"), help_text=_("Sektoren kan blive til en grænse i netværket.")
    )
    place = TextField(label=_("Sted"), required=False, help_text=_("Fx en by eller en landsdel."))
    cvr = forms.CharField(
        label=_("CVR-nummer"),
        required=False,
        max_length=20,
        help_text=_(
            "Otte cifre. En liste kan så kende organisationen, også når navnet er stavet anderledes."
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["sector"].choices = [
            ("", _("Vælg en sektor")),
            *((sector.value, said(SECTOR_NAMES[sector])) for sector in Sector),
        ]

    def clean_sector(self) -> Sector:
        return Sector(self.cleaned_data["sector"])

    def clean_cvr(self) -> str:
        told = self.cleaned_data["cvr"]
        if told and read_cvr(told) is None:
            raise forms.ValidationError(
                _("CVR-nummeret passer ikke. Det har otte cifre, og det sidste kontrollerer de andre.")
            )
        return read_cvr(told) or ""
