"""How a group is composed: the smallest that does, how sure that is, and what one person alone brings."""

from __future__ import annotations

from metastyr.theory.measures.measure import Measure
from metastyr.theory.source import Source, Standing
from metastyr.theory.text import Text

_SOURCE = Source(
    note=Text(
        da="Metoden er vores egen brug af heltalsprogrammering; løseren er HiGHS. Svarene er prøvet mod alle "
        "tænkelige grupper i små tilfælde",
        en="The method is our own use of integer programming; the solver is HiGHS. Answers were tried "
        "against every conceivable group in small cases",
    )
)

SMALLEST_GROUP = Measure(
    id="measure.smallest-group",
    name=Text(da="Den mindste gruppe", en="The smallest group"),
    text=Text(
        da="Så få kan dække behovene og spænde over grænserne, som I har bedt om.",
        en="This few can cover the needs and span the boundaries as you asked.",
    ),
    computed=Text(
        da="Hver kandidat er enten med eller ikke. Blandt alle grupper, hvor hvert behov er dækket af så "
        "mange, som I har bedt om, hvor der er så mange forskellige værdier, som I har bedt om, og hvor "
        "jeres faste valg er fulgt, findes den med færrest personer. Er der sat pris på kandidaterne, findes "
        "den billigste, og blandt lige billige den med færrest. En ukendt værdi tæller ikke som en værdi.",
        en="Each candidate is either in or not. Of all the groups in which every need is covered by as many "
        "as you asked, in which there are as many different values as you asked, and in which your "
        "fixed choices are kept, the one with the fewest people is found. Where candidates have a cost, the "
        "cheapest is found, and of those equally cheap the one with the fewest. An unknown value does not "
        "count as a value.",
    ),
    formula=Text(
        da="mindst mulig Σ pris · x, hvor x er 1 for en valgt og 0 for en anden; Σ x over dem, der dækker et "
        "behov, er mindst det ønskede antal",
        en="lowest possible Σ cost · x, where x is 1 for one chosen and 0 for another; Σ x over those who "
        "cover a need is at least the number wanted",
    ),
    range=Text(da="fra 0 til antallet af kandidater", en="from 0 to the number of candidates"),
    pitfalls=(
        Text(
            da="Der kan være flere grupper, som er lige så små. Se på dem, før I vælger.",
            en="There may be other groups just as small. Look at them before you choose.",
        ),
        Text(
            da="Den mindste gruppe har ingen i reserve. Bliver én syg, kan et behov stå uden dækning.",
            en="The smallest group has nobody to spare. If one falls ill, a need may stand uncovered.",
        ),
        Text(
            da="Regnestykket ved kun, hvad der er skrevet om kandidaterne. Tillid, tid og lyst må I selv "
            "veje.",
            en="The sum knows only what is written about the candidates. Trust, time and will are yours to "
            "weigh.",
        ),
    ),
    source=_SOURCE,
    standing=Standing.OWN,
)
COMPOSE_GAP = Measure(
    id="measure.compose-gap",
    name=Text(da="Hvad der højst kan spares", en="What could at most be saved"),
    text=Text(
        da="Så meget mindre eller billigere kan en anden gruppe højst være.",
        en="This much smaller or cheaper another group could at most be.",
    ),
    computed=Text(
        da="Mens der søges, vokser en grænse, som ingen gruppe kan komme under. Når den møder den bedste "
        "gruppe, er det bevist, at ingen er bedre. Løber tiden ud først, siger afstanden, hvor meget der "
        "højst er at hente.",
        en="During the search a bound rises that no group can be below. When it meets the best group found, "
        "it is proved that none is better. If time runs out first, the distance tells how much there is to "
        "gain at most.",
    ),
    formula=Text(
        da="(gruppens størrelse eller pris − grænsen) / gruppens størrelse eller pris",
        en="(size or cost of the group − the bound) / size or cost of the group",
    ),
    range=Text(da="fra 0 (bevist bedst) til 1", en="from 0 (proved best) to 1"),
    pitfalls=(
        Text(
            da="Et gab over 0 betyder ikke, at der findes en bedre gruppe, kun at det ikke er udelukket.",
            en="A gap above 0 does not mean that a better group exists, only that it is not ruled out.",
        ),
    ),
    source=_SOURCE,
    standing=Standing.OWN,
)
UNIQUE_CONTRIBUTION = Measure(
    id="measure.unique-contribution",
    name=Text(da="Hvad kun én bringer", en="What only one brings"),
    text=Text(
        da="Det her ville gruppen mangle, hvis netop denne person ikke var med.",
        en="This is what the group would lack without this very person.",
    ),
    computed=Text(
        da="Tag én person ud af gruppen og se, hvilke behov der så er dækket af for få, og hvilke grænser "
        "der så spændes over af for få værdier.",
        en="Take one person out of the group and see which needs are then covered by too few and which "
        "boundaries are then spanned by too few values.",
    ),
    formula=Text(
        da="behov, hvor de dækkende netop når det ønskede antal, og personen er en af dem",
        en="needs for which those who cover them just reach the number wanted, the person being one of them",
    ),
    range=Text(da="fra intet til alle behov", en="from nothing to every need"),
    pitfalls=(
        Text(
            da="Det siger, hvad denne gruppe hviler på, ikke hvem der er mest værd.",
            en="It tells what this group rests on, not who is worth most.",
        ),
    ),
    source=_SOURCE,
    standing=Standing.OWN,
)

COMPOSE_MEASURES: tuple[Measure, ...] = (SMALLEST_GROUP, COMPOSE_GAP, UNIQUE_CONTRIBUTION)
