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
