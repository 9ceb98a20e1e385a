"""What is asked about a participant: which role, from when, and maybe until when; and which tie."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from metastyr.domain.access import ROLE_NAMES, Role
from metastyr.web.ui.forms import DateInput, Form
from metastyr.web.ui.words import said

NETWORK_ROLES = tuple(role for role in Role if role is not Role.ADMINISTRATOR)


def _roles() -> list[tuple[str, str]]:
    return [(role.value, said(ROLE_NAMES[role])) for role in NETWORK_ROLES]


class Search(Form):
    """Find someone in the register."""

    find = forms.CharField(
        label=_("Søg i registret"),
        max_length=100,
        help_text=_("Navn, e-mail eller organisation."),
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )


class Membership(Form):
    """One role of one person, and its dates."""

    role = forms.ChoiceField(label=_("Rolle"), choices=_roles)
    since = forms.DateField(label=_("Med fra"), widget=DateInput())
    until = forms.DateField(
        label=_("Sidste dag"),
        required=False,
        widget=DateInput(),
        help_text=_("Lad feltet stå tomt, så længe personen er med. Den sidste dag tæller med."),
    )

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        since, until = values.get("since"), values.get("until")
        if since and until and until < since:
            self.add_error("until", _("Sidste dag ligger før “Med fra”. Ret den ene af dem."))
        return values


class NewMember(Membership):
    """Someone found in the register, and the role they get."""

    person = forms.TypedChoiceField(label=_("Hvem?"), coerce=int, widget=forms.RadioSelect)
    field_order = ("person", "role", "since", "until")

    def __init__(self, *args: Any, found: Sequence[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"].choices = [(str(person), words) for person, words in found]


class NewTie(Form):
    """A tie between this participant and another."""

    other = forms.TypedChoiceField(label=_("Den anden"), coerce=int)
    direction = forms.ChoiceField(
        label=_("Retning"),
        choices=(("out", _("Fra denne person til den anden")), ("into", _("Fra den anden til denne person"))),
        initial="out",
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, others: Sequence[tuple[int, str]], directed: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["other"].choices = [
            ("", _("Vælg en person")),
            *((str(one), name) for one, name in others),
        ]
        if not directed:
            del self.fields["direction"]


class OldTie(Form):
    """Which of this participant's ties goes."""

    tie = forms.ChoiceField(label=_("Bånd"))

    def __init__(self, *args: Any, ties: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["tie"].choices = [("", _("Vælg et bånd")), *ties]
