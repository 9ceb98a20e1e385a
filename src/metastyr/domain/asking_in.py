"""The life of an invitation to take part in a network."""

from __future__ import annotations

from metastyr.domain.transitions import Life
from metastyr.theory.text import Text

ASKED_LIFE = Life(
    id="asked_in",
    title=Text(da="En invitation til netværket", en="An invitation to the network"),
    names={
        "asked": Text(da="Inviteret", en="Invited"),
        "yes": Text(da="Har sagt ja", en="Said yes"),
        "no": Text(da="Har sagt nej", en="Said no"),
        "someone_else": Text(da="Peger på en anden", en="Points at someone else"),
        "withdrawn": Text(da="Trukket tilbage", en="Withdrawn"),
    },
    follows={
        "asked": frozenset({"yes", "no", "someone_else", "withdrawn"}),
        # One may think again while the link holds; a yes has led into the network.
        "no": frozenset({"yes", "someone_else", "withdrawn"}),
        "someone_else": frozenset({"yes", "no", "withdrawn"}),
        "yes": frozenset(),
        "withdrawn": frozenset(),
    },
)
