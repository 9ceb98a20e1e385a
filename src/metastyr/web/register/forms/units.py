"""What is asked about a unit: its name, and what it stands under."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from metastyr.web.register.forms.private import TextField
from metastyr.web.register.reads import UnitLine
from metastyr.web.ui.forms import Form


class UnitForm(Form):
    """The units of one organisation to choose among; a unit cannot stand under itself or what is below it."""

    name = TextField(label=_("Enhedens navn"))
    parent = forms.TypedChoiceField(
        label=_("Hører under"),
        required=False,
        coerce=int,
        empty_value=None,
        help_text=_("Niveauet følger af, hvad enheden hører under."),
    )

    def __init__(self, *args: Any, tree: Sequence[UnitLine], but: int | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        left_out = {but}
        choices: list[tuple[int | str, Any]] = [("", _("Ingen: enheden står øverst"))]
        for line in tree:
            # The tree has parents before children, so one pass finds all that is below.
            if line.id == but or (but is not None and line.parent in left_out):
                left_out.add(line.id)
                continue
            choices.append((line.id, "– " * (line.level - 1) + line.name))
        self.fields["parent"].choices = choices
