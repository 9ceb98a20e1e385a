"""Six practices of boundary-spanning leadership, in the order in which they build on each other."""

from __future__ import annotations

from dataclasses import dataclass

from metastyr.theory import deck, works
from metastyr.theory.source import Entry, Source, Standing
from metastyr.theory.text import Text

_SOURCE = Source(literature=(works.ERNST_CHROBOT_MASON_2011,))


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase(Entry):
    """One of the three moves from a boundary to a frontier."""

    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice(Entry):
    """One practice: its place in the order, its phase and what it is meant to give."""

    number: int
    phase: Phase
    outcome: Text
    question: Text


MANAGE_BOUNDARIES = Phase(
    id="practice-phase.manage-boundaries",
    number=1,
    name=Text(da="Håndtér grænserne", en="Manage boundaries"),
    text=Text(
        da="Gør grænsen tydelig og tryg, før nogen bliver bedt om at gå over den.",
        en="Make the boundary clear and safe before anyone is asked to cross it.",
    ),
    source=_SOURCE,
    standing=Standing.VERIFIED,
)
COMMON_GROUND = Phase(
    id="practice-phase.common-ground",
    number=2,
    name=Text(da="Find fælles grund", en="Forge common ground"),
    text=Text(
        da="Lad mennesker mødes uden om grænsen og samle sig om noget, de alle vil.",
        en="Let people meet around the boundary and gather round something they all want.",
    ),
    source=_SOURCE,
    standing=Standing.VERIFIED,
)
NEW_FRONTIERS = Phase(
    id="practice-phase.new-frontiers",
    number=3,
    name=Text(da="Opdag nye muligheder", en="Discover new frontiers"),
    text=Text(
        da="Brug forskellene til at skabe noget, som ingen af parterne kunne nå alene.",
        en="Use the differences to make something none of the parties could reach alone.",
    ),
    source=_SOURCE,
    standing=Standing.VERIFIED,
)
PHASES: tuple[Phase, ...] = (MANAGE_BOUNDARIES, COMMON_GROUND, NEW_FRONTIERS)

BUFFERING = Practice(
    id="practice.buffering",
    number=1,
    phase=MANAGE_BOUNDARIES,
    name=Text(da="Skærme", en="Buffering"),
    text=Text(
        da="Gør det klart, hvem der har ansvar for hvad, og beskyt hver gruppe mod unødigt pres.",
        en="Make clear who is responsible for what, and shield each group from needless pressure.",
    ),
    outcome=Text(da="Tryghed", en="Safety"),
    question=Text(
        da="Ved alle, hvad de selv må bestemme her?",
        en="Does everyone know what is theirs to decide here?",
    ),
    source=_SOURCE,
    standing=Standing.VERIFIED,
)
REFLECTING = Practice(
    id="practice.reflecting",
    number=2,
    phase=MANAGE_BOUNDARIES,
    name=Text(da="Genspejle", en="Reflecting"),
    text=Text(
        da="Hjælp grupperne til at se hinandens vilkår, så forskelle bliver til at forstå.",
        en="Help the groups see each other's conditions, so that differences make sense.",
    ),
    outcome=Text(da="Respekt", en="Respect"),
    question=Text(
        da="Kan hver gruppe fortælle, hvordan hverdagen ser ud for den anden?",
        en="Can each group tell what an ordinary day looks like for the other?",
    ),
    source=_SOURCE,
    standing=Standing.VERIFIED,
)
CONNECTING = Practice(
    id="practice.connecting",
    number=3,
    phase=COMMON_GROUND,
    name=Text(da="Forbinde", en="Connecting"),
    text=Text(
        da="Skab steder, hvor folk mødes som mennesker og for en stund lægger gruppen fra sig.",
        en="Create places where people meet as persons and put the group aside for a while.",
    ),
    outcome=Text(da="Tillid", en="Trust"),
    question=Text(
        da="Hvem herfra kan ringe til en derovre uden at skulle præsentere sig?",
        en="Who here can call somebody over there without having to introduce themselves?",
    ),
    source=_SOURCE,
    standing=Standing.VERIFIED,
)
MOBILIZING = Practice(
    id="practice.mobilizing",
    number=4,
    phase=COMMON_GROUND,
    name=Text(da="Mobilisere", en="Mobilizing"),
    text=Text(
        da="Saml grupperne om et formål, der er større end dem selv, og som de selv har sat ord på.",
        en="Gather the groups round a purpose larger than themselves, put into words by themselves.",
    ),
    outcome=Text(da="Ejerskab", en="Ownership"),
    question=Text(
        da="Hvad siger vi, at vi er fælles om, og bruger vi de samme ord?",
        en="What do we say we share, and do we use the same words?",
    ),
    source=_SOURCE,
    standing=Standing.VERIFIED,
)
WEAVING = Practice(
    id="practice.weaving",
    number=5,
    phase=NEW_FRONTIERS,
    name=Text(da="Væve sammen", en="Weaving"),
    text=Text(
        da="Flet opgaverne ind i hinanden, så hver gruppe bidrager med netop det, den er særlig god til.",
        en="Interlace the tasks, so that each group brings exactly what it is especially good at.",
    ),
    outcome=Text(da="Gensidig afhængighed", en="Interdependence"),
    question=Text(
        da="Hvad kan vi kun levere, fordi I leverer jeres del?",
        en="What can we deliver only because you deliver your part?",
    ),
    source=_SOURCE,
    standing=Standing.VERIFIED,
)
TRANSFORMING = Practice(
    id="practice.transforming",
    number=6,
    phase=NEW_FRONTIERS,
    name=Text(da="Forvandle", en="Transforming"),
    text=Text(
        da="Bring mange grupper sammen om at tænke helt nyt, også om hvem vi selv er.",
        en="Bring many groups together to think anew, also about who we ourselves are.",
    ),
    outcome=Text(da="Nytænkning", en="Reinvention"),
    question=Text(
        da="Hvis vi begyndte forfra i dag, ville grænsen så ligge her?",
        en="If we started afresh today, would the boundary lie here?",
    ),
    source=_SOURCE,
    standing=Standing.VERIFIED,
)

PRACTICES: tuple[Practice, ...] = (BUFFERING, REFLECTING, CONNECTING, MOBILIZING, WEAVING, TRANSFORMING)

ORDER_RULE = Entry(
    id="practice-rule.order",
    name=Text(da="Begynd forfra i rækken", en="Begin at the start of the row"),
    text=Text(
        da="Mangler der bro over en grænse, så prøv praksisserne i denne rækkefølge. "
        "Uden tryghed og respekt bliver fælles mål til pynt.",
        en="Where a boundary has no bridge, try the practices in this order. "
        "Without safety and respect, shared goals are mere ornament.",
    ),
    source=Source(deck=(deck.SPANNING,), literature=(works.ERNST_CHROBOT_MASON_2011,)),
    standing=Standing.VERIFIED,
)
