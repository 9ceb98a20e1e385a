"""How the figures of the whole network and of each person's place in it are computed."""

from __future__ import annotations

from metastyr.theory import works
from metastyr.theory.measures.measure import Measure
from metastyr.theory.source import Source, Standing
from metastyr.theory.text import Text

_ZERO_TO_ONE = Text(da="fra 0 til 1", en="from 0 to 1")
_FREEMAN = Source(literature=(works.FREEMAN_1979,))
_MISSING_TIES = Text(
    da="Bånd, som ingen har fortalt om, tæller, som om de ikke findes.",
    en="Ties nobody reported count as if they did not exist.",
)
_NO_RANKING = Text(
    da="Tallet beskriver en plads i netværket, ikke en persons indsats.",
    en="The figure describes a place in the network, not a person's effort.",
)

DENSITY = Measure(
    id="measure.density",
    name=Text(da="Tæthed", en="Density"),
    text=Text(
        da="Så stor en del af alle mulige bånd findes der faktisk.",
        en="This is the share of all possible ties that actually exist.",
    ),
    computed=Text(
        da="Tæl båndene, og del med det antal, der ville være, hvis alle havde bånd til alle.",
        en="Count the ties and divide by the number there would be if everyone had a tie to everyone.",
    ),
    formula=Text(
        da="m / (n · (n − 1)), hvor m er antallet af bånd og n antallet af personer. "
        "Går båndene ikke i en retning, divideres der med n · (n − 1) / 2.",
        en="m / (n · (n − 1)), where m is the number of ties and n the number of persons. "
        "If ties have no direction, divide by n · (n − 1) / 2.",
    ),
    range=_ZERO_TO_ONE,
    pitfalls=(
        Text(
            da="Store netværk er næsten altid tyndere end små. Sammenlign kun netværk af samme størrelse.",
            en="Large networks are nearly always thinner than small ones. Compare only networks of "
            "similar size.",
        ),
        Text(
            da="Flere bånd er ikke bedre i sig selv. De koster tid.",
            en="More ties are not better in themselves. They cost time.",
        ),
        _MISSING_TIES,
    ),
    source=Source(literature=(works.WASSERMAN_FAUST_1994,)),
    standing=Standing.VERIFIED,
)
RECIPROCITY = Measure(
    id="measure.reciprocity",
    name=Text(da="Gensidighed", en="Reciprocity"),
    text=Text(
        da="Så stor en del af båndene går begge veje.",
        en="This is the share of the ties that go both ways.",
    ),
    computed=Text(
        da="Tæl de bånd, der bliver gengældt, og del med alle bånd.",
        en="Count the ties that are returned and divide by all ties.",
    ),
    formula=Text(
        da="gengældte bånd / alle bånd. Et par, der peger på hinanden, tæller som to gengældte bånd.",
        en="returned ties / all ties. A pair pointing at each other counts as two returned ties.",
    ),
    range=_ZERO_TO_ONE,
    pitfalls=(
        Text(
            da="Har kun den ene af to svaret, ser båndet ensidigt ud, selv om det måske ikke er det.",
            en="If only one of two answered, the tie looks one-way although it may not be.",
        ),
        Text(
            da="Går båndene ikke i en retning, er tallet altid 1 og siger intet.",
            en="If ties have no direction, the figure is always 1 and says nothing.",
        ),
    ),
    source=Source(literature=(works.WASSERMAN_FAUST_1994,)),
    standing=Standing.VERIFIED,
)
CENTRALISATION = Measure(
    id="measure.centralisation",
    name=Text(da="Centralisering", en="Centralisation"),
    text=Text(
        da="Så meget samler netværket sig om nogle få personer.",
        en="This tells how much the network gathers round a few persons.",
    ),
    computed=Text(
        da="Mål, hvor langt hver person ligger fra den mest centrale, læg afstandene sammen, "
        "og del med det største, summen kunne være i et netværk af samme størrelse.",
        en="Measure how far each person is from the most central one, add the gaps up, "
        "and divide by the largest sum a network of the same size could have.",
    ),
    formula=Text(
        da="Σ (højeste c − c for hver person) / det teoretisk største, hvor c er den valgte centralitet",
        en="Σ (highest c − c of each person) / the theoretical maximum, where c is the chosen centrality",
    ),
    range=_ZERO_TO_ONE,
    pitfalls=(
        Text(
            da="Et højt tal kan være helt rigtigt: nogle opgaver skal samles ét sted. "
            "Spørg, hvad der sker, når den person holder ferie.",
            en="A high figure may be quite right: some tasks belong in one place. "
            "Ask what happens when that person is on holiday.",
        ),
        _MISSING_TIES,
    ),
    source=_FREEMAN,
    standing=Standing.VERIFIED,
)


def _variant(key: str, name: Text, text: Text, formula: Text) -> Measure:
    return Measure(
        id=f"measure.centralisation-{key}",
        name=name,
        text=text,
        computed=CENTRALISATION.computed,
        formula=formula,
        range=_ZERO_TO_ONE,
        pitfalls=CENTRALISATION.pitfalls,
        source=_FREEMAN,
        standing=Standing.VERIFIED,
    )


CENTRALISATION_DEGREE = _variant(
    "degree",
    Text(da="Centralisering af bånd", en="Degree centralisation"),
    Text(
        da="Så meget samler alle bånd, ind og ud, sig hos få.",
        en="This tells how much all ties, in and out, gather with a few.",
    ),
    Text(
        da="Σ (højeste antal bånd − personens antal) / (2 · (n − 1) · (n − 2)); "
        "uden retning divideres der med (n − 1) · (n − 2)",
        en="Σ (highest number of ties − the person's number) / (2 · (n − 1) · (n − 2)); "
        "without direction divide by (n − 1) · (n − 2)",
    ),
)
CENTRALISATION_INDEGREE = _variant(
    "indegree",
    Text(da="Centralisering af bånd ind", en="Indegree centralisation"),
    Text(
        da="Så meget peger netværket på de samme få personer.",
        en="This tells how much the network points at the same few persons.",
    ),
    Text(
        da="Σ (højeste antal bånd ind − personens antal) / (n − 1)²",
        en="Σ (highest number of ties in − the person's number) / (n − 1)²",
    ),
)
CENTRALISATION_OUTDEGREE = _variant(
    "outdegree",
    Text(da="Centralisering af bånd ud", en="Outdegree centralisation"),
    Text(
        da="Så meget kommer båndene fra de samme få personer.",
        en="This tells how much the ties come from the same few persons.",
    ),
    Text(
        da="Σ (højeste antal bånd ud − personens antal) / (n − 1)²",
        en="Σ (highest number of ties out − the person's number) / (n − 1)²",
    ),
)
CENTRALISATION_BETWEENNESS = _variant(
    "betweenness",
    Text(da="Centralisering af mellemled", en="Betweenness centralisation"),
    Text(
        da="Så meget går vejene i netværket gennem de samme få personer.",
        en="This tells how much the paths of the network run through the same few persons.",
    ),
    Text(
        da="Σ (højeste mellemled − personens mellemled) / ((n − 1)² · (n − 2)); "
        "uden retning er det største halvt så stort",
        en="Σ (highest betweenness − the person's betweenness) / ((n − 1)² · (n − 2)); "
        "without direction the maximum is half of that",
    ),
)
BETWEENNESS = Measure(
    id="measure.betweenness",
    name=Text(da="Mellemled", en="Betweenness"),
    text=Text(
        da="Så ofte ligger personen på den korteste vej mellem to andre.",
        en="This tells how often the person lies on the shortest path between two others.",
    ),
    computed=Text(
        da="Find de korteste veje mellem hvert par af andre personer. Læg sammen, hvor stor en del "
        "af dem der går gennem personen.",
        en="Find the shortest paths between every pair of other persons. Add up the share of them "
        "that runs through the person.",
    ),
    formula=Text(
        da="Σ over par (s, t) af: korteste veje fra s til t gennem v / alle korteste veje fra s til t",
        en="Σ over pairs (s, t) of: shortest paths from s to t through v / all shortest paths from s to t",
    ),
    range=Text(da="fra 0 og opefter", en="from 0 upwards"),
    pitfalls=(
        Text(
            da="Et enkelt glemt bånd kan flytte tallet meget.",
            en="A single forgotten tie can move the figure a lot.",
        ),
        Text(
            da="Et højt tal kan også betyde, at personen er en flaskehals.",
            en="A high figure may also mean that the person is a bottleneck.",
        ),
        _NO_RANKING,
    ),
    source=_FREEMAN,
    standing=Standing.VERIFIED,
)
CONSTRAINT = Measure(
    id="measure.constraint",
    name=Text(da="Bundethed", en="Constraint"),
    text=Text(
        da="Så bundet er personen af, at kontakterne også har hinanden.",
        en="This tells how tied down the person is because their contacts also have each other.",
    ),
    computed=Text(
        da="Se for hver kontakt, hvor stor en del af personens bånd der går til kontakten, både direkte "
        "og gennem andre. Sæt hver andel i anden, og læg dem sammen.",
        en="For each contact, see how much of the person's ties goes to that contact, directly and "
        "through others. Square each share and add them up.",
    ),
    formula=Text(
        da="Σ over j af (p_ij + Σ over q af p_iq · p_qj)², hvor p er den del af personens bånd, "
        "begge retninger lagt sammen, der går til hver",
        en="Σ over j of (p_ij + Σ over q of p_iq · p_qj)², where p is the share of the person's ties, "
        "both directions added, that goes to each",
    ),
    range=Text(
        da="oftest fra 0 til 1, kan i små netværk komme lidt over 1",
        en="mostly from 0 to 1; in small networks it can pass 1 slightly",
    ),
    pitfalls=(
        Text(
            da="Personer uden bånd har ingen bundethed. Feltet står tomt, ikke nul.",
            en="Persons without ties have no constraint. The field is empty, not zero.",
        ),
        Text(
            da="Lav bundethed giver nye indtryk, høj bundethed giver støtte. Begge dele kan være godt.",
            en="Low constraint gives new impressions, high constraint gives support. Either can be good.",
        ),
        _NO_RANKING,
    ),
    source=Source(literature=(works.BURT_1992,)),
    standing=Standing.VERIFIED,
)
ISOLATES = Measure(
    id="measure.isolates",
    name=Text(da="Uden bånd", en="Isolates"),
    text=Text(
        da="Så mange står på listen uden at have bånd til nogen.",
        en="This is how many are on the list without a tie to anyone.",
    ),
    computed=Text(
        da="Tæl de personer, der hverken har bånd ind eller ud.",
        en="Count the persons who have no tie in and no tie out.",
    ),
    formula=Text(
        da="antallet af personer med 0 bånd",
        en="the number of persons having 0 ties",
    ),
    range=Text(da="fra 0 til alle", en="from 0 to everyone"),
    pitfalls=(
        Text(
            da="Spørg først, om personen er ny eller ikke er blevet spurgt.",
            en="Ask first whether the person is new or was never asked.",
        ),
        _MISSING_TIES,
    ),
    source=Source(literature=(works.WASSERMAN_FAUST_1994,)),
    standing=Standing.VERIFIED,
)

DEGREE = Measure(
    id="measure.degree",
    name=Text(da="Antal bånd", en="Degree"),
    text=Text(
        da="Så mange bånd har personen.",
        en="This is how many ties the person has.",
    ),
    computed=Text(
        da="Tæl personens bånd ud og bånd ind. Uden retning tælles hvert bånd én gang.",
        en="Count the person's ties out and ties in. Without direction each tie counts once.",
    ),
    formula=Text(
        da="bånd ud + bånd ind",
        en="ties out + ties in",
    ),
    range=Text(
        da="fra 0 til 2 · (n − 1); uden retning til n − 1",
        en="from 0 to 2 · (n − 1); without direction to n − 1",
    ),
    pitfalls=(_MISSING_TIES, _NO_RANKING),
    source=_FREEMAN,
    standing=Standing.VERIFIED,
)

STRUCTURE_MEASURES: tuple[Measure, ...] = (
    DENSITY,
    RECIPROCITY,
    CENTRALISATION,
    CENTRALISATION_DEGREE,
    CENTRALISATION_INDEGREE,
    CENTRALISATION_OUTDEGREE,
    CENTRALISATION_BETWEENNESS,
    DEGREE,
    BETWEENNESS,
    CONSTRAINT,
    ISOLATES,
)
