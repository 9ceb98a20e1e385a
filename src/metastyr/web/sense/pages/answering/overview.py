"""One's own answers before one is done, and the receipt after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.theory.scales import ScoredItem
from metastyr.theory.text import Text
from metastyr.web.sense.pages.answering.frame import AnsweringPage, banner, other, own_words, switch_to, until
from metastyr.web.sense.pages.answering.screen import called
from metastyr.web.sense.pages.answering.ways import Way, to_change
from metastyr.web.sense.reads.answering import About, Asking, Preview


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """One answer as it was given; None where none was."""

    about: str
    answer: Text | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One question and what one answered to it."""

    name: Text
    number: int
    given: tuple[Given, ...]
    missing: int
    url: str


@dataclass(frozen=True, kw_only=True)
class OverviewPage(AnsweringPage):
    template: ClassVar[str] = "sense/answering/overview.html"
    parts: tuple[Part, ...]
    missing: str
    first_missing: str
    nothing: bool
    finished: bool
    action: str
    method: str
    kept: tuple[tuple[str, str], ...]
    back: str
    withdraw: str


def overview(
    seen: Asking, way: Way, *, told_nothing: bool = False, preview: Preview | None = None
) -> OverviewPage:
    """`told_nothing`: they wanted to be done without one answer."""
    parts = tuple(
        _part(seen, way, item, number) for number, item in enumerate(seen.instrument.items, start=1)
    )
    missing = sum(part.missing for part in parts)
    return OverviewPage(
        title=_("Dine svar"),
        lead=_("Se dem igennem, ret dem, du vil rette, og afslut."),
        switch=switch_to(other(way).overview),
        banner=banner(way, preview, "overview"),
        own_words=own_words(seen),
        parts=parts,
        missing=ngettext("Der mangler %(n)s svar.", "Der mangler %(n)s svar.", missing) % {"n": missing}
        if missing
        else "",
        first_missing=to_change(way, seen.unanswered) if seen.unanswered else "",
        nothing=told_nothing,
        finished=seen.finished,
        action=way.receipt if way.preview else way.overview,
        method="get" if way.preview else "post",
        kept=way.kept,
        back=way.screen(seen.screens),
        withdraw=way.withdraw if seen.answers else "",
    )


def _part(seen: Asking, way: Way, item: ScoredItem, number: int) -> Part:
    given = tuple(Given(about=called(seen, one), answer=_answer(seen, item, one)) for one in seen.about)
    missing = sum(one.answer is None for one in given)
    return Part(name=item.name, number=number, given=given, missing=missing, url=to_change(way, number))


def _answer(seen: Asking, item: ScoredItem, about: About) -> Text | None:
    if (item.key, about.id) not in seen.answers:
        return None
    value = seen.answers[item.key, about.id]
    return seen.instrument.not_relevant if value is None else item.scale.labels[value - 1]


@dataclass(frozen=True, kw_only=True)
class ReceiptPage(AnsweringPage):
    """`change` and `withdraw` are where one's answers are changed and taken back."""

    template: ClassVar[str] = "sense/answering/receipt.html"
    missing: str
    then: tuple[str, ...]
    change: str
    withdraw: str


def _open_until(seen: Asking) -> str:
    if seen.closes is None:
        return until(None)
    return _("Runden er åben til og med %(day)s. Til da kan du rette.") % {
        "day": date_format(seen.closes, "DATE_FORMAT")
    }


def receipt(seen: Asking, way: Way, preview: Preview | None = None) -> ReceiptPage:
    """Thank you: what was saved, and what happens now."""
    missing = sum(len(seen.missing(item.key)) for item in seen.instrument.items)
    return ReceiptPage(
        title=_("Tak for dine svar"),
        switch=switch_to(other(way).receipt),
        banner=banner(way, preview, "receipt"),
        own_words=own_words(seen),
        missing=ngettext(
            "%(n)s svar mangler. Det er i orden, og du kan stadig nå det.",
            "%(n)s svar mangler. Det er i orden, og du kan stadig nå det.",
            missing,
        )
        % {"n": missing}
        if missing and not way.preview
        else "",
        then=(
            _open_until(seen),
            _(
                "Når runden er lukket, ser kun netværkets ledere resultatet. De aftaler først en samtale om, "
                "hvad svarene kan vise."
            ),
            _(
                "Derefter kan de dele resultatet med de deltagere i netværket, der kan logge ind. Det er "
                "samlet for grupper, aldrig for enkelte. Kan du ikke logge ind, så bed netværkslederen om "
                "rapporten."
            ),
        ),
        change=way.overview,
        withdraw=way.withdraw,
    )
