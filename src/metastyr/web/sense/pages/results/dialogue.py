"""Before the numbers: who will talk about them, when and how. And before sharing: what others will see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from django.forms import BaseForm
from django.urls import reverse
from django.utils.translation import gettext as _

from metastyr.domain.access import Act, Actor, may
from metastyr.theory.coordination_reading import BIASES
from metastyr.theory.instruments import Reading
from metastyr.theory.source import Entry
from metastyr.web.sense.pages.results.frame import agreed_in_words, trail
from metastyr.web.sense.pages.results.response import response_table
from metastyr.web.sense.pages.results.why import WHY
from metastyr.web.sense.pages.results.words import answered_of, day, percent
from metastyr.web.sense.pages.words import head
from metastyr.web.sense.reads import RoundNow
from metastyr.web.ui.components.table import Table
from metastyr.web.ui.pages import NetworkPage

# What speaks for a conversation first stands first.
_REASONS = ("scapegoat", "own-sector", "leaders", "slow-scores")


@dataclass(frozen=True, kw_only=True)
class DialoguePage(NetworkPage):
    template: ClassVar[str] = "sense/results/dialogue.html"
    first: bool
    response: Table
    answered: str
    reasons: tuple[Entry, ...]
    form: BaseForm | None
    form_url: str
    back_url: str


@dataclass(frozen=True, kw_only=True)
class PublishPage(NetworkPage):
    template: ClassVar[str] = "sense/results/publish.html"
    agreed: str
    dialogue_url: str
    may_share: bool
    report_url: str
    back_url: str


@dataclass(frozen=True, kw_only=True)
class NotYetPage(NetworkPage):
    template: ClassVar[str] = "sense/results/not_yet.html"
    advice: str


def dialogue(now: RoundNow, form: BaseForm | None, actor: Actor) -> DialoguePage:
    """The first step of the results; later the page on which the agreement is changed."""
    first = now.dialogue_when is None
    title = _("Aftal samtalen først") if first else _("Samtalen om tallene")
    here = {"network": now.network, "round": now.key}
    return DialoguePage(
        title=title,
        lead=_("Tallene åbner, når I har aftalt, hvem der skal tale om dem, og hvornår.")
        if first
        else _("Ret aftalen, hvis dagen eller kredsen er blevet en anden."),
        why=WHY["results_dialogue"],
        network=head(now.network, now.network_name, actor),
        step="sense",
        section="rounds",
        crumbs=trail(now, title),
        first=first,
        response=response_table(now),
        answered=_("%(answered)s har svaret (%(percent)s).")
        % {
            "answered": answered_of(now.answered, now.asked),
            "percent": percent(now.answered, now.asked),
        },
        reasons=tuple(next(one for one in BIASES if one.key == key) for key in _REASONS),
        form=form,
        form_url=reverse("sense:results_dialogue", kwargs=here),
        back_url="" if first else reverse("sense:results", kwargs=here),
    )


def publish(now: RoundNow, actor: Actor) -> PublishPage:
    """What happens when the result is shared, and the button that does it."""
    here = {"network": now.network, "round": now.key}
    shared = now.state != "closed"
    return PublishPage(
        title=_("Resultatet er delt") if shared else _("Del resultatet"),
        lead=_("Netværkets deltagere kan se resultatet.")
        if shared
        else _("Netværkets deltagere får det samme at se som I, og intet mere."),
        network=head(now.network, now.network_name, actor),
        step="sense",
        section="rounds",
        crumbs=trail(now, _("Del resultatet")),
        agreed=agreed_in_words(now),
        dialogue_url=reverse("sense:results_dialogue", kwargs=here),
        may_share=not shared and now.dialogue_when is not None,
        report_url=reverse("sense:results_pdf", kwargs=here) if _has_report(now, actor) else "",
        back_url=reverse("sense:results", kwargs=here),
    )


def _has_report(now: RoundNow, actor: Actor) -> bool:
    read = now.instrument.reading is Reading.COORDINATION
    return read and now.dialogue_when is not None and may(actor, Act.EXPORT_NETWORK, now.network)


def not_yet(now: RoundNow, actor: Actor) -> NotYetPage:
    """Why there is nothing to see: the round is not over, or it has not been shared with the reader."""
    leads = may(actor, Act.EXPORT_NETWORK, now.network)
    if now.state == "archived":
        lead = _("Runden er arkiveret, uden at resultatet blev delt med netværkets deltagere.")
        advice = _("Kun netværkets ledere kan se det.")
    elif now.state in {"closed", "published"}:
        lead = _("Lederne forbereder samtalen om resultatet. Så deler de det med jer.")
        advice = _("Spørg netværkslederen, hvornår det sker.")
    elif now.state == "open":
        lead = _("Runden er åben. Først når den er lukket, er der tal at se. Det gælder også for lederne.")
        advice = (
            _("Den lukker den %(day)s.") % {"day": day(now.closes)}
            if leads and now.closes
            else _("Vent lidt endnu.")
        )
    else:
        lead = _("Ingen er spurgt endnu.")
        advice = _("Runden skal åbnes og lukkes, før der er et resultat.")
    return NotYetPage(
        title=_("Resultatet kan ikke ses endnu"),
        lead=lead,
        network=head(now.network, now.network_name, actor),
        step="sense",
        section="rounds",
        crumbs=trail(now),
        advice=advice,
    )
