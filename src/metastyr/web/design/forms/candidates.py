"""What is asked about a candidate: who it is, what they bring, where they stand, and which place they get."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from metastyr.domain.composing import MOST_EFFORT, PLACES, STANCES
from metastyr.domain.sectors import SECTOR_NAMES, Sector
from metastyr.web.ui.forms import Form, as_seen
from metastyr.web.ui.text_fields import LineField, LinesField
from metastyr.web.ui.words import said

_BRINGS, _WORDS, _OWN = "brings_", "words_", "own_"


class Found(Form):
    """Several people of the register at once."""

    people = forms.TypedMultipleChoiceField(
        label=_("Hvem skal på listen?"), coerce=int, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, found: Sequence[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["people"].choices = [(str(person), words) for person, words in found]


class NewCandidate(Form):
    """Someone who is not in the register. `own` are the network's own attributes that boundaries read."""

    name = LineField(label=_("Navn"))
    organisation = LineField(label=_("Organisation"), required=False)
    sector = forms.ChoiceField(
        label=_("Sektor"),
        required=False,
        choices=lambda: [("", _("Ikke oplyst")), *((s.value, said(SECTOR_NAMES[s])) for s in Sector)],
    )
    function = LineField(label=_("Funktion"), required=False)
    level = LineField(
        label=_("Niveau"),
        required=False,
        max_length=100,
        help_text=_("Fx Topledelse, Ledelse, Medarbejder, Frivillig."),
    )
    place_name = LineField(label=_("Sted"), required=False)
    email = forms.EmailField(
        label=_("E-mail"), required=False, help_text=_("Bruges først, hvis personen bliver inviteret.")
    )

    def __init__(self, *args: Any, own: Sequence[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.own = tuple(own)
        for number, name in enumerate(self.own):
            self.fields[f"{_OWN}{number}"] = LineField(label=name[:1].upper() + name[1:], required=False)

    def attributes(self) -> dict[str, str]:
        """The own attributes that were filled in, by name."""
        told = {name: self.cleaned_data[f"{_OWN}{n}"] for n, name in enumerate(self.own)}
        return {name: value for name, value in told.items() if value}

    def details(self) -> dict[str, str]:
        """The fields every new candidate has."""
        names = ("name", "organisation", "sector", "function", "level", "place_name", "email")
        return {name: self.cleaned_data[name] for name in names}

    @staticmethod
    def filled(details: dict[str, Any], attributes: dict[str, str], own: Sequence[str]) -> dict[str, Any]:
        """What stands in the fields for one who is on the list already."""
        return details | {f"{_OWN}{n}": attributes.get(name, "") for n, name in enumerate(own)}


def _yes_no() -> list[tuple[str, str]]:
    return [("yes", _("Ja")), ("no", _("Nej")), ("", _("Ikke vurderet"))]


class YesNo(forms.ChoiceField):
    """Yes, no, or not judged (None)."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(choices=_yes_no, required=False, widget=forms.RadioSelect, **kwargs)

    def clean(self, value: Any) -> bool | None:  # type: ignore[override]
        return {"yes": True, "no": False}.get(super().clean(value))


def told(judged: bool | None) -> str:
    """Which of the three stands ticked."""
    return {True: "yes", False: "no", None: ""}[judged]


class Judged(Form):
    """What one candidate brings and where they stand. A field for each need, in the order of `needs`."""

    stance = forms.ChoiceField(
        label=_("Holdning til opgaven"),
        required=False,
        widget=forms.RadioSelect,
        choices=lambda: [*((key, said(name)) for key, name in STANCES.items()), ("", _("Ved vi ikke"))],
    )
    stance_reason = LinesField(
        label=_("Hvordan ved du det?"),
        rows=2,
        required=False,
        help_text=_("Noget, personen selv har sagt eller gjort. Ikke et gæt."),
    )
    power = YesNo(label=_("Magt"), help_text=_("Kan personen eller organisationen få sin vilje?"))
    legitimacy = YesNo(
        label=_("Legitimitet"), help_text=_("Vil de fleste mene, at de har ret til at blive hørt?")
    )
    urgency = YesNo(label=_("Hast"), help_text=_("Er der noget, der ikke kan vente for dem?"))
    effort = forms.IntegerField(
        label=_("Indsats"),
        min_value=1,
        max_value=MOST_EFFORT,
        initial=1,
        help_text=_(
            "Hvor meget det kræver at have personen med. Sæt 1 for det sædvanlige, og 2 for dobbelt så meget."
        ),
    )
    place = forms.ChoiceField(
        label=_("Plads"),
        widget=forms.RadioSelect,
        choices=lambda: [(key, said(name)) for key, name in PLACES.items()],
        initial="may",
    )
    place_reason = LinesField(
        label=_("Hvorfor den plads?"),
        rows=2,
        required=False,
        help_text=_("Skal altid stå der, når nogen skal eller ikke skal være med."),
    )
    seen = as_seen()

    def __init__(self, *args: Any, needs: Sequence[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.needs = tuple(needs)
        for need, name in self.needs:
            self.fields[f"{_BRINGS}{need}"] = forms.BooleanField(label=name, required=False)
            self.fields[f"{_WORDS}{need}"] = LineField(
                label=_("Hvordan dækker personen det?"), required=False, max_length=500
            )

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if values.get("place") in {"must", "leave_out"} and not values.get("place_reason"):
            self.add_error("place_reason", _("Skriv, hvorfor personen har den plads."))
        for need, name in self.needs:
            if values.get(f"{_WORDS}{need}") and not values.get(f"{_BRINGS}{need}"):
                self.add_error(
                    f"{_BRINGS}{need}",
                    _("Sæt kryds ved “%(need)s”, eller slet det, du har skrevet om det.") % {"need": name},
                )
        return values

    def brings(self) -> dict[int, str]:
        """The own words for each need that is ticked."""
        return {
            need: self.cleaned_data[f"{_WORDS}{need}"]
            for need, _name in self.needs
            if self.cleaned_data[f"{_BRINGS}{need}"]
        }

    @property
    def need_fields(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """Each need's tick beside its words."""
        return [(self[f"{_BRINGS}{need}"], self[f"{_WORDS}{need}"]) for need, _name in self.needs]

    @staticmethod
    def ticked(brings: dict[int, str]) -> dict[str, Any]:
        """What stands in the needs' fields for these."""
        return {f"{_BRINGS}{need}": True for need in brings} | {
            f"{_WORDS}{need}": words for need, words in brings.items()
        }
