"""How a change between two rounds of the same process is computed, and what it cannot say."""

from __future__ import annotations

from metastyr.theory.measures.measure import Measure
from metastyr.theory.source import Source, Standing
from metastyr.theory.text import Text

CHANGE = Measure(
    id="measure.coordination-change",
    name=Text(da="Ændring siden sidste runde", en="Change since the last round"),
    text=Text(
        da="Så meget har et tal flyttet sig fra den ene runde til den næste.",
        en="This is how much a figure has moved from one round to the next.",
    ),
    computed=Text(
        da="Træk tallet fra sidste runde fra tallet i denne. Kun felter, der vises i begge runder, er med, "
        "og summerne er lavet af de samme felter begge gange. De svarende kan ikke parres, fordi runderne er "
        "anonyme. Derfor regnes de som to forskellige hold, og usikkerheden er snarere lidt for bred end for "
        "smal.",
        en="From the figure of this round, take that of the last. Only cells shown in both rounds count, "
        "and the totals are made of the same cells both times. Those who answered cannot be paired, because "
        "the rounds are anonymous. So they are taken as two different sets of people, and the uncertainty is "
        "a little too wide rather than too narrow.",
    ),
    formula=Text(
        da="indeks(nu) − indeks(før); usikkerheden er roden af summen af de to afstande i anden",
        en="index(now) − index(before); the uncertainty is the root of the sum of the two distances squared",
    ),
    range=Text(da="fra −4 til 4", en="from −4 to 4"),
    pitfalls=(
        Text(
            da="Rummer usikkerheden 0, kan ændringen være tilfældig.",
            en="If the interval includes 0, the change could be chance.",
        ),
        Text(
            da="Holder man mange felter op mod hinanden, vil omkring ét af tyve se ud til at have flyttet "
            "sig, også når intet har.",
            en="Where many cells are compared, about one in twenty will look as if it had moved even when "
            "nothing has.",
        ),
        Text(
            da="Er andre kommet til eller gået, kan tallet flytte sig, uden at nogen har skiftet mening.",
            en="Where others have come or gone, the figure may move although nobody has changed their mind.",
        ),
    ),
    source=Source(
        note=Text(
            da="Metoden er vores egen; usikkerheden er prøvet ved simulation",
            en="The method is our own; the uncertainty was tried by simulation",
        )
    ),
    standing=Standing.OWN,
)

CHANGE_MEASURES: tuple[Measure, ...] = (CHANGE,)
