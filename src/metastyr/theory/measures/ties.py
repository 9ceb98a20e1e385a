"""How we see what goes with the ties between two persons, when the ties depend on each other."""

from __future__ import annotations

from metastyr.theory import works
from metastyr.theory.measures.measure import Measure
from metastyr.theory.source import Source, Standing
from metastyr.theory.text import Text

_SOURCE = Source(literature=(works.DEKKER_KRACKHARDT_SNIJDERS_2007,))

MRQAP = Measure(
    id="measure.mrqap",
    name=Text(da="Hvad båndene hænger sammen med", en="What the ties go with"),
    text=Text(
        da="Så meget hænger et bånd sammen med hvert forhold, når de andre forhold holdes fast.",
        en="This tells how much a tie goes with each factor while the other factors are held still.",
    ),
    computed=Text(
        da="Hvert par af personer er én iagttagelse. Vi lægger den linje gennem dem, der passer bedst, "
        "og finder et tal for hvert forhold.",
        en="Each pair of persons is one observation. We lay the best fitting line through them "
        "and find one figure for each factor.",
    ),
    formula=Text(
        da="bånd = b₀ + b₁ · forhold₁ + b₂ · forhold₂ + … for alle par uden for diagonalen, "
        "med mindste kvadraters metode",
        en="tie = b₀ + b₁ · factor₁ + b₂ · factor₂ + … for all pairs off the diagonal, "
        "by ordinary least squares",
    ),
    range=Text(
        da="samme enhed som båndene; er de 0 eller 1, er tallet en forskel i andel",
        en="same unit as the ties; if they are 0 or 1 the figure is a difference in share",
    ),
    pitfalls=(
        Text(
            da="Sammenhæng er ikke årsag. Folk kan sidde sammen, fordi de arbejder sammen, eller omvendt.",
            en="Going together is not cause. People may sit together because they work together, "
            "or the reverse.",
        ),
        Text(
            da="Følger to forhold næsten ad, kan tallene ikke skille dem.",
            en="If two factors nearly coincide, the figures cannot tell them apart.",
        ),
    ),
    source=_SOURCE,
    standing=Standing.VERIFIED,
)
MRQAP_CHANCE = Measure(
    id="measure.mrqap-p",
    name=Text(da="Kan sammenhængen være tilfældig?", en="Could the connection be chance?"),
    text=Text(
        da="Så ofte ville ombyttede personer give en mindst lige så stærk sammenhæng.",
        en="This is how often shuffled persons would give a connection at least as strong.",
    ),
    computed=Text(
        da="Tag for hvert forhold det, de andre forhold ikke forklarer. Byt personerne rundt, regn igen, "
        "og tæl, hvor ofte t bliver mindst lige så stort.",
        en="For each factor take what the other factors do not explain. Shuffle the persons, compute "
        "again, and count how often t gets at least as large.",
    ),
    formula=Text(
        da="p = (1 + r) / (B + 1), hvor r er antallet af ombytninger med mindst lige så stort |t|, "
        "og B er alle ombytninger",
        en="p = (1 + r) / (B + 1), where r is the number of permutations with |t| at least as large "
        "and B is all permutations",
    ),
    range=Text(da="fra 1 / (B + 1) til 1", en="from 1 / (B + 1) to 1"),
    pitfalls=(
        Text(
            da="Et almindeligt t-opslag kan ikke bruges, fordi bånd hos samme person hænger sammen.",
            en="An ordinary look-up of t will not do, since ties of the same person hang together.",
        ),
        Text(
            da="Med få ombytninger kan p ikke blive meget lille.",
            en="With few permutations p cannot get very small.",
        ),
    ),
    source=_SOURCE,
    standing=Standing.VERIFIED,
)
T_VALUE = Measure(
    id="measure.t",
    name=Text(da="t-værdi", en="t value"),
    text=Text(
        da="Så stor er sammenhængen målt i forhold til sin egen usikkerhed.",
        en="This is the size of the connection measured against its own uncertainty.",
    ),
    computed=Text(
        da="Del forholdets tal med den almindelige usikkerhed på tallet. Det bruges kun til at "
        "sammenligne med ombytningerne.",
        en="Divide the figure of the factor by its ordinary uncertainty. It serves only to "
        "compare with the permutations.",
    ),
    formula=Text(
        da="t = b / almindelig standardfejl på b",
        en="t = b / ordinary standard error of b",
    ),
    range=Text(
        da="under 0, når forholdet trækker ned, over 0, når det trækker op",
        en="below 0 when the factor pulls down, above 0 when it pulls up",
    ),
    pitfalls=(
        Text(
            da="Slå ikke t op i en almindelig tabel. Se på p fra ombytningerne.",
            en="Do not look t up in an ordinary table. Look at p from the permutations.",
        ),
    ),
    source=_SOURCE,
    standing=Standing.VERIFIED,
)
R2 = Measure(
    id="measure.r2",
    name=Text(da="Forklaret del", en="Share explained"),
    text=Text(
        da="Så stor en del af forskellene i bånd følger de forhold, der er med.",
        en="This is the share of the differences in ties that follows the factors included.",
    ),
    computed=Text(
        da="Sammenlign, hvor meget parrene afviger fra linjen, med, hvor meget de afviger fra gennemsnittet.",
        en="Compare how much the pairs miss the line with how much they miss the mean.",
    ),
    formula=Text(
        da="1 − Σ (bånd − linjens bud)² / Σ (bånd − gennemsnit)²",
        en="1 − Σ (tie − the line's guess)² / Σ (tie − mean)²",
    ),
    range=Text(da="fra 0 til 1", en="from 0 to 1"),
    pitfalls=(
        Text(
            da="Tallet er ofte lavt, når bånd er ja eller nej. Det gør ikke sammenhængen ligegyldig.",
            en="The figure is often low when ties are yes or no. That does not make the connection moot.",
        ),
    ),
    source=_SOURCE,
    standing=Standing.VERIFIED,
)

TIE_MEASURES: tuple[Measure, ...] = (MRQAP, T_VALUE, MRQAP_CHANCE, R2)
