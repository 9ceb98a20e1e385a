"""A round beside the one it asks again: what moved, and what chance alone could have moved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from metastyr.analysis.coordination.change import CellChange, Change, Difference, Moved, Uncompared
from metastyr.documents.report import Cell, Day, Figure, Section, Span, Table
from metastyr.domain.figures import both, figure
from metastyr.theory.text import Text

MOVED_NAMES: dict[Moved, Text] = {
    Moved.UP: Text(da="højere", en="higher"),
    Moved.DOWN: Text(da="lavere", en="lower"),
    Moved.CHANCE: Text(da="kan være tilfældigt", en="could be chance"),
}
_WHY: dict[Uncompared, Text] = {
    Uncompared.BEFORE: Text(
        da="ikke sammenlignet: vises ikke i den forrige", en="not compared: not shown in the earlier"
    ),
    Uncompared.AFTER: Text(da="ikke sammenlignet: vises ikke i denne", en="not compared: not shown in this"),
    Uncompared.BOTH: Text(da="ikke sammenlignet: vises i ingen af dem", en="not compared: shown in neither"),
}
_FIGURES = (
    Text(da="Sidst", en="Last time"),
    Text(da="Nu", en="Now"),
    Text(da="Ændring", en="Change"),
    Text(da="Usikkerhed", en="Uncertainty"),
    Text(da="Hvad det siger", en="What it says"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SinceLast:
    """The earlier round's title and last day, what the two do not share (`notes`), and what moved.

    `seen` is None where they cannot be held against each other.
    """

    title: str
    closed: date | None
    notes: tuple[Text, ...]
    seen: Change | None


def change_section(since: SinceLast) -> Section:
    """What moved since the earlier round, cell by cell and in the two totals."""
    before = both("Holdt op mod “{title}”.", "Held against “{title}”.", title=since.title)
    if since.closed:
        before = both(
            "Holdt op mod “{title}”, der lukkede {day}.",
            "Held against “{title}”, which closed {day}.",
            title=since.title,
            day=Day(since.closed).text,
        )
    seen = since.seen
    return Section(
        title=Text(da="Siden sidst", en="Since last time"),
        why=Text(
            da="Har noget flyttet sig, eller kan det være tilfældigt?",
            en="Has anything changed, or could it be chance?",
        ),
        sentences=(before, *since.notes, *(_sentences(seen) if seen else ())),
        tables=tuple(_tables(seen)) if seen and seen.compared else (),
    )


def _sentences(seen: Change) -> Iterator[Text]:
    if not seen.compared:
        yield Text(
            da="Intet felt vises i begge runder, så intet kan sammenlignes.",
            en="No cell is shown in both rounds, so nothing can be compared.",
        )
        return
    if not seen.moved:
        yield Text(
            da="Ingen sikker ændring: det hele kan være tilfældigt.",
            en="No certain change: all of it could be chance.",
        )
    yield from cells_counted(seen)
    for names, told in (
        (seen.came, Text(da="Nye grupper: {names}.", en="New groups: {names}.")),
        (seen.left, Text(da="Ikke med mere: {names}.", en="No longer there: {names}.")),
    ):
        if names:
            yield both(told.da, told.en, names=", ".join(names))


def cells_counted(seen: Change) -> Iterator[Text]:
    """How many cells were compared, how many of them chance alone would move, and what is not counted."""
    yield both(
        "{n} felter er sammenlignet, og {moved} flyttede sig mere end tilfældet plejer. Havde intet ændret "
        "sig, ville omkring {chance} alligevel se sådan ud.",
        "{n} cells are compared, and {moved} moved more than chance usually does. Had nothing changed, about "
        "{chance} would look so all the same.",
        n=seen.compared,
        moved=seen.moved,
        chance=figure(seen.by_chance, 1),
    )
    totals = sum(total is not None for total in (seen.within, seen.between))
    yield both(
        "{totals} tal for hele runden siden sidst er ikke talt med. Også de ville se ud til at have flyttet "
        "sig i omkring {percent} ud af 100 tilfælde, hvor intet var ændret.",
        "{totals} figures for the whole round since last time are not counted in. They too would look as if "
        "they had moved in about {percent} of 100 cases where nothing had changed.",
        totals=totals,
        percent=figure(100 * (1 - seen.confidence), 0),
    )


def _tables(seen: Change) -> Iterator[Table]:
    totals = (
        (Text(da="Inden for grupper", en="Within groups"), seen.within),
        (Text(da="Mellem grupper", en="Between groups"), seen.between),
    )
    told = tuple((name, *_figures(total)) for name, total in totals if total)
    if told:
        yield Table(
            caption=Text(da="De to tal siden sidst", en="The two figures since last time"),
            header=(Text(da="Hvor", en="Where"), *_FIGURES),
            rows=told,
        )
    yield Table(
        caption=Text(da="Felterne siden sidst", en="The cells since last time"),
        header=(
            Text(da="Fra", en="From"),
            Text(da="Om", en="About"),
            Text(da="Svar sidst", en="Answers then"),
            Text(da="Svar nu", en="Answers now"),
            *_FIGURES,
        ),
        rows=tuple(_line(cell) for cell in seen.cells),
    )


def _line(cell: CellChange) -> tuple[Cell, ...]:
    none = Figure(None)
    if cell.index is None or cell.raters is None:
        why = _WHY[cell.uncompared] if cell.uncompared else figure(None)
        return cell.from_, cell.to, none, none, none, none, none, Span(None, None), why
    then, now = cell.raters
    return cell.from_, cell.to, Figure(then, 0), Figure(now, 0), *_figures(cell.index)


def _figures(seen: Difference) -> tuple[Cell, ...]:
    moved = seen.change
    return (
        Figure(seen.before.value),
        Figure(seen.after.value),
        Figure(moved.value, change=True),
        Span(moved.low, moved.high, change=True),
        MOVED_NAMES[seen.moved],
    )
