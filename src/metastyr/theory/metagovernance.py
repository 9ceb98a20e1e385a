"""Metagovernance: four instruments, three frames and four resources of the one who lets go."""

from __future__ import annotations

from dataclasses import dataclass

from metastyr.theory import deck, works
from metastyr.theory.source import Entry, Source, Standing
from metastyr.theory.text import Text

_DECK = Source(deck=(deck.METAGOVERNANCE,), literature=(works.SORENSEN_TORFING_2009,))
_TASK = Source(deck=(deck.LEADERSHIP_TASK,), literature=(works.SORENSEN_TORFING_2009,))
_NATO = Source(literature=(works.HOOD_1983,))

METAGOVERNANCE = Entry(
    id="concept.metagovernance",
    name=Text(da="Metastyring", en="Metagovernance"),
    text=Text(
        da="At styre dem, der styrer sig selv: giv slip på svarene, og hold fast i rammen.",
        en="To govern those who govern themselves: let go of the answers and hold on to the frame.",
    ),
    source=_TASK,
    standing=Standing.VERIFIED,
)
LET_GO = Entry(
    id="concept.let-go",
    name=Text(da="Giv slip", en="Let go"),
    text=Text(
        da="Parterne får reel indflydelse på det, netværket skaber.",
        en="The parties get real influence on what the network creates.",
    ),
    source=_TASK,
    standing=Standing.VERIFIED,
)
KEEP_CONTROL = Entry(
    id="concept.keep-control",
    name=Text(da="Uden at miste kontrollen", en="Without losing control"),
    text=Text(
        da="Lederen følger bevidst med og påvirker ved design, rammer, proces og egen deltagelse.",
        en="The leader watches deliberately and works through design, frames, process and taking part.",
    ),
    source=_TASK,
    standing=Standing.VERIFIED,
)
INDIRECT = Entry(
    id="concept.indirect",
    name=Text(da="Indirekte styring", en="Indirect steering"),
    text=Text(
        da="De, der er med af egen vilje, går igen, hvis de bliver kommanderet rundt med.",
        en="Those who joined of their own will leave again if they are ordered about.",
    ),
    source=_TASK,
    standing=Standing.VERIFIED,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument(Entry):
    """One of the four instruments; `step` is the step of the chain where it is used."""

    number: int
    step: str
    acts: tuple[Text, ...]


NETWORK_DESIGN = Instrument(
    id="instrument.network-design",
    number=1,
    step="design",
    name=Text(da="Netværksdesign", en="Network design"),
    text=Text(
        da="Afgør, hvem der skal være med, og hvilken opgave de samles om.",
        en="Settle who is to take part and what task brings them together.",
    ),
    acts=(
        Text(da="Find deltagerne", en="Find the participants"),
        Text(da="Beskriv opgaven", en="Describe the task"),
    ),
    source=_DECK,
    standing=Standing.VERIFIED,
)
GOAL_AND_FRAME = Instrument(
    id="instrument.goal-and-frame-steering",
    number=2,
    step="frame",
    name=Text(da="Mål- og rammestyring", en="Goal and frame steering"),
    text=Text(
        da="Gør det klart, hvad netværket vil, og hvor langt det må gå i politik, penge og jura.",
        en="Make clear what the network wants and how far it may go in politics, money and law.",
    ),
    acts=(
        Text(da="Sæt mål", en="Set goals"),
        Text(da="Sæt rammer", en="Set frames"),
    ),
    source=_DECK,
    standing=Standing.VERIFIED,
)
PROCESS_STEERING = Instrument(
    id="instrument.process-steering",
    number=3,
    step="steer",
    name=Text(da="Processtyring", en="Process steering"),
    text=Text(
        da="Planlæg, hvem der kommer ind hvornår, og hjælp parterne videre, når de er uenige.",
        en="Plan who comes in when, and help the parties on when they disagree.",
    ),
    acts=(
        Text(da="Læg tidsplan for deltagelse", en="Schedule who takes part"),
        Text(da="Mægl i konflikter", en="Mediate in conflicts"),
    ),
    source=_DECK,
    standing=Standing.VERIFIED,
)
NETWORK_PARTICIPATION = Instrument(
    id="instrument.network-participation",
    number=4,
    step="participate",
    name=Text(da="Netværksdeltagelse", en="Network participation"),
    text=Text(
        da="Vær selv med ved bordet, og påvirk samtalen som deltager, ikke som chef.",
        en="Be at the table yourself and influence the talk as a participant, not as a boss.",
    ),
    acts=(
        Text(da="Påvirk dagsordenen", en="Influence the agenda"),
        Text(da="Påvirk forventninger", en="Influence expectations"),
        Text(da="Påvirk præmisserne for beslutninger", en="Influence the premises of decisions"),
        Text(da="Kom med forslag", en="Bring proposals"),
    ),
    source=_DECK,
    standing=Standing.VERIFIED,
)
INSTRUMENTS: tuple[Instrument, ...] = (
    NETWORK_DESIGN,
    GOAL_AND_FRAME,
    PROCESS_STEERING,
    NETWORK_PARTICIPATION,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hand(Entry):
    """Steering from a distance or close up, and the instruments that do so."""

    instruments: tuple[Instrument, ...]


HANDS_OFF = Hand(
    id="hand.off",
    name=Text(da="På afstand", en="Hands-off"),
    text=Text(
        da="Lederen former betingelserne og lader netværket arbejde.",
        en="The leader shapes the conditions and lets the network work.",
    ),
    instruments=(NETWORK_DESIGN, GOAL_AND_FRAME),
    source=_DECK,
    standing=Standing.PRESET,
)
HANDS_ON = Hand(
    id="hand.on",
    name=Text(da="Tæt på", en="Hands-on"),
    text=Text(
        da="Lederen er selv til stede og griber ind i forløbet.",
        en="The leader is present and steps into the course of events.",
    ),
    instruments=(PROCESS_STEERING, NETWORK_PARTICIPATION),
    source=_DECK,
    standing=Standing.PRESET,
)
HANDS: tuple[Hand, ...] = (HANDS_OFF, HANDS_ON)

FRAMES: tuple[Entry, ...] = tuple(
    Entry(id=f"frame.{key}", name=name, text=text, source=_DECK, standing=Standing.VERIFIED)
    for key, name, text in (
        (
            "political",
            Text(da="Politisk ramme", en="Political frame"),
            Text(
                da="Hvad politikerne vil have ud af det, og hvad de selv vil afgøre.",
                en="What the politicians want from it and what they will decide themselves.",
            ),
        ),
        (
            "economic",
            Text(da="Økonomisk ramme", en="Economic frame"),
            Text(
                da="Hvor mange penge og timer der er, og hvem der betaler.",
                en="How much money and time there is, and who pays.",
            ),
        ),
        (
            "legal",
            Text(da="Juridisk ramme", en="Legal frame"),
            Text(
                da="Hvad loven tillader, kræver og forbyder.",
                en="What the law allows, demands and forbids.",
            ),
        ),
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool(Entry):
    """A tool the deck names for an instrument."""

    instrument: Instrument


TOOLS: tuple[Tool, ...] = tuple(
    Tool(
        id=f"tool.{key}",
        name=name,
        text=text,
        instrument=instrument,
        source=Source(deck=(deck.METAGOVERNANCE,)),
        standing=Standing.VERIFIED,
    )
    for key, instrument, name, text in (
        (
            "find-participants",
            NETWORK_DESIGN,
            Text(da="Find dine netværksdeltagere", en="Find your network participants"),
            Text(
                da="Skriv op, hvad opgaven har brug for, og hvem der kan bidrage med det.",
                en="List what the task needs and who can bring it.",
            ),
        ),
        (
            "unfold-theme",
            NETWORK_DESIGN,
            Text(da="Udfold dit netværkstema", en="Unfold your network theme"),
            Text(
                da="Gør temaet så konkret, at man kan se, om det er værd at samles om.",
                en="Make the theme so concrete that one can see whether it is worth gathering round.",
            ),
        ),
        (
            "find-footing",
            GOAL_AND_FRAME,
            Text(da="Find netværkets afsæt", en="Find the network's footing"),
            Text(
                da="Kend de rammer, netværket begynder i, før det begynder.",
                en="Know the frames the network starts within before it starts.",
            ),
        ),
    )
)

RESOURCES: tuple[Entry, ...] = tuple(
    Entry(id=f"resource.{key}", name=name, text=text, source=_NATO, standing=Standing.VERIFIED)
    for key, name, text in (
        (
            "nodality",
            Text(da="Knudepunkt", en="Nodality"),
            Text(
                da="At sidde midt i strømmen af oplysninger og kunne bringe dem videre.",
                en="To sit in the middle of the flow of information and be able to pass it on.",
            ),
        ),
        (
            "authority",
            Text(da="Myndighed", en="Authority"),
            Text(
                da="At have lov til at tillade, kræve og godkende.",
                en="To have the right to allow, demand and approve.",
            ),
        ),
        (
            "treasure",
            Text(da="Penge", en="Treasure"),
            Text(
                da="At kunne betale for tid, steder og forsøg.",
                en="To be able to pay for time, places and trials.",
            ),
        ),
        (
            "organisation",
            Text(da="Organisation", en="Organisation"),
            Text(
                da="At have mennesker, lokaler og systemer, der kan sættes i sving.",
                en="To have people, rooms and systems that can be put to work.",
            ),
        ),
    )
)

ENTRIES: tuple[Entry, ...] = (
    METAGOVERNANCE,
    LET_GO,
    KEEP_CONTROL,
    INDIRECT,
    *INSTRUMENTS,
    *HANDS,
    *FRAMES,
    *TOOLS,
    *RESOURCES,
)
