"""What is asked about a network when it begins and when it changes."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from metastyr.web.ui.forms import DateInput, Form

DIRECTION = (
    ("yes", _("Ja. Anna kan pege på Bo, uden at Bo peger på Anna.")),
    ("no", _("Nej. Et bånd mellem Anna og Bo gælder begge veje.")),
)


class NewNetwork(Form):
    """The first things to say about a network; only its name is needed."""

    name = forms.CharField(
        label=_("Netværkets navn"),
        max_length=200,
        help_text=_("Et navn, alle parter kan genkende. Navnet bliver også til netværkets adresse."),
    )
    task = forms.CharField(
        label=_("Opgaven"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Hvad skal I løse sammen, som ingen af jer kan løse alene?"),
    )
    started = forms.DateField(
        label=_("Startdato"),
        required=False,
        widget=DateInput(),
        help_text=_("Lad feltet stå tomt, hvis netværket stadig er ved at blive planlagt."),
    )
    directed = forms.ChoiceField(
        label=_("Har båndene en retning?"),
        choices=DIRECTION,
        initial="yes",
        widget=forms.RadioSelect,
        help_text=_("Svaret kan laves om, så længe netværket ingen bånd har."),
    )
    tie_meaning = forms.CharField(
        label=_("Hvad betyder et bånd?"),
        required=False,
        max_length=300,
        help_text=_("Fx: Har søgt råd hos den anden inden for det seneste kvartal."),
    )


class Details(NewNetwork):
    """The same, and when the network ended; direction is fixed once there are ties."""

    ended = forms.DateField(
        label=_("Slutdato"),
        required=False,
        widget=DateInput(),
        help_text=_("Efter den dag bevares netværket, som det var. Fjern datoen for at tage det op igen."),
    )
    field_order = ("name", "task", "started", "ended", "directed", "tie_meaning")

    def __init__(self, *args: Any, has_ties: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if has_ties:
            field = self.fields["directed"]
            field.disabled = True
            field.help_text = _(
                "Netværket har bånd, så svaret ligger fast. Fjern båndene for at lave det om."
            )

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        started, ended = values.get("started"), values.get("ended")
        if ended and not started and "started" not in self.errors:
            self.add_error("started", _("Skriv en startdato, når netværket har en slutdato."))
        elif ended and started and ended < started:
            self.add_error("ended", _("Slutdatoen ligger før startdatoen. Ret den ene af dem."))
        return values
