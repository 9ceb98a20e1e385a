"""Leaving: one's answers taken back, or an invitation that came to the wrong person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.web.post.pages import ToldPage
from metastyr.web.sense.pages.answering.frame import AnsweringPage, other, own_words, switch_at, switch_to
from metastyr.web.sense.pages.answering.ways import Way
from metastyr.web.sense.reads.answering import Asking


@dataclass(frozen=True, kw_only=True)
class ConfirmPage(AnsweringPage):
    """Something that cannot be undone: what it means, and a button that does it."""

    template: ClassVar[str] = "sense/answering/confirm.html"
    warning: str
    means: tuple[str, ...]
    action: str
    button: str
    back: str


def withdraw(seen: Asking, way: Way) -> ConfirmPage:
    """Take everything back: asked once more."""
    return ConfirmPage(
        title=_("Tag alle dine svar tilbage?"),
        switch=switch_to(other(way).withdraw),
        own_words=own_words(seen),
        warning=_answers(seen) or _("Der er ingen svar at tage tilbage."),
        means=(
            _("Du kan svare igen med samme link, så længe runden er åben."),
            _("Når runden er lukket, kan svar ikke tages tilbage: så kan ingen se, hvilke der er dine.")
            if seen.anonymous
            else _("Når runden er lukket, skal du bede den dataansvarlige om det."),
        ),
        action=way.withdraw,
        button=_("Slet alle mine svar"),
        back=way.overview if seen.answers else way.intro,
    )


def not_me(seen: Asking, way: Way) -> ConfirmPage:
    """It is not me: what it does, and what is lost."""
    return ConfirmPage(
        title=_("Er invitationen ikke til dig?"),
        switch=switch_to(other(way).not_me),
        own_words=own_words(seen),
        warning=_answers(seen),
        means=(
            _("Den gælder en person i gruppen %(group)s.") % {"group": seen.group},
            _(
                "Når du har sagt det, virker linket ikke længere, og der bliver ikke sendt flere breve "
                "til det."
            ),
            _("Netværkslederen får at vide, at invitationen er kommet til den forkerte, og kan rette den."),
        ),
        action=way.not_me,
        button=_("Det er ikke mig"),
        back=way.intro,
    )


def _answers(seen: Asking) -> str:
    n = len(seen.answers)
    if not n:
        return ""
    return ngettext(
        "Der er givet %(n)s svar med dette link. Det bliver slettet.",
        "Der er givet %(n)s svar med dette link. De bliver slettet.",
        n,
    ) % {"n": n}


def thanks_for_telling(url: str) -> ToldPage:
    return ToldPage(
        title=_("Tak, fordi du sagde det"),
        lead=_("Linket er lukket, og der bliver ikke sendt flere breve til det."),
        advice=_("Du skal ikke gøre mere."),
        switch=switch_at(url),
    )
