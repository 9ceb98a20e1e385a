"""Direction, alignment, commitment: what leadership across boundaries makes, and how to ask about it."""

from __future__ import annotations

from dataclasses import dataclass

from metastyr.theory import deck, works
from metastyr.theory.scales import Item, Scale
from metastyr.theory.source import Entry, Source, Standing
from metastyr.theory.text import Text

_SOURCE = Source(deck=(deck.SPANNING,), literature=(works.ERNST_CHROBOT_MASON_2011,))
_ITEMS = Source(
    deck=(deck.SPANNING,),
    note=Text(da="Udsagnene er vores egne", en="The statements are our own"),
)

SPANNING_LEADERSHIP = Entry(
    id="concept.boundary-spanning-leadership",
    name=Text(da="Grænsekrydsende lederskab", en="Boundary-spanning leadership"),
    text=Text(
        da="At få grupper på hver sin side af en grænse til at ville det samme, passe sammen og holde ved "
        "for en vision eller et mål, der er større end deres eget.",
        en="Getting groups on either side of a boundary to want the same, fit together and stay with it "
        "for a vision or goal larger than their own.",
    ),
    source=_SOURCE,
    standing=Standing.VERIFIED,
)
DIRECTION = Entry(
    id="dac.direction",
    name=Text(da="Retning", en="Direction"),
    text=Text(
        da="Vi forstår det samme ved, hvor vi skal hen, og hvorfor.",
        en="We understand the same by where we are going and why.",
    ),
    source=_SOURCE,
    standing=Standing.VERIFIED,
)
ALIGNMENT = Entry(
    id="dac.alignment",
    name=Text(da="Samordning", en="Alignment"),
    text=Text(
        da="Det, vi hver især gør og bruger kræfter på, passer sammen.",
        en="What each of us does and spends effort on fits together.",
    ),
    source=_SOURCE,
    standing=Standing.VERIFIED,
)
COMMITMENT = Entry(
    id="dac.commitment",
    name=Text(da="Engagement", en="Commitment"),
    text=Text(
        da="Vi vil, at det lykkes for alle, lige så meget som at det lykkes for os selv.",
        en="We want it to succeed for all as much as for ourselves.",
    ),
    source=_SOURCE,
    standing=Standing.VERIFIED,
)
DIMENSIONS: tuple[Entry, ...] = (DIRECTION, ALIGNMENT, COMMITMENT)

DAC_SCALE = Scale(
    id="scale.dac",
    name=Text(da="Hvor enig", en="How far you agree"),
    text=Text(
        da="Svar, som det er nu, ikke som det burde være.",
        en="Answer as it is now, not as it ought to be.",
    ),
    labels=(
        Text(da="Helt uenig", en="Wholly disagree"),
        Text(da="Mest uenig", en="Mostly disagree"),
        Text(da="Både og", en="Some of each"),
        Text(da="Mest enig", en="Mostly agree"),
        Text(da="Helt enig", en="Wholly agree"),
    ),
    source=_ITEMS,
    standing=Standing.OWN,
)

_STATEMENTS: tuple[tuple[Entry, tuple[Text, ...]], ...] = (
    (
        DIRECTION,
        (
            Text(
                da="Jeg kan med én sætning sige, hvad netværket vil.",
                en="I can say in one sentence what the network wants.",
            ),
            Text(
                da="De andre ville sige omtrent det samme som jeg.",
                en="The others would say much the same as I.",
            ),
            Text(
                da="Jeg ved, hvorfor vores mål er vigtigt for borgerne.",
                en="I know why our goal matters to citizens.",
            ),
            Text(
                da="Når vi skal vælge, hjælper målet os med at vælge.",
                en="When we have to choose, the goal helps us choose.",
            ),
        ),
    ),
    (
        ALIGNMENT,
        (
            Text(
                da="Jeg ved, hvem der gør hvad lige nu.",
                en="I know who is doing what right now.",
            ),
            Text(
                da="Vi laver sjældent det samme arbejde to gange.",
                en="We rarely do the same work twice.",
            ),
            Text(
                da="Tid og penge ligger dér, hvor opgaven har brug for dem.",
                en="Time and money are where the task needs them.",
            ),
            Text(
                da="Mit arbejde passer ind i det, de andre laver.",
                en="My work fits in with what the others do.",
            ),
        ),
    ),
    (
        COMMITMENT,
        (
            Text(
                da="Jeg gør gerne noget ekstra for, at netværket lykkes.",
                en="I gladly do something extra for the network to succeed.",
            ),
            Text(
                da="Vi holder, hvad vi lover hinanden.",
                en="We keep what we promise each other.",
            ),
            Text(
                da="Mine kolleger derhjemme ved, at netværket er vigtigt for mig.",
                en="My colleagues at home know that the network is important to me.",
            ),
            Text(
                da="Vi bliver ved, også når det er til besvær for os selv.",
                en="We keep going, also when it is most trouble to ourselves.",
            ),
        ),
    ),
)

DAC_ITEMS: tuple[Item, ...] = tuple(
    Item(
        id=f"dac-item.{dimension.key}.{number}",
        name=Text(da=f"{dimension.name.da} {number}", en=f"{dimension.name.en} {number}"),
        text=statement,
        of=dimension.id,
        scale=DAC_SCALE,
        source=_ITEMS,
        standing=Standing.OWN,
    )
    for dimension, statements in _STATEMENTS
    for number, statement in enumerate(statements, start=1)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LowRule(Entry):
    """When a dimension is called low: its total is below `total_below`, or more than `majority` of the
    respondents rate `rating_at_most` or less on at least `statements_at_least` of the four statements."""

    total_below: int
    rating_at_most: int
    statements_at_least: int
    majority: float


LOW_RULE = LowRule(
    id="dac-rule.low",
    name=Text(da="Hvornår er det lavt?", en="When is it low?"),
    text=Text(
        da="De fire svar lægges sammen til mellem 4 og 20. Under 16 er lavt. "
        "Det er det også, når over halvdelen svarer 3 eller mindre på to eller flere af de fire udsagn.",
        en="The four answers add up to between 4 and 20. Below 16 is low. "
        "So it is when more than half answer 3 or less on two or more of the four statements.",
    ),
    total_below=16,
    rating_at_most=3,
    statements_at_least=2,
    majority=0.5,
    source=Source(literature=(works.ERNST_CHROBOT_MASON_2011,)),
    standing=Standing.VERIFIED,
)
LOWER_THAN_OTHERS = Entry(
    id="dac-rule.lower-than-others",
    name=Text(da="Tydeligt lavere end de andre", en="Clearly lower than the others"),
    text=Text(
        da="Der findes ingen udgivet grænse. Vi siger det kun, når usikkerheden om tallet "
        "ikke når op til gennemsnittet af de andre.",
        en="There is no published limit. We say so only when the uncertainty of the figure "
        "does not reach up to the mean of the others.",
    ),
    source=_ITEMS,
    standing=Standing.OWN,
)

ENTRIES: tuple[Entry, ...] = (
    SPANNING_LEADERSHIP,
    *DIMENSIONS,
    DAC_SCALE,
    *DAC_ITEMS,
    LOW_RULE,
    LOWER_THAN_OTHERS,
)
