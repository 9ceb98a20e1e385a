"""How the answers to any questionnaire are computed: the mean, the persons taken together, the counts."""

from __future__ import annotations

from metastyr.theory.measures.measure import Measure
from metastyr.theory.source import Source, Standing
from metastyr.theory.text import Text

_OWN = Source(
    note=Text(
        da="Reglerne for, hvad der vises, er vores egne; usikkerheden er den samme som i ADR 10",
        en="The rules of what is shown are our own; the uncertainty is that of ADR 10",
    )
)

ITEM_MEAN = Measure(
    id="measure.item-mean",
    name=Text(da="Gennemsnit af svarene", en="Mean of the answers"),
    text=Text(
        da="Så mange point giver svarene i gennemsnit.",
        en="This is how many points the answers give on average.",
    ),
    computed=Text(
        da="Hvert svar giver point, og man tager gennemsnittet. “Ikke relevant” giver ingen point og tæller "
        "ikke med. Alle sammen er de grupper, der vises. Kan ingen gruppe vises for sig, er alle én gruppe. "
        "Handler svarene om personer, tager man først hver svarendes eget gennemsnit, så alle svarende vejer "
        "lige meget.",
        en="Each answer gives points, and the mean is taken. “Not relevant” gives no points and does not "
        "count. All together are the groups that are shown. Where no group can be shown by itself, all are "
        "one group. Where the answers are about persons, each person's own mean is taken first, so that all "
        "who answered weigh the same.",
    ),
    formula=Text(
        da="Σ point / antal svar med point",
        en="Σ points / number of answers with points",
    ),
    range=Text(
        da="fra det laveste til det højeste, et svar kan give",
        en="from the lowest to the highest an answer can give",
    ),
    pitfalls=(
        Text(
            da="Det samme gennemsnit kan dække over, at alle er midt imellem, eller at halvdelen er helt "
            "uenige.",
            en="The same mean may hide that all are in the middle, or that half of them wholly disagree.",
        ),
    ),
    source=_OWN,
    standing=Standing.OWN,
)
ITEM_COUNTS = Measure(
    id="measure.item-counts",
    name=Text(da="Hvordan svarene fordeler sig", en="How the answers lie"),
    text=Text(
        da="Så mange valgte hvert svar.",
        en="This is how many chose each answer.",
    ),
    computed=Text(
        da="Tallene vises kun, når ingen af dem røber en lille gruppe. Ellers slås svar ved siden af "
        "hinanden sammen, og kan det heller ikke lade sig gøre, vises kun gennemsnittet.",
        en="The counts are shown only where none of them exposes a small number of people. Otherwise answers "
        "next to each other are put together, and where that does not help either, only the mean is shown.",
    ),
    formula=Text(
        da="antal svar i hver rubrik; hvert tal er 0 eller mindst den mindste gruppe",
        en="number of answers in each row; each number is 0 or at least the smallest group",
    ),
    range=Text(da="fra 0 til antal svar", en="from 0 to the number of answers"),
    pitfalls=(
        Text(
            da="Svarer alle i en gruppe det samme, kan man se, hvad hver af dem har svaret.",
            en="Where all in a group answer alike, one can see what each of them answered.",
        ),
    ),
    source=_OWN,
    standing=Standing.OWN,
)

ITEM_MEASURES: tuple[Measure, ...] = (ITEM_MEAN, ITEM_COUNTS)
