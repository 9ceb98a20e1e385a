"""The assessment, one group of criteria a screen: how true, how sure, why; and the place on the grid."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from metastyr.domain.choice.judgement import LONGEST_REASON
from metastyr.theory.governance_forms import Criterion
from metastyr.theory.judgements import ANSWER_SCALE, SURENESS
from metastyr.theory.source import Entry
from metastyr.theory.wickedness import COLUMNS, FEATURES, ROWS
from metastyr.web.choose.actions import Given, Placed
from metastyr.web.choose.forms.fields import LinesField, SkippedChoiceField, SkippedLinesField
from metastyr.web.ui.forms import Form
from metastyr.web.ui.words import said

UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Asked:
    """A criterion with its three fields, ready to be drawn."""

    criterion: Criterion
    answer: BoundField
    sure: BoundField
    reason: BoundField


class Criteria(Form):
    """Some criteria, each with how true it is, how sure one is, and why. Everything may be left open.

    Once valid, `given` is what to keep, by the criterion's key; None where there is no answer.
    """

    use_required_attribute = False

    def __init__(self, *args: Any, criteria: tuple[Criterion, ...], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.criteria = criteria
        for one in criteria:
            self.fields[f"answer_{one.key}"] = SkippedChoiceField(
                label=_("Hvor sandt er det om opgaven?"),
                choices=[
                    *((str(place), said(label)) for place, label in enumerate(ANSWER_SCALE.labels)),
                    (UNKNOWN, _("Kan jeg ikke svare på")),
                ],
                widget=forms.RadioSelect,
            )
            self.fields[f"sure_{one.key}"] = SkippedChoiceField(
                label=_("Hvor sikker er du?"),
                choices=[(word.key, said(word.name)) for word in SURENESS],
                widget=forms.RadioSelect,
            )
            self.fields[f"reason_{one.key}"] = SkippedLinesField(
                label=_("Hvorfor?"), rows=2, max_length=LONGEST_REASON
            )
            for part in ("answer", "sure", "reason"):
                self.fields[f"{part}_{one.key}"].about = said(one.name)  # type: ignore[attr-defined]

    @property
    def asked(self) -> Iterator[Asked]:
        """Each criterion with its fields."""
        for one in self.criteria:
            yield Asked(one, self[f"answer_{one.key}"], self[f"sure_{one.key}"], self[f"reason_{one.key}"])

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        self.given: dict[str, Given | None] = {}
        for one in self.criteria:
            if {f"answer_{one.key}", f"sure_{one.key}", f"reason_{one.key}"} & set(self.errors):
                continue
            self.given[one.key] = self._given(one, values)
        return values

    def _given(self, one: Criterion, values: dict[str, Any]) -> Given | None:
        answer, sure, reason = (values[f"{part}_{one.key}"] for part in ("answer", "sure", "reason"))
        name = {"name": said(one.name)}
        if answer in {"", UNKNOWN}:
            if reason or (sure and not answer):
                told = _(
                    "%(name)s: vælg et svar under “Hvor sandt er det om opgaven?”. Kan du ikke svare, så "
                    "slet grunden og vælg “Kan jeg ikke svare på”."
                )
                self.add_error(f"answer_{one.key}", told % name)
            return None
        if not sure:
            self.add_error(f"sure_{one.key}", _("%(name)s: svar på “Hvor sikker er du?”.") % name)
            return None
        return Given(int(answer), sure, reason)


def _named(entries: tuple[Entry, ...]) -> list[tuple[str, str]]:
    return [(one.key, f"{said(one.name)}: {said(one.text)}") for one in entries]


class Grid(Form):
    """Which row, which column, which of the ten marks, and why. Row and column go together, or neither."""

    use_required_attribute = False
    known = SkippedChoiceField(label=gettext_lazy("Hvor meget ved I?"), widget=forms.RadioSelect)
    parties = SkippedChoiceField(
        label=gettext_lazy("Hvordan står parterne over for hinanden?"),
        widget=forms.RadioSelect,
    )
    features = forms.MultipleChoiceField(
        label=gettext_lazy("Hvilke mærker på et vildt problem kan du genkende?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    reason = LinesField(label=gettext_lazy("Hvorfor netop der?"), required=False, rows=3)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        nothing = (UNKNOWN, _("Kan jeg ikke svare på"))
        self.fields["known"].choices = [*_named(ROWS), nothing]  # type: ignore[attr-defined]
        self.fields["parties"].choices = [*_named(COLUMNS), nothing]  # type: ignore[attr-defined]
        self.fields["features"].choices = _named(FEATURES)  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        known, parties = (
            "" if values.get(name) == UNKNOWN else values.get(name, "") for name in ("known", "parties")
        )
        if bool(known) != bool(parties):
            lacking = "parties" if known else "known"
            told = _("Svar på begge spørgsmål, eller vælg “Kan jeg ikke svare på” ved dem begge.")
            self.add_error(lacking, told)
        elif not known and (values.get("reason") or values.get("features")):
            told = _("Svar på de to første spørgsmål, eller slet grunden og krydserne.")
            self.add_error("known", told)
        self.placed = (
            Placed(known, parties, values.get("reason", ""), tuple(values.get("features", ())))
            if known and parties
            else None
        )
        return values
