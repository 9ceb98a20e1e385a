"""Governance networks and the reasoned choice of form: what a network is for, and when it is not."""

from __future__ import annotations

from dataclasses import dataclass

from metastyr.theory import deck, works
from metastyr.theory.source import Entry, Source, Standing
from metastyr.theory.text import Text

_TORFING = Source(deck=(deck.CHOICE_OF_FORM,), literature=(works.TORFING_2008,))
_PARADIGMS = Source(deck=(deck.PARADIGMS,))
_COUNTER = Source(
    deck=(deck.PARADIGMS,),
    note=Text(da="Modvægten er udledt af os", en="The counterweight is derived by us"),
)

GOVERNANCE_NETWORK = Entry(
    id="concept.governance-network",
    name=Text(da="Styringsnetværk", en="Governance network"),
    text=Text(
        da="Parter, der har brug for hinanden og alligevel bestemmer over sig selv, "
        "forhandler sig frem til mål, de deler, og arbejder sammen om at nå dem.",
        en="Parties who need each other and yet rule themselves negotiate goals they share "
        "and work together to reach them.",
    ),
    source=_TORFING,
    standing=Standing.VERIFIED,
)
REASONED_CHOICE = Entry(
    id="concept.reasoned-choice",
    name=Text(da="Ingen styreform passer til alt", en="No form fits everything"),
    text=Text(
        da="Enhver styreform er god til noget og dårlig til andet. Se på opgaven, vælg, "
        "og skriv jeres grunde ned.",
        en="Every form of governance is good at something and poor at something else. "
        "Look at the task, choose, and write down your reasons.",
    ),
    source=_TORFING,
    standing=Standing.VERIFIED,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class GovernanceForm(Entry):
    """A form a task can be given; `paradigm` is the column of the paradigm grid it comes from."""

    paradigm: str
    suits: Text


BUREAUCRACY = GovernanceForm(
    id="form.bureaucracy",
    paradigm="formal",
    name=Text(da="Bureaukrati", en="Bureaucracy"),
    text=Text(
        da="Regler og faste veje sørger for, at ens sager behandles ens.",
        en="Rules and fixed routes see to it that like cases are treated alike.",
    ),
    suits=Text(
        da="Opgaver, hvor retssikkerhed og ligebehandling kommer først.",
        en="Tasks where legal certainty and equal treatment come first.",
    ),
    source=_PARADIGMS,
    standing=Standing.VERIFIED,
)
PROFESSION = GovernanceForm(
    id="form.profession",
    paradigm="sectoral",
    name=Text(da="Fagstyre", en="Professional rule"),
    text=Text(
        da="De fagligt kyndige planlægger og holder hinanden fast på fagets standarder.",
        en="Those who know the profession plan and hold each other to its standards.",
    ),
    suits=Text(
        da="Opgaver, som et fag allerede ved, hvordan man løser godt.",
        en="Tasks that a profession already knows how to solve well.",
    ),
    source=_PARADIGMS,
    standing=Standing.VERIFIED,
)
MARKET = GovernanceForm(
    id="form.market",
    paradigm="economic",
    name=Text(da="Marked og kontrakt", en="Market and contract"),
    text=Text(
        da="Mål, kontrakter og konkurrence får selvstændige enheder til at levere.",
        en="Targets, contracts and competition make independent units deliver.",
    ),
    suits=Text(
        da="Opgaver, hvor resultatet kan måles, og hvor flere kan levere det.",
        en="Tasks whose result can be measured and which several could supply.",
    ),
    source=_PARADIGMS,
    standing=Standing.VERIFIED,
)
NETWORK = GovernanceForm(
    id="form.network",
    paradigm="supervising",
    name=Text(da="Netværk", en="Network"),
    text=Text(
        da="Selvstændige parter finder sammen ud af, hvad problemet er, og hvad de vil gøre ved det.",
        en="Independent parties find out together what the problem is and what they will do about it.",
    ),
    suits=Text(
        da="Opgaver, der går på tværs, og hvor hverken mål eller løsning ligger fast.",
        en="Tasks that cut across and where neither goal nor solution is settled.",
    ),
    source=_TORFING,
    standing=Standing.VERIFIED,
)
FORMS: tuple[GovernanceForm, ...] = (BUREAUCRACY, PROFESSION, MARKET, NETWORK)

HORIZONTAL_PROBLEM = Entry(
    id="fit.horizontal",
    name=Text(da="Horisontalt problem", en="Horizontal problem"),
    text=Text(
        da="Problemet bor ikke ét sted. Det krydser grænserne mellem myndigheder, politikområder og "
        "sektorer.",
        en="The problem does not live in one place. It crosses the lines between authorities, "
        "policy areas and sectors.",
    ),
    source=_TORFING,
    standing=Standing.VERIFIED,
)
WICKED_PROBLEM = Entry(
    id="fit.wicked",
    name=Text(da="Vildt problem", en="Wicked problem"),
    text=Text(
        da="Ingen kan sige præcis, hvad problemet er, eller hvornår det er løst. Mange har noget på spil, "
        "og de kan let blive uenige.",
        en="Nobody can say exactly what the problem is or when it is solved. Many have a stake, "
        "and they may easily disagree.",
    ),
    source=_TORFING,
    standing=Standing.VERIFIED,
)
FITS: tuple[Entry, ...] = (HORIZONTAL_PROBLEM, WICKED_PROBLEM)


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion(Entry):
    """A question to ask of a task; the more it is true, the more it speaks for `favours`.

    `fit` says whether it makes the problem horizontal or wicked; counter-criteria have none.
    """

    favours: GovernanceForm
    fit: Entry | None


def _for_network(key: str, fit: Entry, name: Text, text: Text) -> Criterion:
    return Criterion(
        id=f"criterion.{key}",
        name=name,
        text=text,
        favours=NETWORK,
        fit=fit,
        source=_TORFING,
        standing=Standing.VERIFIED,
    )


def _against_network(key: str, favours: GovernanceForm, name: Text, text: Text) -> Criterion:
    return Criterion(
        id=f"counter-criterion.{key}",
        name=name,
        text=text,
        favours=favours,
        fit=None,
        source=_COUNTER,
        standing=Standing.OWN,
    )


CRITERIA: tuple[Criterion, ...] = (
    _for_network(
        "unclear-problem",
        WICKED_PROBLEM,
        Text(da="Uklart problem", en="Unclear problem"),
        Text(
            da="Er parterne uenige eller usikre om, hvad problemet egentlig er?",
            en="Do the parties disagree or doubt what the problem really is?",
        ),
    ),
    _for_network(
        "unclear-goals",
        WICKED_PROBLEM,
        Text(da="Uklare mål", en="Unclear goals"),
        Text(
            da="Er det åbent, hvad der vil tælle som et godt resultat?",
            en="Is it open what will count as a good result?",
        ),
    ),
    _for_network(
        "uncertain-solutions",
        WICKED_PROBLEM,
        Text(da="Usikre løsninger", en="Uncertain solutions"),
        Text(
            da="Mangler der en løsning, som man ved virker?",
            en="Is there no solution known to work?",
        ),
    ),
    _for_network(
        "specialised-knowledge",
        WICKED_PROBLEM,
        Text(da="Særlig viden fra flere sider", en="Specialised knowledge from several sides"),
        Text(
            da="Kræver opgaven viden, som ingen af parterne har alene?",
            en="Does the task take knowledge that none of the parties holds alone?",
        ),
    ),
    _for_network(
        "many-stakeholders",
        WICKED_PROBLEM,
        Text(da="Mange interessenter", en="Many stakeholders"),
        Text(
            da="Er der mange, som bliver berørt eller kan stoppe en løsning?",
            en="Are there many who are affected or could stop a solution?",
        ),
    ),
    _for_network(
        "conflict-risk",
        WICKED_PROBLEM,
        Text(da="Stor risiko for konflikt", en="High risk of conflict"),
        Text(
            da="Kan det let ende i strid, hvis nogen bestemmer alene?",
            en="Could it easily end in strife if someone decides alone?",
        ),
    ),
    _for_network(
        "crosses-authorities",
        HORIZONTAL_PROBLEM,
        Text(da="Krydser myndigheder", en="Crosses authorities"),
        Text(
            da="Hører opgaven under mere end én myndighed?",
            en="Does the task come under more than one authority?",
        ),
    ),
    _for_network(
        "crosses-policy-areas",
        HORIZONTAL_PROBLEM,
        Text(da="Krydser politikområder", en="Crosses policy areas"),
        Text(
            da="Rører opgaven ved flere udvalgs eller forvaltningers områder?",
            en="Does the task touch the areas of several committees or departments?",
        ),
    ),
    _for_network(
        "crosses-sectors",
        HORIZONTAL_PROBLEM,
        Text(da="Krydser sektorer", en="Crosses sectors"),
        Text(
            da="Skal både det offentlige, virksomheder, foreninger eller borgere være med, før det lykkes?",
            en="Must public bodies as well as companies, associations or citizens join before it succeeds?",
        ),
    ),
)

COUNTER_CRITERIA: tuple[Criterion, ...] = (
    _against_network(
        "legality",
        BUREAUCRACY,
        Text(da="Lov og ligebehandling på spil", en="Legality and equal treatment at stake"),
        Text(
            da="Handler opgaven om rettigheder, pligter eller afgørelser, der skal være ens for alle?",
            en="Is the task about rights, duties or rulings that must be the same for everyone?",
        ),
    ),
    _against_network(
        "settled-standards",
        PROFESSION,
        Text(da="Faste faglige standarder", en="Settled professional standards"),
        Text(
            da="Findes der et fag, som allerede er enigt om, hvordan opgaven løses godt?",
            en="Is there a profession that already agrees how to do the task well?",
        ),
    ),
    _against_network(
        "measurable-output",
        MARKET,
        Text(da="Målbart resultat, flere leverandører", en="Measurable output, contestable supply"),
        Text(
            da="Kan resultatet beskrives i en kontrakt, og er der flere, som kan levere det?",
            en="Can the result be written into a contract, and are there several who could supply it?",
        ),
    ),
)

ENTRIES: tuple[Entry, ...] = (
    GOVERNANCE_NETWORK,
    REASONED_CHOICE,
    *FORMS,
    *FITS,
    *CRITERIA,
    *COUNTER_CRITERIA,
)
