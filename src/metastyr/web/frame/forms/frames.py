"""What is asked about a frame: its words, its limit, where it stands written, who owns it, and its days."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _

from metastyr.domain.framing import FRAME_KINDS, LIMIT_KINDS
from metastyr.web.frame.forms.fields import KronerField, long_text
from metastyr.web.ui.forms import DateInput, Form
from metastyr.web.ui.words import said

# Which field holds the limit of which kind.
LIMIT_FIELDS = {"amount": "amount", "date": "limit_date", "competence": "competence"}


def _kinds() -> list[tuple[str, str]]:
    return [(key, said(name)) for key, name in FRAME_KINDS.items()]


def _limits() -> list[tuple[str, Any]]:
    return [("", _("Ingen grænse")), *((key, said(name)) for key, name in LIMIT_KINDS.items())]


class FrameForm(Form):
    """One frame."""

    title = forms.CharField(label=_("Hvad hedder rammen?"), max_length=200)
    text = long_text(
        _("Rammen i ord"),
        help_text=_("Hvad må netværket, og hvad må det ikke? Skriv det, så alle forstår det."),
    )
    limit_kind = forms.ChoiceField(
        label=_("Hvilken grænse er der?"),
        required=False,
        choices=_limits,
        widget=forms.RadioSelect,
        initial="",
    )
    amount = KronerField(
        label=_("Beløb i kroner"), help_text=_("Kun når grænsen er et beløb. For eksempel 1.250.000,50.")
    )
    limit_date = forms.DateField(
        label=_("Dato, der ikke må overskrides"),
        required=False,
        widget=DateInput(),
        help_text=_("Kun når grænsen er en dato."),
    )
    competence = long_text(
        _("Beføjelse"),
        required=False,
        rows=2,
        help_text=_("Kun når grænsen er en beføjelse: Hvad må netværket selv afgøre, og hvad må det ikke?"),
    )
    source = forms.CharField(
        label=_("Hvor står det?"),
        max_length=300,
        required=False,
        help_text=_("For eksempel mødet og punktet, hvor det blev besluttet, eller lovens paragraf."),
    )
    source_link = forms.CharField(
        label=_("Link til dokumentet"),
        max_length=500,
        required=False,
        widget=forms.URLInput(),
        validators=[
            URLValidator(
                schemes=["http", "https"], message=_("Skriv linket helt ud. Det begynder med https://.")
            )
        ],
    )
    owner = forms.CharField(
        label=_("Hvem ejer rammen?"), max_length=200, help_text=_("Den, man spørger, når man er i tvivl.")
    )
    changed_by_whom = forms.CharField(
        label=_("Hvem kan ændre den?"), max_length=200, help_text=_("For eksempel byrådet eller direktionen.")
    )
    valid_from = forms.DateField(label=_("Gælder fra"), required=False, widget=DateInput())
    valid_to = forms.DateField(
        label=_("Gælder til og med"),
        required=False,
        widget=DateInput(),
        help_text=_("Lad feltet stå tomt, hvis der ikke er en slutdato."),
    )

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        chosen = values.get("limit_kind", "")
        for kind, name in LIMIT_FIELDS.items():
            # An amount of nought is a limit too.
            told = values.get(name) not in (None, "")
            if kind == chosen and not told and name not in self.errors:
                self.add_error(name, _("Skriv grænsen her, eller vælg “Ingen grænse”."))
            elif kind != chosen and told:
                self.add_error(
                    name,
                    _(
                        "Du har valgt en anden slags grænse. "
                        "Ryd dette felt, eller vælg den slags, det hører til."
                    ),
                )
        since, until = values.get("valid_from"), values.get("valid_to")
        if since and until and until < since:
            self.add_error("valid_to", _("Sidste dag ligger før “Gælder fra”. Ret den ene af dem."))
        return values


class NewFrame(FrameForm):
    """A frame that is not there yet, of one of the three kinds."""

    kind = forms.ChoiceField(label=_("Hvilken slags ramme?"), choices=_kinds, widget=forms.RadioSelect)
    field_order = ("kind",)


class Why(Form):
    """A reason, and the version the reader saw."""

    why = long_text(_("Hvorfor?"), rows=3)
    seen = forms.IntegerField(widget=forms.HiddenInput(), min_value=1)


class ChangedFrame(FrameForm):
    """A change to a frame: why, and the version the reader saw."""

    why = long_text(_("Hvorfor bliver rammen ændret?"), rows=3)
    seen = forms.IntegerField(widget=forms.HiddenInput(), min_value=1)
