"""What stands round every page of answering: the language switch, and in a preview a banner that says so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from metastyr.web.sense.pages.answering.ways import InPreview, Way, asked
from metastyr.web.sense.reads.answering import Asking, Preview
from metastyr.web.ui.pages import Page
from metastyr.web.ui.steps import address

OTHER = {"da": ("en", "English"), "en": ("da", "Dansk")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Switch:
    """A link to the same page in the other language."""

    language: str
    label: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One group a preview can be seen from."""

    name: str
    url: str
    current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Banner:
    """That this is a preview, whom it is seen from, and the way back to the round."""

    groups: tuple[Seen, ...]
    back: str


@dataclass(frozen=True, kw_only=True)
class AnsweringPage(Page):
    """A page without the workbench round it.

    `own_words` is the language of the leader's own words where it is not the page's: for screen readers.
    """

    switch: Switch | None = None
    banner: Banner | None = None
    own_words: str = ""


def reading() -> str:
    """The language the page is in."""
    return "en" if (get_language() or "da").startswith("en") else "da"


def switch_to(url: str) -> Switch:
    """`url` is the page's own in the other language."""
    language, label = OTHER[reading()]
    return Switch(language=language, label=label, url=url)


def switch_at(url: str, **told: str) -> Switch:
    """The same for an address that only has to be told the language."""
    return switch_to(asked(url, language=OTHER[reading()][0], **told))


def other(way: Way) -> Way:
    """The same way in the other language."""
    return way.speaking(OTHER[reading()][0])


def own_words(seen: Asking) -> str:
    return "" if seen.language == reading() else seen.language


def banner(way: Way, preview: Preview | None, here: str) -> Banner | None:
    """The banner of a preview; `here` is the page's name and number, kept when another group is chosen."""
    if preview is None or not isinstance(way, InPreview):
        return None
    groups = tuple(
        Seen(name=name, url=page_at(way.seen_from(pk), here), current=pk == preview.group)
        for pk, name in preview.groups
    )
    back = address("sense:round", network=way.network, round=str(way.round))
    return Banner(groups=groups, back=back or reverse("sense:start", kwargs={"network": way.network}))


def page_at(way: Way, here: str) -> str:
    """The address of a page by its name: `intro`, `overview`, `receipt`, … or the number of a screen."""
    return way.screen(int(here)) if here.isdigit() else str(getattr(way, here))


def until(day: date | None) -> str:
    """Until when one can answer, in a sentence."""
    if day is None:
        return _("Det er ikke bestemt endnu, hvornår runden lukker.")
    return _("Du kan svare til og med %(day)s.") % {"day": date_format(day, "DATE_FORMAT")}
