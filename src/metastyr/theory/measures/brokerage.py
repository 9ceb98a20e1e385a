"""Five ways of standing between two others, and how often each would come by chance."""

from __future__ import annotations

from dataclasses import dataclass

from metastyr.theory import works
from metastyr.theory.measures.measure import Measure
from metastyr.theory.source import Entry, Source, Standing
from metastyr.theory.text import Text

_SOURCE = Source(literature=(works.GOULD_FERNANDEZ_1989,))
_UNDIRECTED = Text(
    da="Går båndene ikke i en retning, tæller hvert bånd som to, og så er dørvogter og repræsentant "
    "altid lige mange.",
    en="If ties have no direction, each counts as two, and gatekeeper and representative are then "
    "always equally many.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class BrokerageRole(Entry):
    """A place between two others; `pattern` gives the groups of sender, broker and receiver."""

    pattern: str


COORDINATOR = BrokerageRole(
    id="brokerage.coordinator",
    pattern="A-A-A",
    name=Text(da="Koordinator", en="Coordinator"),
    text=Text(
        da="Forbinder to fra sin egen gruppe.",
        en="Links two from their own group.",
    ),
    source=_SOURCE,
    standing=Standing.VERIFIED,
)
ITINERANT = BrokerageRole(
    id="brokerage.itinerant",
    pattern="A-B-A",
    name=Text(da="Udefrakommende mægler", en="Itinerant broker"),
    text=Text(
        da="Forbinder to fra samme gruppe uden selv at høre til den.",
        en="Links two from the same group without belonging to it.",
    ),
    source=_SOURCE,
    standing=Standing.VERIFIED,
)
REPRESENTATIVE = BrokerageRole(
    id="brokerage.representative",
    pattern="A-A-B",
    name=Text(da="Repræsentant", en="Representative"),
    text=Text(
        da="Bringer noget fra sin egen gruppe ud til en anden.",
        en="Carries something from their own group out to another.",
    ),
    source=_SOURCE,
    standing=Standing.VERIFIED,
)
GATEKEEPER = BrokerageRole(
    id="brokerage.gatekeeper",
    pattern="A-B-B",
    name=Text(da="Dørvogter", en="Gatekeeper"),
    text=Text(
        da="Tager imod noget udefra og bringer det videre i sin egen gruppe.",
        en="Receives something from outside and passes it on within their own group.",
    ),
    source=_SOURCE,
    standing=Standing.VERIFIED,
)
LIAISON = BrokerageRole(
    id="brokerage.liaison",
    pattern="A-B-C",
    name=Text(da="Forbindelsesled", en="Liaison"),
    text=Text(
        da="Forbinder to forskellige grupper og hører selv til en tredje.",
        en="Links two different groups while belonging to a third.",
    ),
    source=_SOURCE,
    standing=Standing.VERIFIED,
)

BROKERAGE_ROLES: tuple[BrokerageRole, ...] = (COORDINATOR, ITINERANT, REPRESENTATIVE, GATEKEEPER, LIAISON)

BROKERAGE = Measure(
    id="measure.brokerage",
    name=Text(da="Formidlerroller", en="Brokerage roles"),
    text=Text(
        da="Så ofte står personen mellem to, der ikke selv har bånd, fordelt på fem roller.",
        en="This tells how often the person stands between two who have no tie, by five roles.",
    ),
    computed=Text(
        da="Find alle veje fra én person gennem en anden til en tredje, hvor den første ikke selv har bånd "
        "til den tredje. De tre personers grupper afgør rollen.",
        en="Find every path from one person through another to a third, where the first has no tie to the "
        "third. The groups of the three decide the role.",
    ),
    formula=Text(
        da="antal a → v → b, hvor a og b er to forskellige, og båndet a → b mangler; "
        "mønstret viser grupperne for a, v og b",
        en="number of a → v → b, where a and b are two different persons and the tie a → b is absent; "
        "the pattern shows the groups of a, v and b",
    ),
    range=Text(da="fra 0 og opefter", en="from 0 upwards"),
    pitfalls=(
        _UNDIRECTED,
        Text(
            da="Tallene vokser med antallet af bånd. Sammenlign med tilfældighed, ikke med hinanden.",
            en="The figures grow with the number of ties. Compare with chance, not with each other.",
        ),
        Text(
            da="At stå imellem kan både hjælpe og holde igen. Spørg personen selv.",
            en="To stand between can help and can hold back. Ask the person.",
        ),
    ),
    source=_SOURCE,
    standing=Standing.VERIFIED,
)
BROKERAGE_EXPECTED = Measure(
    id="measure.brokerage-expected",
    name=Text(da="Roller ved tilfældighed", en="Roles under chance"),
    text=Text(
        da="Så mange af hver rolle ville der være i et tilfældigt netværk med de samme grupper.",
        en="This is how many of each role a random network with the same groups would hold.",
    ),
    computed=Text(
        da="Behold grupperne og netværkets tæthed, og lad alle sådanne netværk være lige sandsynlige. "
        "Gennemsnittet kan så regnes ud.",
        en="Keep the groups and the density and let all such networks be equally likely. "
        "The average can then be worked out.",
    ),
    formula=Text(
        da="antal mulige a, v, b med rollens mønster · d² · (1 − d), hvor d er netværkets tæthed",
        en="number of possible a, v, b in the role's pattern · d² · (1 − d), where d is the density",
    ),
    range=Text(da="fra 0 og opefter", en="from 0 upwards"),
    pitfalls=(
        Text(
            da="Tallet forudsætter, at alle bånd er lige sandsynlige. Det er de sjældent i virkeligheden.",
            en="The figure assumes that all ties are equally likely. They rarely are in real life.",
        ),
    ),
    source=_SOURCE,
    standing=Standing.VERIFIED,
)
BROKERAGE_Z = Measure(
    id="measure.brokerage-z",
    name=Text(da="Afvigelse fra tilfældighed", en="Distance from chance"),
    text=Text(
        da="Så langt ligger antallet af en rolle fra det, blandede grupper ville give.",
        en="This tells how far the number of a role lies from what shuffled groups would give.",
    ),
    computed=Text(
        da="Bland gruppernes navne mange gange. Træk blandingernes gennemsnit fra jeres tal, "
        "og del med deres spredning.",
        en="Shuffle the group names many times. Subtract the mean of the shuffles from your figure "
        "and divide by their standard deviation.",
    ),
    formula=Text(
        da="z = (antal − gennemsnit ved blanding) / spredning ved blanding",
        en="z = (number − mean under shuffling) / standard deviation under shuffling",
    ),
    range=Text(
        da="omkring 0, når rollen er tilfældig; ud over −2 og 2 er det sjældent",
        en="around 0 when the role is a matter of chance; beyond −2 and 2 is rare",
    ),
    pitfalls=(
        Text(
            da="I små eller tynde netværk bliver spredningen usikker. Brug tallet som et fingerpeg.",
            en="In small or thin networks the standard deviation is unsure. Use the figure as a hint.",
        ),
        _UNDIRECTED,
    ),
    source=Source(
        literature=(works.GOULD_FERNANDEZ_1989,),
        note=Text(
            da="Blandingen er vores valg, fordi den oprindelige spredning vildleder i tynde netværk",
            en="The shuffling is our choice, as the original variance misleads in sparse networks",
        ),
    ),
    standing=Standing.OWN,
)

BROKERAGE_MEASURES: tuple[Measure, ...] = (BROKERAGE, BROKERAGE_EXPECTED, BROKERAGE_Z)
