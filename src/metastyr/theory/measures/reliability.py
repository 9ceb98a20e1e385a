"""How far answers can be trusted: whether questions pull together and whether a group agrees."""

from __future__ import annotations

from metastyr.theory import works
from metastyr.theory.measures.measure import Measure
from metastyr.theory.source import Source, Standing
from metastyr.theory.text import Text

_BLIESE = Source(literature=(works.BLIESE_2000,))
_FEW = Text(
    da="Med få svar er tallet meget usikkert.",
    en="With few answers the figure is very unsure.",
)

ALPHA = Measure(
    id="measure.alpha",
    name=Text(da="Cronbachs alfa", en="Cronbach's alpha"),
    text=Text(
        da="Så godt trækker spørgsmålene i samme retning.",
        en="This tells how well the questions pull in the same direction.",
    ),
    computed=Text(
        da="Sammenlign, hvor meget hvert spørgsmål svinger for sig, med, hvor meget summen af dem svinger. "
        "Kun de, der har svaret på alle spørgsmål, er med.",
        en="Compare how much each question varies by itself with how much their sum varies. "
        "Only those who answered every question take part.",
    ),
    formula=Text(
        da="k / (k − 1) · (1 − Σ spørgsmålenes varians / summens varians), hvor k er antallet af spørgsmål",
        en="k / (k − 1) · (1 − Σ variance of the questions / variance of the sum), "
        "where k is the number of questions",
    ),
    range=Text(da="højst 1, kan være under 0", en="at most 1, can be below 0"),
    pitfalls=(
        Text(
            da="Mange spørgsmål giver et højt tal, også når de ikke handler om det samme.",
            en="Many questions give a high figure even when they are not about the same thing.",
        ),
        _FEW,
    ),
    source=Source(literature=(works.CRONBACH_1951,)),
    standing=Standing.VERIFIED,
)
ICC1 = Measure(
    id="measure.icc1",
    name=Text(da="ICC(1)", en="ICC(1)"),
    text=Text(
        da="Så meget af forskellen mellem to svar skyldes, at de kommer fra hver sin gruppe.",
        en="This tells how much of the difference between answers is due to coming from different groups.",
    ),
    computed=Text(
        da="Sammenlign, hvor meget gruppernes gennemsnit svinger, med, hvor meget svarene svinger "
        "inden for grupperne.",
        en="Compare how much the means of the groups vary with how much answers vary within the groups.",
    ),
    formula=Text(
        da="(MSB − MSW) / (MSB + (ḡ − 1) · MSW), hvor MSB er variation mellem grupper, MSW variation "
        "inden for dem, og ḡ er gruppernes gennemsnitlige størrelse N / k",
        en="(MSB − MSW) / (MSB + (ḡ − 1) · MSW), where MSB is variation between groups, MSW variation "
        "within them, and ḡ is the mean size of the groups N / k",
    ),
    range=Text(
        da="højst 1; omkring 0, når gruppen er uden betydning",
        en="at most 1; around 0 when the group does not matter",
    ),
    pitfalls=(
        Text(
            da="Tallet kan blive negativt. Det betyder, at grupperne ligner hinanden mere end ventet.",
            en="The figure may be negative. That means the groups resemble each other more than expected.",
        ),
        _FEW,
    ),
    source=_BLIESE,
    standing=Standing.VERIFIED,
)
ICC2 = Measure(
    id="measure.icc2",
    name=Text(da="ICC(2)", en="ICC(2)"),
    text=Text(
        da="Så sikkert kan gruppernes gennemsnit skelnes fra hinanden.",
        en="This tells how surely the means of the groups can be told apart.",
    ),
    computed=Text(
        da="Se, hvor stor en del af svingningen mellem gennemsnit der er tilbage, "
        "når den del, der skyldes personerne, er trukket fra.",
        en="See what share of the variation between means is left once the part owed to persons "
        "is taken away.",
    ),
    formula=Text(
        da="(MSB − MSW) / MSB, hvor MSB er variation mellem grupper og MSW variation inden for dem",
        en="(MSB − MSW) / MSB, where MSB is variation between groups and MSW variation within them",
    ),
    range=Text(da="højst 1, kan være under 0", en="at most 1, can be below 0"),
    pitfalls=(
        Text(
            da="Store grupper giver et højt tal, også når forskellene er små.",
            en="Large groups give a high figure even when differences are small.",
        ),
        _FEW,
    ),
    source=_BLIESE,
    standing=Standing.VERIFIED,
)
RWG_J = Measure(
    id="measure.rwg-j",
    name=Text(da="Enighed i gruppen, rwg(J)", en="Agreement in the group, rwg(J)"),
    text=Text(
        da="Så enige er gruppens medlemmer sammenlignet med folk, der svarede helt tilfældigt.",
        en="This tells how far members agree compared with people who answered purely at random.",
    ),
    computed=Text(
        da="Sammenlign svarenes gennemsnitlige spredning med den, lige sandsynlige svar ville give, "
        "og tag hensyn til antallet af spørgsmål.",
        en="Compare the average spread of the answers with the spread equally likely answers would give, "
        "allowing for the number of questions.",
    ),
    formula=Text(
        da="J · (1 − s) / (J · (1 − s) + s), hvor J er antallet af spørgsmål, A antallet af svarmuligheder, "
        "og s er spørgsmålenes gennemsnitlige varians / ((A² − 1) / 12); er s over 1, sættes tallet til 0",
        en="J · (1 − s) / (J · (1 − s) + s), where J is the number of questions, A the number of options, "
        "and s is the mean variance of the questions / ((A² − 1) / 12); if s exceeds 1, the figure is "
        "set to 0",
    ),
    range=Text(da="fra 0 til 1", en="from 0 to 1"),
    pitfalls=(
        Text(
            da="Med én person i gruppen findes tallet ikke.",
            en="With one person in the group there is no such figure.",
        ),
        Text(
            da="Svarer alle pænt højt af høflighed, ser enigheden større ud, end den er.",
            en="If everyone politely answers high, agreement looks greater than it is.",
        ),
    ),
    source=Source(literature=(works.JAMES_DEMAREE_WOLF_1984,)),
    standing=Standing.VERIFIED,
)

RELIABILITY_MEASURES: tuple[Measure, ...] = (ALPHA, ICC1, ICC2, RWG_J)
