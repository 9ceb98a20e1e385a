"""What the leader says: which groups weigh most, what the network is like, and what is decided."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from metastyr.domain.choice.modes import MOST_PARTICIPANTS, levels_of
from metastyr.domain.choice.task import Order
from metastyr.theory.governance_forms import FORMS, NETWORK
from metastyr.theory.judgements import WEIGHT_GROUPS
from metastyr.theory.mode_levels import PARTICIPANTS
from metastyr.theory.network_modes import CONDITIONS, MODES
from metastyr.web.choose.forms.fields import LinesField, SkippedChoiceField, SkippedLinesField
from metastyr.web.ui.forms import Form
from metastyr.web.ui.words import said

# Two of them fit in what a file of the choice may hold as one.
LONGEST_GROUND = 2_400
NO_MODE = "none"


class Weights(Form):
    """A place for each group of criteria, 1 weighing most; the same place may be given twice.

    Once valid, `order` is the tiers; () where nothing is said.
    """

    def __init__(self, *args: Any, order: Order = (), **kwargs: Any) -> None:
        places = {group: str(place) for place, tier in enumerate(order, start=1) for group in tier}
        super().__init__(*args, initial=places, **kwargs)
        choices = [
            ("", _("Må veje hvad som helst")),
            ("1", _("1. Vejer mest")),
            ("2", "2."),
            ("3", "3."),
            ("4", _("4. Vejer mindst")),
        ]
        for group in WEIGHT_GROUPS:
            self.fields[group.key] = forms.ChoiceField(
                label=said(group.name), help_text=said(group.text), required=False, choices=choices
            )

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        told = {group.key: values.get(group.key, "") for group in WEIGHT_GROUPS}
        places = sorted({place for place in told.values() if place})
        self.order: Order = tuple(tuple(key for key, place in told.items() if place == one) for one in places)
        if len(places) == 1:
            raise forms.ValidationError(
                _("Giv mindst to grupper hver sin plads. Én plads alene siger ikke, hvad der vejer mest.")
            )
        return values


class Conditions(Form):
    """The four conditions of a network, each with why. Everything may be left open.

    Once valid, `conditions` is what to keep.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for one in CONDITIONS:
            label = f"{said(one.name)}. {said(one.text)}"
            if one is PARTICIPANTS:
                self.fields[one.key] = forms.IntegerField(
                    label=label, required=False, min_value=2, max_value=MOST_PARTICIPANTS
                )
            else:
                self.fields[one.key] = forms.ChoiceField(
                    label=label,
                    required=False,
                    choices=[
                        *((level.key, said(level.name)) for level in levels_of(one.key)),
                        ("", _("Det ved vi ikke")),
                    ],
                    widget=forms.RadioSelect,
                )
            self.fields[f"reason_{one.key}"] = LinesField(
                label=_("Hvorfor? (%(condition)s)") % {"condition": said(one.name)}, required=False, rows=2
            )

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        told: dict[str, Any] = {one.key: values[one.key] for one in CONDITIONS if values.get(one.key)}
        reasons = {
            one.key: values[f"reason_{one.key}"] for one in CONDITIONS if values.get(f"reason_{one.key}")
        }
        self.conditions = {**told, "reasons": reasons} if told or reasons else {}
        return values


class Decision(Form):
    """The form, why, and how the network is run where it is one.

    `pointed` are the forms the figures point to; where another is chosen, it must be said why. `read` says
    what was read, `drafted` which draft the form was drawn from. `later`: it is only kept, and anything may
    be left open.
    """

    form = forms.ChoiceField(label=gettext_lazy("Hvilken form vælger I?"), widget=forms.RadioSelect)
    justification = LinesField(
        label=gettext_lazy("Hvorfor?"),
        max_length=LONGEST_GROUND,
        rows=5,
        help_text=gettext_lazy("Skriv, så en, der læser det om et år, kan forstå jer."),
    )
    use_required_attribute = False
    differs = SkippedLinesField(
        label=gettext_lazy("Vælger I en anden form end den, tallene peger på: hvorfor?"),
        max_length=LONGEST_GROUND,
        rows=3,
    )
    mode = SkippedChoiceField(
        label=gettext_lazy("Bliver det et netværk: hvordan skal det styres?"),
        widget=forms.RadioSelect,
    )
    mode_justification = SkippedLinesField(
        label=gettext_lazy("Bliver det et netværk: hvorfor styres på den måde?"),
        max_length=LONGEST_GROUND,
        rows=3,
    )
    read = forms.CharField(widget=forms.HiddenInput, max_length=100)
    drafted = forms.CharField(widget=forms.HiddenInput, required=False, max_length=100)

    def __init__(self, *args: Any, pointed: frozenset[str], later: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.pointed = pointed
        self.later = later
        if later:
            for field in self.fields.values():
                field.required = False
        self.fields["form"].choices = [  # type: ignore[attr-defined]
            (one.key, f"{said(one.name)}: {said(one.suits)}") for one in FORMS
        ]
        self.fields["mode"].choices = [  # type: ignore[attr-defined]
            *((one.key, f"{said(one.name)}: {said(one.text)}") for one in MODES),
            (NO_MODE, _("Det er ikke et netværk")),
        ]
        if not pointed:
            del self.fields["differs"]

    @property
    def chosen_differs(self) -> bool:
        """Whether the form chosen is none of those the figures point to."""
        return bool(self.pointed) and self.cleaned_data.get("form", "") not in {"", *self.pointed}

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if values.get("mode") == NO_MODE:
            values["mode"] = ""
        if "form" not in values or self.later:
            return values
        if self.chosen_differs and not values.get("differs") and "differs" not in self.errors:
            told = _("Tallene peger på en anden form. Skriv under “%(label)s”, hvorfor I ikke følger dem.")
            self.add_error("differs", told % {"label": self.fields["differs"].label})
        if values["form"] == NETWORK.key:
            self._ask_for_mode(values)
        elif values.get("mode"):
            label = self.fields["mode"].label
            told = _(
                "Kun et netværk styres på en af de måder. Vælg “Det er ikke et netværk” under “%(label)s”."
            )
            self.add_error("mode", told % {"label": label})
        else:
            values["mode_justification"] = ""
        if not self.chosen_differs:
            values["differs"] = ""
        return values

    def _ask_for_mode(self, values: dict[str, Any]) -> None:
        if not values.get("mode") and "mode" not in self.errors:
            self.add_error("mode", _("Vælg, hvordan netværket skal styres."))
        if not values.get("mode_justification") and "mode_justification" not in self.errors:
            told = _("Udfyld feltet “%(label)s”.")
            self.add_error("mode_justification", told % {"label": self.fields["mode_justification"].label})
