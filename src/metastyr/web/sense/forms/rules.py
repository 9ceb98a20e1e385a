"""The rules of a round: how people are protected, and the presets its figures are read by."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from metastyr.domain.disclosure import FLOOR, SMALLEST, SmallestGroup
from metastyr.domain.rounds.presets import CUT_OFFS, SCORE_MAPS, cut_offs, scoring
from metastyr.theory.instruments import Instrument, Reading
from metastyr.theory.scales import ScoredItem
from metastyr.web.ui.forms import Form
from metastyr.web.ui.words import said

LARGEST_SMALLEST = 50
_OUT_OF_RANGE = ("invalid", "min_value", "max_value")
_SIDES = ("between", "within")


class Rules(Form):
    """`presets` are the fields that stand folded: few change them."""

    anonymous = forms.ChoiceField(
        label=_("Anonym eller med navn?"),
        choices=(
            (
                "yes",
                _("Anonym: når runden er lukket, kan ingen se, hvem der har svaret hvad, heller ikke du"),
            ),
            ("no", _("Med navn: hvert svar gemmes sammen med navnet, indtil runden arkiveres")),
        ),
        widget=forms.RadioSelect,
        help_text=_(
            "I en anonym runde slettes det, der kan føre et svar tilbage til en person, når runden lukker. "
            "Det kan ikke fortrydes. Indtil da kan den, der har en kode, se og ændre svarene, også den, der "
            "skriver breve ud på papir. Folk svarer mest ærligt, når de er anonyme."
        ),
    )
    smallest_group = forms.IntegerField(
        label=_("Mindste gruppe"),
        min_value=FLOOR,
        max_value=LARGEST_SMALLEST,
        help_text=_(
            "Intet tal bygger på færre svar end dette. %(usual)s er det sædvanlige, %(floor)s det mindste."
        )
        % {"usual": SMALLEST, "floor": FLOOR},
        error_messages={
            "min_value": _("Vælg mindst %(limit_value)s. Med færre kan man gætte, hvem der har svaret hvad."),
            "max_value": _("Vælg højst %(limit_value)s."),
            "invalid": _("Skriv et helt tal, fx 5."),
        },
    )
    language = forms.ChoiceField(
        label=_("Brevenes sprog"),
        choices=(("da", _("På dansk")), ("en", _("På engelsk"))),
        help_text=_("Den, der svarer, kan selv skifte sprog i skemaet."),
    )
    rows_may_leave = forms.BooleanField(
        label=_("Svarene må gives videre som rækker uden navne"),
        required=False,
        help_text=_(
            "Fx til en forsker, der vil regne videre. Sæt kun kryds, hvis I har brug for det. Så skal det "
            "også stå i det, de spurgte skal vide."
        ),
    )

    def __init__(
        self, *args: Any, questionnaire: Instrument, settings: Mapping[str, Any], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.questionnaire = questionnaire
        self._kept = settings
        self._presets: list[str] = []
        if questionnaire.reading is Reading.COORDINATION:
            for side, edges in zip(_SIDES, cut_offs(settings), strict=True):
                self._cut_off(f"{side}_weak", side, edges.weak_below)
                self._cut_off(f"{side}_strong", side, edges.strong_above)
        self._bent = tuple(item for item in questionnaire.items if _is_bent(item))
        points = scoring(questionnaire, settings)
        for item in self._bent:
            for place, label in enumerate(item.scale.labels):
                self._points(item, place, said(label), points[item.key].points[place])

    def _cut_off(self, name: str, side: str, initial: float) -> None:
        labels = {
            "between_weak": _("Svagt bånd mellem grupper, under"),
            "between_strong": _("Stærkt bånd mellem grupper, over"),
            "within_weak": _("Svagt bånd i en gruppe, under"),
            "within_strong": _("Stærkt bånd i en gruppe, over"),
        }
        self._preset(
            name,
            forms.FloatField(
                label=labels[name],
                min_value=1,
                max_value=5,
                localize=True,
                initial=initial,
                widget=forms.TextInput(attrs={"inputmode": "decimal"}),
                error_messages=dict.fromkeys(_OUT_OF_RANGE, _("Skriv et tal fra 1 til 5, fx 3,5.")),
            ),
        )

    def _points(self, item: ScoredItem, place: int, label: str, initial: int) -> None:
        low, top = min(item.score_map.points), max(item.score_map.points)
        words = {"answer": label, "item": said(item.name)}
        self._preset(
            f"{item.key}_{place}",
            forms.IntegerField(
                label=gettext("%(item)s: “%(answer)s” giver") % words,
                min_value=low,
                max_value=top,
                initial=initial,
                error_messages=dict.fromkeys(
                    _OUT_OF_RANGE,
                    gettext("Skriv et helt tal fra %(low)s til %(top)s.") % {"low": low, "top": top},
                ),
            ),
        )

    def _preset(self, name: str, field: forms.Field) -> None:
        field.error_messages["required"] = gettext("Udfyld feltet “%(label)s”.") % {"label": field.label}
        self.fields[name] = field
        self._presets.append(name)

    @property
    def plain(self) -> tuple[BoundField, ...]:
        """The fields everybody looks at."""
        return tuple(self[name] for name in self.fields if name not in self._presets)

    @property
    def presets(self) -> tuple[BoundField, ...]:
        """The fields that stand folded."""
        return tuple(self[name] for name in self._presets)

    @property
    def presets_open(self) -> bool:
        """Whether one of them has an error the reader must see."""
        return any(name in self.errors for name in self._presets)

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        for side in _SIDES:
            weak, strong = values.get(f"{side}_weak"), values.get(f"{side}_strong")
            if weak is not None and strong is not None and weak > strong:
                self.add_error(
                    f"{side}_strong", _("Grænsen for et stærkt bånd kan ikke ligge under den for et svagt.")
                )
        return values

    def part(self) -> dict[str, Any]:
        told = self.cleaned_data
        return {
            "anonymous": told["anonymous"] == "yes",
            "smallest_group": SmallestGroup(told["smallest_group"]),
            "language": told["language"],
            "rows_may_leave": told["rows_may_leave"],
            "settings": {CUT_OFFS: self._own_cut_offs(), SCORE_MAPS: self._own_maps()},
        }

    def _own_cut_offs(self) -> dict[str, list[float]] | None:
        """None where they are as the catalogue has them, so that the round follows it."""
        if self.questionnaire.reading is not Reading.COORDINATION:
            return None
        told = {
            side: [self.cleaned_data[f"{side}_weak"], self.cleaned_data[f"{side}_strong"]] for side in _SIDES
        }
        usual = {
            side: [one.weak_below, one.strong_above] for side, one in zip(_SIDES, cut_offs({}), strict=True)
        }
        return None if told == usual else told

    def _own_maps(self) -> dict[str, Any] | None:
        kept = dict(self._kept.get(SCORE_MAPS, {}))
        for item in self._bent:
            points = [self.cleaned_data[f"{item.key}_{place}"] for place in range(item.scale.points)]
            kept.pop(item.key, None)
            if tuple(points) != item.score_map.points:
                kept[item.key] = {"points": points, "version": 0}
        return kept or None


def _is_bent(item: ScoredItem) -> bool:
    """Whether the answers do not simply score 1, 2, 3 …: then what they score is a choice."""
    return item.score_map.points != tuple(range(1, item.scale.points + 1))
