"""The result of any questionnaire: each question with its mean, how sure it is, and how the answers lie."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from django.urls import reverse
from django.utils.translation import gettext as _

from metastyr.analysis.items import TOGETHER, ItemFigure
from metastyr.charts.interval_rows import Line, NamedInterval, interval_rows
from metastyr.charts.interval_rows import said as rows_in_words
from metastyr.charts.picture import Picture
from metastyr.domain.access import Actor
from metastyr.domain.disclosure import SmallestGroup
from metastyr.domain.item_disclosure import in_equal_steps
from metastyr.theory.instruments import Instrument, Rated
from metastyr.theory.measures import Measure as Reckoning
from metastyr.theory.scales import ScoredItem
from metastyr.theory.text import Text
from metastyr.web.sense.pages.results.frame import ResultPage, around
from metastyr.web.sense.pages.results.item_tables import counts_table, means_table
from metastyr.web.sense.pages.results.response import response_table
from metastyr.web.sense.pages.results.words import answered_of, percent
from metastyr.web.sense.pages.words import listed, reckoning
from metastyr.web.sense.reads import ItemResult
from metastyr.web.ui.components.empty import Empty
from metastyr.web.ui.components.figure import Figure
from metastyr.web.ui.components.table import Table
from metastyr.web.ui.words import number, said

_RECKONED = ("item-mean", "coordination-interval", "item-counts")
_ALL = Text(da="Alle, der kan vises", en="All who can be shown")


@dataclass(frozen=True, kw_only=True)
class Lie:
    """How the answers about one rated lie: a table, or why there is none."""

    about: str
    table: Table | None
    why: str


@dataclass(frozen=True, kw_only=True)
class OneItem:
    """One question as the page shows it; `key` is its place on the page."""

    key: str
    name: str
    question: str
    points: str
    figure: Figure | None
    means: Table
    lies: tuple[Lie, ...]


@dataclass(frozen=True, kw_only=True)
class ItemsPage(ResultPage):
    template: ClassVar[str] = "sense/results/items.html"
    instrument: Text
    about: str
    answered: str
    response: Table
    empty: Empty | None
    items: tuple[OneItem, ...]
    smallest: str
    reckoned: tuple[Reckoning, ...]


def items(result: ItemResult, actor: Actor) -> ItemsPage:
    now = result.round
    shown = any(figure.told for figures in result.figures.values() for figure in figures)
    return ItemsPage(
        **around(
            now,
            actor,
            "results",
            title=now.title,
            lead=_("Det blev der svaret. Læs det sammen, og spørg hinanden hvorfor."),
        ),
        instrument=now.instrument.name,
        about=_about(now.instrument.rates),
        answered=_("%(answered)s har svaret (%(percent)s).")
        % {"answered": answered_of(now.answered, now.asked), "percent": percent(now.answered, now.asked)},
        response=response_table(now),
        empty=None if shown else _nothing(result),
        items=tuple(_one(result, item) for item in now.instrument.items),
        smallest=" ".join(_smallest(now.instrument, now.smallest)),
        reckoned=tuple(reckoning(key) for key in _RECKONED),
    )


def _smallest(asked: Instrument, smallest: SmallestGroup) -> Iterator[str]:
    told = {"n": number(smallest.size)}
    yield (
        _(
            "Et tal vises, når mindst %(n)s har svaret. En gruppe, der ikke vises, er ikke med i noget tal, "
            "heller ikke i det for alle."
        )
        % told
    )
    if asked.not_relevant is not None:
        yield (
            _(
                "Hvor mange der har svaret “%(words)s”, vises kun, når det er mindst %(n)s i hver gruppe, "
                "der vises. Ellers kunne det røbe den enkelte."
            )
            % {**told, "words": said(asked.not_relevant)}
        )


def _about(rates: Rated) -> str:
    """Whom the answers are about, and what is therefore not shown."""
    if rates in TOGETHER:
        return _(
            "Svarene handler om personer. De vises kun samlet: et tal ved siden af et navn bliver læst som "
            "en dom, og i et netværk ved folk, hvem der arbejder sammen med hvem."
        )
    return {
        Rated.GROUPS: _(
            "Svarene handler om grupperne. En gruppes syn på sig selv tæller ikke med i tallet for alle."
        ),
        Rated.NETWORK: _("Svarene handler om netværket som helhed."),
        Rated.ORGANISATION: _(
            "Hver har svaret om sin egen organisation. Organisationerne vises hver for sig."
        ),
        Rated.ONESELF: _(
            "Hver har svaret om sig selv. Tallene er for alle sammen og siger intet om den enkelte."
        ),
    }[rates]


def _nothing(result: ItemResult) -> Empty:
    return Empty(
        heading=_("Der er ingen tal at vise")
        if result.round.answered
        else _("Ingen har svaret, så der er ingen tal at vise"),
        text=_(
            "Et tal vises først, når mindst %(n)s har svaret. Tal om, hvad der stod i vejen, og spørg igen: "
            "med længere frist, eller med små grupper slået sammen."
        )
        % {"n": number(result.round.smallest.size)},
    )


def _one(result: ItemResult, item: ScoredItem) -> OneItem:
    now, figures = result.round, result.figures[item.key]
    here = {"network": now.network, "round": now.key, "item": item.key}
    url = reverse("sense:results_item", kwargs=here)
    rows = _rows(figures)
    return OneItem(
        key=item.key,
        name=said(item.name),
        question=said(item.text.filled(target=_whom(result), process=now.process)),
        points=_points(result, item),
        figure=Figure(src=url, narrow_src=f"{url}?narrow=1", alt=said(rows_in_words(rows, item.name)))
        if rows
        else None,
        means=means_table(result, item, figures),
        lies=_lies(result, item, figures),
    )


def _whom(result: ItemResult) -> str:
    """What stands where a question names whom it is about."""
    return {
        Rated.GROUPS: _("den anden gruppe"),
        Rated.PEOPLE: _("den anden"),
        Rated.NETWORK: result.round.network_name,
        Rated.ORGANISATION: _("din organisation"),
        Rated.ONESELF: _("dig"),
        Rated.MIRROR: _("den, du er spejl for"),
    }[result.round.instrument.rates]


def _points(result: ItemResult, item: ScoredItem) -> str:
    """The ends of the scale and what they score, so that a mean can be read."""
    points, labels = result.points[item.key], item.scale.labels
    low, high = min(points), max(points)
    worst, best = (
        listed([f"“{said(label)}”" for label, point in zip(labels, points, strict=True) if point == end])
        for end in (low, high)
    )
    return _("Fra %(low)s (%(worst)s) til %(high)s (%(best)s).") % {
        "low": number(low),
        "worst": worst,
        "high": number(high),
        "best": best,
    }


def _rows(figures: tuple[ItemFigure, ...]) -> list[NamedInterval]:
    """What the picture of a question shows: one rated by its groups, or several rated side by side."""
    if len(figures) > 1:
        return [
            NamedInterval(Text(da=one.about, en=one.about), one.told.mean)
            for one in figures
            if one.told and one.about
        ]
    rows = [NamedInterval(_ALL, one.told.mean) for one in figures if one.told]
    return rows + [
        NamedInterval(Text(da=part.group, en=part.group), part.told.mean)
        for one in figures
        for part in one.parts
        if part.told
    ]


def item_picture(result: ItemResult, item: ScoredItem, *, language: str, width: int) -> Picture | None:
    """The picture of one question; None where nothing of it may be shown."""
    points, labels = result.points[item.key], item.scale.labels
    low, high = min(points), max(points)
    single = points.count(low) == points.count(high) == 1
    return interval_rows(
        _rows(result.figures[item.key]),
        Line(
            low,
            high,
            labels[points.index(low)] if single else None,
            labels[points.index(high)] if single else None,
        ),
        title=item.name,
        language=language,
        key=item.key,
        width=width,
    )


def _lies(result: ItemResult, item: ScoredItem, figures: tuple[ItemFigure, ...]) -> tuple[Lie, ...]:
    """How the answers lie, rated by rated; where that is not told, each reason once."""
    if result.round.instrument.rates in TOGETHER:
        return ()
    several = len(figures) > 1
    told = tuple(
        Lie(about="", table=counts_table(item, one, several=several), why="") for one in figures if one.bands
    )
    silent: dict[str, list[str]] = {}
    for one in figures:
        if one.told and not one.bands:
            silent.setdefault(_why_no_counts(result, item, one), []).append(one.about or "")
    return told + tuple(
        Lie(about=listed(names) if several and (told or len(silent) > 1) else "", table=None, why=why)
        for why, names in silent.items()
    )


def _why_no_counts(result: ItemResult, item: ScoredItem, one: ItemFigure) -> str:
    if not in_equal_steps(result.points[item.key]):
        return _(
            "Hvor mange der valgte hvert svar, vises ikke, når svarene ikke giver point i lige store trin."
        )
    smallest = {"n": number(result.round.smallest.size)}
    if sum(part.told is not None and not part.own for part in one.parts) > 1:
        return (
            _(
                "Hvor mange der valgte hvert svar, vises ikke: sammen med gruppernes gennemsnit kunne det "
                "røbe svar, som færre end %(n)s har givet."
            )
            % smallest
        )
    return (
        _("Hvor mange der valgte hvert svar, vises ikke: det kunne røbe svar, som færre end %(n)s har givet.")
        % smallest
    )
