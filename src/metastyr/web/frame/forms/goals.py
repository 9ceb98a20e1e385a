"""What is asked about a goal, its indicators, and what a party says to it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from metastyr.domain.framing import REPLIES
from metastyr.web.frame.forms.fields import PERCENT, FigureField, long_text
from metastyr.web.frame.forms.frames import Why
from metastyr.web.ui.forms import DateInput, Form
from metastyr.web.ui.words import said

MOST_INDICATORS = 6
PARTS = ("name", "unit", "now", "target", "by", "source")


def _fields() -> dict[str, forms.Field]:
    """The fields of one indicator, by part."""
    return {
        "name": forms.CharField(
            label=_("Hvad skal måles?"),
            max_length=200,
            required=False,
            help_text=_("For eksempel dage fra henvendelse til første samtale."),
        ),
        "unit": forms.CharField(label=_("Enhed"), max_length=60, required=False),
        "now": FigureField(label=_("Tallet i dag")),
        "target": FigureField(label=_("Tallet, I vil nå")),
        "by": forms.DateField(label=_("Nået senest"), required=False, widget=DateInput()),
        "source": forms.CharField(label=_("Hvor kommer tallet fra?"), max_length=300, required=False),
    }


class GoalForm(Form):
    """A goal and up to MOST_INDICATORS indicators; one without a name is none."""

    title = forms.CharField(label=_("Målet i kort form"), max_length=200)
    text = long_text(
        _("Målet i ord"), help_text=_("Hvad skal være anderledes for borgerne, når I er færdige?")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for place in range(1, MOST_INDICATORS + 1):
            for part, field in _fields().items():
                self.fields[f"{part}_{place}"] = field

    @property
    def first_fields(self) -> list[BoundField]:
        """What stands before the indicators."""
        return [self["title"], self["text"]]

    @property
    def last_fields(self) -> list[BoundField]:
        return [self[name] for name in ("why",) if name in self.fields]

    @property
    def indicators(self) -> list[tuple[int, bool, list[BoundField]]]:
        """(number, whether it stands open, its fields) of each place for an indicator."""
        rows = []
        for place in range(1, MOST_INDICATORS + 1):
            fields = [self[f"{part}_{place}"] for part in PARTS]
            used = any(one.value() or one.errors for one in fields)
            rows.append((place, place == 1 or used, fields))
        return rows

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        for place in range(1, MOST_INDICATORS + 1):
            told = {part: values.get(f"{part}_{place}") for part in PARTS}
            filled = any(value not in (None, "") for value in told.values())
            if filled and not told["name"]:
                self.add_error(f"name_{place}", _("Skriv, hvad der skal måles, eller ryd felterne under."))
            percent = any(PERCENT in str(self[f"{part}_{place}"].value() or "") for part in ("now", "target"))
            if percent and not told["unit"]:
                values[f"unit_{place}"] = PERCENT
            if told["name"] and told["target"] is None and f"target_{place}" not in self.errors:
                self.add_error(f"target_{place}", _("Skriv det tal, I vil nå."))
        return values

    def told_indicators(self) -> list[dict[str, Any]]:
        """The indicators that were filled in, by part."""
        values = self.cleaned_data
        rows = [
            {part: values[f"{part}_{place}"] for part in PARTS} for place in range(1, MOST_INDICATORS + 1)
        ]
        return [row for row in rows if row["name"]]


def initial_of(title: str, text: str, indicators: Sequence[dict[str, Any]], seen: int) -> dict[str, Any]:
    """A goal as it stands, to be corrected."""
    rows = {f"{part}_{place}": row[part] for place, row in enumerate(indicators, 1) for part in PARTS}
    return {"title": title, "text": text, "seen": seen, **rows}


class NewWording(GoalForm):
    """A goal in new words: why, and the wording the reader saw."""

    why = long_text(_("Hvorfor bliver målet formuleret om?"), rows=3)
    seen = forms.IntegerField(widget=forms.HiddenInput(), min_value=1)


class DroppedGoal(Why):
    """Why a goal is given up."""


class ReplyForm(Form):
    """What a party says to a goal; `told` asks who said it and when."""

    reply = forms.ChoiceField(
        label=_("Hvad siger parten?"),
        choices=lambda: [(key, said(name)) for key, name in REPLIES.items()],
        widget=forms.RadioSelect,
    )
    reason = long_text(
        _("Begrundelse"),
        required=False,
        rows=3,
        help_text=_("Skal skrives ved “Ja, men” og “Nej”: Hvad skal løses, før I kan sige ja?"),
    )
    told_by = forms.CharField(label=_("Hvem hos parten sagde det?"), max_length=200)
    told_on = forms.DateField(label=_("Hvornår blev det sagt?"), widget=DateInput())
    seen = forms.IntegerField(widget=forms.HiddenInput(), min_value=1)

    def __init__(self, *args: Any, told: bool, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        if not told:
            del self.fields["told_by"], self.fields["told_on"]

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if (
            values.get("reply") in {"yes_but", "no"}
            and not values.get("reason")
            and "reason" not in self.errors
        ):
            self.add_error("reason", _("Skriv, hvad der skal løses, før parten kan sige ja."))
        if values.get("told_on") and values["told_on"] > self.today:
            self.add_error("told_on", _("Dagen er ikke kommet endnu. Skriv den dag, parten sagde det."))
        return values
