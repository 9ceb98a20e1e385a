"""What the invited see: the invitation with its question, the receipt, and what is said when it is over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from django.forms import BaseForm
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from metastyr.web.design.reads.asking_in_invited import InvitedNow
from metastyr.web.ui.pages import Page

_OTHER = {"da": ("en", "English"), "en": ("da", "Dansk")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Switch:
    """A link to the same page in the other language."""

    language: str
    label: str
    url: str


@dataclass(frozen=True, kw_only=True)
class InvitedPage(Page):
    """A page without the workbench; `own_words` is the language of the leader's words where it is another."""

    switch: Switch | None = None
    own_words: str = ""


@dataclass(frozen=True, kw_only=True)
class DoorPage(InvitedPage):
    template: ClassVar[str] = "design/invited/door.html"
    form: BaseForm
    action: str


@dataclass(frozen=True, kw_only=True)
class InvitationPage(InvitedPage):
    template: ClassVar[str] = "design/invited/invitation.html"
    words: str
    told: tuple[tuple[str, str], ...]
    frames: tuple[tuple[str, str], ...]
    sender: str
    said: str
    form: BaseForm | None
    action: str
    about_data: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class PlainPage(InvitedPage):
    template: ClassVar[str] = "design/invited/plain.html"
    advice: str
    link: tuple[str, str] | None = None


@dataclass(frozen=True, kw_only=True)
class BusyPage(InvitedPage):
    template: ClassVar[str] = "design/invited/busy.html"
    action: str
    sent: tuple[tuple[str, str], ...]
    sending: bool


def _reading() -> str:
    return "en" if get_language() == "en" else "da"


def _switch(url: str) -> Switch:
    language, label = _OTHER[_reading()]
    return Switch(language=language, label=label, url=f"{url}?language={language}")


def _day(when: date) -> str:
    return str(date_format(when, "DATE_FORMAT"))


def door(form: BaseForm) -> DoorPage:
    url = reverse("invited:door")
    return DoorPage(
        title=_("Svar på en invitation"),
        lead=_("Koden står i det brev eller den mail, du har fået."),
        form=form,
        action=url,
        switch=_switch(url),
    )


def said(seen: InvitedNow) -> str:
    """What has been answered so far, in words."""
    return {
        "asked": "",
        "yes": _("Du har sagt ja."),
        "no": _("Du har sagt nej."),
        "someone_else": _("Du har peget på %(name)s.") % {"name": seen.other_name},
        "withdrawn": "",
    }[seen.state]


def invitation(seen: InvitedNow, form: BaseForm | None) -> InvitationPage:
    url = reverse("invited:invitation", kwargs={"code": seen.code})
    return InvitationPage(
        title=_("Vil du være med i netværket “%(network)s”?") % {"network": seen.network},
        lead=_("Hej %(name)s. Her er, hvad du bliver spurgt om. Du kan svare til og med %(day)s.")
        % {"name": seen.name, "day": _day(seen.answer_by)},
        words=seen.words,
        told=(
            (_("Hvad netværket handler om"), seen.told.get("theme", "")),
            (_("Hvad der forventes af dig"), seen.told.get("expected", "")),
        ),
        frames=tuple((one.title, one.text) for one in seen.frames),
        sender=seen.sender,
        said=said(seen),
        form=form,
        action=url,
        about_data=(
            (_("Hvad oplysningerne bruges til"), seen.told.get("purpose", "")),
            (_("Hvem der er dataansvarlig"), seen.told.get("controller", "")),
            (
                _("Hvor længe de bliver gemt"),
                _kept(seen),
            ),
            (_("Hvem du kan spørge"), seen.told.get("contact", "")),
        ),
        switch=_switch(url),
        own_words=seen.language if seen.language != _reading() else "",
    )


def _kept(seen: InvitedNow) -> str:
    day = {"day": _day(seen.forgotten)}
    if seen.in_register:
        return " ".join(
            (
                _("Siger du ikke ja, bliver invitationen og dine ord slettet efter %(day)s.") % day,
                _("Du står i forvejen i registret og bliver stående der."),
            )
        )
    return _("Siger du ikke ja, bliver dit navn, din e-mail og dine ord slettet efter %(day)s.") % day


def receipt(seen: InvitedNow) -> PlainPage:
    url = reverse("invited:receipt", kwargs={"code": seen.code})
    next_ = {
        "yes": _("Du er nu med i netværket. Netværkslederen kan se det og kontakter dig."),
        "no": _("Tak, fordi du svarede. Du hører ikke mere om det."),
        "someone_else": _("Tak. Netværkslederen afgør, om den anden bliver spurgt."),
    }
    return PlainPage(
        title=said(seen),
        lead=next_.get(seen.state, ""),
        advice=_("Fortryder du, kan du ændre dit svar med det samme link til og med %(day)s.")
        % {"day": _day(seen.answer_by)}
        if seen.may_answer
        else "",
        link=(_("Se eller ændr dit svar"), reverse("invited:invitation", kwargs={"code": seen.code})),
        switch=_switch(url),
    )


def turned(reason: str, url: str) -> PlainPage:
    """Why an answer was not taken."""
    title, advice = {
        "unknown": (
            _("Linket passer ikke til nogen invitation"),
            _(
                "Invitationen kan være trukket tilbage eller have fået et nyt link. Åbn linket i den nyeste "
                "mail, du har fået, skriv koden fra det nyeste brev, eller spørg den, der inviterede dig."
            ),
        ),
        "withdrawn": (
            _("Invitationen er trukket tilbage"),
            _("Er det en fejl, så sig det til den, der inviterede dig."),
        ),
        "over": (_("Der kan ikke svares mere"), _("Sidste dag er forbi. Skriv til den, der inviterede dig.")),
        "settled": (
            _("Netværkslederen har handlet på dit svar"),
            _("Det kan ikke ændres her. Skriv til den, der inviterede dig."),
        ),
        "built_on": (
            _("Du er allerede i gang i netværket"),
            _("Dit ja kan ikke tages tilbage her. Sig det til netværkslederen, så bliver du taget ud."),
        ),
    }[reason]
    return PlainPage(
        title=title,
        advice=advice,
        link=(_("Skriv koden"), reverse("invited:door")) if reason == "unknown" else None,
        switch=_switch(url),
    )


def too_many(url: str) -> PlainPage:
    return PlainPage(
        title=_("Der er prøvet for mange forkerte koder"),
        lead=_("Der er en grænse for, hvor mange koder man kan prøve herfra på kort tid."),
        advice=_("Vent ti minutter, og prøv så igen. Et link i en mail virker stadig."),
        switch=_switch(url),
    )


def unreadable(url: str, again: str) -> PlainPage:
    return PlainPage(
        title=_("Svaret kunne ikke læses"),
        lead=_("Det, der blev sendt, passer ikke til siden. Der er ikke gemt noget af det."),
        advice=_("Hent siden igen, og svar på ny."),
        link=(_("Hent siden igen"), again),
        switch=_switch(url),
    )


def busy(action: str, sent: tuple[tuple[str, str], ...], *, sending: bool) -> BusyPage:
    return BusyPage(
        title=_("Det kunne ikke gemmes lige nu") if sending else _("Siden kunne ikke hentes lige nu"),
        lead=_("Der er travlt, og systemet nåede det ikke."),
        action=action,
        sent=sent,
        sending=sending,
    )
