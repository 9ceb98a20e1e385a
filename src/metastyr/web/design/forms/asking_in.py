"""What is asked when people are invited: whom, by which words, and what becomes of one invitation."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from metastyr.domain.asking_in import KEEP_DAYS, MOST_DAYS_TO_ANSWER, MOST_KEEP_DAYS
from metastyr.web.ui.forms import DateInput, Form
from metastyr.web.ui.text_fields import LineField, LinesField

LANGUAGES = (("da", _("Dansk")), ("en", _("Engelsk")))


class AskIn(Form):
    """Whom to invite, and the letter: every word of it is the leader's own."""

    whom = forms.MultipleChoiceField(
        label=_("Hvem vil I invitere?"), required=False, widget=forms.CheckboxSelectMultiple
    )
    new_name = LineField(
        label=_("En, der ikke står ovenfor: navn"),
        required=False,
        help_text=_("Personen kommer først i registret, når han eller hun siger ja."),
    )
    new_email = forms.EmailField(
        label=_("E-mail til den nye"),
        required=False,
        help_text=_("Uden en e-mail får personen invitationen på papir."),
    )
    language = forms.ChoiceField(label=_("Brevets sprog"), choices=LANGUAGES, widget=forms.RadioSelect)
    words = LinesField(
        label=_("Jeres egne ord"),
        rows=5,
        help_text=_("Sig, hvorfor I spørger netop dem. Det står først i brevet."),
    )
    theme = LinesField(label=_("Hvad handler netværket om?"))
    expected = LinesField(
        label=_("Hvad forventer I?"),
        help_text=_("For eksempel hvor mange møder, hvor længe, og hvad de skal bidrage med."),
    )
    purpose = LinesField(
        label=_("Hvad bruges oplysningerne til?"),
        help_text=_("Den, der får brevet, skal vide det, før der svares."),
    )
    controller = LinesField(label=_("Hvem er dataansvarlig?"), rows=2)
    contact = LinesField(
        label=_("Hvem kan man spørge?"), rows=2, help_text=_("En e-mail eller et telefonnummer.")
    )
    answer_by = forms.DateField(label=_("Sidste dag at svare"), widget=DateInput())
    keep_days = forms.IntegerField(
        label=_("Hvor mange dage efter sidste dag bliver navn og e-mail gemt, når der ikke siges ja?"),
        min_value=1,
        max_value=MOST_KEEP_DAYS,
        initial=KEEP_DAYS,
        help_text=_(
            "Derefter bliver de slettet af sig selv, også på listen over kandidater. Det står i brevet. "
            "Den, der står i registret i forvejen, bliver stående der."
        ),
    )

    def __init__(self, *args: Any, picks: Sequence[tuple[str, str]], today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        if picks:
            self.fields["whom"].choices = list(picks)
        else:
            del self.fields["whom"]

    def clean_answer_by(self) -> date:
        return _to_come(self.cleaned_data["answer_by"], self.today)

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if values.get("new_email") and not values.get("new_name"):
            self.add_error("new_name", _("Skriv navnet på den, e-mailen hører til."))
        if not values.get("whom") and not values.get("new_name") and "new_name" not in self.errors:
            self.add_error("new_name", _("Vælg mindst én ovenfor, eller skriv et navn her."))
        return values


class Address(Form):
    """Another address for one invitation; empty is on paper."""

    email = forms.EmailField(
        label=_("Ny e-mail"),
        required=False,
        help_text=_("Lad feltet stå tomt, hvis invitationen skal gives på papir."),
    )


class LastDay(Form):
    """A last day to answer."""

    answer_by = forms.DateField(label=_("Sidste dag at svare"), widget=DateInput())

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_answer_by(self) -> date:
        return _to_come(self.cleaned_data["answer_by"], self.today)


def _to_come(told: date, today: date) -> date:
    """A last day to answer that is not past and not so far away that nothing is ever forgotten."""
    if told < today:
        raise forms.ValidationError(_("Sidste dag er forbi. Vælg en dag, der ikke er kommet endnu."))
    if told > today + timedelta(days=MOST_DAYS_TO_ANSWER):
        raise forms.ValidationError(
            _("Sidste dag kan højst ligge %(n)s dage fremme."), params={"n": MOST_DAYS_TO_ANSWER}
        )
    return told


class InvitedAnswer(Form):
    """What the invited says."""

    state = forms.ChoiceField(
        label=_("Vil du være med?"),
        widget=forms.RadioSelect,
        choices=(
            ("yes", _("Ja, jeg vil være med")),
            ("no", _("Nej, jeg vil ikke være med")),
            ("someone_else", _("Spørg hellere en anden")),
        ),
    )
    words = LinesField(
        label=_("Vil du sige noget med dine egne ord?"),
        required=False,
        help_text=_(
            "For eksempel hvad du kan bidrage med, eller hvad du har brug for. Kun netværkslederen læser det."
        ),
    )
    other_name = LineField(label=_("Hvem skal vi hellere spørge?"), required=False)
    other_email = forms.EmailField(label=_("Personens e-mail"), required=False)
    other_why = LineField(label=_("Hvorfor netop den person?"), required=False)

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if values.get("state") == "someone_else":
            if not values.get("other_name") and "other_name" not in self.errors:
                self.add_error("other_name", _("Skriv navnet på den, vi hellere skal spørge."))
        elif values.get("state") and (values.get("other_name") or values.get("other_email")):
            self.add_error(
                "other_name",
                _("Du har skrevet en anden person. Vælg “Spørg hellere en anden”, eller slet navnet."),
            )
        return values
