"""What is asked about a round's groups: a name, whom to add, where somebody moves, what to make groups of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from metastyr.domain.rounds.grouping import LONGEST_NAME
from metastyr.web.ui.forms import Form
from metastyr.web.ui.text_fields import LineField


class GroupName(Form):
    """A group by the name people know it by."""

    name = LineField(
        label=_("Gruppens navn"),
        max_length=LONGEST_NAME,
        help_text=_("Sådan som de spurgte kalder den, fx “Sundhedsplejen”."),
    )


class Merge(Form):
    """Which other group this one is merged into."""

    into = forms.TypedChoiceField(label=_("Læg gruppen sammen med"), coerce=int)

    def __init__(self, *args: Any, others: Sequence[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["into"].choices = [
            ("", _("Vælg en gruppe")),
            *((str(pk), name) for pk, name in others),
        ]


class Chosen(Form):
    """People of a group, ticked, to be moved to another group or left out."""

    people = forms.TypedMultipleChoiceField(
        label=_("Hvem?"),
        coerce=UUID,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Sæt kryds ved mindst én person.")},
    )
    into = forms.TypedChoiceField(
        label=_("Flyt til"),
        coerce=int,
        empty_value=None,
        error_messages={"required": _("Vælg, hvilken gruppe de skal flyttes til.")},
    )

    def __init__(
        self,
        *args: Any,
        people: Sequence[tuple[str, str]],
        others: Sequence[tuple[int, str]],
        moves: bool = False,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["people"].choices = list(people)
        if others:
            self.fields["into"].choices = [
                ("", _("Vælg en gruppe")),
                *((str(pk), name) for pk, name in others),
            ]
            # Not asked of whoever leaves people out.
            self.fields["into"].required = moves or not self.is_bound
        else:
            del self.fields["into"]


class FindPeople(Form):
    """Find people in the register."""

    find = forms.CharField(
        label=_("Søg i registret"),
        max_length=100,
        help_text=_("Navn, e-mail, organisation, enhed eller funktion."),
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )


class AddPeople(Form):
    """Who of those found joins the group."""

    people = forms.TypedMultipleChoiceField(
        label=_("Hvem skal med i gruppen?"),
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Sæt kryds ved mindst én person.")},
    )

    def __init__(self, *args: Any, found: Sequence[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["people"].choices = [(str(pk), words) for pk, words in found]


EVERYBODY = "all"


class TakeFrom(Form):
    """Whose people, and what they are grouped by. Only shown: what is chosen stands in the address."""

    home = forms.ChoiceField(label=_("Hvem?"), help_text=_("En enhed tager enhederne under sig med."))
    attribute = forms.ChoiceField(
        label=_("Én gruppe for hver"), error_messages={"required": _("Vælg, hvad grupperne laves af.")}
    )

    def __init__(
        self,
        *args: Any,
        homes: Sequence[tuple[str, str]],
        attributes: Sequence[tuple[str, str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["home"].choices = [(EVERYBODY, _("Alle, der er med i netværket")), *homes]
        self.fields["attribute"].choices = [("", _("Vælg, hvad grupperne laves af")), *attributes]
