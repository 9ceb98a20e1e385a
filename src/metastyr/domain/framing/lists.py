"""Frames, limits, replies and answers to the check list as short closed lists."""

from __future__ import annotations

from collections.abc import Mapping

from metastyr.theory.text import Text

FRAME_KINDS: Mapping[str, Text] = {
    "political": Text(da="Politisk ramme", en="Political frame"),
    "economic": Text(da="Økonomisk ramme", en="Economic frame"),
    "legal": Text(da="Juridisk ramme", en="Legal frame"),
}

LIMIT_KINDS: Mapping[str, Text] = {
    "amount": Text(da="Et beløb", en="An amount"),
    "date": Text(da="En dato", en="A date"),
    "competence": Text(da="En beføjelse", en="A competence"),
}

REPLIES: Mapping[str, Text] = {
    "yes": Text(da="Ja", en="Yes"),
    "yes_but": Text(da="Ja, men", en="Yes, but"),
    "no": Text(da="Nej", en="No"),
}

CHECK_ANSWERS: Mapping[str, Text] = {
    "done": Text(da="Gjort", en="Done"),
    "not_needed": Text(da="Ikke nødvendigt", en="Not needed"),
    "open": Text(da="Mangler", en="Missing"),
}
