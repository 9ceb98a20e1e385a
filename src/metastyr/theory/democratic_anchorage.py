"""Democratic anchorage: four points at which a network is tied to democracy."""

from __future__ import annotations

from metastyr.theory import works
from metastyr.theory.source import Entry, Source, Standing
from metastyr.theory.text import Text

_SOURCE = Source(literature=(works.SORENSEN_TORFING_2005,))

ANCHOR_POINTS: tuple[Entry, ...] = tuple(
    Entry(id=f"anchorage.{key}", name=name, text=text, source=_SOURCE, standing=Standing.VERIFIED)
    for key, name, text in (
        (
            "politicians",
            Text(da="Folkevalgte har hånd i hanke med det", en="Elected politicians hold the reins"),
            Text(
                da="Kan de folkevalgte følge netværket og gribe ind, hvis det tager en forkert vej?",
                en="Can elected politicians follow the network and step in if it takes a wrong turn?",
            ),
        ),
        (
            "membership",
            Text(da="Medlemmernes bagland er med", en="The membership basis is represented"),
            Text(
                da="Taler de, der sidder med, på vegne af nogen, som også selv bliver spurgt?",
                en="Do those at the table speak for others who are themselves asked?",
            ),
        ),
        (
            "citizenry",
            Text(da="Ansvar over for stedets borgere", en="Accountable to the citizenry of the territory"),
            Text(
                da="Kan de borgere, det går ud over, se, hvad der sker, og sige deres mening?",
                en="Can the citizens affected see what goes on and say what they think?",
            ),
        ),
        (
            "rules-of-conduct",
            Text(da="Demokratiske spilleregler", en="Democratic rules of conduct"),
            Text(
                da="Bliver alle hørt, får alle de samme oplysninger, og er det klart, hvordan der besluttes?",
                en="Is everyone heard, does everyone get the same information, and is it clear how "
                "decisions are made?",
            ),
        ),
    )
)

ENTRIES: tuple[Entry, ...] = ANCHOR_POINTS
