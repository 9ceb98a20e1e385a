"""The task in the leader's own words."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from metastyr.domain.choice.task import LONGEST_TITLE, LONGEST_WORDS
from metastyr.web.choose.forms.fields import LinesField
from metastyr.web.ui.forms import Form
from metastyr.web.ui.text_fields import LineField


class Task(Form):
    """What the task is called, and what it is about. `seen` says which words it was drawn from."""

    title = LineField(
        label=_("Hvad kalder I opgaven?"),
        max_length=LONGEST_TITLE,
        help_text=_("Kort, så alle kan se, hvad det handler om."),
    )
    task = LinesField(
        label=_("Hvad går opgaven ud på?"),
        max_length=LONGEST_WORDS,
        rows=8,
        help_text=_(
            "Hvem gælder det, hvad er galt i dag, hvem har noget på spil, og hvad er prøvet før? "
            "Skriv, så en, der ikke kender sagen, kan vurdere den."
        ),
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False, max_length=100)
