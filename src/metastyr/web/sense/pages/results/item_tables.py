"""The two tables of a question: the means with all they rest on, and how the answers lie."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from metastyr.analysis.items import TOGETHER, ItemFigure, ItemPart, Told
from metastyr.domain.disclosure import Withheld
from metastyr.domain.item_disclosure import Band
from metastyr.theory.instruments import Rated
from metastyr.theory.scales import ScoredItem
from metastyr.web.sense.pages.results.words import answered_of, figure, percent, span
from metastyr.web.sense.pages.words import listed
from metastyr.web.sense.reads import ItemResult
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.words import number, said


def means_table(result: ItemResult, item: ScoredItem, figures: tuple[ItemFigure, ...]) -> Table:
    """Every figure of a question: for all, and for each group that answered."""
    return Table(
        caption=_("%(item)s: gennemsnit") % {"item": said(item.name)},
        columns=(
            Column(label=_("Svar fra") if len(figures) < 2 else _("Om")),
            Column(label=_("Gennemsnit"), numeric=True),
            Column(label=_("Usikkerhed"), numeric=True),
            Column(label=_("Har svaret"), numeric=True),
            *((Column(label=_("Ikke relevant"), numeric=True),) if _asks_relevance(result) else ()),
            Column(label=_("Havde alle svaret"), numeric=True),
        ),
        rows=tuple(row for one in figures for row in _rows(result, one, several=len(figures) > 1)),
        empty_text=_("Ingen blev spurgt om dette."),
    )


def _asks_relevance(result: ItemResult) -> bool:
    return result.round.instrument.not_relevant is not None


def _rows(result: ItemResult, one: ItemFigure, *, several: bool) -> Iterator[Row]:
    whole = _whole_words(result, one, several=several)
    yield _row(result, whole, one.told, one.withheld)
    if one.withheld is Withheld.SMALL_RATED:
        # Nothing about so small a group is shown, whoever answered: that is said once.
        return
    for part in one.parts:
        yield _row(result, _part_words(one, part, several=several), part.told, part.withheld)


def _whole_words(result: ItemResult, one: ItemFigure, *, several: bool) -> tuple[str, str]:
    """What the first row of a rated is called, and whom it is made of."""
    hidden = [part.group for part in one.parts if part.group not in one.made_of and not part.own]
    note = ""
    if one.told and hidden:
        note = _("uden %(groups)s") % {"groups": listed(hidden)}
    if several:
        return one.about or "", note
    if result.round.instrument.rates in TOGETHER:
        return _("Alle, om alle"), note
    return _("Alle"), note


def _part_words(one: ItemFigure, part: ItemPart, *, several: bool) -> tuple[str, str]:
    if part.own:
        return _("%(group)s om sig selv") % {"group": part.group}, ""
    if several:
        return _("%(from)s om %(to)s") % {"from": part.group, "to": one.about}, ""
    return part.group, ""


def _row(result: ItemResult, name: tuple[str, str], told: Told | None, withheld: Withheld | None) -> Row:
    words, note = name
    if told is None:
        why = _why(result, withheld)
        return Row(
            cells=(
                Cell(text=words, note=note),
                Cell(text=_("vises ikke"), note=why),
                *(Cell(text="–") for _place in range(3 + _asks_relevance(result))),
            )
        )
    missing = told.missing
    return Row(
        cells=(
            Cell(text=words, note=note),
            Cell(text=figure(told.mean.value)),
            Cell(text=span(told.mean)),
            Cell(
                text=answered_of(told.raters, missing.members + (told.not_relevant or 0))
                if missing
                else number(told.raters)
            ),
            *((_not_relevant(told),) if _asks_relevance(result) else ()),
            Cell(
                text=_("%(low)s til %(high)s") % {"low": figure(missing.low), "high": figure(missing.high)}
                if missing and missing.answered < missing.members
                else "–"
            ),
        )
    )


def _not_relevant(told: Told) -> Cell:
    return Cell(text=_("vises ikke") if told.not_relevant is None else number(told.not_relevant))


def _why(result: ItemResult, withheld: Withheld | None) -> str:
    smallest = {"n": number(result.round.smallest.size)}
    if withheld is Withheld.SMALL_RATED:
        if result.round.instrument.rates is Rated.GROUPS:
            return _("gruppen har færre end %(n)s") % smallest
        return _("der er svaret om færre end %(n)s") % smallest
    return _("færre end %(n)s har svaret") % smallest


def counts_table(item: ScoredItem, one: ItemFigure, *, several: bool) -> Table:
    """How many chose each answer, or each run of answers."""
    told = one.told.raters if one.told else 0
    name = _("%(item)s, om %(about)s") % {"item": said(item.name), "about": one.about}
    return Table(
        caption=_("%(item)s: hvordan svarene fordeler sig") % {"item": name if several else said(item.name)},
        columns=(
            Column(label=_("Svar")),
            Column(label=_("Antal"), numeric=True),
            Column(label=_("Andel"), numeric=True),
        ),
        rows=tuple(
            Row(
                cells=(
                    Cell(text=_label(item, band)),
                    Cell(text=number(band.raters)),
                    Cell(text=percent(band.raters, told)),
                )
            )
            for band in one.bands
        ),
    )


def _label(item: ScoredItem, band: Band) -> str:
    """An answer by its label; a run of answers by its two ends."""
    first, last = item.scale.labels[band.first - 1], item.scale.labels[band.last - 1]
    if band.first == band.last:
        return said(first)
    return _("“%(first)s” til “%(last)s”") % {"first": said(first), "last": said(last)}
