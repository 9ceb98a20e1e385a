"""How the choice of form is computed: first places, robustness, ranks, reasons and what would turn it."""

from __future__ import annotations

from metastyr.theory import works
from metastyr.theory.measures.measure import Measure
from metastyr.theory.source import Source, Standing
from metastyr.theory.text import Text

_SOURCE = Source(
    literature=(works.LAHDELMA_SALMINEN_2001,),
    note=Text(da="Værdierne og grupperne er vores egne", en="The values and the groups are our own"),
)

ACCEPTABILITY = Measure(
    id="measure.rank-acceptability",
    name=Text(da="Hvor tit en form er først", en="How often a form is first"),
    text=Text(
        da="Så stor en del af alle tænkelige vægtninger sætter formen først.",
        en="This large a share of all conceivable weightings puts the form first.",
    ),
    computed=Text(
        da="Ingen ved, hvor meget hvert kriterium skal veje. Derfor prøver vi dem alle: For hvert forsøg "
        "trækkes et sæt vægte, og hvert svar trækkes fra det stykke af skalaen, det dækker. Vægten deles "
        "først ud på fire grupper, én for hver form, og siden inden for gruppen, så ingen form vinder ved at "
        "have flere spørgsmål. Den form, et kriterium taler for, får værdien t, som er svaret delt med 4, og "
        "de andre får 1 − t. Et sikkert svar dækker et halvt trin til hver side, et nogenlunde sikkert et "
        "helt og et usikkert to. Svar i samme gruppe ligger i et forsøg lige langt ude på hver sit stykke, "
        "ellers ville ni gæt tælle som ét sikkert svar. Hvad ingen har svaret på, kan ligge hvor som helst. "
        "Har flere vurderet, gælder én af dem i hvert forsøg, og alle kommer lige tit til orde.",
        en="Nobody knows how much each criterion should weigh. So we try them all: for each trial a set of "
        "weights is drawn, and each answer is drawn from the stretch of the scale it covers. Weight is "
        "shared first among four groups, one for each form, and then within the group, so no form gains by "
        "having more questions. The form a criterion speaks for is given t, the answer divided by 4, and "
        "the others 1 − t. A sure answer covers half a step to either side, a fairly sure one a whole step "
        "and an unsure one two. Within a trial the answers of one group lie equally far out on "
        "their stretches, or nine guesses would count as one sure answer. What nobody answered may lie "
        "anywhere. Where several have assessed, one of them counts in each trial, and all get their say "
        "equally often.",
    ),
    formula=Text(
        da="u = Σ vægt · værdi; andelen af forsøg, hvor formens u er størst. Usikkerheden fra selve "
        "trækningen er √(p(1 − p)/N), hvor p er andelen og N antallet af forsøg.",
        en="u = Σ weight · value; the share of trials in which the form has the largest u. The error of the "
        "drawing itself is √(p(1 − p)/N), where p is the share and N the number of trials.",
    ),
    range=Text(da="fra 0 til 100 procent", en="from 0 to 100 per cent"),
    pitfalls=(
        Text(
            da="Tallet er ikke en sandsynlighed for, at formen vil lykkes.",
            en="The figure is not a probability that the form will succeed.",
        ),
        Text(
            da="Alle vægtninger regnes for lige gode. Ved I, hvad der vejer tungest, så sig det: det ændrer "
            "tallet.",
            en="All weightings count as equally good. If you know what weighs most, say so: it changes the "
            "figure.",
        ),
        Text(
            da="Med de samme svar fra alle kan alle have set det samme forkerte.",
            en="Where all answer alike, all may have seen the same thing wrongly.",
        ),
    ),
    source=_SOURCE,
    standing=Standing.OWN,
)
ROBUSTNESS = Measure(
    id="measure.robustness",
    name=Text(da="Hvor fast anbefalingen står", en="How firm the recommendation is"),
    text=Text(
        da="Så tit er den anbefalede form først, når der prøves mange forskellige vægte.",
        en="This is how often the recommended form is first when many different weights are tried.",
    ),
    computed=Text(
        da="Det er den anbefalede forms andel af førstepladser. Ligger de to bedste former så tæt, at "
        "trækningen alene kan skille dem, anbefales ingen af dem. Fra fire ud af fem kaldes svaret klart, "
        "fra hvert andet hælder det til formen, og under det er svaret åbent.",
        en="It is the recommended form's share of first places. Where the two best lie so close that the "
        "drawing alone could part them, neither is recommended. From four in five the answer is called "
        "clear, from every other it leans to the form, and below that it is open.",
    ),
    formula=Text(
        da="Ingen anbefales, når p₁ − p₂ er under 2 · √((p₁ + p₂ − (p₁ − p₂)²)/N).",
        en="None is recommended where p₁ − p₂ is below 2 · √((p₁ + p₂ − (p₁ − p₂)²)/N).",
    ),
    range=Text(da="fra 25 til 100 procent med fire former", en="from 25 to 100 per cent with four forms"),
    pitfalls=(
        Text(
            da="Grænserne for klart og åbent er vores valg, ikke et fund.",
            en="The limits for clear and open are our choice, not a finding.",
        ),
        Text(
            da="Et fast svar bliver ikke bedre end de svar, det bygger på.",
            en="A firm answer is no better than the answers it is built on.",
        ),
    ),
    source=_SOURCE,
    standing=Standing.OWN,
)
EXPECTED_RANK = Measure(
    id="measure.expected-rank",
    name=Text(da="Forventet plads", en="Expected rank"),
    text=Text(
        da="Sådan placerer formen sig i gennemsnit mellem de andre.",
        en="This is where the form comes on average among the others.",
    ),
    computed=Text(
        da="Hver plads ganges med den andel af forsøg, hvor formen fik den, og det hele lægges sammen. "
        "Former, der står lige, deles om de pladser, de optager.",
        en="Each rank is multiplied by the share of trials in which the form got it, and all is added up. "
        "Forms that come out equal share the ranks they take up.",
    ),
    formula=Text(da="Σ plads · andel", en="Σ rank · share"),
    range=Text(da="fra 1 til antallet af former", en="from 1 to the number of forms"),
    pitfalls=(
        Text(
            da="En form kan ligge pænt i snit og dog aldrig være først.",
            en="A form may do well on average and yet never be first.",
        ),
    ),
    source=_SOURCE,
    standing=Standing.OWN,
)
CONTRIBUTION = Measure(
    id="measure.contribution",
    name=Text(da="Hvad et kriterium taler for", en="What a criterion speaks for"),
    text=Text(
        da="Så meget trækker kriteriet formen frem eller tilbage i forhold til dens nærmeste.",
        en="This is how far the criterion pulls the form ahead or back against its closest rival.",
    ),
    computed=Text(
        da="Kriteriets gennemsnitlige vægt ganges med forskellen mellem de to formers forventede værdi. Den "
        "anbefalede form holdes op mod nummer to, og de andre mod den anbefalede.",
        en="The criterion's mean weight is multiplied by the difference between the two forms' expected "
        "values. The recommended form is held up against the runner-up, and the others against the "
        "recommended.",
    ),
    formula=Text(
        da="gennemsnitlig vægt · (værdi for formen − værdi for den anden)",
        en="mean weight · (value for the form − value for the other)",
    ),
    range=Text(da="fra −1 til 1; over 0 taler for", en="from −1 to 1; above 0 speaks for it"),
    pitfalls=(
        Text(
            da="Et kriterium alene i sin gruppe vejer mere end ét af ni. Det er meningen, men læs tallet med "
            "det i baghovedet.",
            en="A criterion alone in its group weighs more than one of nine. That is intended, but keep it "
            "in mind when reading the figure.",
        ),
    ),
    source=_SOURCE,
    standing=Standing.OWN,
)
FLIP = Measure(
    id="measure.flip",
    name=Text(da="Hvad der ville vende det", en="What would turn it"),
    text=Text(
        da="Så lidt skal et svar flyttes, før en anden form kommer først.",
        en="This is how little an answer must move before another form is first.",
    ),
    computed=Text(
        da="Hvert svar flyttes ét trin ad gangen, og hver gang regnes det hele igen på de samme "
        "trækninger. Den nye form skal føre med mere, end trækningen selv kan forklare. Vender intet enkelt "
        "svar det, prøves to sammen. Har flere svaret, flyttes alles svar lige meget.",
        en="Each answer is moved one step at a time, and each time all is computed again on the same "
        "drawings. The new form must lead by more than the drawing itself can explain. If no single answer "
        "turns it, two are tried together. Where several have answered, all their answers move as far.",
    ),
    formula=Text(
        da="mindste antal trin, hvor den nye form fører med mere end tre gange usikkerheden",
        en="the fewest steps at which the new form leads by more than three times the error",
    ),
    range=Text(da="fra 1 til 4 trin for hvert svar", en="from 1 to 4 steps for each answer"),
    pitfalls=(
        Text(
            da="Det siger, hvilke svar I bør være enige om, ikke at de er forkerte.",
            en="It says which answers you should agree on, not that they are wrong.",
        ),
    ),
    source=_SOURCE,
    standing=Standing.OWN,
)
PLAIN_ACCEPTABILITY = Measure(
    id="measure.rank-acceptability-own",
    name=Text(da="Hvor tit en form er først, egne kriterier", en="How often a form is first, own criteria"),
    text=ACCEPTABILITY.text,
    computed=Text(
        da="Ingen ved, hvor meget hvert kriterium skal veje. I hvert forsøg trækkes derfor et sæt vægte, der "
        "giver 1 tilsammen, alle sæt med samme chance, så længe de følger den rækkefølge, filen giver. En "
        "værdi med to ender trækkes mellem dem, og en, der mangler, på hele skalaen. For at finde, hvad der "
        "ville vende svaret, flyttes hver værdi en tiendedel af skalaen ad gangen.",
        en="Nobody knows how much each criterion should weigh. So in each trial a set of weights summing to "
        "1 is drawn, all sets with the same chance as long as they follow the order the file gives. A value "
        "with two ends is drawn between them, and a missing one from the whole scale. To find what would "
        "turn the answer, each value is moved a tenth of its scale at a time.",
    ),
    formula=ACCEPTABILITY.formula,
    range=ACCEPTABILITY.range,
    pitfalls=ACCEPTABILITY.pitfalls[:2],
    source=Source(literature=(works.LAHDELMA_SALMINEN_2001,)),
    standing=Standing.VERIFIED,
)
CHOICE_MEASURES: tuple[Measure, ...] = (ACCEPTABILITY, ROBUSTNESS, EXPECTED_RANK, CONTRIBUTION, FLIP)
PLAIN_MEASURES: tuple[Measure, ...] = (PLAIN_ACCEPTABILITY, ROBUSTNESS, EXPECTED_RANK, CONTRIBUTION)
