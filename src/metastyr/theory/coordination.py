"""Relational coordination: seven dimensions of how other groups behave, asked in our own words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from metastyr.theory import deck, works
from metastyr.theory.scales import Scale, ScoredItem, ScoreMap
from metastyr.theory.source import Entry, Source, Standing
from metastyr.theory.text import Text

_SOURCE = Source(deck=(deck.SEVEN_PROPERTIES,), literature=(works.GITTELL, works.VESTERGAARD_2014))
_ITEMS = Source(
    deck=(deck.SEVEN_PROPERTIES,),
    note=Text(
        da="Spørgsmål og svar er vores egne",
        en="Questions and answers are our own",
    ),
)

DimensionKind = Literal["relationship", "communication"]

RELATIONAL_COORDINATION = Entry(
    id="concept.relational-coordination",
    name=Text(da="Relationel koordinering", en="Relational coordination"),
    text=Text(
        da="At tale og handle sådan med hinanden, at ens eget arbejde falder på plads "
        "i den fælles opgaveløsning.",
        en="To talk and act with each other in such a way that one's own work falls "
        "into place in solving the shared task.",
    ),
    source=Source(deck=(deck.COORDINATION,), literature=(works.GITTELL,)),
    standing=Standing.VERIFIED,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dimension(Entry):
    """One of the seven; `relationship` is how we stand to each other, `communication` how we talk."""

    number: int
    dimension_kind: DimensionKind


KIND_NAMES: dict[DimensionKind, Text] = {
    "relationship": Text(da="Relation", en="Relationship"),
    "communication": Text(da="Kommunikation", en="Communication"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CoordinationItem(ScoredItem):
    """The question of one dimension; `text` has the places {target} and {process}."""

    dimension: Dimension


RISING = ScoreMap(
    id="score-map.rising",
    version=1,
    points=(1, 2, 3, 4, 5),
    name=Text(da="Stigende", en="Rising"),
    text=Text(
        da="Det sidste svar er det bedste og giver 5.",
        en="The last answer is the best and scores 5.",
    ),
    source=_ITEMS,
    standing=Standing.PRESET,
)
MIDDLE_BEST = ScoreMap(
    id="score-map.middle-best",
    version=1,
    points=(1, 3, 5, 3, 1),
    name=Text(da="Midten er bedst", en="The middle is best"),
    text=Text(
        da="Både for lidt og for meget trækker ned, så det midterste svar giver 5.",
        en="Too little and too much both pull down, so the middle answer scores 5.",
    ),
    source=_ITEMS,
    standing=Standing.PRESET,
)
SCORE_MAPS: tuple[ScoreMap, ...] = (RISING, MIDDLE_BEST)

NOT_RELEVANT = Entry(
    id="coordination-answer.not-relevant",
    name=Text(da="Ikke relevant for os", en="Not relevant to us"),
    text=Text(
        da="Tæller som manglende svar, ikke som et dårligt svar.",
        en="Counts as a missing answer, not as a poor one.",
    ),
    source=_ITEMS,
    standing=Standing.PRESET,
)

# id, kind, name, meaning, question, five answers, score map
_SEVEN: tuple[tuple[str, DimensionKind, Text, Text, Text, tuple[Text, ...], ScoreMap], ...] = (
    (
        "shared_goals",
        "relationship",
        Text(da="Fælles mål", en="Shared goals"),
        Text(
            da="Grupperne vil det samme med opgaven.",
            en="The groups want the same from the task.",
        ),
        Text(
            da="Trækker {target} i samme retning som jer i {process}?",
            en="In {process}, is {target} pulling in the same direction as you?",
        ),
        (
            Text(da="Nej, hver sin vej", en="No, everyone goes their own way"),
            Text(da="Kun sjældent", en="Rarely"),
            Text(da="Det skifter", en="It varies"),
            Text(da="For det meste", en="Mostly"),
            Text(da="Ja, samme vej", en="Yes, in the same direction"),
        ),
        RISING,
    ),
    (
        "shared_knowledge",
        "relationship",
        Text(da="Fælles viden", en="Shared knowledge"),
        Text(
            da="Grupperne kan se, hvad deres del betyder for resten.",
            en="The groups can see what their part means for the rest.",
        ),
        Text(
            da="Hvor meget af {process} ser {target} ud over deres eget bord?",
            en="How much of {process} can {target} see beyond its own part?",
        ),
        (
            Text(da="Kun deres egen del", en="Only their own part"),
            Text(da="Lidt af det næste led", en="A little of the next step"),
            Text(da="Noget af forløbet", en="Some of the process"),
            Text(da="Det meste af forløbet", en="Most of the process"),
            Text(da="Hele forløbet", en="The whole process"),
        ),
        RISING,
    ),
    (
        "mutual_respect",
        "relationship",
        Text(da="Gensidig respekt", en="Mutual respect"),
        Text(
            da="Grupperne regner hinandens arbejde for noget.",
            en="The groups value each other's work.",
        ),
        Text(
            da="Hvordan behandler {target} det, I bidrager med til {process}?",
            en="How does {target} treat what you contribute to {process}?",
        ),
        (
            Text(da="Som uden værdi", en="As worthless"),
            Text(da="Som mindre vigtigt end deres eget", en="As less important than their own work"),
            Text(da="Det skifter fra gang til gang", en="It varies from time to time"),
            Text(da="Som vigtigt", en="As important"),
            Text(da="Som lige så vigtigt som deres eget", en="As just as important as their own work"),
        ),
        RISING,
    ),
    (
        "problem_solving",
        "communication",
        Text(da="Problemløsende kommunikation", en="Problem-solving communication"),
        Text(
            da="Når noget går galt, leder grupperne efter en udvej og ikke efter en synder.",
            en="When something goes wrong, the groups look for a solution and not for a culprit.",
        ),
        Text(
            da="Noget går galt i {process}. Hvad gør {target} som regel?",
            en="Something goes wrong in {process}. What does {target} usually do?",
        ),
        (
            Text(da="Peger på andre", en="Point the finger at others"),
            Text(da="Holder sig på afstand", en="Keep their distance"),
            Text(da="Venter på, at andre tager fat", en="Wait for others to act"),
            Text(da="Hjælper til, når vi spørger", en="Help when we ask"),
            Text(da="Går selv i gang sammen med os", en="Join in with us without being asked"),
        ),
        RISING,
    ),
    (
        "frequent",
        "communication",
        Text(da="Hyppig kommunikation", en="Frequent communication"),
        Text(
            da="Grupperne hører fra hinanden så tit, som arbejdet kræver, og ikke oftere.",
            en="The groups hear from each other as often as the work requires, and no more.",
        ),
        Text(
            da="Hvor tit hører I fra {target} om {process}?",
            en="How often do you hear from {target} about {process}?",
        ),
        (
            Text(da="Alt for sjældent", en="Far too rarely"),
            Text(da="Lidt for sjældent", en="A little too rarely"),
            Text(da="Så tit, som vi har brug for", en="As often as we need"),
            Text(da="Lidt for tit", en="A little too often"),
            Text(da="Alt for tit", en="Far too often"),
        ),
        MIDDLE_BEST,
    ),
    (
        "timely",
        "communication",
        Text(da="Rettidighed", en="Timely communication"),
        Text(
            da="Beskeder kommer, mens de stadig kan bruges.",
            en="Messages come while they can still be used.",
        ),
        Text(
            da="Kan I nå at bruge det, {target} fortæller jer om {process}?",
            en="When {target} tells you something about {process}, is there still time to act on it?",
        ),
        (
            Text(da="Næsten aldrig", en="Hardly ever"),
            Text(da="Som regel ikke", en="Usually not"),
            Text(da="Omtrent hver anden gang", en="About half the time"),
            Text(da="Som regel", en="Usually"),
            Text(da="Næsten altid", en="Nearly always"),
        ),
        RISING,
    ),
    (
        "accurate",
        "communication",
        Text(da="Korrekt information", en="Accurate information"),
        Text(
            da="Det, grupperne fortæller hinanden, passer.",
            en="What the groups tell each other is correct.",
        ),
        Text(
            da="Passer det, I får at vide fra {target} om {process}?",
            en="Does what {target} tells you about {process} turn out to be right?",
        ),
        (
            Text(da="Vi må altid tjekke efter", en="We always have to check"),
            Text(da="Vi må tit tjekke efter", en="We often have to check"),
            Text(da="Det passer hver anden gang", en="It is right about half the time"),
            Text(da="Vi må sjældent tjekke efter", en="We rarely have to check"),
            Text(da="Vi kan regne med det", en="We can rely on it"),
        ),
        RISING,
    ),
)

# Asked of one's own group: of each other, or of colleagues where the answers say "they".
_OWN: dict[str, Text] = {
    "shared_goals": Text(
        da="Jeres egen gruppe, {target}: Trækker I i samme retning i {process}?",
        en="Your own group, {target}: are you pulling in the same direction in {process}?",
    ),
    "shared_knowledge": Text(
        da="Jeres egen gruppe, {target}: Hvor meget af {process} ser kollegerne ud over deres eget bord?",
        en="Your own group, {target}: how much of {process} can colleagues see beyond their own part?",
    ),
    "mutual_respect": Text(
        da="Jeres egen gruppe, {target}: Hvordan behandler kollegerne det, du bidrager med til {process}?",
        en="Your own group, {target}: how do colleagues treat what you contribute to {process}?",
    ),
    "problem_solving": Text(
        da="Jeres egen gruppe, {target}: Noget går galt i {process}. Hvad gør kollegerne som regel?",
        en="Your own group, {target}: something goes wrong in {process}. What do colleagues usually do?",
    ),
    "frequent": Text(
        da="Jeres egen gruppe, {target}: Hvor tit hører I fra hinanden om {process}?",
        en="Your own group, {target}: how often do you hear from each other about {process}?",
    ),
    "timely": Text(
        da="Jeres egen gruppe, {target}: Kan I nå at bruge det, I fortæller hinanden om {process}?",
        en="Your own group, {target}: when you tell each other something about {process}, is there "
        "still time to act on it?",
    ),
    "accurate": Text(
        da="Jeres egen gruppe, {target}: Passer det, I fortæller hinanden om {process}?",
        en="Your own group, {target}: does what you tell each other about {process} turn out to be right?",
    ),
}

DIMENSIONS: tuple[Dimension, ...] = tuple(
    Dimension(
        id=f"coordination.{key}",
        number=number,
        dimension_kind=kind,
        name=name,
        text=meaning,
        source=_SOURCE,
        standing=Standing.VERIFIED,
    )
    for number, (key, kind, name, meaning, *_) in enumerate(_SEVEN, start=1)
)

ITEMS: tuple[CoordinationItem, ...] = tuple(
    CoordinationItem(
        id=f"coordination-item.{dimension.key}",
        name=dimension.name,
        text=question,
        own_text=_OWN[dimension.key],
        of=dimension.id,
        dimension=dimension,
        scale=Scale(
            id=f"scale.coordination.{dimension.key}",
            name=dimension.name,
            text=question,
            labels=labels,
            source=_ITEMS,
            standing=Standing.OWN,
        ),
        score_map=score_map,
        source=_ITEMS,
        standing=Standing.OWN,
    )
    for dimension, (*_, question, labels, score_map) in zip(DIMENSIONS, _SEVEN, strict=True)
)

ENTRIES: tuple[Entry, ...] = (
    RELATIONAL_COORDINATION,
    *DIMENSIONS,
    *SCORE_MAPS,
    NOT_RELEVANT,
    *ITEMS,
    *(item.scale for item in ITEMS),
)
