"""When one cannot answer: what is the matter and what to do, and what was chosen kept to be sent again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from django.forms import BaseForm
from django.urls import reverse
from django.utils.translation import gettext as _

from metastyr.web.sense.pages.answering.frame import AnsweringPage, own_words, switch_at
from metastyr.web.sense.reads.answering import Asking


@dataclass(frozen=True, kw_only=True)
class DoorPage(AnsweringPage):
    """Where the code of a letter is typed."""

    template: ClassVar[str] = "sense/answering/door.html"
    form: BaseForm
    action: str


def door(form: BaseForm, action: str) -> DoorPage:
    return DoorPage(
        title=_("Svar med din kode"),
        lead=_("Koden står i det brev eller den mail, du har fået."),
        form=form,
        action=action,
        switch=switch_at(reverse("answer:door")),
    )


@dataclass(frozen=True, kw_only=True)
class RefusedPage(AnsweringPage):
    """`contact` is who can be asked, in the leader's words; `link` words and address."""

    template: ClassVar[str] = "sense/answering/plain.html"
    advice: str
    contact: str = ""
    link: tuple[str, str] | None = None


def unknown(url: str) -> RefusedPage:
    return RefusedPage(
        title=_("Linket passer ikke til nogen invitation"),
        lead=_(
            "Der kan mangle noget af det, det kan være erstattet af et nyt, eller runden kan være afsluttet "
            "for længe siden."
        ),
        advice=_("Åbn linket i den nyeste mail, du har fået, eller skriv koden fra det nyeste brev."),
        link=(_("Skriv koden"), reverse("answer:door")),
        switch=switch_at(url),
    )


def too_many(url: str) -> RefusedPage:
    return RefusedPage(
        title=_("Der er prøvet for mange forkerte koder"),
        lead=_("Der er en grænse for, hvor mange koder man kan prøve herfra på kort tid."),
        advice=_("Vent ti minutter, og prøv så igen. Et link i en mail virker stadig."),
        switch=switch_at(url),
    )


def closed(seen: Asking, url: str, *, sending: bool) -> RefusedPage:
    """The round is closed; `sending` where they were just sending something."""
    return RefusedPage(
        title=_("Runden er lukket"),
        lead=_("Det, du sendte nu, kom for sent og er ikke gemt.")
        if sending
        else _("Der kan ikke svares eller rettes mere."),
        advice=_(
            "Svar fra før lukningen tæller med, når der er nok svar i gruppen. Netværkslederen aftaler nu en "
            "samtale om, hvad de kan vise, før resultatet bliver delt."
        ),
        contact=seen.intro.get("contact", ""),
        own_words=own_words(seen),
        switch=switch_at(url),
    )


def withdrawn(seen: Asking, url: str) -> RefusedPage:
    """The invitation no longer holds: taken out by the leader, or said to be somebody else's."""
    return RefusedPage(
        title=_("Invitationen gælder ikke længere"),
        lead=_("Nogen har sagt, at den var kommet til den forkerte.")
        if seen.invitation == "not_me"
        else _("Netværkslederen har taget den ud af runden."),
        advice=_("Er det en fejl, så sig det til den, der har inviteret dig."),
        contact=seen.intro.get("contact", ""),
        own_words=own_words(seen),
        switch=switch_at(url),
    )


def no_such_screen(url: str, intro: str) -> RefusedPage:
    return RefusedPage(
        title=_("Det spørgsmål findes ikke"),
        lead=_("Der er ikke så mange spørgsmål i runden."),
        advice=_("Det, du har svaret, er gemt."),
        link=(_("Gå til begyndelsen"), intro),
        switch=switch_at(url),
    )


def unreadable(url: str, again: str) -> RefusedPage:
    return RefusedPage(
        title=_("Svaret kunne ikke læses"),
        lead=_("Det, der blev sendt, passer ikke til siden. Der er ikke gemt noget af det."),
        advice=_("Det, du har svaret før, er gemt. Hent siden igen, og vælg dine svar på ny."),
        link=(_("Hent siden igen"), again),
        switch=switch_at(url),
    )


@dataclass(frozen=True, kw_only=True)
class BusyPage(AnsweringPage):
    """The database did not answer. `sent` is what was chosen, to be sent again with one press."""

    template: ClassVar[str] = "sense/answering/busy.html"
    action: str
    sent: tuple[tuple[str, str], ...]
    sending: bool


def busy(action: str, sent: tuple[tuple[str, str], ...], *, sending: bool) -> BusyPage:
    return BusyPage(
        title=_("Det kunne ikke gemmes lige nu") if sending else _("Siden kunne ikke hentes lige nu"),
        lead=_("Der er travlt, og systemet nåede det ikke."),
        action=action,
        sent=sent,
        sending=sending,
    )
