"""Trust and value between the parties, and how close they work: an optional instrument."""

from __future__ import annotations

from dataclasses import dataclass

from metastyr.theory.scales import Item, Scale
from metastyr.theory.source import Entry, Source, Standing
from metastyr.theory.text import Text

_SOURCE = Source(
    note=Text(
        da="Almindelige begreber i netværksmåling, gengivet efter hukommelsen. Spørgsmålene er vores egne",
        en="Common concepts of network measurement, given from memory. The questions are our own",
    )
)


def _facet(entry_id: str, name: Text, text: Text) -> Entry:
    return Entry(id=entry_id, name=name, text=text, source=_SOURCE, standing=Standing.PRESET)


TRUST: tuple[Entry, ...] = (
    _facet(
        "relation-trust.reliability",
        Text(da="Pålidelighed", en="Reliability"),
        Text(da="De gør, hvad de har sagt.", en="They do what they said."),
    ),
    _facet(
        "relation-trust.mission-support",
        Text(da="Støtte til formålet", en="Support for the mission"),
        Text(
            da="De vil det, netværket er sat i verden for.",
            en="They want what the network was made for.",
        ),
    ),
    _facet(
        "relation-trust.openness",
        Text(da="Åbenhed", en="Openness"),
        Text(
            da="De siger tingene, som de er, også når det er svært.",
            en="They say things as they are, also when it is hard.",
        ),
    ),
)
VALUE: tuple[Entry, ...] = (
    _facet(
        "relation-value.influence",
        Text(da="Indflydelse", en="Influence"),
        Text(
            da="De kan åbne døre og få andre til at lytte.",
            en="They can open doors and make others listen.",
        ),
    ),
    _facet(
        "relation-value.involvement",
        Text(da="Deltagelse", en="Involvement"),
        Text(
            da="De lægger tid og kræfter i arbejdet.",
            en="They put time and effort into the work.",
        ),
    ),
    _facet(
        "relation-value.resources",
        Text(da="Ressourcer", en="Resources"),
        Text(
            da="De kommer med penge, viden, lokaler eller hænder.",
            en="They bring money, knowledge, rooms or hands.",
        ),
    ),
)

RELATION_SCALE = Scale(
    id="scale.relation",
    name=Text(da="Hvor meget", en="How much"),
    text=Text(
        da="Tænk på samarbejdet det seneste halve år.",
        en="Think of the co-operation over the last six months.",
    ),
    labels=(
        Text(da="Næsten intet", en="Hardly anything"),
        Text(da="Lidt", en="A little"),
        Text(da="En del", en="A fair amount"),
        Text(da="Rigtig meget", en="A great deal"),
    ),
    source=_SOURCE,
    standing=Standing.OWN,
)

_QUESTIONS: tuple[tuple[Entry, Text], ...] = tuple(
    zip(
        (*TRUST, *VALUE),
        (
            Text(
                da="Hvor meget tør I bygge på det, {party} lover?",
                en="How much do you dare build on what {party} promises?",
            ),
            Text(
                da="Hvor meget står {party} bag det, netværket vil?",
                en="How much does {party} stand behind what the network wants?",
            ),
            Text(
                da="Hvor meget lukker {party} jer ind i det, der er svært?",
                en="How much does {party} let you into what is hard?",
            ),
            Text(
                da="Hvor meget får {party} andre til at lytte til netværket?",
                en="How much does {party} make others listen to the network?",
            ),
            Text(
                da="Hvor meget tid og energi lægger {party} i netværket?",
                en="How much time and energy does {party} put into the network?",
            ),
            Text(
                da="Hvor meget bringer {party} med, som netværket ellers ville mangle?",
                en="How much does {party} bring that the network would otherwise lack?",
            ),
        ),
        strict=True,
    )
)

RELATION_ITEMS: tuple[Item, ...] = tuple(
    Item(
        id=f"relation-item.{facet.key}",
        name=facet.name,
        text=question,
        of=facet.id,
        scale=RELATION_SCALE,
        source=_SOURCE,
        standing=Standing.OWN,
    )
    for facet, question in _QUESTIONS
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Intensity(Entry):
    """How close two parties work, from 1 to 4."""

    number: int


INTENSITIES: tuple[Intensity, ...] = tuple(
    Intensity(
        id=f"intensity.{key}", number=number, name=name, text=text, source=_SOURCE, standing=Standing.PRESET
    )
    for number, (key, name, text) in enumerate(
        (
            (
                "awareness",
                Text(da="Kendskab", en="Awareness"),
                Text(da="Vi ved, at de andre er der.", en="We know that the others are there."),
            ),
            (
                "co-operation",
                Text(da="Samarbejde", en="Co-operation"),
                Text(
                    da="Vi hjælper hinanden, når det falder naturligt.",
                    en="We help each other when it comes naturally.",
                ),
            ),
            (
                "co-ordination",
                Text(da="Koordinering", en="Co-ordination"),
                Text(
                    da="Vi lægger vores planer efter hinanden.",
                    en="We make our plans to suit each other.",
                ),
            ),
            (
                "integration",
                Text(da="Integration", en="Integration"),
                Text(
                    da="Vi løser opgaven som én enhed.",
                    en="We do the task as one unit.",
                ),
            ),
        ),
        start=1,
    )
)
MORE_IS_NOT_BETTER = Entry(
    id="relation-rule.more-is-not-better",
    name=Text(da="Mere er ikke altid bedre", en="More is not always better"),
    text=Text(
        da="Det rigtige trin er det, opgaven har brug for. Hvert trin op koster tid.",
        en="The right step is the one the task needs. Each step up costs time.",
    ),
    source=_SOURCE,
    standing=Standing.PRESET,
)

ENTRIES: tuple[Entry, ...] = (
    *TRUST,
    *VALUE,
    RELATION_SCALE,
    *RELATION_ITEMS,
    *INTENSITIES,
    MORE_IS_NOT_BETTER,
)
