"""Pages a code opens, whatever room it belongs to: the door, what cannot be done just now, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from django.forms import BaseForm
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from metastyr.web.ui.pages import Page

OTHER = {"da": ("en", "English"), "en": ("da", "Dansk")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Switch:
    """A link to the same page in the other language."""

    language: str
    label: str
    url: str


@dataclass(frozen=True, kw_only=True)
class CodePage(Page):
    """A page without the workbench round it.

    `own_words` is the language of the leader's own words where it is not the page's: for screen readers.
    """

    switch: Switch | None = None
    own_words: str = ""


@dataclass(frozen=True, kw_only=True)
class DoorPage(CodePage):
    """Where the code of a letter is typed."""

    template: ClassVar[str] = "post/door.html"
    form: BaseForm
    action: str


@dataclass(frozen=True, kw_only=True)
class ToldPage(CodePage):
    """What is the matter and what to do. `contact` is who can be asked, in the leader's words; `link` words
    and address."""

    template: ClassVar[str] = "post/told.html"
    advice: str = ""
    contact: str = ""
    link: tuple[str, str] | None = None


@dataclass(frozen=True, kw_only=True)
class BusyPage(CodePage):
    """The database did not answer. `sent` is what was chosen, to be sent again with one press."""

    template: ClassVar[str] = "post/busy.html"
    action: str
    sent: tuple[tuple[str, str], ...]
    sending: bool


def reading() -> str:
    """The language the page is in."""
    return "en" if (get_language() or "da").startswith("en") else "da"


def switch_to(url: str) -> Switch:
    """`url` is the page's own in the other language."""
    language, label = OTHER[reading()]
    return Switch(language=language, label=label, url=url)


def switch_at(path: str) -> Switch:
    """The same for a path that only has to be told the language."""
    return switch_to(f"{path}?language={OTHER[reading()][0]}")


def too_many(path: str) -> ToldPage:
    """Too many wrong codes came from one address."""
    return ToldPage(
        title=_("Der er prøvet for mange forkerte koder"),
        lead=_("Der er en grænse for, hvor mange koder man kan prøve herfra på kort tid."),
        advice=_("Vent ti minutter, og prøv så igen. Et link i en mail virker stadig."),
        switch=switch_at(path),
    )


def unreadable(path: str, again: str) -> ToldPage:
    """What was sent fits no page of ours; `again` is where to begin anew."""
    return ToldPage(
        title=_("Svaret kunne ikke læses"),
        lead=_("Det, der blev sendt, passer ikke til siden. Der er ikke gemt noget af det."),
        advice=_("Det, du har svaret før, er gemt. Hent siden igen, og svar på ny."),
        link=(_("Hent siden igen"), again),
        switch=switch_at(path),
    )


def busy(action: str, sent: tuple[tuple[str, str], ...], *, sending: bool) -> BusyPage:
    """The database does not answer just now; nothing that was chosen is lost."""
    return BusyPage(
        title=_("Det kunne ikke gemmes lige nu") if sending else _("Siden kunne ikke hentes lige nu"),
        lead=_("Der er travlt, og systemet nåede det ikke."),
        action=action,
        sent=sent,
        sending=sending,
    )
