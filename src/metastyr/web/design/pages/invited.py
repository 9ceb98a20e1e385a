"""What the invited see: the invitation with its question, the receipt, and what is said when it is over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from django.forms import BaseForm
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from metastyr.web.design.reads.asking_in_invited import InvitedNow
from metastyr.web.post.pages import CodePage, DoorPage, ToldPage, reading, switch_at


@dataclass(frozen=True, kw_only=True)
class InvitationPage(CodePage):
    template: ClassVar[str] = "design/invited/invitation.html"
    words: str
    told: tuple[tuple[str, str], ...]
    frames: tuple[tuple[str, str], ...]
    sender: str
    said: str
    form: BaseForm | None
    action: str
    about_data: tuple[tuple[str, str], ...]


def _day(when: date) -> str:
    return str(date_format(when, "DATE_FORMAT"))


def door(form: BaseForm) -> DoorPage:
    url = reverse("invited:door")
    return DoorPage(
        title=_("Svar på en invitation"),
        lead=_("Koden står i det brev eller den mail, du har fået."),
        form=form,
        action=url,
        switch=switch_at(url),
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
        switch=switch_at(url),
        own_words=seen.language if seen.language != reading() else "",
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


def receipt(seen: InvitedNow) -> ToldPage:
    url = reverse("invited:receipt", kwargs={"code": seen.code})
    next_ = {
        "yes": _("Du er nu med i netværket. Netværkslederen kan se det og kontakter dig."),
        "no": _("Tak, fordi du svarede. Du hører ikke mere om det."),
        "someone_else": _("Tak. Netværkslederen afgør, om den anden bliver spurgt."),
    }
    return ToldPage(
        title=said(seen),
        lead=next_.get(seen.state, ""),
        advice=_("Fortryder du, kan du ændre dit svar med det samme link til og med %(day)s.")
        % {"day": _day(seen.answer_by)}
        if seen.may_answer
        else "",
        link=(_("Se eller ændr dit svar"), reverse("invited:invitation", kwargs={"code": seen.code})),
        switch=switch_at(url),
    )


def turned(reason: str, url: str) -> ToldPage:
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
    return ToldPage(
        title=title,
        advice=advice,
        link=(_("Skriv koden"), reverse("invited:door")) if reason == "unknown" else None,
        switch=switch_at(url),
    )
