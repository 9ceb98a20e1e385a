"""How the figures of a boundary are computed: who has ties across it, and what chance would give."""

from __future__ import annotations

from metastyr.theory import works
from metastyr.theory.measures.measure import Measure
from metastyr.theory.source import Source, Standing
from metastyr.theory.text import Text

_UNKNOWN = Text(
    da="Personer uden oplysning om denne grænse er holdt ude. Siden viser, hvor mange det er.",
    en="Persons with nothing known about this boundary are left out. The page shows how many.",
)
_MINUS_ONE_TO_ONE = Text(da="fra −1 til 1", en="from −1 to 1")

EI = Measure(
    id="measure.ei",
    name=Text(da="E–I-tallet", en="E–I index"),
    text=Text(
        da="Under nul holder båndene sig mest inden for grupperne, over nul går de mest på tværs.",
        en="Below zero the ties mostly stay within the groups, above zero they mostly go across.",
    ),
    computed=Text(
        da="Tæl båndene på tværs af grænsen, træk båndene inden for grupperne fra, og del med dem alle.",
        en="Count the ties across the boundary, subtract those within the groups and divide by them all.",
    ),
    formula=Text(
        da="(E − I) / (E + I), hvor E er bånd på tværs og I er bånd inden for grupperne",
        en="(E − I) / (E + I), where E is ties across and I is ties within the groups",
    ),
    range=_MINUS_ONE_TO_ONE,
    pitfalls=(
        Text(
            da="Mange små grupper giver af sig selv et højt tal. Læs det altid sammen med tallet for "
            "tilfældighed.",
            en="Many small groups give a high figure by themselves. Always read it beside the figure "
            "for chance.",
        ),
        Text(
            da="Bånd på tværs er ikke et mål i sig selv. Spørg, hvad de skal bruges til.",
            en="Ties across are no goal in themselves. Ask what they are for.",
        ),
        _UNKNOWN,
    ),
    source=Source(literature=(works.KRACKHARDT_STERN_1988,)),
    standing=Standing.VERIFIED,
)
EI_EXPECTED = Measure(
    id="measure.ei-expected",
    name=Text(da="E–I ved tilfældighed", en="E–I under chance"),
    text=Text(
        da="Så højt ville E–I-tallet være i gennemsnit, hvis grænsen slet ingen rolle spillede.",
        en="This is the average E–I index if the boundary played no part at all.",
    ),
    computed=Text(
        da="Lad båndene ligge, og bland gruppernes navne tilfældigt mellem personerne. "
        "Gennemsnittet kan regnes helt nøjagtigt ud fra gruppernes størrelse.",
        en="Leave the ties and deal the group names out among the persons at random. "
        "The average follows exactly from the sizes of the groups.",
    ),
    formula=Text(
        da="1 − 2 · Σ n_g · (n_g − 1) / (n · (n − 1)), hvor n_g er antallet i gruppe g og n er alle",
        en="1 − 2 · Σ n_g · (n_g − 1) / (n · (n − 1)), where n_g is the number in group g and n is everyone",
    ),
    range=_MINUS_ONE_TO_ONE,
    pitfalls=(
        Text(
            da="Det er et sammenligningstal, ikke et mål at nå.",
            en="It is a figure to compare with, not a target to reach.",
        ),
        _UNKNOWN,
    ),
    source=Source(
        literature=(works.KRACKHARDT_STERN_1988,),
        note=Text(
            da="Gennemsnittet ved ombytning er udledt af os",
            en="The mean under permutation is derived by us",
        ),
    ),
    standing=Standing.OWN,
)
EI_CHANCE = Measure(
    id="measure.ei-p",
    name=Text(da="Kan det være tilfældigt?", en="Could it be chance?"),
    text=Text(
        da="Så ofte ville ren tilfældighed give et tal, der ligger mindst lige så langt fra det forventede.",
        en="This is how often pure chance would give a figure at least as far from the expected one.",
    ),
    computed=Text(
        da="Bland gruppernes navne mange gange. Tæl de gange, hvor tallet kommer lige så langt væk fra "
        "det forventede som jeres. Læg én til både tæller og nævner.",
        en="Shuffle the group names many times. Count the times the figure gets as far from the expected "
        "as yours. Add one above and below the line.",
    ),
    formula=Text(
        da="p = (1 + antal blandinger mindst lige så langt væk) / (B + 1), hvor B er antallet af blandinger",
        en="p = (1 + number of shuffles at least as far away) / (B + 1), where B is the number of shuffles",
    ),
    range=Text(da="fra 1 / (B + 1) til 1", en="from 1 / (B + 1) to 1"),
    pitfalls=(
        Text(
            da="En høj p betyder ikke, at grænsen er uden betydning, kun at tallene ikke kan afgøre det.",
            en="A high p does not mean that the boundary is unimportant, only that the figures cannot tell.",
        ),
        Text(
            da="Ser man på fem grænser på én gang, vil en af dem lettere skille sig ud ved et tilfælde.",
            en="When five boundaries are examined at once, one of them will more easily stand out by chance.",
        ),
    ),
    source=Source(literature=(works.KRACKHARDT_STERN_1988,)),
    standing=Standing.VERIFIED,
)
CROSS_TIES_SHARE = Measure(
    id="measure.cross-ties-share",
    name=Text(da="Andel af bånd på tværs", en="Share of ties across"),
    text=Text(
        da="Så stor en del af personens bånd går over grænsen.",
        en="This is the share of the person's ties that go across the boundary.",
    ),
    computed=Text(
        da="Tæl personens bånd på tværs, ind og ud, og del med alle personens bånd.",
        en="Count the person's ties across, in and out, and divide by all the person's ties.",
    ),
    formula=Text(
        da="personens bånd på tværs / alle personens bånd",
        en="the person's ties across / all the person's ties",
    ),
    range=Text(da="fra 0 til 1", en="from 0 to 1"),
    pitfalls=(
        Text(
            da="En person med ét bånd får let 0 eller 1. Se også på antallet.",
            en="A person with one tie easily gets 0 or 1. Look at the number as well.",
        ),
        _UNKNOWN,
    ),
    source=Source(literature=(works.KRACKHARDT_STERN_1988,)),
    standing=Standing.OWN,
)
SOLE_BRIDGE = Measure(
    id="measure.sole-bridge",
    name=Text(da="Eneste bro", en="Sole bridge"),
    text=Text(
        da="Personen er den eneste på sin side, der har bånd over grænsen mellem to grupper.",
        en="The person is the only one on their side with a tie across the boundary between two groups.",
    ),
    computed=Text(
        da="Tag to grupper ad gangen. Er der kun én i den ene gruppe, som har bånd til den anden, "
        "er den person eneste bro.",
        en="Take two groups at a time. If only one in the first group holds ties to the second, "
        "that person is the sole bridge.",
    ),
    formula=Text(
        da="antal personer i gruppe A med bånd til gruppe B er præcis 1",
        en="the number of persons in group A having ties to group B is exactly 1",
    ),
    range=Text(da="ja eller nej", en="yes or no"),
    pitfalls=(
        Text(
            da="Er personen alene i sin gruppe, er det gruppens størrelse, der taler.",
            en="If the person is alone in their group, it is the size of the group that speaks.",
        ),
        Text(
            da="Det er en sårbarhed for netværket, ikke en bebrejdelse. Tag en snak om en aflastning.",
            en="It is a weak spot of the network, not a reproach. Talk about sharing the load.",
        ),
        _UNKNOWN,
    ),
    source=Source(
        literature=(works.BURT_1992,),
        note=Text(da="Regnereglen er vores egen", en="The rule of reckoning is our own"),
    ),
    standing=Standing.OWN,
)

EI_BAND = Measure(
    id="measure.ei-band",
    name=Text(da="Hvad tilfældighed kan give", en="What chance can give"),
    text=Text(
        da="Mellem disse to tal ligger E–I-tallet i 95 af 100 tilfældige blandinger.",
        en="The E–I index lies between these two figures in 95 of 100 random shuffles.",
    ),
    computed=Text(
        da="Bland gruppernes navne mange gange, stil tallene op efter størrelse, og skær de yderste fra "
        "i hver ende.",
        en="Shuffle the group names many times, line the figures up by size and cut off the outermost "
        "at each end.",
    ),
    formula=Text(
        da="2,5-procent-fraktilen og 97,5-procent-fraktilen af blandingernes E–I-tal",
        en="the 2.5 per cent and the 97.5 per cent quantile of the E–I index of the shuffles",
    ),
    range=_MINUS_ONE_TO_ONE,
    pitfalls=(
        Text(
            da="Spændet siger, hvad tilfældighed kan give, ikke hvor sikkert jeres eget tal er.",
            en="The range says what chance can give, not how certain your own figure is.",
        ),
        _UNKNOWN,
    ),
    source=Source(
        literature=(works.KRACKHARDT_STERN_1988,),
        note=Text(da="Spændet på 95 % er vores valg", en="The 95 % range is our choice"),
    ),
    standing=Standing.OWN,
)
EI_GROUP = Measure(
    id="measure.ei-group",
    name=Text(da="Gruppens E–I-tal", en="The group's E–I index"),
    text=Text(
        da="Så meget vender en enkelt gruppe sig udad eller indad.",
        en="This tells how far a single group turns outward or inward.",
    ),
    computed=Text(
        da="Tag kun de bånd, gruppen er part i, og regn som for hele grænsen.",
        en="Take only the ties the group has a part in, and compute as for the whole boundary.",
    ),
    formula=Text(
        da="(gruppens bånd på tværs − gruppens bånd indadtil) / alle gruppens bånd",
        en="(the group's ties across − the group's ties within) / all the group's ties",
    ),
    range=_MINUS_ONE_TO_ONE,
    pitfalls=(
        Text(
            da="En gruppe med én person kan kun få 1. Små grupper ligger højt af sig selv.",
            en="A group of one person can only get 1. Small groups lie high by themselves.",
        ),
        _UNKNOWN,
    ),
    source=Source(literature=(works.KRACKHARDT_STERN_1988,)),
    standing=Standing.VERIFIED,
)
MIXING = Measure(
    id="measure.mixing",
    name=Text(da="Bånd mellem to grupper", en="Ties between two groups"),
    text=Text(
        da="Så mange bånd er der mellem to grupper, og så mange ville tilfældighed give.",
        en="This is how many ties there are between two groups, and how many chance would give.",
    ),
    computed=Text(
        da="Tæl båndene mellem grupperne. Tilfældighedens tal er antallet af bånd ganget med den del af alle "
        "mulige par, der går mellem de to grupper.",
        en="Count the ties between the groups. The figure for chance is all ties times the share the groups' "
        "pairs have of all possible pairs.",
    ),
    formula=Text(
        da="ved tilfældighed: m · (mulige par mellem grupperne) / (alle mulige par)",
        en="under chance: m · (possible pairs between the groups) / (all possible pairs)",
    ),
    range=Text(da="fra 0 og opefter", en="from 0 upwards"),
    pitfalls=(
        Text(
            da="To små grupper har så få mulige par, at en enkelt kontakt kan se ud af meget.",
            en="Two small groups have so few possible pairs that a single contact may look like much.",
        ),
        _UNKNOWN,
    ),
    source=Source(literature=(works.WASSERMAN_FAUST_1994,)),
    standing=Standing.VERIFIED,
)
UNBRIDGED = Measure(
    id="measure.unbridged",
    name=Text(da="Grupper uden bro", en="Groups without a bridge"),
    text=Text(
        da="Disse to grupper har ikke et eneste bånd til hinanden.",
        en="These two groups have not a single tie to each other.",
    ),
    computed=Text(
        da="Gå alle par af grupper igennem, og find dem, hvor ingen har bånd til den anden, hverken ud "
        "eller ind.",
        en="Go through all pairs of groups and find those where no one has a tie to the other, either way.",
    ),
    formula=Text(
        da="antal bånd mellem gruppe A og gruppe B er 0 i begge retninger",
        en="the number of ties between group A and group B is 0 in both directions",
    ),
    range=Text(da="ja eller nej", en="yes or no"),
    pitfalls=(
        Text(
            da="Ikke alle grupper behøver en bro. Spørg først, om opgaven kræver den.",
            en="Not all groups need a bridge. Ask first whether the task calls for one.",
        ),
        _UNKNOWN,
    ),
    source=Source(note=Text(da="Regnereglen er vores egen", en="The rule of reckoning is our own")),
    standing=Standing.OWN,
)

BOUNDARY_MEASURES: tuple[Measure, ...] = (
    EI,
    EI_EXPECTED,
    EI_CHANCE,
    EI_BAND,
    EI_GROUP,
    MIXING,
    CROSS_TIES_SHARE,
    SOLE_BRIDGE,
    UNBRIDGED,
)
