"""What stands round every page of answering: the language switch, and in a preview a banner that says so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from metastyr.web.post.pages import OTHER, CodePage, Switch, reading, switch_to
from metastyr.web.sense.pages.answering.ways import InPreview, Way, asked
from metastyr.web.sense.reads.answering import Asking, Preview
from metastyr.web.ui.steps import address


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
class AnsweringPage(CodePage):
    """A page of those who answer; with the banner it is a preview."""

    banner: Banner | None = None


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
