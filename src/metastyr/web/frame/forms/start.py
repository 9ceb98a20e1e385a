"""What is asked about a point of the check list: done or not needed, with words."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from metastyr.domain.framing import CHECK_ANSWERS
from metastyr.web.frame.forms.fields import long_text
from metastyr.web.ui.forms import Form, as_seen
from metastyr.web.ui.words import said


class PointForm(Form):
    """The answer to one point; a point that is `read` cannot be called done by hand."""

    answer = forms.ChoiceField(label=_("Hvad er svaret?"), widget=forms.RadioSelect)
    note = long_text(
        _("Hvordan eller hvorfor?"),
        required=False,
        rows=3,
        help_text=_("Skal skrives, når punktet ikke er nødvendigt."),
    )
    seen = as_seen()

    def __init__(self, *args: Any, read: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        answers = {key: name for key, name in CHECK_ANSWERS.items() if not (read and key == "done")}
        choices = [(key, said(name)) for key, name in answers.items()]
        if read:
            choices[-1] = ("open", _("Læs svaret i Metastyr"))
        self.fields["answer"].choices = choices

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if values.get("answer") == "not_needed" and not values.get("note") and "note" not in self.errors:
            self.add_error("note", _("Skriv, hvorfor punktet ikke er nødvendigt hos jer."))
        return values
