"""A round beside the one it asks again: what moved, and what chance alone could have moved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from metastyr.analysis.coordination.change import CellChange, Change, Difference, Moved, Uncompared
from metastyr.documents.change_words import change_in_words, totals_of
from metastyr.documents.report import Cell, Day, Figure, Section, Span, Table
from metastyr.documents.round_facts import Agreed, agreed_table
from metastyr.domain.figures import both, figure
from metastyr.theory.coordination import DIMENSIONS
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
_AGREED = Text(da="Aftalt efter sidste runde", en="Agreed after the last round")
_AMONG_MANY = Text(da="kan være tilfældigt blandt så mange", en="could be chance among so many")
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

    `seen` is None where they cannot be held against each other. `agreed` is what the conversation after the
    earlier round led to.
    """

    title: str
    closed: date | None
    notes: tuple[Text, ...]
    seen: Change | None
    agreed: tuple[Agreed, ...] = ()


def change_section(since: SinceLast) -> Section:
    """What was agreed after the earlier round, and what moved since: in words and in tables."""
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
        sentences=(
            before,
            *_done(since.agreed),
            *since.notes,
            *(change_in_words(seen) if seen else ()),
        ),
        tables=(
            *((agreed_table(since.agreed, _AGREED),) if since.agreed else ()),
            *(_tables(seen) if seen and seen.compared else ()),
        ),
    )


def _done(agreed: tuple[Agreed, ...]) -> Iterator[Text]:
    if agreed:
        yield both(
            "Efter den runde aftalte I {all} ting, og {done} er noteret som gjort. Hør, om det blev gjort, "
            "og om det hjalp.",
            "After that round you agreed on {all} things, and {done} are noted as done. Ask whether it was "
            "done, and whether it helped.",
            all=len(agreed),
            done=sum(act.done is not None for act in agreed),
        )


def _tables(seen: Change) -> Iterator[Table]:
    told = tuple((name, *_figures(total)) for name, total in reversed(totals_of(seen)))
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
        rows=tuple(_line(cell, among_many=seen.no_more_than_chance) for cell in seen.cells),
    )
    if seen.dimensions:
        yield Table(
            caption=Text(da="Dimensionerne siden sidst", en="The dimensions since last time"),
            header=(Text(da="Dimension mellem grupperne", en="Dimension between the groups"), *_FIGURES),
            rows=tuple(
                (one.name, *_figures(seen.dimensions[one.key]))
                for one in DIMENSIONS
                if one.key in seen.dimensions
            ),
        )


def _line(cell: CellChange, *, among_many: bool) -> tuple[Cell, ...]:
    none = Figure(None)
    if cell.index is None or cell.raters is None:
        why = _WHY[cell.uncompared] if cell.uncompared else figure(None)
        return cell.from_, cell.to, none, none, none, none, none, Span(None, None), why
    then, now = cell.raters
    *told, word = _figures(cell.index)
    if among_many and cell.index.moved is not Moved.CHANCE:
        word = _AMONG_MANY
    return cell.from_, cell.to, Figure(then, 0), Figure(now, 0), *told, word


def _figures(seen: Difference) -> tuple[Cell, ...]:
    moved = seen.change
    return (
        Figure(seen.before.value),
        Figure(seen.after.value),
        Figure(moved.value, change=True),
        Span(moved.low, moved.high, change=True),
        MOVED_NAMES[seen.moved],
    )
