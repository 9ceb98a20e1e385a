"""How relational coordination is computed: index, interval, totals, and the two sides of a pair."""

from __future__ import annotations

from metastyr.theory import works
from metastyr.theory.measures.measure import Measure
from metastyr.theory.source import Source, Standing
from metastyr.theory.text import Text

_GITTELL = Source(literature=(works.GITTELL, works.BMC_MEDICAL_EDUCATION_6_23))
_OWN = Source(
    note=Text(
        da="Metoden er vores egen og valgt ved simulation; se ADR 10",
        en="The method is our own, chosen by simulation; see ADR 10",
    )
)
_SCALE = Text(da="fra 1 til 5", en="from 1 to 5")

INDEX = Measure(
    id="measure.coordination-index",
    name=Text(da="Indeks for relationel koordinering", en="Index of relational coordination"),
    text=Text(
        da="Så godt oplever en gruppe, at en anden gruppe koordinerer med den.",
        en="This shows how well one group feels that another coordinates with it.",
    ),
    computed=Text(
        da="Tag for hver svarende gennemsnittet af de dimensioner, der er svaret på, og derefter "
        "gennemsnittet af de svarende. Færre end fem besvarede dimensioner giver intet tal.",
        en="For each who answered, take the mean of the dimensions answered, then the mean over those "
        "people. Fewer than five dimensions answered give no figure.",
    ),
    formula=Text(
        da="Σ hver svarendes gennemsnit / antal svarende i gruppen",
        en="Σ mean of each who answered / number in the group who answered",
    ),
    range=_SCALE,
    pitfalls=(
        Text(
            da="Ledere svarer ofte højere end deres medarbejdere, så det betyder noget, hvem der har svaret.",
            en="Leaders often give higher ratings than their staff, so it matters who answered.",
        ),
    ),
    source=_GITTELL,
    standing=Standing.VERIFIED,
)
INTERVAL = Measure(
    id="measure.coordination-interval",
    name=Text(da="Usikkerhed om indekset", en="Uncertainty of the index"),
    text=Text(
        da="Her kunne tallet godt ligge, hvis de samme grupper blev spurgt en anden uge.",
        en="This is where the figure could well lie if the same groups were asked another week.",
    ),
    computed=Text(
        da="Lad de svarende veje tilfældigt mere eller mindre, lad en usét svarende tale med, og se, "
        "hvor langt gennemsnittet da kan flytte sig. Spændet er tit længst til den ene side: tæt på en ende "
        "af skalaen er der mest plads at flytte sig på den modsatte vej.",
        en="Let those who answered weigh more or less at random, let somebody unseen have a say, and see "
        "how far the mean can then move. It often reaches furthest to one side: close to an end of the scale "
        "there is most room to move the opposite way.",
    ),
    formula=Text(
        da="de midterste 95 af 100 af de gennemsnit, vægtene kan give; vægtene står i ADR 10",
        en="the middle 95 of 100 of the means the weights can give; the weights stand in ADR 10",
    ),
    range=_SCALE,
    pitfalls=(
        Text(
            da="Den siger intet om dem, der lod være med at svare, hvis de mener noget andet.",
            en="It says nothing about those who chose not to answer, if they think otherwise.",
        ),
        Text(
            da="Med fem svarende er den bred, og det skal den være.",
            en="With five people it is wide, and so it must be.",
        ),
    ),
    source=_OWN,
    standing=Standing.OWN,
)
TOTALS = Measure(
    id="measure.coordination-total",
    name=Text(da="Inden for og mellem grupper", en="Within and between groups"),
    text=Text(
        da="Ét tal for, hvordan grupper ser på sig selv, og ét for, hvordan de ser på hinanden.",
        en="One figure for how groups see themselves and one for how they see each other.",
    ),
    computed=Text(
        da="Tag hver svarendes gennemsnit af de felter, der vises, og derefter gennemsnittet af de svarende. "
        "Kunne det røbe et enkelt svar, vejes felterne i stedet sammen.",
        en="Take each person's mean of the cells shown, then the mean over people. Where that could give "
        "away a single answer, the cells are weighed together instead.",
    ),
    formula=Text(
        da="Σ hver svarendes gennemsnit af viste felter / antal svarende",
        en="Σ each person's mean of shown cells / number of people",
    ),
    range=_SCALE,
    pitfalls=(
        Text(
            da="Skjulte felter er ikke med, så tallet dækker ikke alle grupper.",
            en="Cells not shown are left out, so the figure does not cover every group.",
        ),
    ),
    source=_OWN,
    standing=Standing.OWN,
)
ASYMMETRY = Measure(
    id="measure.coordination-asymmetry",
    name=Text(da="Forskel i et par", en="Difference in a pair"),
    text=Text(
        da="Så forskelligt ser to grupper på deres samarbejde.",
        en="This shows how differently two groups see their cooperation.",
    ),
    computed=Text(
        da="Træk den andens vurdering af den første fra den førstes vurdering af den anden.",
        en="From the first group's rating of the second, take the second's rating of the first.",
    ),
    formula=Text(
        da="indeks(a om b) − indeks(b om a); usikkerheden er roden af summen af de to afstande i anden",
        en="index(a of b) − index(b of a); the uncertainty is the root of the sum of the two distances "
        "squared",
    ),
    range=Text(da="fra −4 til 4", en="from −4 to 4"),
    pitfalls=(
        Text(
            da="Rummer usikkerheden 0, kan forskellen være tilfældig.",
            en="If the interval includes 0, the difference could be chance.",
        ),
    ),
    source=_OWN,
    standing=Standing.OWN,
)

MISSING = Measure(
    id="measure.coordination-missing",
    name=Text(da="Hvad de manglende svar kunne ændre", en="What the missing answers could change"),
    text=Text(
        da="Mellem disse to tal ville indekset ligge, hvis hele gruppen havde svaret.",
        en="The index would lie between these two figures if the whole group had answered.",
    ),
    computed=Text(
        da="Lad først alle, der mangler, give det laveste svar, og lad dem så alle give det højeste.",
        en="First let all who are missing give the lowest answer, then let them all give the highest.",
    ),
    formula=Text(
        da="(antal svar · indeks + antal manglende · 1 eller 5) / gruppens medlemmer",
        en="(answers · index + missing · 1 or 5) / members of the group",
    ),
    range=_SCALE,
    pitfalls=(
        Text(
            da="Det er det yderste, der kan tænkes, og ikke det, man skal regne med.",
            en="This is the most that is possible, not what is to be expected.",
        ),
    ),
    source=Source(literature=(works.MANSKI_1989,)),
    standing=Standing.VERIFIED,
)

COORDINATION_MEASURES: tuple[Measure, ...] = (INDEX, INTERVAL, TOTALS, ASYMMETRY, MISSING)
