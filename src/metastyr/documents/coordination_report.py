"""Relational coordination as a report: first the conversation, then what can be said and what is chance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from metastyr.analysis.coordination.intervals import Interval
from metastyr.analysis.coordination.matrix import Coordination, CoordinationCell
from metastyr.analysis.coordination.strength import Strength
from metastyr.analysis.coordination.totals import Total
from metastyr.documents.report import Cell, Figure, Report, Section, Table
from metastyr.domain.disclosure import Detail
from metastyr.domain.figures import both, figure
from metastyr.theory.coordination import DIMENSIONS
from metastyr.theory.coordination_reading import BETWEEN, BIASES, MATRIX, PAIRS, WEAK_TIE_QUESTIONS, WITHIN
from metastyr.theory.measures import MEASURES
from metastyr.theory.text import Text

_MEASURED = ("index", "interval", "total", "asymmetry")
_WIDEST_MATRIX = 7
_FROM = Text(da="Fra", en="From")
_TO = Text(da="Om", en="About")
_RATERS = Text(da="Svar", en="Answers")
_INDEX = Text(da="Indeks", en="Index")
_SPAN = Text(da="Usikkerhed", en="Uncertainty")
_READ = Text(da="Hvad det kan kaldes", en="What it can be called")
_WITHHELD = Text(da="vises ikke", en="not shown")
STRENGTH_NAMES: dict[Strength, Text] = {
    Strength.WEAK: Text(da="svagt", en="weak"),
    Strength.MODERATE: Text(da="moderat", en="moderate"),
    Strength.STRONG: Text(da="stærkt", en="strong"),
    Strength.UNCERTAIN: Text(da="usikkert", en="uncertain"),
}


def coordination_report(seen: Coordination, *, basis: Sequence[Text]) -> Report:
    """The report of one round; nothing in it is ordered by size, the groups keep their order."""
    measures = {measure.id: measure for measure in MEASURES}
    sections = [_talk(seen), _matrix(seen)]
    if seen.pairs:
        sections.append(_pairs(seen))
    if any(cell.dimensions for cell in seen.cells):
        sections.append(_dimensions(seen))
    if any(cell.missing for cell in seen.cells):
        sections.append(_missing(seen))
    return Report(
        title=Text(da="Relationel koordinering", en="Relational coordination"),
        basis=(*basis, *_rules(seen)),
        in_short=tuple(_in_short(seen)),
        sections=tuple(sections),
        measures=tuple(measures[f"measure.coordination-{key}"] for key in _MEASURED),
    )


def span(seen: Interval) -> Text:
    """The interval of a figure, in words a table can hold.

    >>> span(Interval(3.4, 2.98, 3.8)).da
    '2,98 til 3,80'
    """
    return both("{low} til {high}", "{low} to {high}", low=figure(seen.low), high=figure(seen.high))


def _in_short(seen: Coordination) -> Iterator[Text]:
    yield Text(
        da="Aftal først, hvem der skal tale om tallene og hvornår. Del dem så.",
        en="First agree who will talk about the figures, and when. Then share them.",
    )
    yield both(
        "{people} svarede fra {groups} grupper. {shown} af {all} felter kan vises.",
        "{people} people answered from {groups} groups. {shown} of {all} cells can be shown.",
        people=figure(sum(seen.respondents.values()), 0),
        groups=sum(1 for count in seen.respondents.values() if count),
        shown=sum(1 for cell in seen.cells if cell.index),
        all=len(seen.cells),
    )
    for name, total in (
        (Text(da="Inden for grupper", en="Within groups"), seen.within),
        (Text(da="Mellem grupper", en="Between groups"), seen.between),
    ):
        if total:
            yield _total(name, total)
    for strength in (Strength.WEAK, Strength.STRONG):
        named = [cell for cell in seen.cells if cell.strength is strength]
        if named:
            told = "; ".join(f"{cell.from_} → {cell.to}" for cell in named[:6])
            more = " …" if len(named) > 6 else ""
            yield both(
                "Kan kaldes {name}: {told}{more}.",
                "Can be called {name}: {told}{more}.",
                name=STRENGTH_NAMES[strength],
                told=told,
                more=more,
            )
    unsure = sum(1 for cell in seen.cells if cell.strength is Strength.UNCERTAIN)
    if unsure:
        yield both(
            "{n} felter er usikre: tallet kan være havnet på den ene eller den anden side ved et tilfælde.",
            "{n} cells are uncertain: chance may have put the figure on one side or the other.",
            n=unsure,
        )


def _total(name: Text, total: Total) -> Text:
    return both(
        "{name}: {index} ({span}), {n} svarende.",
        "{name}: {index} ({span}), {n} people.",
        name=name,
        index=figure(total.mean.value),
        span=span(total.mean),
        n=figure(total.raters, 0),
    )


def _talk(seen: Coordination) -> Section:
    weak = [cell for cell in seen.cells if cell.strength is Strength.WEAK]
    return Section(
        title=Text(da="Samtalen først", en="The conversation first"),
        why=Text(
            da="Tallene peger på steder mellem grupper, ikke på nogens skyld.",
            en="The figures point to places between groups, not to anybody's fault.",
        ),
        sentences=tuple(bias.text for bias in BIASES),
        look_at=tuple(question.text for question in WEAK_TIE_QUESTIONS) if weak else (),
    )


def _matrix(seen: Coordination) -> Section:
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
        )
    )
    cuts = both(
        "Mellem grupper er svagt under {weak} og stærkt over {strong}; inden for en gruppe under {own_weak} "
        "og over {own_strong}. Grænserne er forudsatte værdier. Ordet gives kun, når hele usikkerheden "
        "ligger dér.",
        "Between groups weak is below {weak} and strong above {strong}; within a group below {own_weak} and "
        "above {own_strong}. The cut-offs are presets. The word is given only where the whole interval lies.",
        weak=figure(BETWEEN.weak_below, 1),
        strong=figure(BETWEEN.strong_above, 1),
        own_weak=figure(WITHIN.weak_below, 1),
        own_strong=figure(WITHIN.strong_above, 1),
    )
    return Section(
        title=Text(da="Hvem oplever hvem hvordan", en="Who finds whom how"),
        why=MATRIX.text,
        sentences=(cuts,),
        tables=tuple(tables),
    )


def _brief(cell: CoordinationCell) -> Text:
    if cell.index is None or cell.strength is None:
        return Text(da="–", en="–")
    return both("{i} {name}", "{i} {name}", i=figure(cell.index.value), name=STRENGTH_NAMES[cell.strength])


def _line(cell: CoordinationCell, seen: Coordination) -> tuple[Cell, ...]:
    if cell.withheld is not None:
        reason = seen.rule.reason(cell.withheld)
        told = both("{no}: {why}", "{no}: {why}", no=_WITHHELD, why=reason)
        return cell.from_, cell.to, Figure(None), Figure(None), "–", told
    if cell.index is None or cell.strength is None:
        raise ValueError(f"the cell {cell.from_} → {cell.to} is neither shown nor withheld")
    shown = STRENGTH_NAMES[cell.strength]
    return cell.from_, cell.to, Figure(cell.raters, 0), Figure(cell.index.value), span(cell.index), shown


def _pairs(seen: Coordination) -> Section:
    chance = Text(da="kan være tilfældigt", en="could be chance")
    apart = Text(da="de ser forskelligt på det", en="they see it differently")
    pair = Text(da="Par", en="Pair")
    return Section(
        title=Text(da="Parrene fra begge sider", en="The pairs from both sides"),
        why=PAIRS.text,
        tables=(
            Table(
                caption=Text(da="Par for par", en="Pair by pair"),
                header=(
                    pair,
                    _INDEX,
                    _SPAN,
                    Text(da="Forskel", en="Difference"),
                    _SPAN,
                    Text(da="Hvad det siger", en="What it says"),
                ),
                rows=tuple(
                    (
                        f"{one.a} – {one.b}",
                        Figure(one.index.value),
                        span(one.index),
                        Figure(one.asymmetry.value),
                        span(one.asymmetry),
                        apart if one.asymmetry.apart_from_zero else chance,
                    )
                    for one in seen.pairs
                ),
                note=Text(
                    da="Over 0 ser den første gruppe lysere på den anden end omvendt.",
                    en="Above 0 the first group sees the second in a brighter light than it is seen.",
                ),
            ),
        ),
    )


def _dimensions(seen: Coordination) -> Section:
    names = {dimension.key: dimension.name for dimension in DIMENSIONS}
    rounded = any(cell.dimensions and cell.detail is Detail.COARSE for cell in seen.cells)
    note = Text(
        da="Hvor nogle få sprang spørgsmål over, er dimensionerne rundet af. Så kan ingens svar regnes ud.",
        en="Where a few skipped questions, the dimensions are rounded. So nobody's answer can be reckoned.",
    )
    return Section(
        title=Text(da="De syv dimensioner", en="The seven dimensions"),
        tables=(
            Table(
                caption=Text(da="Dimension for dimension", en="Dimension by dimension"),
                header=(
                    _FROM,
                    _TO,
                    Text(da="Dimension", en="Dimension"),
                    Text(da="Gennemsnit", en="Mean"),
                    _SPAN,
                ),
                rows=tuple(
                    (cell.from_, cell.to, names[key], Figure(one.value), span(one))
                    for cell in seen.cells
                    for key, one in cell.dimensions.items()
                ),
                note=note if rounded else None,
            ),
        ),
    )


def _missing(seen: Coordination) -> Section:
    return Section(
        title=Text(da="Hvad de manglende svar kunne ændre", en="What the missing answers could change"),
        why=Text(
            da="Havde alle svaret, ville tallet ligge et sted her. Det handler ikke om tilfældighed, men om "
            "dem, vi ikke har hørt.",
            en="Had everybody answered, the figure would lie somewhere here. This is not about chance but "
            "about those not heard.",
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


def _rules(seen: Coordination) -> Iterator[Text]:
    yield both(
        "Et felt vises, når mindst {n} har svaret, og den vurderede gruppe vides at have mindst {n}. Skjulte "
        "felter indgår ikke i noget tal.",
        "A cell is shown when at least {n} answered and the rated group is known to have at least {n}. Cells "
        "not shown enter no figure.",
        n=seen.rule.size,
    )
    yield both(
        "Usikkerheden holder sandheden i {c} af 100 tilfælde. Intet her er trukket tilfældigt.",
        "The interval holds the truth in {c} of 100 cases. Nothing here was drawn at random.",
        c=figure(100 * seen.confidence, 0),
    )
    if seen.unscored:
        yield both(
            "{n} vurderinger har for få svar til et indeks og er ikke med.",
            "{n} ratings have too few answers for an index and are left out.",
            n=figure(seen.unscored, 0),
        )
    if seen.between and not seen.between.by_rater:
        yield Text(
            da="Tallet mellem grupper er vejet sammen af felterne, fordi et gennemsnit af personer kunne "
            "røbe et svar.",
            en="The figure between groups is weighed from the cells, since a mean over people could give an "
            "answer away.",
        )
