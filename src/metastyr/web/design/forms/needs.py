"""What is asked about one need of the theme."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from metastyr.domain.composing import MOST_NEEDED, NEED_KINDS
from metastyr.web.ui.forms import Form, as_seen
from metastyr.web.ui.text_fields import LineField, LinesField
from metastyr.web.ui.words import said


def _kinds() -> list[tuple[str, str]]:
    return [(key, said(name)) for key, name in NEED_KINDS.items()]


class Need(Form):
    """Kind, name, why, and how many must cover it."""

    kind = forms.ChoiceField(label=_("Slags"), choices=_kinds, widget=forms.RadioSelect)
    name = LineField(
        label=_("Hvad har temaet brug for?"),
        help_text=_("Kort og konkret, fx “Kendskab til skolefravær”."),
    )
    why = LinesField(
        label=_("Hvorfor?"),
        required=False,
        help_text=_("Hvad går galt, hvis ingen i netværket kan det?"),
    )
    at_least = forms.IntegerField(
        label=_("Hvor mange skal mindst dække det?"),
        min_value=1,
        max_value=MOST_NEEDED,
        initial=1,
        help_text=_("To er tryggere end én, hvis en person bliver syg eller skifter job."),
    )


class ChangedNeed(Need):
    """A need that stands, and what it said when the form was opened."""

    seen = as_seen()
