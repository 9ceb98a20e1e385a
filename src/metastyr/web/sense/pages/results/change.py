"""Asked again: what has moved since the last round, and what chance alone could have moved."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.analysis.coordination.change import Change, Difference, Moved
from metastyr.charts.interval_rows import Line, NamedInterval, interval_rows
from metastyr.charts.interval_rows import said as rows_in_words
from metastyr.charts.picture import Picture
from metastyr.domain.access import Actor
from metastyr.domain.rounds.waves import IN_WORDS
from metastyr.theory.coordination import DIMENSIONS
from metastyr.theory.coordination_reading import BIASES
from metastyr.theory.measures import Measure as Reckoning
from metastyr.theory.source import Entry
from metastyr.theory.text import Text
from metastyr.web.sense.pages.results.change_tables import (
    cells_table,
    dimensions_table,
    not_compared,
    span_with_sign,
    totals_table,
    with_sign,
)
from metastyr.web.sense.pages.results.frame import ResultPage, around
from metastyr.web.sense.pages.results.words import MOST_NAMED, day, tie
from metastyr.web.sense.pages.words import listed, reckoning
from metastyr.web.sense.reads import ChangeResult, RoundNow
from metastyr.web.ui.components.empty import Empty
from metastyr.web.ui.components.figure import Figure
from metastyr.web.ui.components.table import Table
from metastyr.web.ui.words import number, said

_RECKONED = ("coordination-change", "coordination-index", "coordination-interval")
_TITLE = Text(da="Ændring siden sidste runde", en="Change since the last round")
_WITHIN = Text(da="Inden for grupperne", en="Within the groups")
_BETWEEN = Text(da="Mellem grupperne", en="Between the groups")


@dataclass(frozen=True, kw_only=True)
class ChangePage(ResultPage):
    template: ClassVar[str] = "sense/results/change.html"
    rounds: str
    notes: tuple[str, ...]
    empty: Empty | None
    moved: tuple[str, ...] = ()
    chance: tuple[str, ...] = ()
    figure: Figure | None = None
    totals: Table | None = None
    cells: Table | None = None
    dimensions: Table | None = None
    hidden: tuple[tuple[str, tuple[str, ...]], ...] = ()
    biases: tuple[Entry, ...] = ()
    reckoned: tuple[Reckoning, ...] = ()


def no_change(now: RoundNow, before: RoundNow | None, actor: Actor) -> ChangePage:
    """Why there is nothing to hold the round against yet, and what to do."""
    here = {"network": now.network, "round": now.key}
    if before is None:
        empty = Empty(
            heading=_("Der er ingen tidligere runde at sammenligne med"),
            text=_(
                "Når der er spurgt to gange om det samme forløb, og begge runders tal er delt, står her, "
                "hvad der har flyttet sig."
            ),
            action_text=_("Til resultatet"),
            action_url=reverse("sense:results", kwargs=here),
        )
    else:
        empty = Empty(
            heading=_("Den forrige rundes tal er ikke åbnet"),
            text=_("Aftal først samtalen om tallene i “%(title)s”. Så kan de to runder sammenlignes.")
            % {"title": before.title},
            action_text=_("Til den forrige runde"),
            action_url=reverse("sense:results", kwargs={"network": now.network, "round": before.key}),
        )
    return ChangePage(**_around(now, actor), rounds="", notes=(), empty=empty)


def change(result: ChangeResult, actor: Actor) -> ChangePage:
    now, before, seen = result.after.round, result.before.round, result.seen
    notes = tuple(said(IN_WORDS[one]) for one in result.differs)
    rounds = _("Fra “%(before)s” (lukket %(then)s) til “%(after)s” (lukket %(now)s).") % {
        "before": before.title,
        "then": day(before.closed) if before.closed else "–",
        "after": now.title,
        "now": day(now.closed) if now.closed else "–",
    }
    if seen is None:
        empty = Empty(heading=_("De to runder kan ikke sammenlignes"), text=" ".join(notes), level=2)
        return ChangePage(**_around(now, actor), rounds=rounds, notes=(), empty=empty)
    if not seen.compared:
        empty = Empty(
            heading=_("Intet felt vises i begge runder"),
            text=_("Kun det, der kan vises i begge runder, kan sammenlignes. Tal om hver runde for sig."),
            level=2,
        )
        return ChangePage(**_around(now, actor), rounds=rounds, notes=(*notes, *_groups(seen)), empty=empty)
    url = reverse("sense:results_change_svg", kwargs={"network": now.network, "round": now.key})
    return ChangePage(
        **_around(now, actor),
        rounds=rounds,
        notes=(*notes, *_groups(seen)),
        empty=None,
        moved=tuple(_moved(seen)),
        chance=tuple(_chance(seen)),
        figure=Figure(
            src=url,
            narrow_src=f"{url}?narrow=1",
            alt=said(rows_in_words(_rows(seen), _TITLE, zero=True)),
        ),
        totals=totals_table(seen),
        cells=cells_table(result, words=not result.differs),
        dimensions=dimensions_table(seen),
        hidden=not_compared(seen),
        biases=tuple(one for one in BIASES if one.key == "slow-scores"),
        reckoned=tuple(reckoning(key) for key in _RECKONED),
    )


def _around(now: RoundNow, actor: Actor) -> dict[str, Any]:
    return around(
        now,
        actor,
        "results_change",
        title=_("Siden sidst"),
        lead=_("Har noget flyttet sig, siden I spurgte sidst, eller kan det være tilfældigt?"),
    )


def _groups(seen: Change) -> Iterator[str]:
    if seen.came:
        yield ngettext(
            "Ny siden sidst: %(groups)s. Gruppen er ikke med i sammenligningen.",
            "Nye siden sidst: %(groups)s. Grupperne er ikke med i sammenligningen.",
            len(seen.came),
        ) % {"groups": listed(seen.came)}
    if seen.left:
        yield ngettext(
            "Ikke med denne gang: %(groups)s. Gruppen er ikke med i sammenligningen.",
            "Ikke med denne gang: %(groups)s. Grupperne er ikke med i sammenligningen.",
            len(seen.left),
        ) % {"groups": listed(seen.left)}


def _moved(seen: Change) -> Iterator[str]:
    """What moved more than chance would, the whole first."""
    for name, total in ((_BETWEEN, seen.between), (_WITHIN, seen.within)):
        if total and total.moved is not Moved.CHANCE:
            yield _total_moved(total) % _total(name, total)
    for way, words in (
        (Moved.UP, _("Højere end sidst: %(ties)s.")),
        (Moved.DOWN, _("Lavere end sidst: %(ties)s.")),
    ):
        named = [tie(cell.from_, cell.to) for cell in seen.cells if cell.index and cell.index.moved is way]
        if named and not seen.no_more_than_chance:
            more = len(named) - MOST_NAMED
            named = named[:MOST_NAMED]
            if more > 0:
                named.append(_("%(n)s til i tabellen") % {"n": number(more)})
            yield words % {"ties": listed(named)}
    for way, words in (
        (Moved.UP, _("Dimensioner mellem grupperne, der er højere end sidst: %(names)s.")),
        (Moved.DOWN, _("Dimensioner mellem grupperne, der er lavere end sidst: %(names)s.")),
    ):
        names = [
            f"{said(one.name)} ({with_sign(seen.dimensions[one.key].change.value)})"
            for one in DIMENSIONS
            if one.key in seen.dimensions and seen.dimensions[one.key].moved is way
        ]
        if names:
            yield words % {"names": listed(names)}


def _total(name: Text, total: Difference) -> dict[str, str]:
    return {
        "name": said(name),
        "n": with_sign(total.change.value),
        "span": span_with_sign(total.change),
    }


def _total_moved(total: Difference) -> str:
    if total.moved is Moved.UP:
        return _("%(name)s er tallet steget (%(n)s; %(span)s).")
    return _("%(name)s er tallet faldet (%(n)s; %(span)s).")


def _chance(seen: Change) -> Iterator[str]:
    if seen.no_more_than_chance:
        named = [
            tie(cell.from_, cell.to)
            for cell in seen.cells
            if cell.index and cell.index.moved is not Moved.CHANCE
        ]
        yield _(
            "Ikke flere felter har flyttet sig, end tilfældigheder giver. %(ties)s ser ud til at have "
            "flyttet sig, men det kan være tilfældigt blandt %(all)s."
        ) % {"ties": listed(named), "all": number(seen.compared)}
    for name, total in ((_BETWEEN, seen.between), (_WITHIN, seen.within)):
        if total and total.moved is Moved.CHANCE:
            words = _("%(name)s: ingen sikker ændring. Den kan være tilfældig (%(n)s; %(span)s).")
            yield words % _total(name, total)
    still = seen.compared - seen.moved
    if still:
        yield ngettext(
            "I %(n)s af %(all)s felter er der ingen sikker ændring: den kan være tilfældig.",
            "I %(n)s af %(all)s felter er der ingen sikker ændring: den kan være tilfældig.",
            still,
        ) % {"n": number(still), "all": number(seen.compared)}
    counted = ngettext(
        "Vi har sammenlignet %(all)s felt.", "Vi har sammenlignet %(all)s felter.", seen.compared
    )
    told = (
        counted
        + " "
        + _(
            "Var intet ændret, ville omkring %(chance)s af dem alligevel se ud til at have flyttet sig. "
            "Her er det %(moved)s."
        )
    )
    yield told % {
        "all": number(seen.compared),
        "chance": number(seen.by_chance, 1),
        "moved": number(seen.moved),
    }
    yield _(
        "Tallene for hele runden og for dimensionerne er ikke talt med. Også hvert af de %(n)s tal ville se "
        "ud til at have flyttet sig i omkring %(percent)s ud af 100 tilfælde, hvor intet var ændret."
    ) % {"n": number(seen.besides), "percent": number(100 * (1 - seen.confidence), 0)}


def _rows(seen: Change) -> list[NamedInterval]:
    """The rows of the picture: the two totals, then every cell compared."""
    totals = [(_BETWEEN, seen.between), (_WITHIN, seen.within)]
    rows = [
        NamedInterval(name, total.change, total.moved is not Moved.CHANCE) for name, total in totals if total
    ]
    return rows + [
        NamedInterval(_tie(cell.from_, cell.to), cell.index.change, cell.index.moved is not Moved.CHANCE)
        for cell in seen.cells
        if cell.index
    ]


def _tie(from_: str, to: str) -> Text:
    if from_ == to:
        return Text(da=f"{from_} om sig selv", en=f"{from_} about itself")
    return Text(da=f"{from_} om {to}", en=f"{from_} about {to}")


def change_picture(seen: Change, *, language: str, width: int) -> Picture | None:
    """Every change with its interval beside 0; None where nothing is compared."""
    rows = _rows(seen)
    far = max((max(abs(row.seen.low), abs(row.seen.high)) for row in rows), default=1.0)
    end = min(4, max(1, math.ceil(far)))
    return interval_rows(
        rows,
        Line(
            -end,
            end,
            Text(da="lavere end sidst", en="lower than last time"),
            Text(da="højere end sidst", en="higher than last time"),
            zero=True,
        ),
        title=_TITLE,
        language=language,
        key="change",
        width=width,
    )
