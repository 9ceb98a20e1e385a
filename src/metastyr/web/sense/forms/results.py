"""What the results ask for: the conversation before the numbers, whose profile, and what is agreed on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from metastyr.web.ui.forms import DateInput, Form

EVERYONE = "0"
"""In place of a group's id."""


class TimeInput(forms.TimeInput):
    """The browser's own field for a time of day."""

    input_type = "time"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%H:%M")


class Dialogue(Form):
    """Who will talk about the numbers, when and how. `when` is made of the day and the time."""

    who = forms.CharField(
        label=_("Hvem taler sammen om tallene?"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Nævn grupper eller personer. Tag nogen med fra hver af de grupper, der er spurgt."),
    )
    day = forms.DateField(label=_("Hvilken dag?"), widget=DateInput())
    time = forms.TimeField(label=_("Hvad tid?"), widget=TimeInput())
    how = forms.CharField(
        label=_("Hvordan?"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Hvor mødes I, hvor længe, hvem styrer ordet, og hvad spørger I om først?"),
    )

    def __init__(self, *args: Any, today: date, agreed: datetime | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._today = today
        self._agreed = timezone.localtime(agreed) if agreed else None

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        day, time = values.get("day"), values.get("time")
        if day and time:
            values["when"] = timezone.make_aware(datetime.combine(day, time))
        kept = self._agreed is not None and day == self._agreed.date()
        if day and day < self._today and not kept:
            self.add_error("day", _("Dagen er gået. Vælg en dag, der kommer."))
        return values


class Whose(Form):
    """Whose view of whom the seven dimensions are shown for; groups by id, or EVERYONE."""

    source = forms.ChoiceField(label=_("Hvem vurderer?"))
    target = forms.ChoiceField(label=_("Hvem bliver vurderet?"))

    def __init__(self, *args: Any, groups: Sequence[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        listed = [(str(one), name) for one, name in groups]
        self.fields["source"].choices = [(EVERYONE, _("Alle grupper")), *listed]
        self.fields["target"].choices = [(EVERYONE, _("Alle de andre grupper")), *listed]


class FollowUp(Form):
    """One act: procedure or talk, what, who sees to it, by when."""

    way = forms.ChoiceField(
        label=_("Arbejdsgang eller samtale?"),
        choices=(
            ("procedure", _("En fast arbejdsgang kan bære det")),
            ("talk", _("Det skal der tales om undervejs")),
        ),
        widget=forms.RadioSelect,
    )
    text = forms.CharField(label=_("Hvad gør I?"), max_length=1000, widget=forms.Textarea(attrs={"rows": 3}))
    owner = forms.CharField(
        label=_("Hvem sørger for det?"), max_length=200, help_text=_("Ét navn eller én gruppe.")
    )
    due = forms.DateField(label=_("Hvornår skal det være gjort?"), widget=DateInput())

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._today = today

    def clean_due(self) -> date:
        due: date = self.cleaned_data["due"]
        if due < self._today and due != self.initial.get("due"):
            raise forms.ValidationError(_("Dagen er gået. Vælg en dag, der kommer."))
        return due


class ChangedFollowUp(FollowUp):
    """The same, and when it was done."""

    done = forms.DateField(
        label=_("Gjort den"),
        required=False,
        widget=DateInput(),
        help_text=_("Skriv dagen, når det er gjort."),
    )

    def clean_done(self) -> date | None:
        done: date | None = self.cleaned_data["done"]
        if done and done > self._today:
            raise forms.ValidationError(_("Dagen er ikke kommet endnu."))
        return done
