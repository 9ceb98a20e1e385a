"""A questionnaire read question by question as a report: every figure with what it rests on, and no other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from metastyr.analysis.items import TOGETHER, ItemFigure, Told
from metastyr.documents.report import Cell, Figure, Report, Section, Span, Table
from metastyr.documents.round_facts import RoundFacts, about, agreed_section, round_section
from metastyr.domain.disclosure import SmallestGroup, Withheld
from metastyr.domain.figures import both
from metastyr.domain.item_disclosure import Band
from metastyr.theory.instruments import Instrument, Rated
from metastyr.theory.measures import MEASURES
from metastyr.theory.scales import ScoredItem
from metastyr.theory.text import Text

_MEASURED = ("item-mean", "coordination-interval", "item-counts")
_QUESTION = Text(da="Spørgsmål", en="Question")
_ABOUT = Text(da="Om", en="About")
_ALL = Text(da="Alle", en="All")
_NONE = Text(da="–", en="–")


@dataclass(frozen=True, slots=True)
class Line:
    """One figure: the question, whom it is about and whom the answers came from, and the figure.

    `about` is None where all rated are told of together, `group` where all who answered are. `own`: a group
    about itself. `told` is None where `withheld` says why, or where nobody answered.
    """

    item: ScoredItem
    about: str | None
    group: str | None
    own: bool
    told: Told | None
    withheld: Withheld | None


def lines(asked: Instrument, figures: Sequence[ItemFigure]) -> Iterator[Line]:
    """Every figure in the order of the pages: a question's rated one by one, all first, then each group.

    A rated that is too small is said to be so once.
    """
    for one in figures:
        item = asked.item(one.item)
        yield Line(item, one.about, None, False, one.told, one.withheld)
        if one.withheld is not Withheld.SMALL_RATED:
            for part in one.parts:
                yield Line(item, one.about, part.group, part.own, part.told, part.withheld)


def item_report(
    asked: Instrument, figures: Sequence[ItemFigure], *, facts: RoundFacts, rule: SmallestGroup
) -> Report:
    """The report of one round; nothing in it is ordered by size. `figures` hold what may be shown."""
    measures = {measure.id: measure for measure in MEASURES}
    counts = tuple(_counts(asked, figures))
    tables = [_means(asked, figures, rule)]
    if counts:
        tables.append(
            Table(
                caption=Text(da="Hvordan svarene fordeler sig", en="How the answers lie"),
                header=(_QUESTION, _ABOUT, Text(da="Svar", en="Answer"), Text(da="Antal", en="Number")),
                rows=counts,
            )
        )
    return Report(
        title=Text(da=facts.title, en=facts.title),
        basis=tuple(_rules(asked, rule)),
        in_short=(),
        sections=(
            Section(
                title=Text(da="Spørgsmål for spørgsmål", en="Question by question"),
                tables=tuple(tables),
            ),
            round_section(facts, smallest=rule.size, between=None, within=None),
            agreed_section(facts),
        ),
        measures=tuple(measures[f"measure.{key}"] for key in _MEASURED),
        about=about(facts),
    )


def _rules(asked: Instrument, rule: SmallestGroup) -> Iterator[Text]:
    yield both(
        "Et tal vises, når mindst {n} har svaret. En gruppe, der ikke vises, er ikke med i noget tal.",
        "A figure is shown when at least {n} have answered. A group that is not shown enters no figure.",
        n=rule.size,
    )
    if asked.rates in TOGETHER:
        yield Text(
            da="Svarene handler om personer og er kun fortalt samlet.",
            en="The answers are about persons and are only told together.",
        )
    yield Text(
        da="Antal svar er kun fortalt, hvor de ikke røber den enkelte.",
        en="Counts of answers are only told where they give nobody away.",
    )


def _means(asked: Instrument, figures: Sequence[ItemFigure], rule: SmallestGroup) -> Table:
    relevance = (asked.not_relevant,) if asked.not_relevant is not None else ()
    return Table(
        caption=Text(da="Gennemsnit", en="Means"),
        header=(
            _QUESTION,
            _ABOUT,
            Text(da="Svar fra", en="Answers from"),
            Text(da="Svar", en="Answers"),
            Text(da="Gennemsnit", en="Mean"),
            Text(da="Usikkerhed", en="Uncertainty"),
            *relevance,
            Text(da="Havde alle svaret", en="Had everyone answered"),
            Text(da="Hvorfor det ikke vises", en="Why it is not shown"),
        ),
        rows=tuple(_row(line, asked, rule) for line in lines(asked, figures)),
    )


def _row(line: Line, asked: Instrument, rule: SmallestGroup) -> tuple[Cell, ...]:
    told, missing = line.told, line.told.missing if line.told else None
    some_missing = missing is not None and missing.answered < missing.members
    relevance = (Figure(told.not_relevant if told else None, 0),) if asked.not_relevant is not None else ()
    return (
        line.item.name,
        line.about or _ALL,
        line.group or _ALL,
        Figure(told.raters if told else None, 0),
        Figure(told.mean.value if told else None),
        Span(told.mean.low, told.mean.high) if told else Span(None, None),
        *relevance,
        Span(missing.low, missing.high) if missing and some_missing else Span(None, None),
        _NONE if line.withheld is None else why_withheld(line.withheld, asked.rates, rule),
    )


def why_withheld(why: Withheld, rates: Rated, rule: SmallestGroup) -> Text:
    """Why a figure is not shown, as the pages say it."""
    if why is not Withheld.SMALL_RATED:
        words = Text(da="færre end {n} har svaret", en="fewer than {n} have answered")
    elif rates is Rated.GROUPS:
        words = Text(da="gruppen har færre end {n}", en="the group has fewer than {n}")
    else:
        words = Text(da="der er svaret om færre end {n}", en="fewer than {n} are answered about")
    return both(words.da, words.en, n=rule.size)


def _counts(asked: Instrument, figures: Sequence[ItemFigure]) -> Iterator[tuple[Cell, ...]]:
    for one in figures:
        item = asked.item(one.item)
        for band in one.bands:
            yield item.name, one.about or _ALL, label(item, band), Figure(band.raters, 0)


def label(item: ScoredItem, band: Band) -> Text:
    """An answer by its label; a run of answers by its two ends."""
    first, last = item.scale.labels[band.first - 1], item.scale.labels[band.last - 1]
    return first if band.first == band.last else both("{a} – {b}", "{a} – {b}", a=first, b=last)
