"""Three closing questions, and the rule that every answer ends as an action with an owner and a date."""

from __future__ import annotations

from metastyr.theory import deck
from metastyr.theory.source import Entry, Source, Standing
from metastyr.theory.text import Text

_SOURCE = Source(deck=(deck.CLOSING,))

QUESTIONS: tuple[Entry, ...] = tuple(
    Entry(id=f"closing.{key}", name=name, text=text, source=_SOURCE, standing=Standing.VERIFIED)
    for key, name, text in (
        (
            "learned",
            Text(da="Læring", en="Learning"),
            Text(
                da="Hvad ved vi nu om at lede et netværk, så det også rykker noget derhjemme?",
                en="What do we now know about leading a network so that it also moves things at home?",
            ),
        ),
        (
            "opportunities",
            Text(da="Muligheder", en="Opportunities"),
            Text(
                da="Hvor åbner der sig noget for os, når vi leder på tværs, og hvad gør vi for at gribe det?",
                en="Where does something open up to us when we lead across, and what do we do to seize it?",
            ),
        ),
        (
            "challenges",
            Text(da="Udfordringer", en="Challenges"),
            Text(
                da="Hvad kan spænde ben for os på tværs, og hvad gør vi ved det?",
                en="What may trip us up when we lead across, and what do we do about it?",
            ),
        ),
    )
)

ACTION_RULE = Entry(
    id="closing-rule.action",
    name=Text(da="Fra svar til handling", en="From answer to action"),
    text=Text(
        da="Et svar er først færdigt, når der står, hvem der gør hvad, og hvornår.",
        en="An answer is finished only when it says who does what, and when.",
    ),
    source=Source(
        deck=(deck.CLOSING,),
        note=Text(da="Reglen er vores egen", en="The rule is our own"),
    ),
    standing=Standing.OWN,
)

ENTRIES: tuple[Entry, ...] = (*QUESTIONS, ACTION_RULE)
