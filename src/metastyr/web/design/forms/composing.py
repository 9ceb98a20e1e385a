"""What the leader asks of a group: how different, a critical voice, how large; and the decision on it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from metastyr.web.ui.forms import Form
from metastyr.web.ui.text_fields import LinesField

MOST_DIFFERENT = 50
LARGEST = 500


class Demands(Form):
    """A number for each boundary that is read from something: (kind, label, hint)."""

    critical = forms.BooleanField(
        label=_("Mindst én kritisk stemme"),
        required=False,
    )
    largest = forms.IntegerField(
        label=_("Højst så mange personer"),
        required=False,
        min_value=1,
        max_value=LARGEST,
        help_text=_("Lad feltet stå tomt, hvis størrelsen må vise sig."),
    )
    measure = forms.ChoiceField(
        label=_("Hvad skal være så lille som muligt?"),
        widget=forms.RadioSelect,
        choices=(("number", _("Antallet af personer")), ("effort", _("Den samlede indsats"))),
        initial="number",
    )

    def __init__(self, *args: Any, boundaries: Sequence[tuple[str, str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.boundaries = tuple(kind for kind, _label, _hint in boundaries)
        for kind, label, hint in boundaries:
            self.fields[kind] = forms.IntegerField(
                label=label, required=False, min_value=0, max_value=MOST_DIFFERENT, help_text=hint
            )
        self.order_fields([*self.boundaries, "critical", "largest", "measure"])

    def spans(self) -> dict[str, int]:
        """How many different, by kind of boundary; what is empty or nought or one asks for nothing."""
        told = {kind: self.cleaned_data.get(kind) or 0 for kind in self.boundaries}
        return {kind: number for kind, number in told.items() if number >= 1}


class Decision(Form):
    """The group that is decided on, and why."""

    group = forms.MultipleChoiceField(widget=forms.MultipleHiddenInput)
    reason = LinesField(
        label=_("Hvorfor denne gruppe?"),
        help_text=_("Skriv det, så en, der ikke var med, kan følge jer. Det bliver stående."),
    )

    def __init__(self, *args: Any, ids: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["group"].choices = [(one, one) for one in ids]
        self.fields["group"].error_messages["required"] = _("Gruppen er tom. Vælg mindst én person.")
