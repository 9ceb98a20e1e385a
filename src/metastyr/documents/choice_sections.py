"""The parts of the report on a choice: the forms, the reasons, what would turn it, who sees what."""

from __future__ import annotations

from collections.abc import Sequence

from metastyr.analysis.choice.results import Acceptability, Alone, Contribution, Spread
from metastyr.documents.choice_words import Names, listed, said_flip
from metastyr.documents.report import Figure, Section, Table
from metastyr.domain.choice.modes import ConditionFit, ModeReading
from metastyr.domain.choice.wickedness import Grid
from metastyr.domain.figures import both
from metastyr.theory.measures.choice import ACCEPTABILITY, CONTRIBUTION, FLIP
from metastyr.theory.text import Text

_FORM = Text(da="Form", en="Form")
_TINY = Text(da="0,1", en="0.1")
# More would be a list nobody reads.
_MOST_FLIPS = 8
_MOST_REASONS = 4


def forms_section(seen: Acceptability, names: Names) -> Section:
    """How often each form comes first, second and so on."""
    places = tuple(both("Nr. {r} (%)", "No. {r} (%)", r=rank) for rank in range(1, len(seen.forms) + 1))
    rows = tuple(
        (
            names[one.form],
            *(Figure(100 * share, 1) for share in one.acceptability),
            Figure(one.expected_rank, 2),
        )
        for one in seen.ranked
    )
    largest = max(error for one in seen.forms for error in one.standard_error)
    return Section(
        title=Text(da="Formerne", en="The forms"),
        why=ACCEPTABILITY.text,
        tables=(
            Table(
                caption=Text(
                    da="Hvor tit hver form får hver plads", en="How often each form gets each place"
                ),
                header=(_FORM, *places, Text(da="Forventet plads", en="Expected rank")),
                rows=rows,
                note=both(
                    "Trækningens egen usikkerhed er højst {e} procentpoint.",
                    "The drawing's own error is at most {e} percentage points.",
                    e=Figure(100 * largest, 1).text if largest >= 0.0005 else _TINY,
                ),
            ),
        ),
    )


def reasons_section(seen: Acceptability, names: Names) -> Section:
    """What speaks for and against each form, in words."""
    told = []
    for one in seen.ranked:
        speaks_for, against = one.speaks_for[:_MOST_REASONS], one.speaks_against[:_MOST_REASONS]
        told.append(
            both(
                "{form} holdt op mod {other}: {pro} {con}",
                "{form} against {other}: {pro} {con}",
                form=names[one.form],
                other=names[one.against],
                pro=_speaks(speaks_for, names, Text(da="for taler {c}.", en="in favour {c}."))
                or Text(da="intet taler for.", en="nothing in favour."),
                con=_speaks(against, names, Text(da="Imod taler {c}.", en="Against {c}."))
                or Text(da="Intet taler imod.", en="Nothing against."),
            )
        )
    return Section(
        title=Text(da="Grundene", en="The reasons"),
        why=CONTRIBUTION.text,
        sentences=tuple(told),
    )


def _speaks(reasons: Sequence[Contribution], names: Names, frame: Text) -> Text | None:
    if not reasons:
        return None
    # A name keeps its capital: it is the criterion's own.
    quoted = [both("“{n}”", "“{n}”", n=names[one.criterion]) for one in reasons]
    return both(frame.da, frame.en, c=listed(quoted))


def flips_section(seen: Acceptability, names: Names) -> Section:
    """The smallest changes that would make another form first."""
    told = [said_flip(flip, names) for flip in seen.flips[:_MOST_FLIPS]]
    if seen.recommended is None:
        told = [
            Text(
                da="Formerne står lige. Enhver ny viden om opgaven kan afgøre det.",
                en="The forms are even. Any new knowledge of the task can decide it.",
            )
        ]
    elif not told:
        told = [
            Text(
                da="Hverken ét eller to svar kan vende anbefalingen.",
                en="Neither one nor two answers can turn the recommendation.",
            )
        ]
    if seen.pairs_among is not None:
        told.append(
            both(
                "Par er kun søgt blandt de {n} ændringer, der hver for sig rykker mest.",
                "Pairs were looked for only among the {n} changes that each on its own move it most.",
                n=seen.pairs_among,
            )
        )
    if seen.open_questions:
        open_ones = listed([names[flip.changes[0].criterion] for flip in seen.open_questions[:_MOST_FLIPS]])
        told.append(
            both(
                "Ingen har svaret på {c}. Et svar kan vende det.",
                "Nobody has answered {c}. An answer could turn it.",
                c=open_ones,
            )
        )
    return Section(title=FLIP.name, why=FLIP.text, sentences=tuple(told))


def people_section(alone: Sequence[Alone], spread: Sequence[Spread], names: Names) -> Section:
    """What each assessment leads to alone, and where they differ."""
    rows = tuple(
        (
            one.assessor,
            Figure(one.answered, 0),
            listed([names[form] for form in ((one.recommended,) if one.recommended else one.tied)]),
            Figure(100 * max(one.first), 0),
        )
        for one in alone
    )
    answers = tuple(
        (
            names[one.criterion],
            Figure(len(one.answers), 0),
            Figure(one.low, 0),
            Figure(one.high, 0),
            ", ".join(str(answer) for _, answer in one.answers) or "–",
        )
        for one in spread
    )
    return Section(
        title=Text(da="De enkelte vurderinger", en="The assessments one by one"),
        why=Text(
            da="Hver trækning følger én af dem. Uenighed bliver til usikkerhed, ikke til et gennemsnit.",
            en="Each drawing follows one of them. So disagreement becomes uncertainty, not an average.",
        ),
        tables=(
            Table(
                caption=Text(
                    da="Hvad hver vurdering fører til alene", en="What each assessment leads to alone"
                ),
                header=(
                    Text(da="Vurderet af", en="Assessed by"),
                    Text(da="Svar", en="Answers"),
                    Text(da="Oftest først", en="First most often"),
                    Text(da="Andel (%)", en="Share (%)"),
                ),
                rows=rows,
            ),
            Table(
                caption=Text(da="Svarene på hvert kriterium, fra 0 til 4", en="Answers by criterion, 0 to 4"),
                header=(
                    Text(da="Kriterium", en="Criterion"),
                    Text(da="Svar", en="Answers"),
                    Text(da="Lavest", en="Lowest"),
                    Text(da="Højest", en="Highest"),
                    Text(da="Hver for sig", en="One by one"),
                ),
                rows=answers,
            ),
        ),
    )


def wickedness_section(seen: Grid) -> Section:
    """Where people place the task on the grid."""
    told = tuple(
        both(
            "{n} af {all}: {name} ({row}; {column}). {text}",
            "{n} of {all}: {name} ({row}; {column}). {text}",
            n=cell.count,
            all=seen.placed,
            name=cell.cell.name,
            row=cell.cell.row.name,
            column=cell.cell.column.name,
            text=cell.cell.text,
        )
        for cell in seen.cells
        if cell.count
    )
    return Section(title=Text(da="Hvor vildt er problemet?", en="How wicked is the problem?"), sentences=told)


def modes_section(seen: ModeReading) -> Section:
    """Which way of running a network the answers speak for."""
    if seen.best:
        best = listed([mode.name for mode in seen.best])
        told = both("Flest betingelser er opfyldt for {m}.", "Most conditions are met for {m}.", m=best)
    else:
        told = Text(da="Ingen af betingelserne er opfyldt.", en="None of the conditions is met.")
    rows = tuple(
        (fit.mode.name, both("{m} af {a}", "{m} of {a}", m=fit.met, a=fit.answered), _reasons(fit.conditions))
        for fit in seen.fits
    )
    return Section(
        title=Text(da="Hvis det bliver et netværk: hvordan skal det drives?", en="If a network: run how?"),
        why=Text(
            da="Betingelserne er forudsatte: vi har ikke kunnet efterse dem i kilden.",
            en="The conditions are presets: we could not check them in the source.",
        ),
        sentences=(told,),
        tables=(
            Table(
                caption=Text(da="Betingelser, der er opfyldt", en="Conditions that are met"),
                header=(
                    Text(da="Måde", en="Mode"),
                    Text(da="Opfyldt", en="Met"),
                    Text(da="Hvorfor", en="Why"),
                ),
                rows=rows,
            ),
        ),
    )


def _reasons(conditions: Sequence[ConditionFit]) -> Text:
    reasons = [one.reason for one in conditions]
    return Text(da=" ".join(r.da for r in reasons), en=" ".join(r.en for r in reasons))
