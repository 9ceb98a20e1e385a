"""The parts of a report of relational coordination: the matrix, the pairs, the dimensions, who is missing."""

from __future__ import annotations

from collections.abc import Iterator

from metastyr.analysis.coordination.intervals import Interval
from metastyr.analysis.coordination.matrix import Coordination, CoordinationCell
from metastyr.analysis.coordination.pairs import Pair
from metastyr.analysis.coordination.strength import STRENGTH_NAMES
from metastyr.documents.report import Cell, Figure, Named, Section, Span, Table
from metastyr.domain.disclosure import Detail
from metastyr.domain.figures import both, figure
from metastyr.theory.coordination import DIMENSIONS
from metastyr.theory.coordination_reading import BETWEEN, MATRIX, PAIRS, WITHIN, CutOffs
from metastyr.theory.text import Text

WITHIN_GROUPS = Text(da="Inden for grupper", en="Within groups")
BETWEEN_GROUPS = Text(da="Mellem grupper", en="Between groups")
_WIDEST_MATRIX = 7
_FROM = Text(da="Fra", en="From")
_TO = Text(da="Om", en="About")
_RATERS = Text(da="Svar", en="Answers")
_INDEX = Text(da="Indeks", en="Index")
_SPAN = Text(da="Usikkerhed", en="Uncertainty")
_READ = Text(da="Hvad det kan kaldes", en="What it can be called")
_WITHHELD = Text(da="vises ikke", en="not shown")
_PEOPLE = Text(da="Svarende", en="People")
_PRESET = Text(da="Grænserne er forudsatte værdier.", en="The cut-offs are presets.")
_OWN = Text(da="Grænserne er rundens egne.", en="The cut-offs are the round's own.")
_NO_SPAN = Span(None, None)


def span(seen: Interval, *, change: bool = False) -> Span:
    """The interval of a figure as a cell of a table; `change`: of a difference, with signs."""
    return Span(seen.low, seen.high, change=change)


def tie(from_: str, to: str) -> Text:
    """Who rates whom, as the pages say it.

    >>> tie("PPR", "Skoler").da, tie("PPR", "PPR").en
    ('PPR om Skoler', 'PPR about itself')
    """
    if from_ == to:
        return Text(da=f"{from_} om sig selv", en=f"{from_} about itself")
    return Text(da=f"{from_} om {to}", en=f"{from_} about {to}")


def matrix_section(seen: Coordination, between: CutOffs, within: CutOffs, picture: str | None) -> Section:
    """Who finds whom how: the matrix where it is narrow enough, every cell, and the two totals."""
    tables = []
    if 1 < len(seen.groups) <= _WIDEST_MATRIX:
        tables.append(
            Table(
                caption=Text(da="Skemaet", en="The matrix"),
                header=(_FROM, *(Text(da=f"om {name}", en=f"of {name}") for name in seen.groups)),
                rows=tuple(
                    (from_, *(_brief(seen.cell(from_, to)) for to in seen.groups)) for from_ in seen.groups
                ),
            )
        )
    tables.append(
        Table(
            caption=Text(da="Felt for felt", en="Cell by cell"),
            header=(_FROM, _TO, _RATERS, _INDEX, _SPAN, _READ),
            rows=tuple(_line(cell, seen) for cell in seen.cells),
            note=both(
                "Kilde til de forudsatte grænser: {source}",
                "Source of the preset cut-offs: {source}",
                source=BETWEEN.source.cite(),
            ),
        )
    )
    cuts = both(
        "Mellem grupper er svagt under {weak} og stærkt over {strong}; inden for en gruppe under {own_weak} "
        "og over {own_strong}. {whose} Ordet gives kun, når hele usikkerheden ligger dér. Ord og "
        "forskelle er regnet på de urundede tal: “4,00” kan være lige over 4.",
        "Between groups weak is below {weak} and strong above {strong}; within a group below {own_weak} and "
        "above {own_strong}. {whose} The word is given only where the whole interval lies. Words and "
        "differences are computed on figures that are not rounded: “4.00” may be just above 4.",
        weak=_cut(between.weak_below),
        strong=_cut(between.strong_above),
        own_weak=_cut(within.weak_below),
        own_strong=_cut(within.strong_above),
        whose=_PRESET if (between, within) == (BETWEEN, WITHIN) else _OWN,
    )
    return Section(
        title=Text(da="Hvem oplever hvem hvordan", en="How the groups rate each other"),
        why=MATRIX.text,
        sentences=(cuts,),
        tables=(*tables, *_totals(seen)),
        picture=picture,
    )


def _cut(value: float) -> Text:
    return figure(value, 1 if round(value, 1) == value else 2)


def _totals(seen: Coordination) -> Iterator[Table]:
    told = ((WITHIN_GROUPS, seen.within), (BETWEEN_GROUPS, seen.between))
    rows = tuple(
        (name, Figure(total.raters, 0), Figure(total.mean.value), span(total.mean))
        for name, total in told
        if total
    )
    if rows:
        yield Table(
            caption=Text(da="Hele skemaet i to tal", en="The whole matrix in two figures"),
            header=(Text(da="Hvor", en="Where"), _PEOPLE, _INDEX, _SPAN),
            rows=rows,
        )


def _brief(cell: CoordinationCell) -> Cell:
    if cell.index is None or cell.strength is None:
        return Text(da="–", en="–")
    return Named(Figure(cell.index.value), STRENGTH_NAMES[cell.strength])


def _line(cell: CoordinationCell, seen: Coordination) -> tuple[Cell, ...]:
    if cell.withheld is not None:
        reason = seen.rule.reason(cell.withheld)
        told = both("{no}: {why}", "{no}: {why}", no=_WITHHELD, why=reason)
        return cell.from_, cell.to, Figure(None), Figure(None), _NO_SPAN, told
    if cell.index is None or cell.strength is None:
        raise ValueError(f"the cell {cell.from_} → {cell.to} is neither shown nor withheld")
    shown = STRENGTH_NAMES[cell.strength]
    return cell.from_, cell.to, Figure(cell.raters, 0), Figure(cell.index.value), span(cell.index), shown


def pairs_counted(seen: Coordination) -> Text:
    """How many pairs were compared, and how many of them chance alone would set apart."""
    return both(
        "{all} par er sammenlignet. Så grupperne ens på det i alle par, ville omkring {chance} af parrene "
        "alligevel se ud til at se forskelligt på det. Her er det {apart}.",
        "{all} pairs were compared. If the groups saw it alike in every pair, about {chance} of the pairs "
        "would still look as if they saw it differently. Here it is {apart}.",
        all=len(seen.pairs),
        chance=figure(seen.apart_by_chance, 1),
        apart=seen.apart,
    )


def pairs_section(seen: Coordination, picture: str | None) -> Section:
    """The pairs of which both cells are shown, from both sides."""
    chance = Text(da="kan være tilfældigt", en="could be chance")
    apart = Text(da="de ser forskelligt på det", en="they see it differently")
    pair = Text(da="Par", en="Pair")
    return Section(
        title=Text(da="Parrene fra begge sider", en="The pairs from both sides"),
        why=PAIRS.text,
        sentences=(pairs_counted(seen),) if len(seen.pairs) > 1 else (),
        picture=picture,
        tables=(
            Table(
                caption=Text(da="Par for par", en="Pair by pair"),
                header=(
                    pair,
                    _RATERS,
                    _INDEX,
                    _SPAN,
                    Text(da="Forskel", en="Difference"),
                    _SPAN,
                    Text(da="Hvad det siger", en="What it says"),
                ),
                rows=tuple(
                    (
                        f"{one.a} – {one.b}",
                        _raters_of(seen, one),
                        Figure(one.index.value),
                        span(one.index),
                        Figure(one.asymmetry.value, change=True),
                        span(one.asymmetry, change=True),
                        apart if one.asymmetry.apart_from_zero else chance,
                    )
                    for one in seen.pairs
                ),
                note=Text(
                    da="Over 0 ser den første gruppe lysere på den anden end omvendt.",
                    en="Above 0, the first group rates the second higher than it is rated itself.",
                ),
            ),
        ),
    )


def _raters_of(seen: Coordination, pair: Pair) -> Text:
    there, back = seen.cell(pair.a, pair.b), seen.cell(pair.b, pair.a)
    return both("{a} og {b}", "{a} and {b}", a=figure(there.raters, 0), b=figure(back.raters, 0))


def dimensions_section(seen: Coordination, picture: str | None) -> Section:
    """Every shown cell dimension by dimension, as far as they may be told."""
    names = {dimension.key: dimension.name for dimension in DIMENSIONS}
    rounded = any(cell.dimensions and cell.detail is Detail.COARSE for cell in seen.cells)
    note = Text(
        da="Hvor nogle få sprang spørgsmål over, er dimensionerne rundet af. Så kan ingens svar regnes ud.",
        en="Where a few people skipped questions, the dimensions are rounded. That way nobody's answer can "
        "be worked out.",
    )
    return Section(
        title=Text(da="De syv dimensioner", en="The seven dimensions"),
        why=Text(
            da="Gennemsnittet af de point, de svarende gav på hver dimension.",
            en="The mean of the points those who answered gave on each dimension.",
        ),
        picture=picture,
        tables=(
            Table(
                caption=Text(da="Dimension for dimension", en="Dimension by dimension"),
                header=(
                    _FROM,
                    _TO,
                    Text(da="Dimension", en="Dimension"),
                    _RATERS,
                    Text(da="Gennemsnit", en="Mean"),
                    _SPAN,
                ),
                rows=tuple(
                    (
                        *(cell.from_, cell.to, names[key]),
                        *(Figure(cell.raters, 0), Figure(one.value), span(one)),
                    )
                    for cell in seen.cells
                    for key, one in cell.dimensions.items()
                ),
                note=note if rounded else None,
            ),
        ),
    )


def missing_section(seen: Coordination) -> Section:
    """How far each shown figure could have moved, had everybody answered."""
    return Section(
        title=Text(da="Hvad de manglende svar kunne ændre", en="What the missing answers could change"),
        why=Text(
            da="Havde alle svaret, ville tallet ligge et sted her. Det handler ikke om tilfældighed, men om "
            "dem, vi ikke har hørt.",
            en="If everyone had answered, the figure would be somewhere here. This is not about chance but "
            "about the people we have not heard from.",
        ),
        tables=(
            Table(
                caption=Text(da="Svar og grænser", en="Answers and bounds"),
                header=(
                    _FROM,
                    _TO,
                    _RATERS,
                    Text(da="Medlemmer", en="Members"),
                    Text(da="Lavest", en="Lowest"),
                    Text(da="Højest", en="Highest"),
                ),
                rows=tuple(
                    (
                        cell.from_,
                        cell.to,
                        Figure(cell.missing.answered, 0),
                        Figure(cell.missing.members, 0),
                        Figure(cell.missing.low),
                        Figure(cell.missing.high),
                    )
                    for cell in seen.cells
                    if cell.missing
                ),
            ),
        ),
    )
