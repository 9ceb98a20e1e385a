"""When two rounds may be held against each other: the same questions, the same answers, the same points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from metastyr.theory.text import Text


class Differs(StrEnum):
    """What two rounds do not have in common."""

    INSTRUMENT = "instrument"
    VERSION = "version"
    SCORES = "scores"
    CUT_OFFS = "cut_offs"


IN_WORDS: Mapping[Differs, Text] = {
    Differs.INSTRUMENT: Text(
        da="De to runder har brugt hvert sit spørgeskema. Tallene kan ikke sammenlignes.",
        en="The two rounds used different questionnaires. The figures cannot be compared.",
    ),
    Differs.VERSION: Text(
        da="Spørgsmål eller svarmuligheder er ændret mellem de to runder. Et andet tal kan skyldes, at der "
        "er spurgt anderledes. Derfor sammenligner vi ikke.",
        en="Questions or answers changed between the two rounds. Another figure may come from another "
        "question. That is why they are not compared.",
    ),
    Differs.SCORES: Text(
        da="Svarene gav ikke de samme point i de to runder. Et andet tal kan skyldes pointene alene. Derfor "
        "sammenligner vi ikke.",
        en="The answers did not score the same in the two rounds. Another figure may come from the points "
        "alone. That is why they are not compared.",
    ),
    Differs.CUT_OFFS: Text(
        da="Grænserne for svag og stærk var ikke de samme i de to runder. Tallene sammenlignes, men ikke "
        "ordene.",
        en="The cut-offs for weak and strong were not the same in the two rounds. The figures are compared, "
        "the words are not.",
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """By what one round was asked and is read: which questionnaire, which points, which cut-offs."""

    instrument: str
    version: int
    points: Mapping[str, tuple[int, ...]]
    cut_offs: tuple[float, ...]


def differs(before: Measured, after: Measured) -> tuple[Differs, ...]:
    """What stands between two rounds and a comparison, the worst first; empty where nothing does.

    >>> one = Measured(instrument="coordination", version=1, points={"timely": (1, 2)}, cut_offs=(3.5, 4.0))
    >>> differs(one, one), differs(one, Measured(
    ...     instrument="coordination", version=2, points={"timely": (1, 2)}, cut_offs=(3.5, 4.0)))
    ((), (<Differs.VERSION: 'version'>,))
    """
    if before.instrument != after.instrument:
        return (Differs.INSTRUMENT,)
    told = (
        (Differs.VERSION, before.version != after.version),
        (Differs.SCORES, dict(before.points) != dict(after.points)),
        (Differs.CUT_OFFS, before.cut_offs != after.cut_offs),
    )
    return tuple(what for what, there in told if there)


def may_compare(found: tuple[Differs, ...]) -> bool:
    """Whether the figures may be held against each other all the same: cut-offs only give them words.

    >>> may_compare((Differs.CUT_OFFS,)), may_compare((Differs.SCORES,))
    (True, False)
    """
    return set(found) <= {Differs.CUT_OFFS}
