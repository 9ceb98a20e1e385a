"""What a leader is asked about a round, part by part. Each form gives its `part` of the round's details."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from metastyr.domain.rounds.intro import PARTS, left_open
from metastyr.domain.rounds.readiness import LONGEST_OPEN, PAYS_TO_ASK, Lack, Plan, reminders_fit
from metastyr.domain.rounds.wording import woven
from metastyr.theory.coordination_reading import WHEN_IT_MATTERS
from metastyr.web.sense.forms.fields import DaysField, YesNoField
from metastyr.web.ui.forms import DateInput, Form
from metastyr.web.ui.text_fields import LineField, LinesField
from metastyr.web.ui.words import said

MATTERS = dict(zip(PAYS_TO_ASK, WHEN_IT_MATTERS, strict=True))
WHEN_WORDS: Mapping[Lack, tuple[str, Any]] = {
    Lack.CLOSES_IN_THE_PAST: ("closes", _("Vælg en dag efter i dag. Runden lukker, når dagen er gået.")),
    Lack.OPEN_TOO_LONG: ("closes", _("En runde kan højst være åben i tre måneder. Vælg en tidligere dag.")),
    Lack.REMINDERS_OUTSIDE: (
        "closes",
        _("Den dag ligger før den sidste påmindelse. Vælg en senere dag."),
    ),
}


class Process(Form):
    """What the round is called, and which course of work it asks about."""

    title = LineField(
        label=_("Rundens navn"),
        help_text=_("Det ser både I og de spurgte. Fx “Skole og PPR, efterår 2026”."),
    )
    process = LineField(
        label=_("Arbejdsforløbet"),
        help_text=_(
            "Skriv det, så det kan stå i en sætning: “Hvor tit hører I fra skolerne om …” Sig gerne, hvor "
            "det begynder, og hvor det slutter."
        ),
        widget=forms.TextInput(
            attrs={
                "data-hx-get": "",
                "data-hx-trigger": "input changed delay:400ms",
                "data-hx-target": "#example",
                "data-hx-select": "#example",
                "data-hx-swap": "outerHTML",
                "data-hx-params": "process",
            }
        ),
    )

    def clean_process(self) -> str:
        """As it is woven into the questions."""
        return woven(self.cleaned_data["process"])

    def part(self) -> dict[str, Any]:
        return dict(self.cleaned_data)


class Begin(Process):
    """The same for a new round, which may ask again what an earlier one asked."""

    instrument = forms.ChoiceField(label=_("Spørgeskema"))
    follows = forms.ChoiceField(
        label=_("Spørg om det samme igen"),
        required=False,
        help_text=_(
            "Vælg en tidligere runde, hvis I vil se, om noget har ændret sig. Arbejdsforløb, grupper og "
            "regler følger med, og du kan rette dem."
        ),
    )
    field_order = ("follows", "title", "process", "instrument")

    def __init__(
        self,
        *args: Any,
        instruments: Sequence[tuple[str, str]],
        earlier: Sequence[tuple[str, str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        if len(instruments) > 1:
            self.fields["instrument"].choices = list(instruments)
        else:
            del self.fields["instrument"]
        if earlier:
            self.fields["follows"].choices = [("", _("Nej, det er noget nyt")), *earlier]
            # Asked for unless an earlier round says it.
            self.fields["process"].required = not (self.is_bound and self.data.get("follows"))
            self.fields["process"].help_text = _(
                "Spørger I om det samme igen, skal her ikke stå noget. Ellers skriv det, så det kan stå i en "
                "sætning: “Hvor tit hører I fra skolerne om …”"
            )
        else:
            del self.fields["follows"]


class Pays(Form):
    """The three questions on whether it pays to ask."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for key, entry in MATTERS.items():
            self.fields[key] = YesNoField(
                label=said(entry.name),
                help_text=said(entry.text),
                error_messages={
                    "required": gettext("Svar ja eller nej til “%(question)s”.")
                    % {"question": said(entry.name)}
                },
            )

    def part(self) -> dict[str, Any]:
        return {"pays_to_ask": {key: self.cleaned_data[key] for key in PAYS_TO_ASK}}


class When(Form):
    """First and last day, and when those who have not answered are reminded."""

    opens = forms.DateField(
        label=_("Første dag"),
        widget=DateInput(),
        help_text=_("Den dag bliver brevene sendt, hvis du har gjort runden klar inden."),
    )
    closes = forms.DateField(
        label=_("Sidste dag"), widget=DateInput(), help_text=_("To til tre uger passer de fleste.")
    )
    reminders = DaysField(
        label=_("Påmindelser"),
        required=False,
        help_text=_(
            "Hvor mange dage efter åbningen? Skriv højst tre tal med komma imellem. Vi foreslår 5, 10. Kun "
            "de, der ikke har svaret, får dem. Vil du ikke minde om det, så skriv ingenting."
        ),
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_opens(self) -> date:
        opens: date = self.cleaned_data["opens"]
        if opens < self.today:
            raise forms.ValidationError(gettext("Første dag er passeret. Vælg i dag eller en senere dag."))
        return opens

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        opens, closes = values.get("opens"), values.get("closes")
        if not opens or not closes:
            return values
        if closes < opens:
            self.add_error("closes", _("Sidste dag ligger før første dag. Ret den ene af dem."))
        elif closes > opens + LONGEST_OPEN:
            self.add_error("closes", WHEN_WORDS[Lack.OPEN_TOO_LONG][1])
        elif not reminders_fit(Plan(opens=opens, closes=closes, reminders=values.get("reminders", ()))):
            self.add_error(
                "reminders",
                gettext("Runden er åben i %(days)s dage. Påmindelserne skal ligge inden for dem.")
                % {"days": (closes - opens).days},
            )
        return values

    def part(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in ("opens", "closes", "reminders")}


class Closing(Form):
    """Another last day for a round that is open."""

    closes = forms.DateField(label=_("Ny sidste dag"), widget=DateInput())


class Intro(Form):
    """The seven parts of what people are told before they answer. `beside` is what stood in a part before
    what is promised was changed, and `old` says that it was."""

    def __init__(
        self, *args: Any, beside: Mapping[str, str] | None = None, old: Any = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.old = old
        for part, name in PARTS.items():
            before = (beside or {}).get(part, "")
            self.fields[part] = LinesField(
                label=said(name),
                help_text=format_html("{} “{}”", gettext("Før stod der:"), before) if before else "",
                error_messages={
                    "required": gettext("Skriv noget under “%(question)s”. Alle syv dele skal med.")
                    % {"question": said(name)}
                },
            )

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        for part in PARTS:
            if place := left_open(values.get(part, "")):
                self.add_error(
                    part,
                    gettext("Skriv det, der skal stå i stedet for “%(place)s”, eller slet det.")
                    % {"place": place},
                )
        return values

    def part(self) -> dict[str, Any]:
        return {"intro": {part: self.cleaned_data[part] for part in PARTS}}


class Council(Form):
    """That the works council has been informed, and when."""

    informed = forms.BooleanField(label=_("MED-udvalget er orienteret om runden"))
    day = forms.DateField(label=_("Hvilken dag?"), widget=DateInput())

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_day(self) -> date:
        day: date = self.cleaned_data["day"]
        if day > self.today:
            raise forms.ValidationError(
                gettext("Dagen ligger ude i fremtiden. Kom tilbage, når udvalget er orienteret.")
            )
        return day

    def part(self) -> dict[str, Any]:
        return {"works_council_informed": self.cleaned_data["day"]}
