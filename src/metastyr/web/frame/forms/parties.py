"""What is asked about a party: which organisations, or a name, who answers for it, and its last day."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from metastyr.web.ui.forms import DateInput, Form, as_seen


class NewParties(Form):
    """Organisations that take part, and one party more by name."""

    organisations = forms.TypedMultipleChoiceField(
        label=_("Organisationer, der er med i netværket"),
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Sæt kryds ved dem, der skal sige ja til målene."),
    )
    name = forms.CharField(
        label=_("En anden part"),
        max_length=200,
        required=False,
        help_text=_("For eksempel en forening, et brugerråd eller en ny organisation."),
    )

    def __init__(self, *args: Any, organisations: Sequence[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if organisations:
            self.fields["organisations"].choices = [(str(one), name) for one, name in organisations]
        else:
            del self.fields["organisations"]

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if not values.get("organisations") and not values.get("name") and not self.errors:
            raise forms.ValidationError(_("Sæt kryds ved en organisation, eller skriv navnet på en part."))
        return values


class PartyForm(Form):
    """One party."""

    name = forms.CharField(label=_("Partens navn"), max_length=200)
    speaker = forms.TypedChoiceField(
        label=_("Hvem svarer for parten?"),
        coerce=int,
        empty_value=None,
        required=False,
        help_text=_(
            "Den, du vælger her, kan selv svare på målene, når personen er logget ind. "
            "Uden en person noterer du, hvad parten siger."
        ),
    )
    left = forms.DateField(
        label=_("Sidste dag som part"),
        required=False,
        widget=DateInput(),
        help_text=_("Fra dagen efter tæller parten ikke med, når et mål gøres op. Dens svar bliver gemt."),
    )
    seen = as_seen()

    def __init__(self, *args: Any, people: Sequence[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["speaker"].choices = [
            ("", _("Ingen endnu")),
            *((str(person), words) for person, words in people),
        ]
