"""The answers behind the figures, without names: how many said what, their reasons, and the grid."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.analysis.choice.results import Spread
from metastyr.documents import choice_sentences as words
from metastyr.domain.access import Actor
from metastyr.domain.choice.wickedness import grid
from metastyr.theory.judgements import ANSWER_SCALE
from metastyr.theory.source import Standing
from metastyr.theory.text import Text
from metastyr.theory.wickedness import FEATURES
from metastyr.web.choose.pages.grid import GridTable, counted_grid
from metastyr.web.choose.pages.tabs import ResultView, view_of
from metastyr.web.choose.pages.words import form_name
from metastyr.web.choose.reads import ChoiceNow, Reading
from metastyr.web.choose.screens import SCREENS, Screen
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.words import number, said

FAR_APART = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Reasons:
    """What was written about one criterion, in no order that tells who."""

    name: Text
    told: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One group of criteria: how many gave which answer, and the reasons."""

    name: Text
    source: Text
    standing: str
    table: Table
    reasons: tuple[Reasons, ...]


@dataclass(frozen=True, kw_only=True)
class AnswersPage(ResultView):
    template: ClassVar[str] = "choose/answers.html"
    without_names: str
    apart: tuple[str, ...]
    alone: tuple[str, ...]
    parts: tuple[Part, ...]
    grid: GridTable
    features: tuple[str, ...]
    grid_reasons: tuple[str, ...]


def answers(now: ChoiceNow, seen: Reading, actor: Actor) -> AnswersPage:
    spread = {one.criterion: one for one in seen.result.spread}
    placings = [one.placing for one in seen.choice.assessments if one.placing]
    counted = grid(placings)
    says = (
        _("Oftest valgt: “%(kind)s”. %(text)s")
        % {"kind": said(counted.commonest.name), "text": said(counted.commonest.text)}
        if counted.commonest
        else _("I placerer opgaven forskelligt. Tal om hvorfor, før I vælger form.")
        if placings
        else _("Ingen har placeret opgaven.")
    )
    return AnswersPage(
        **view_of(
            now,
            actor,
            "answers",
            title=_("Hvad svarer I?"),
            lead=_("Hvor I er uenige, er der noget at tale om, før I beslutter."),
        ),
        without_names=_without_names(seen.assessors),
        apart=tuple(said(words.CRITERIA[one.criterion].name) for one in spread.values() if _far_apart(one)),
        alone=tuple(_alone(seen)),
        parts=tuple(_part(screen, spread, seen) for screen in SCREENS if screen.criteria),
        grid=counted_grid(counted, says=says),
        features=tuple(
            _("%(name)s: %(n)s") % {"name": said(_feature(one.feature)), "n": number(one.count)}
            for one in counted.features
            if one.count
        ),
        grid_reasons=tuple(sorted(one.reason for one in placings if one.reason)),
    )


def _without_names(count: int) -> str:
    return ngettext(
        "Svar og grunde står uden navn. Her er kun %(n)s vurdering, så det er let at gætte, hvis den er.",
        "Svar og grunde står uden navn, og i en rækkefølge, der ikke følger nogen. Men I er kun %(n)s, og I "
        "kender hinanden, så det kan måske gættes.",
        count,
    ) % {"n": number(count)}


def _far_apart(one: Spread) -> bool:
    return one.low is not None and one.high is not None and one.high - one.low >= FAR_APART


def _feature(key: str) -> Text:
    return next(one.name for one in FEATURES if one.key == key)


def _alone(seen: Reading) -> Iterator[str]:
    """Which form each would be led to alone, counted."""
    led = Counter(one.recommended for one in seen.result.alone)
    for form, count in led.most_common():
        if form is not None:
            yield _("%(form)s: %(n)s") % {"form": form_name(form), "n": number(count)}
    if led[None]:
        yield _("Ingen bestemt form: %(n)s") % {"n": number(led[None])}


def _part(screen: Screen, spread: dict[str, Spread], seen: Reading) -> Part:
    first = screen.criteria[0]
    return Part(
        name=screen.name,
        source=first.source.cite(),
        standing=said(first.standing.label) if first.standing is not Standing.VERIFIED else "",
        table=_table(screen, spread, seen.assessors),
        reasons=tuple(
            Reasons(name=one.name, told=told)
            for one in screen.criteria
            if (told := tuple(_reasons(one.key, seen)))
        ),
    )


def _reasons(criterion: str, seen: Reading) -> list[str]:
    given = [said_ for each in seen.choice.assessments if (said_ := each.of(criterion)) and said_.reason]
    return [
        _("%(answer)s: %(reason)s") % {"answer": said(ANSWER_SCALE.labels[one.answer]), "reason": one.reason}
        for one in sorted(given, key=lambda one: (-one.answer, one.reason))
    ]


def _table(screen: Screen, spread: dict[str, Spread], count: int) -> Table:
    rows = []
    for criterion in screen.criteria:
        one = spread[criterion.key]
        numbers = Counter(answer for _assessor, answer in one.answers)
        open_ = count - len(one.answers)
        rows.append(
            Row(
                cells=(
                    Cell(text=criterion.name, note=_("I er langt fra hinanden") if _far_apart(one) else ""),
                    *(
                        Cell(text=number(numbers[place]) if numbers[place] else "–")
                        for place in range(ANSWER_SCALE.points)
                    ),
                    Cell(text=number(open_) if open_ else "–"),
                )
            )
        )
    return Table(
        caption=_("Hvor mange svarede hvad? (n = %(n)s)") % {"n": number(count)},
        columns=(
            Column(label=_("Kriterium")),
            *(Column(label=label, numeric=True) for label in ANSWER_SCALE.labels),
            Column(label=_("Intet svar"), numeric=True),
        ),
        rows=tuple(rows),
    )
