"""Relational coordination as a report: first the conversation, then what can be said and what is chance."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from metastyr.analysis.coordination.matrix import Coordination
from metastyr.analysis.coordination.strength import STRENGTH_NAMES, Strength
from metastyr.analysis.coordination.totals import Total
from metastyr.documents.change_section import SinceLast, change_section
from metastyr.documents.change_words import cells_counted
from metastyr.documents.coordination_sections import (
    BETWEEN_GROUPS,
    WITHIN_GROUPS,
    dimensions_section,
    matrix_section,
    missing_section,
    pairs_counted,
    pairs_section,
    span,
    tie,
)
from metastyr.documents.report import Report, Section
from metastyr.documents.round_facts import (
    RoundFacts,
    about,
    agreed_section,
    answered_in_words,
    conversation,
    round_section,
)
from metastyr.domain.figures import both, figure
from metastyr.theory.coordination_reading import BETWEEN, BIASES, WEAK_TIE_QUESTIONS, WITHIN, CutOffs
from metastyr.theory.measures import MEASURES
from metastyr.theory.text import Text

_COORDINATION = Text(da="Relationel koordinering", en="Relational coordination")
_MEASURED = ("index", "interval", "total", "asymmetry", "missing", "change")


def coordination_report(
    seen: Coordination,
    *,
    basis: Sequence[Text] = (),
    facts: RoundFacts | None = None,
    since: SinceLast | None = None,
    between: CutOffs = BETWEEN,
    within: CutOffs = WITHIN,
    pictures: Mapping[str, str] | None = None,
) -> Report:
    """The report of one round; nothing in it is ordered by size, the groups keep their order.

    `facts` tells of a round asked here: then the report bears its name and begins with what was agreed.
    `since` holds it against an earlier one.
    `between` and `within` are the cut-offs the strengths were called by. `pictures` are drawings (SVG) for
    the sections `matrix`, `pairs` and `dimensions`.
    """
    measures = {measure.id: measure for measure in MEASURES}
    drawn = pictures or {}
    bounded = any(cell.missing for cell in seen.cells)
    sections = [agreed_section(facts)] if facts and facts.agreed else []
    sections.append(_talk(seen))
    if facts:
        told = {"smallest": seen.rule.size, "confidence": seen.confidence}
        cuts = {"between": between, "within": within}
        sections.append(round_section(facts, **told, **cuts, in_figures=seen.respondents))
    sections.append(matrix_section(seen, between, within, drawn.get("matrix")))
    if seen.pairs:
        sections.append(pairs_section(seen, drawn.get("pairs")))
    if any(cell.dimensions for cell in seen.cells):
        sections.append(dimensions_section(seen, drawn.get("dimensions")))
    if bounded:
        sections.append(missing_section(seen))
    if since:
        sections.append(change_section(since))
    if facts and not facts.agreed:
        sections.append(agreed_section(facts))
    return Report(
        title=Text(da=facts.title, en=facts.title) if facts else _COORDINATION,
        basis=(*basis, *_rules(seen), *_by_chance(seen, since)),
        in_short=tuple(_in_short(seen, facts)),
        sections=tuple(sections),
        measures=tuple(
            measures[f"measure.coordination-{key}"]
            for key in _MEASURED
            if {"missing": bounded, "change": since is not None}.get(key, True)
        ),
        about=about(facts) if facts else None,
    )


def _in_short(seen: Coordination, facts: RoundFacts | None) -> Iterator[Text]:
    yield (facts and conversation(facts)) or Text(
        da="Aftal først, hvem der skal tale om tallene og hvornår. Del dem så.",
        en="First arrange who will talk about the figures, and when. Then share them.",
    )
    answered = both(
        "{people} svarede fra {groups} grupper.",
        "{people} people answered from {groups} groups.",
        people=figure(sum(seen.respondents.values()), 0),
        groups=sum(1 for count in seen.respondents.values() if count),
    )
    yield both(
        "{answered} {shown} af {all} felter kan vises.",
        "{answered} {shown} of {all} cells can be shown.",
        answered=answered_in_words(facts, seen.respondents, seen.rule) if facts else answered,
        shown=sum(1 for cell in seen.cells if cell.index),
        all=len(seen.cells),
    )
    for name, total in (
        (WITHIN_GROUPS, seen.within),
        (BETWEEN_GROUPS, seen.between),
    ):
        if total:
            yield _total(name, total)
    for strength in (Strength.WEAK, Strength.STRONG):
        named = [cell for cell in seen.cells if cell.strength is strength]
        if named:
            ties = [tie(cell.from_, cell.to) for cell in named[:6]]
            told = Text(da="; ".join(one.da for one in ties), en="; ".join(one.en for one in ties))
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
        span=span(total.mean).text,
        n=figure(total.raters, 0),
    )


def _talk(seen: Coordination) -> Section:
    weak = [cell for cell in seen.cells if cell.strength is Strength.WEAK]
    return Section(
        title=Text(da="Samtalen først", en="The conversation comes first"),
        why=Text(
            da="Tallene peger på steder mellem grupper, ikke på nogens skyld.",
            en="The figures point to places between groups, not to anyone's fault.",
        ),
        sentences=tuple(bias.text for bias in BIASES),
        look_at=tuple(question.text for question in WEAK_TIE_QUESTIONS) if weak else (),
    )


def _by_chance(seen: Coordination, since: SinceLast | None) -> Iterator[Text]:
    """Where many are compared at once: so many look apart by chance. In the workbook too."""
    if len(seen.pairs) > 1:
        yield pairs_counted(seen)
    if since and since.seen and since.seen.compared:
        yield from cells_counted(since.seen)


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
            en="The figure between groups is weighted from the cells, since a mean over people could give an "
            "answer away.",
        )
