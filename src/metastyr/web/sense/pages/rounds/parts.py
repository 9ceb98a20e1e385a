"""One part of a round's set-up at a time: a form with what one needs to know beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from django.forms import BaseForm
from django.utils.translation import gettext as _

from metastyr.domain.access import Actor
from metastyr.domain.rounds.wording import woven
from metastyr.theory.coordination import ITEMS
from metastyr.web.sense.pages.rounds.words import at, day, placed, trail_to_new
from metastyr.web.sense.pages.words import head, listed
from metastyr.web.sense.reads import RoundNow
from metastyr.web.ui.components.alert import Alert
from metastyr.web.ui.pages import NetworkPage
from metastyr.web.ui.steps import address
from metastyr.web.ui.words import said

MOST_WOVEN_IN = 300
HEARS_FROM = next(item for item in ITEMS if item.key == "frequent")


@dataclass(frozen=True, slots=True)
class Words:
    """What is said on the page of one part. `folded` heads the fields that few change."""

    title: str
    lead: str
    hints: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    folded: str = ""
    folded_text: str = ""


@dataclass(frozen=True, kw_only=True)
class PartPage(NetworkPage):
    """A form; `hints` are said before it, `examples` after them. `folded` heads `form.presets`. `example` is
    a question with the course of work woven in, as it is written so far."""

    template: ClassVar[str] = "sense/rounds/part.html"
    form: BaseForm
    hints: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    folded: str = ""
    folded_text: str = ""
    alert: Alert | None = None
    example: str = ""
    save: str
    back_url: str
    stands_now: str = ""


def new_round(key: str, name: str, form: BaseForm, actor: Actor, *, process: str) -> PartPage:
    return PartPage(
        title=_("Begynd en runde"),
        lead=_("Vælg ét arbejdsforløb, som flere grupper er fælles om. Du kan rette alt bagefter."),
        network=head(key, name, actor),
        step="sense",
        section="rounds",
        crumbs=trail_to_new(key, name),
        form=form,
        hints=_process_hints(),
        examples=_examples(),
        example=woven_in(process, _("skolerne")),
        save=_("Begynd"),
        back_url=address("sense:rounds", network=key),
    )


def woven_in(process: str, target: str) -> str:
    """A question as it reads with the course of work in it."""
    return said(HEARS_FROM.text).format(target=target, process=woven(process) or "…")


def _process_hints() -> tuple[str, ...]:
    return (
        _(
            "Et arbejdsforløb er én slags sag, der går fra hånd til hånd. Det har en begyndelse og en "
            "slutning, og alle spurgte kender det. Er det for bredt (“samarbejdet om børn”), svarer folk om "
            "noget forskelligt."
        ),
    )


def _examples() -> tuple[str, ...]:
    return (
        _("udskrivningen af ældre borgere, fra sygehuset melder klar, til hjælpen er på plads hjemme"),
        _("henvisningen af en elev, fra læreren bliver bekymret, til PPR har svaret"),
        _("en ny virksomheds byggesag, fra ansøgning til tilladelse"),
    )


def part(
    page: str,
    seen: RoundNow,
    form: BaseForm,
    actor: Actor,
    *,
    stands_now: str = "",
    process: str = "",
) -> PartPage:
    """The page called `page`, which is also the name of its address. `stands_now` goes with the form, so that
    it shows when somebody else has saved the same part meanwhile. `process` is as it is written so far. A
    form's `old` tells why its words are out of date."""
    words = _WORDS[page](seen)
    asked_about = seen.groups[0].name if seen.groups else _("skolerne")
    return PartPage(
        title=words.title,
        lead=words.lead,
        hints=words.hints,
        examples=words.examples,
        example=woven_in(process, asked_about) if page == "round_process" else "",
        folded=words.folded,
        folded_text=words.folded_text,
        **placed(seen, actor, (words.title, "")),
        form=form,
        save=_("Gem"),
        back_url=at("round", seen),
        stands_now=stands_now,
        alert=getattr(form, "old", None),
    )


def _check(seen: RoundNow) -> Words:
    return Words(
        _("Kan det betale sig at spørge?"),
        _("Svar for arbejdsforløbet, som det er i dag. Et nej er også et svar."),
        hints=(
            _(
                "Er svaret nej til alle tre, koster det nok mere at spørge, end det giver. Overvej at "
                "tale sammen i stedet. Du bestemmer selv: runden kan åbne, uanset hvad du svarer."
            ),
        ),
    )


def _process(seen: RoundNow) -> Words:
    return Words(
        _("Arbejdsforløbet"),
        _("Hvad er det, grupperne er fælles om?"),
        hints=_process_hints(),
        examples=_examples(),
    )


def _dates(seen: RoundNow) -> Words:
    return Words(
        _("Dage og påmindelser"),
        _("Hvornår kan der svares, og hvornår minder vi om det?"),
        hints=(_("Undgå ferier og andre målinger. Runden åbner og lukker af sig selv de dage, du vælger."),),
    )


def _rules(seen: RoundNow) -> Words:
    return Words(
        _("Regler for svarene"),
        _("Sådan bliver de spurgte beskyttet. Det, der står her i forvejen, passer de fleste."),
        folded=_("Forudsatte værdier"),
        folded_text=_(
            "Grænserne mellem svagt og stærkt og pointene nedenfor er forudsatte værdier: en vane i "
            "faget, som ingen kilde beviser. Ret dem kun, hvis I har en grund, og ret dem ikke fra runde "
            "til runde. Så kan runderne sammenlignes."
        ),
    )


def _intro(seen: RoundNow) -> Words:
    return Words(
        _("Det skal de spurgte vide"),
        _("Loven kræver, at de får det at vide, før de svarer. Her er et forslag til hver af de syv dele."),
        hints=(
            _(
                "Læs hver del igennem, og ret den, så den passer hos jer. Skriv selv det, der står i "
                "[kantede parenteser]. Er du i tvivl, så spørg jeres databeskyttelsesrådgiver."
            ),
        ),
    )


def words_are_old(changed: Sequence[str], *, again: bool) -> Alert:
    """That the words were gone through for something else than the round is now; `again` for those of the
    round that is asked about again."""
    names = {
        "process": _("arbejdsforløbet"),
        "anonymous": _("om svarene er anonyme"),
        "smallest": _("den mindste gruppe"),
        "rows_may_leave": _("om svarene må gives videre som rækker"),
        "language": _("sproget"),
    }
    found = _("Ændret: %(what)s.") % {"what": listed([names[one] for one in changed])} if changed else ""
    what_to_do = _(
        "Hvor det betyder noget, er der et nyt forslag i feltet, og over feltet kan du se, hvad der stod "
        "før. Læs det hele igennem, og gem."
    )
    return Alert(
        kind="warning",
        heading=_("Runden er ikke helt som sidst")
        if again
        else _("Runden er ændret, siden du gennemså teksten"),
        text=f"{found} {what_to_do}".strip(),
    )


def _council(seen: RoundNow) -> Words:
    return Words(
        _("MED-udvalget"),
        _("MED-udvalget skal kende runden, før nogen bliver spurgt."),
        hints=(
            _(
                "Fortæl udvalget, hvad I vil spørge om, hvem der bliver spurgt, hvordan de er beskyttet, "
                "og hvad I vil bruge svarene til. Er der flere udvalg, så vælg dagen for det sidste."
            ),
        ),
    )


def _closing(seen: RoundNow) -> Words:
    return Words(
        _("Flyt sidste dag"),
        _("De, der er spurgt, kan svare og rette til og med den dag, du vælger."),
        hints=(
            _(
                "I de breve, der er sendt, står der stadig %(day)s. Vælger du en tidligere dag, så sig "
                "det til dem, der ikke har svaret endnu. Breve, der sendes fra nu af, siger den nye dag."
            )
            % {"day": day(seen.closes)},
            _("En runde kan højst være åben i tre måneder."),
        ),
    )


_WORDS = {
    "round_check": _check,
    "round_process": _process,
    "round_dates": _dates,
    "round_details": _rules,
    "round_intro": _intro,
    "round_council": _council,
    "round_closing": _closing,
}
