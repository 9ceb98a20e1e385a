"""One question on one screen: about each group or person in turn, with its answers and a way on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from metastyr.theory.scales import ScoredItem
from metastyr.theory.text import Text
from metastyr.web.sense.answer_fields import Move, field_of, value_of
from metastyr.web.sense.pages.answering.frame import AnsweringPage, banner, other, own_words, switch_to
from metastyr.web.sense.pages.answering.ways import Way
from metastyr.web.sense.reads.answering import About, Asking, Preview
from metastyr.web.ui.words import said


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One answer that can be chosen."""

    id: str
    value: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """The screen's question about one group or person. `lacks` is said where it was left out."""

    name: str
    words: SafeString
    choices: tuple[Choice, ...]
    lacks: bool


@dataclass(frozen=True, kw_only=True)
class ScreenPage(AnsweringPage):
    """`missing` are those nothing was answered about, with where to do it; `kept` is sent along by the form.

    `method` is `get` in a preview: it has nowhere to send to. `process` is said once, above the questions,
    and each of them is described by it: in the questions it is only called the work. `change` is whether one
    has been through them all, or comes from the overview: then the first button leads there.
    """

    template: ClassVar[str] = "sense/answering/screen.html"
    asked: Text
    process: str
    item: str
    number: int
    of: int
    progress: str
    questions: tuple[Question, ...]
    missing: tuple[tuple[str, str], ...]
    action: str
    method: str
    kept: tuple[tuple[str, str], ...]
    next_move: Move
    change: bool


def screen(
    seen: Asking,
    way: Way,
    at: int,
    *,
    told_missing: bool = False,
    change: bool = False,
    preview: Preview | None = None,
) -> ScreenPage:
    """The screen `at`, from 1. `told_missing` says kindly what is missing, and that one may go on."""
    item = seen.instrument.items[at - 1]
    missing = seen.missing(item.key) if told_missing else ()
    lacking = {one.id for one in missing}
    return ScreenPage(
        title=said(item.name),
        switch=switch_to(other(way).screen(at)),
        banner=banner(way, preview, str(at)),
        own_words=own_words(seen),
        asked=seen.instrument.asked,
        process=seen.process,
        item=item.key,
        number=at,
        of=seen.screens,
        progress=_("Spørgsmål %(number)s af %(of)s") % {"number": at, "of": seen.screens},
        questions=tuple(_question(seen, item, one, one.id in lacking) for one in seen.about),
        missing=tuple((called(seen, one), f"{field_of(one.id)}-1") for one in missing),
        action=way.screen(at),
        method="get" if way.preview else "post",
        kept=way.kept,
        next_move=Move.ANYWAY if missing else Move.NEXT,
        change=change or seen.seen_all,
    )


def _question(seen: Asking, item: ScoredItem, about: About, lacks: bool) -> Question:
    field = field_of(about.id)
    there = (item.key, about.id) in seen.answers
    chosen = value_of(seen.answers.get((item.key, about.id))) if there else ""
    labels = [(value_of(value), said(label)) for value, label in enumerate(item.scale.labels, start=1)]
    if seen.instrument.not_relevant is not None:
        labels.append((value_of(None), said(seen.instrument.not_relevant)))
    return Question(
        name=field,
        words=question(seen, item, about),
        choices=tuple(
            Choice(id=f"{field}-{value}", value=value, label=label, chosen=value == chosen)
            for value, label in labels
        ),
        lacks=lacks,
    )


def called(seen: Asking, about: About) -> str:
    """Whom the question is about, in words; one's own group as the instrument says it."""
    own = seen.instrument.own_target
    return said(own.filled(target=about.name)) if about.own and own is not None else about.name


def question(seen: Asking, item: ScoredItem, about: About) -> SafeString:
    """The question about one target, with the leader's own words marked with their language. The course of
    work, which stands above, goes by a short name: on a phone its full one would fill the screen.

    A question that does not name whom it is about gets the name in front, where it is asked about several.
    One that is worded for one's own group says by itself that it is one's own.
    """
    words = said(item.asked(own=about.own))
    name = _theirs(seen, about.name)
    own = seen.instrument.own_target
    says_so = item.own_text is not None and "{target}" in words
    if about.own and own is not None and not says_so:
        name = format_html(escape(said(own)), target=name)
    target = format_html("<strong>{}</strong>", name)
    told = format_html(escape(words), target=target, process=_("forløbet"))
    if "{target}" in words or len(seen.about) < 2:
        return told
    return format_html("{}: {}", target, told)


def _theirs(seen: Asking, words: str) -> SafeString:
    language = own_words(seen)
    return format_html('<span lang="{}">{}</span>', language, words) if language else escape(words)
