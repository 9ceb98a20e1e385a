"""The life of a choice of governance form: written, assessed by several, decided."""

from __future__ import annotations

from metastyr.domain.transitions import Life
from metastyr.theory.text import Text

CHOICE_LIFE = Life(
    id="choice",
    title=Text(da="Et valg af styreform", en="A choice of governance form"),
    names={
        "draft": Text(da="Opgaven beskrives", en="Describing the task"),
        "assessing": Text(da="Opgaven vurderes", en="Assessing the task"),
        "decided": Text(da="Besluttet", en="Decided"),
    },
    follows={
        "draft": frozenset({"assessing"}),
        # Back to mend the words, as long as nobody has handed in an assessment of them.
        "assessing": frozenset({"draft", "decided"}),
        # Kept as it was: to think again begins a new version.
        "decided": frozenset(),
    },
)


def may_read_assessments(state: str, *, may_assess: bool, answered: bool, stood_aside: bool) -> bool:
    """Whether someone may read what the others judged: everybody once it is decided. Before that only one who
    has handed in their own assessment, or has said that they will not give one.

    >>> may_read_assessments("assessing", may_assess=True, answered=False, stood_aside=False)
    False
    >>> may_read_assessments("assessing", may_assess=True, answered=True, stood_aside=False)
    True
    """
    return state == "decided" or (state == "assessing" and may_assess and (answered or stood_aside))
