"""The door of a round, and when one cannot answer: what is the matter and what to do."""

from __future__ import annotations

from django.forms import BaseForm
from django.urls import reverse
from django.utils.translation import gettext as _

from metastyr.web.post.pages import DoorPage, ToldPage
from metastyr.web.sense.pages.answering.frame import own_words, switch_at
from metastyr.web.sense.reads.answering import Asking


def door(form: BaseForm, action: str) -> DoorPage:
    return DoorPage(
        title=_("Svar med din kode"),
        lead=_("Koden står i det brev eller den mail, du har fået."),
        form=form,
        action=action,
        switch=switch_at(reverse("answer:door")),
    )


def unknown(url: str) -> ToldPage:
    return ToldPage(
        title=_("Linket passer ikke til nogen invitation"),
        lead=_(
            "Der kan mangle noget af det, det kan være erstattet af et nyt, eller runden kan være afsluttet "
            "for længe siden."
        ),
        advice=_("Åbn linket i den nyeste mail, du har fået, eller skriv koden fra det nyeste brev."),
        link=(_("Skriv koden"), reverse("answer:door")),
        switch=switch_at(url),
    )


def closed(seen: Asking, url: str, *, sending: bool) -> ToldPage:
    """The round is closed; `sending` where they were just sending something."""
    return ToldPage(
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


def withdrawn(seen: Asking, url: str) -> ToldPage:
    """The invitation no longer holds: taken out by the leader, or said to be somebody else's."""
    return ToldPage(
        title=_("Invitationen gælder ikke længere"),
        lead=_("Nogen har sagt, at den var kommet til den forkerte.")
        if seen.invitation == "not_me"
        else _("Netværkslederen har taget den ud af runden."),
        advice=_("Er det en fejl, så sig det til den, der har inviteret dig."),
        contact=seen.intro.get("contact", ""),
        own_words=own_words(seen),
        switch=switch_at(url),
    )


def no_such_screen(url: str, intro: str) -> ToldPage:
    return ToldPage(
        title=_("Det spørgsmål findes ikke"),
        lead=_("Der er ikke så mange spørgsmål i runden."),
        advice=_("Det, du har svaret, er gemt."),
        link=(_("Gå til begyndelsen"), intro),
        switch=switch_at(url),
    )
