"""What a network's theme can need, where a candidate stands, and which place the leader has given one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from metastyr.domain.transitions import Life
from metastyr.theory.text import Text

NEED_KINDS: Mapping[str, Text] = {
    "knowledge": Text(da="Viden", en="Knowledge"),
    "resource": Text(da="Ressource", en="Resource"),
    "mandate": Text(da="Mandat", en="Mandate"),
    "perspective": Text(da="Perspektiv", en="Perspective"),
}

KIND_MEANINGS: Mapping[str, Text] = {
    "knowledge": Text(
        da="Noget, nogen skal vide eller have prøvet.", en="Something somebody must know or have tried."
    ),
    "resource": Text(
        da="Tid, lokaler, penge, data eller adgang til dem, det handler om.",
        en="Time, rooms, money, data or access to those it is about.",
    ),
    "mandate": Text(
        da="Ret til at sige ja på en organisations vegne.", en="The right to say yes for an organisation."
    ),
    "perspective": Text(
        da="Et sted at se opgaven fra, som ellers ville mangle.",
        en="A place to see the task from that would otherwise be missing.",
    ),
}

STANCES: Mapping[str, Text] = {
    "positive": Text(da="Positiv", en="Positive"),
    "neutral": Text(da="Neutral", en="Neutral"),
    "critical": Text(da="Kritisk", en="Critical"),
}

PLACES: Mapping[str, Text] = {
    "may": Text(da="Kan være med", en="May take part"),
    "must": Text(da="Skal være med", en="Must take part"),
    "leave_out": Text(da="Skal ikke være med", en="Must not take part"),
}

MOST_NEEDED = 50
"""How many a need can ask for at the most."""
MOST_EFFORT = 100

COMPOSING_LIFE = Life(
    id="composition",
    title=Text(da="En sammensat gruppes liv", en="The life of a composed group"),
    names={
        "waiting": Text(da="Venter på at blive regnet", en="Waits to be worked out"),
        "computing": Text(da="Regnes", en="Being worked out"),
        "found": Text(da="Regnet", en="Worked out"),
        "decided": Text(da="Besluttet", en="Decided"),
    },
    follows={
        "waiting": frozenset({"computing", "found"}),
        # Back when the worker is stopped on the way.
        "computing": frozenset({"waiting", "found"}),
        "found": frozenset({"decided"}),
        "decided": frozenset(),
    },
)


@dataclass(frozen=True, slots=True)
class Salience:
    """Power, legitimacy and urgency as the leader judges them; None is not judged."""

    power: bool | None = None
    legitimacy: bool | None = None
    urgency: bool | None = None

    @property
    def judged(self) -> bool:
        return None not in (self.power, self.legitimacy, self.urgency)

    @property
    def type(self) -> Text | None:
        """What Mitchell, Agle & Wood (1997) tell apart, in plain words; None until all three are judged.

        >>> Salience(power=False, legitimacy=True, urgency=True).type.da
        'Har ret og hast, men mangler magt'
        """
        if None in (self.power, self.legitimacy, self.urgency):
            return None
        return _TYPES[bool(self.power), bool(self.legitimacy), bool(self.urgency)]


_TYPES: Mapping[tuple[bool, bool, bool], Text] = {
    (True, True, True): Text(da="Har både magt, ret og hast", en="Has power, a rightful claim and urgency"),
    (True, True, False): Text(
        da="Har magt og ret, uden hast", en="Has power and a rightful claim, no urgency"
    ),
    (True, False, True): Text(
        da="Har magt og hast, uden en anerkendt ret", en="Has power and urgency, no recognised claim"
    ),
    (False, True, True): Text(
        da="Har ret og hast, men mangler magt", en="Has a rightful claim and urgency, but lacks power"
    ),
    (True, False, False): Text(da="Har magt, som ikke er i brug", en="Has power that is not in use"),
    (False, True, False): Text(
        da="Har ret til at blive hørt, uden magt og hast",
        en="Has a right to be heard, no power and no urgency",
    ),
    (False, False, True): Text(
        da="Har hast, uden magt og anerkendt ret", en="Has urgency, no power and no recognised claim"
    ),
    (False, False, False): Text(da="Har ingen af de tre", en="Has none of the three"),
}
