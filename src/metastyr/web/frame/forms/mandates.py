"""What is asked about a mandate: from whom, what it covers, what goes back home, its days, and its end."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from metastyr.web.frame.forms.fields import KronerField, long_text
from metastyr.web.ui.forms import DateInput, Form, as_seen


class OwnMandate(Form):
    """What someone brings from home."""

    given_by = forms.CharField(
        label=_("Hvem har givet mandatet?"),
        max_length=200,
        help_text=_("For eksempel direktøren eller bestyrelsen."),
    )
    may_decide = long_text(_("Hvad må der besluttes ved bordet?"))
    amount = KronerField(
        label=_("Op til hvilket beløb i kroner?"),
        help_text=_("For eksempel 50.000. Lad feltet stå tomt, hvis mandatet ikke handler om penge."),
    )
    must_go_back = long_text(
        _("Hvad skal med tilbage, før der kan besluttes?"),
        required=False,
        help_text=_("Skriv én ting på hver linje."),
    )
    goes_back_to = forms.CharField(label=_("Hvem skal det tilbage til?"), max_length=200, required=False)
    since = forms.DateField(label=_("Gælder fra"), widget=DateInput())
    until = forms.DateField(
        label=_("Gælder til og med"),
        required=False,
        widget=DateInput(),
        help_text=_("Lad feltet stå tomt, hvis der ikke er en slutdato."),
    )
    source = forms.CharField(
        label=_("Hvor står det?"),
        max_length=300,
        required=False,
        help_text=_("For eksempel en mail eller et referat med dato."),
    )
    seen = as_seen()

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        since, until = values.get("since"), values.get("until")
        if since and until and until < since:
            self.add_error("until", _("Sidste dag ligger før “Gælder fra”. Ret den ene af dem."))
        back, to = values.get("must_go_back"), values.get("goes_back_to")
        if back and not to and "goes_back_to" not in self.errors:
            self.add_error("goes_back_to", _("Skriv, hvem der skal beslutte det derhjemme."))
        if to and not back and "must_go_back" not in self.errors:
            self.add_error("must_go_back", _("Skriv, hvad der skal med tilbage, eller ryd feltet under."))
        return values


class MandateForm(OwnMandate):
    """The same as the leader writes it, with the day it was confirmed from home."""

    confirmed = forms.DateField(
        label=_("Bekræftet hjemmefra den"),
        required=False,
        widget=DateInput(),
        help_text=_("Uden en dato står mandatet som et forslag."),
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_confirmed(self) -> date | None:
        return not_to_come(self.cleaned_data["confirmed"], self.today)


class Confirmation(Form):
    """When a proposed mandate was confirmed from home."""

    confirmed = forms.DateField(label=_("Bekræftet hjemmefra den"), widget=DateInput())
    seen = forms.IntegerField(widget=forms.HiddenInput(), min_value=1)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_confirmed(self) -> date | None:
        return not_to_come(self.cleaned_data["confirmed"], self.today)


def not_to_come(day: date | None, today: date) -> date | None:
    """The day, unless it lies ahead."""
    if day and day > today:
        raise forms.ValidationError(_("Dagen er ikke kommet endnu. Skriv den dag, mandatet blev bekræftet."))
    return day


class EndOfMandate(Form):
    """Why a mandate or a proposal stands no more."""

    why = long_text(_("Hvorfor?"), rows=3)
    seen = forms.IntegerField(widget=forms.HiddenInput(), min_value=1)
