"""Fields of this step: amounts and figures as the reader writes them, and texts of some length."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from metastyr.domain.framing.kroner import plain_kroner, read_kroner
from metastyr.exchange.numbers import as_text, read_number
from metastyr.web.ui.words import number

LONGEST_TEXT = 4000
PERCENT = "%"
_MOST = 10**12


def english() -> bool:
    return get_language() == "en"


class KronerField(forms.CharField):
    """An amount in kroner, as 1.250.000,50; a Decimal or None when it is left empty."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}))
        super().__init__(max_length=40, required=False, **kwargs)

    def clean(self, value: Any) -> Any:
        told = super().clean(value)
        if not told:
            return None
        amount = read_kroner(told, get_language() or "da")
        if amount is None:
            raise ValidationError(
                _("“%(told)s” er ikke et beløb. Skriv det som 1.250.000 eller 1.250.000,50."),
                params={"told": told},
            )
        return amount

    def prepare_value(self, value: Any) -> Any:
        return plain_kroner(value, get_language() or "da") if isinstance(value, Decimal) else value


class FigureField(forms.CharField):
    """A plain number, as 12,5; a Decimal or None when it is left empty. A percent sign may stand after it:
    the form that asks for the unit as well takes it from there."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})
        super().__init__(max_length=30, required=False, widget=widget, **kwargs)

    def clean(self, value: Any) -> Any:
        told = super().clean(value)
        if not told:
            return None
        found = read_number(told.removesuffix(PERCENT).strip(), "." if english() else ",")
        if found is None or abs(found) > _MOST:
            raise ValidationError(
                _("“%(told)s” er ikke et tal. Skriv det som 12 eller 12,5."), params={"told": told}
            )
        return Decimal(as_text(found))

    def prepare_value(self, value: Any) -> Any:
        if not isinstance(value, Decimal):
            return value
        return number(float(value), max(0, -int(value.normalize().as_tuple().exponent)))


def long_text(label: Any, *, required: bool = True, rows: int = 4, help_text: Any = "") -> forms.CharField:
    """Several lines of the reader's own words."""
    return forms.CharField(
        label=label,
        required=required,
        max_length=LONGEST_TEXT,
        help_text=help_text,
        widget=forms.Textarea(attrs={"rows": rows}),
    )
