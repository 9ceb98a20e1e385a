"""What a boundary is read from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from metastyr.web.ui.forms import Form


class Point(Form):
    """One attribute out of those the network's people have; nothing leaves the boundary unread."""

    attribute = forms.ChoiceField(label=_("Læs grænsen af"), required=False)

    def __init__(self, *args: Any, choices: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["attribute"].choices = [("", _("Ikke noget: lad grænsen stå åben")), *choices]
