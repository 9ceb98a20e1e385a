"""What the participate step will do: taking part as a leader."""

from __future__ import annotations

from metastyr.theory.text import Text

WILL: tuple[Text, ...] = (
    Text(
        da="Lægge dagsorden, præmisser og forslag frem, så alle kan følge dem til en beslutning "
        "(Sørensen og Torfing: netværksdeltagelse).",
        en="Lay out agenda, premises and proposals so that all can follow them to a decision "
        "(Sørensen and Torfing: network participation).",
    ),
    Text(
        da="Følge en beslutning fra forslag over møde til det, der skete.",
        en="Follow a decision from proposal through meeting to what happened.",
    ),
    Text(
        da="Se lederens eget aftryk: hvor meget sker med hånden på, og hvor meget uden?",
        en="See the leader's own footprint: how much happens hands-on, and how much hands-off?",
    ),
)
