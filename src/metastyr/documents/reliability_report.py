"""Whether answers hang together and groups agree, said so that nobody reads more into it than there is."""

from __future__ import annotations

from collections.abc import Sequence

from metastyr.analysis.reliability import Reliability
from metastyr.documents.report import Figure, Report, Section, Table
from metastyr.domain.figures import both, figure
from metastyr.theory.measures import MEASURES
from metastyr.theory.text import Text

_MEASURES = {measure.id.removeprefix("measure."): measure for measure in MEASURES}
# A convention, not a finding: wherever it is used it is called a preset.
ENOUGH = 0.7


def reliability_report(
    seen: Reliability, *, items: Sequence[str], group: str, points: int, basis: Sequence[Text]
) -> Report:
    """The report of `items` answered on `points` steps in the groups of one column."""
    return Report(
        title=Text(da="Kan svarene bære et gennemsnit?", en="Can the answers carry a mean?"),
        basis=tuple(basis),
        in_short=tuple(_in_short(seen, items)),
        sections=(_together(seen), _agreement(seen, group, points)),
        measures=tuple(_MEASURES[key] for key in ("alpha", "icc1", "icc2", "rwg-j")),
    )


def _in_short(seen: Reliability, items: Sequence[str]) -> list[Text]:
    told = [
        both(
            "{n} har svaret på alle {items} spørgsmål, i {groups} grupper.",
            "{n} answered all {items} questions, in {groups} groups.",
            n=figure(seen.n, 0), items=len(items), groups=seen.groups,
        )
    ]  # fmt: skip
    if seen.left_out:
        told.append(
            both(
                "{n} mangler mindst ét svar og er holdt ude.",
                "{n} lack at least one answer and are left out.",
                n=figure(seen.left_out, 0),
            )
        )
    if seen.without_group:
        told.append(
            both(
                "{n} hører ikke til en gruppe og tæller kun med i alfa.",
                "{n} belong to no group and count in alpha only.",
                n=figure(seen.without_group, 0),
            )
        )
    if seen.alpha is not None:
        enough = seen.alpha >= ENOUGH
        well = Text(da="Godt", en="Well") if enough else Text(da="Ikke klart", en="Not clearly")
        told.append(
            both(
                "Trækker spørgsmålene samme vej? {well}: alfa er {alpha}. Grænsen 0,70 er en forudsat værdi.",
                "Do the questions pull the same way? {well}: alpha is {alpha}. The cut-off 0.70 is a preset.",
                well=well,
                alpha=figure(seen.alpha),
            )
        )
    if seen.icc1 is not None:
        told.append(
            both(
                "Ud af 100 dele forskel mellem svar følger {share} gruppen (ICC(1) {icc}).",
                "Of 100 parts of difference between answers {share} go with the group (ICC(1) {icc}).",
                share=figure(100 * max(0.0, seen.icc1), 0),
                icc=figure(seen.icc1),
            )
        )
    return told


def _together(seen: Reliability) -> Section:
    lines = (("alpha", seen.alpha), ("icc1", seen.icc1), ("icc2", seen.icc2), ("rwg-j", seen.mean_rwg_j))
    mean = Text(da="Gennemsnit af enigheden, rwg(J)", en="Mean agreement, rwg(J)")
    return Section(
        title=Text(da="Tallene", en="The figures"),
        tables=(
            Table(
                caption=Text(da="Sammenhæng og enighed", en="Coherence and agreement"),
                header=(
                    Text(da="Tal", en="Figure"),
                    Text(da="Værdi", en="Value"),
                    Text(da="Hvad det siger", en="What it says"),
                ),
                rows=tuple(
                    (mean if key == "rwg-j" else _MEASURES[key].name, Figure(value), _MEASURES[key].text)
                    for key, value in lines
                ),
            ),
        ),
    )


def _agreement(seen: Reliability, group: str, points: int) -> Section:
    return Section(
        title=both("Enighed i hver gruppe ({group})", "Agreement in each group ({group})", group=group),
        why=_MEASURES["rwg-j"].text,
        sentences=(
            both(
                "Regnet for en skala med {points} trin. Under to svar er der ikke noget at regne.",
                "Computed for a scale of {points} points. Below two answers there is nothing to compute.",
                points=points,
            ),
        ),
        tables=(
            Table(
                caption=Text(da="Grupper og enighed", en="Groups and agreement"),
                header=(
                    Text(da="Gruppe", en="Group"),
                    Text(da="Svar", en="Answers"),
                    Text(da="Enighed, rwg(J)", en="Agreement, rwg(J)"),
                ),
                rows=tuple(
                    (label, Figure(seen.sizes[label], 0), Figure(value))
                    for label, value in seen.rwg_j.items()
                ),
                note=Text(da="Rækkefølgen er navnenes.", en="In the order of the names."),
            ),
        ),
    )
