"""How relational coordination is computed and read: index, matrix, cut-offs, biases and what to do next."""

from __future__ import annotations

from dataclasses import dataclass

from metastyr.theory import deck, works
from metastyr.theory.source import Entry, Source, Standing
from metastyr.theory.text import Text

_DECK = Source(deck=(deck.COORDINATION,), literature=(works.VESTERGAARD_2014,))
_WAYS = Source(deck=(deck.TWO_WAYS,), literature=(works.VESTERGAARD_2014,))
_GITTELL = Source(literature=(works.GITTELL,))
_OWN = Source(deck=(deck.COORDINATION,), note=Text(da="Reglen er vores egen", en="The rule is our own"))


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexRule(Entry):
    """The index of a rating is the mean of the answered dimensions, if at least `answered_at_least` are."""

    answered_at_least: int
    dimensions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CutOffs(Entry):
    """Weak is below `weak_below`, strong above `strong_above`, moderate from the one to the other."""

    weak_below: float
    strong_above: float


INDEX_MEAN = Entry(
    id="coordination-rule.mean",
    name=Text(da="Gennemsnit med lige vægt", en="Mean with equal weight"),
    text=Text(
        da="En vurdering får gennemsnittet af de dimensioner, der er svaret på. Alle vejer lige meget.",
        en="A rating is the mean of the dimensions answered. All carry the same weight.",
    ),
    source=Source(literature=(works.GITTELL, works.BMC_MEDICAL_EDUCATION_6_23)),
    standing=Standing.VERIFIED,
)
INDEX_RULE = IndexRule(
    id="coordination-rule.answered",
    name=Text(da="Mindst fem af syv", en="At least five of seven"),
    text=Text(
        da="Er der svar på færre end fem af de syv, regnes der intet tal. Vurderingen tæller som manglende.",
        en="If fewer than five of the seven are answered, no figure is computed. The rating counts as "
        "missing.",
    ),
    answered_at_least=5,
    dimensions=7,
    source=_OWN,
    standing=Standing.PRESET,
)
ABOUT_GROUPS = Entry(
    id="coordination-rule.groups",
    name=Text(da="Grupper, aldrig navne", en="Groups, never names"),
    text=Text(
        da="Man svarer om andre grupper og roller i ét bestemt forløb. Ingen bliver vurderet ved navn.",
        en="People answer about other groups and roles in one particular work process. Nobody is "
        "rated by name.",
    ),
    source=_GITTELL,
    standing=Standing.VERIFIED,
)
MATRIX = Entry(
    id="coordination-rule.matrix",
    name=Text(da="Sådan læses skemaet", en="How to read the matrix"),
    text=Text(
        da="En række viser, hvordan gruppen vurderer de andre. En kolonne viser, hvordan den selv bliver "
        "vurderet. I diagonalen vurderer gruppen sig selv.",
        en="A row shows how the group rates the others. A column shows how it is rated itself. "
        "On the diagonal the group rates itself.",
    ),
    source=_GITTELL,
    standing=Standing.VERIFIED,
)
PAIRS = Entry(
    id="coordination-rule.pairs",
    name=Text(da="Se parret fra begge sider", en="See the pair from both sides"),
    text=Text(
        da="Sammenlign de to felter, hvor grupperne vurderer hinanden. Er de forskellige, er det et godt "
        "sted "
        "at begynde samtalen.",
        en="Compare the two cells in which the groups rate each other. If they differ, that is a good place "
        "to start the conversation.",
    ),
    source=_GITTELL,
    standing=Standing.VERIFIED,
)
BETWEEN = CutOffs(
    id="cut-off.between",
    name=Text(da="Grænser mellem grupper", en="Cut-offs between groups"),
    text=Text(
        da="Svagt under 3,5, stærkt over 4,0 og moderat imellem.",
        en="Weak below 3.5, strong above 4.0 and moderate in between.",
    ),
    weak_below=3.5,
    strong_above=4.0,
    source=_GITTELL,
    standing=Standing.PRESET,
)
WITHIN = CutOffs(
    id="cut-off.within",
    name=Text(da="Grænser inden for en gruppe", en="Cut-offs within a group"),
    text=Text(
        da="Svagt under 4,1, stærkt over 4,6 og moderat imellem.",
        en="Weak below 4.1, strong above 4.6 and moderate in between.",
    ),
    weak_below=4.1,
    strong_above=4.6,
    source=_GITTELL,
    standing=Standing.PRESET,
)
CUT_OFFS: tuple[CutOffs, ...] = (BETWEEN, WITHIN)
UNCERTAIN = Entry(
    id="coordination-rule.uncertain",
    name=Text(da="Usikkert", en="Uncertain"),
    text=Text(
        da="Et bånd kaldes kun svagt eller stærkt, når hele usikkerheden ligger på den side af grænsen. "
        "Ellers står der usikkert.",
        en="A tie is called weak or strong only when the whole interval lies on that side of the cut-off. "
        "Otherwise it says uncertain.",
    ),
    source=_OWN,
    standing=Standing.OWN,
)

WHEN_IT_MATTERS: tuple[Entry, ...] = tuple(
    Entry(id=f"coordination-when.{key}", name=name, text=text, source=_DECK, standing=Standing.VERIFIED)
    for key, name, text in (
        (
            "interdependence",
            Text(da="Gensidig afhængighed", en="Reciprocal interdependence"),
            Text(
                da="Den enes arbejde kan ikke lykkes, uden at den andens gør.",
                en="The work of one cannot succeed unless the other's does.",
            ),
        ),
        (
            "uncertainty",
            Text(da="Uforudsigelighed", en="Uncertainty"),
            Text(
                da="Planen holder sjældent helt, og det ved man først undervejs.",
                en="The plan rarely holds completely, and that only becomes clear along the way.",
            ),
        ),
        (
            "time-pressure",
            Text(da="Tidspres", en="Time pressure"),
            Text(
                da="Der er ikke tid til at gøre tingene om.",
                en="There is no time to do things over.",
            ),
        ),
    )
)

TWO_WAYS: tuple[Entry, ...] = tuple(
    Entry(id=f"coordination-way.{key}", name=name, text=text, source=_WAYS, standing=Standing.VERIFIED)
    for key, name, text in (
        (
            "routine",
            Text(da="Fast arbejdsgang", en="Routine procedure"),
            Text(
                da="Det, I har aftalt én gang for alle, bærer opgaven videre, uden at nogen behøver at "
                "ringe.",
                en="An agreed routine carries the task forward without anyone having to call.",
            ),
        ),
        (
            "talking",
            Text(da="Tale om, hvordan", en="Talking about how"),
            Text(
                da="Noget ændrer sig, og vi må finde ud af sammen, hvad der er klogt lige her.",
                en="Something changes and we must find out together what is wise right here.",
            ),
        ),
    )
)

WEAK_TIE_QUESTIONS: tuple[Entry, ...] = tuple(
    Entry(id=f"coordination-question.{key}", name=name, text=text, source=_WAYS, standing=Standing.OWN)
    for key, name, text in (
        (
            "procedure",
            Text(da="Kan en arbejdsgang bære det?", en="Is a procedure enough?"),
            Text(
                da="Hvilken overgang mellem jer er den samme hver gang, så en fast aftale er nok?",
                en="Which handover between you is the same each time, so that a fixed agreement will do?",
            ),
        ),
        (
            "talk",
            Text(da="Skal der tales om det?", en="Does it need talking about?"),
            Text(
                da="Hvilken overgang er så forskellig fra gang til gang, at I må tale sammen undervejs?",
                en="Which handover differs so much from time to time that you need to talk along the way?",
            ),
        ),
    )
)

BIASES: tuple[Entry, ...] = (
    Entry(
        id="coordination-bias.leaders",
        name=Text(da="Ledere ser lysere på det", en="Leaders see it more positively"),
        text=Text(
            da="Ledere svarer som regel højere end deres medarbejdere. Se på dem hver for sig.",
            en="Leaders usually give higher ratings than their staff. Look at them separately.",
        ),
        source=Source(literature=(works.HORNSTRUP,)),
        standing=Standing.VERIFIED,
    ),
    Entry(
        id="coordination-bias.own-sector",
        name=Text(da="Vi synes godt om os selv", en="We think well of ourselves"),
        text=Text(
            da="Hver sektor giver sig selv en pænere vurdering, end de andre giver den.",
            en="Each sector rates itself more kindly than the others rate it.",
        ),
        source=Source(literature=(works.HORNSTRUP,)),
        standing=Standing.VERIFIED,
    ),
    Entry(
        id="coordination-bias.slow-scores",
        name=Text(da="Tallet flytter sig langsomt", en="The score moves slowly"),
        text=Text(
            da="I danske projekter flyttede tallet sig kun lidt, selv om folk i interview fortalte om store "
            "forandringer. Spørg derfor også.",
            en="In Danish projects the score moved only a little although people in interviews told of great "
            "change. So ask as well.",
        ),
        source=Source(literature=(works.EDWARDS_LUNDSTROM_2014,)),
        standing=Standing.VERIFIED,
    ),
    Entry(
        id="coordination-bias.scapegoat",
        name=Text(da="Tal kan blive til pegefingre", en="Figures can turn into finger-pointing"),
        text=Text(
            da="Viser man tallene først, leder folk efter en syndebuk. Aftal samtalen, før I deler dem.",
            en="Show the figures first and people look for a scapegoat. Arrange the conversation before you "
            "share them.",
        ),
        source=Source(literature=(works.HORNSTRUP,)),
        standing=Standing.VERIFIED,
    ),
)

ENTRIES: tuple[Entry, ...] = (
    INDEX_MEAN,
    INDEX_RULE,
    ABOUT_GROUPS,
    MATRIX,
    PAIRS,
    *CUT_OFFS,
    UNCERTAIN,
    *WHEN_IT_MATTERS,
    *TWO_WAYS,
    *WEAK_TIE_QUESTIONS,
    *BIASES,
)
