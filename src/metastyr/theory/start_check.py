"""The check list before a network starts: what should be in place, why, and where in Metastyr it is done."""

from __future__ import annotations

from dataclasses import dataclass

from metastyr.theory import deck, works
from metastyr.theory.source import Entry, Source, Standing
from metastyr.theory.text import Text

_NOTE = Text(da="Listen og dens ord er vores egne.", en="The list and its words are our own.")
_FORM = Source(deck=(deck.CHOICE_OF_FORM,), literature=(works.TORFING_2008,), note=_NOTE)
_STEERING = Source(deck=(deck.METAGOVERNANCE,), literature=(works.SORENSEN_TORFING_2009,), note=_NOTE)
_ANCHOR = Source(literature=(works.SORENSEN_TORFING_2005,), note=_NOTE)
_BASE = Source(deck=(deck.INVOLVE_BASE,), note=_NOTE)
_OWN = Source(note=_NOTE)


@dataclass(frozen=True, slots=True, kw_only=True)
class StartPoint(Entry):
    """One point: `text` is what should be in place, `why` it matters, `where` it is done.

    `step` is the step of the chain it is done in. `read`: its state is read from what is in Metastyr,
    and can only be answered by hand as not needed.
    """

    why: Text
    where: Text
    step: str
    read: bool


FORM = StartPoint(
    id="start-point.form",
    name=Text(da="Valget af styreform", en="The choice of form"),
    text=Text(
        da="Det er besluttet og begrundet, at et netværk er svaret.",
        en="It has been decided, with reasons, that a network is the answer.",
    ),
    why=Text(
        da="Et netværk koster tid. Kan opgaven løses enklere, så gør det.",
        en="A network takes time. If the task can be solved more simply, do that.",
    ),
    where=Text(da="Vælg styreform", en="Choose the form"),
    step="choose",
    read=True,
    source=_FORM,
    standing=Standing.OWN,
)
PEOPLE = StartPoint(
    id="start-point.people",
    name=Text(da="De rigtige mennesker", en="The right people"),
    text=Text(
        da="Deltagerne er fundet ud fra, hvad opgaven kræver.",
        en="The participants were found by what the task needs.",
    ),
    why=Text(
        da="Ellers bliver det dem, man plejer at ringe til.",
        en="Otherwise it will be those you usually call.",
    ),
    where=Text(da="Design netværket", en="Design the network"),
    step="design",
    read=True,
    source=_STEERING,
    standing=Standing.OWN,
)
INVITED = StartPoint(
    id="start-point.invited",
    name=Text(da="Svar på invitationerne", en="Replies to the invitations"),
    text=Text(
        da="Alle, der er inviteret, har svaret.",
        en="Everyone who was invited has replied.",
    ),
    why=Text(
        da="Et ja, man selv har sagt, holder længere end en udpegning.",
        en="A yes you have said yourself lasts longer than being appointed.",
    ),
    where=Text(da="Invitationer", en="Invitations"),
    step="design",
    read=True,
    source=_STEERING,
    standing=Standing.OWN,
)
LEADERS = StartPoint(
    id="start-point.leaders",
    name=Text(da="Ledelse af netværket", en="Leadership of the network"),
    text=Text(
        da="Netværket har en netværksleder og en referenceleder.",
        en="The network has a network leader and a reference leader.",
    ),
    why=Text(
        da="Den ene holder samtalen i gang. Den anden åbner døre derhjemme.",
        en="One keeps the conversation going. The other opens doors at home.",
    ),
    where=Text(da="Deltagere", en="Participants"),
    step="design",
    read=True,
    source=_OWN,
    standing=Standing.OWN,
)
FRAMES = StartPoint(
    id="start-point.frames",
    name=Text(da="De tre rammer", en="The three frames"),
    text=Text(
        da="Der gælder mindst én politisk, én økonomisk og én juridisk ramme.",
        en="At least one political, one economic and one legal frame are in force.",
    ),
    why=Text(
        da="Den, der kender sine grænser, tør bruge sin frihed.",
        en="Those who know their limits dare to use their freedom.",
    ),
    where=Text(da="Rammer", en="Frames"),
    step="frame",
    read=True,
    source=_STEERING,
    standing=Standing.OWN,
)
PARTIES = StartPoint(
    id="start-point.parties",
    name=Text(da="Parterne", en="The parties"),
    text=Text(
        da="Der er mindst to parter, og hver har én, der svarer for den.",
        en="There are at least two parties, and each has someone who answers for it.",
    ),
    why=Text(
        da="Ingen kan forhandle med en organisation, kun med et menneske.",
        en="Nobody can negotiate with an organisation, only with a person.",
    ),
    where=Text(da="Parter", en="Parties"),
    step="frame",
    read=True,
    source=_STEERING,
    standing=Standing.OWN,
)
GOALS = StartPoint(
    id="start-point.goals",
    name=Text(da="Aftalte mål", en="Agreed goals"),
    text=Text(
        da="Alle parter har sagt ja til hvert mål.",
        en="All parties have said yes to each goal.",
    ),
    why=Text(
        da="Et mål, nogen kun har hørt om, er ikke deres.",
        en="A goal that some have only heard of is not theirs.",
    ),
    where=Text(da="Mål", en="Goals"),
    step="frame",
    read=True,
    source=_STEERING,
    standing=Standing.OWN,
)
INDICATORS = StartPoint(
    id="start-point.indicators",
    name=Text(da="Mål, der kan følges", en="Goals that can be followed"),
    text=Text(
        da="Hvert mål har mindst én indikator med et tal at nå.",
        en="Each goal has at least one indicator with a figure to reach.",
    ),
    why=Text(
        da="Så kan I se undervejs, om det går den rigtige vej.",
        en="Then you can see along the way whether things move as you want.",
    ),
    where=Text(da="Mål", en="Goals"),
    step="frame",
    read=True,
    source=_OWN,
    standing=Standing.OWN,
)
MANDATES = StartPoint(
    id="start-point.mandates",
    name=Text(da="Mandater hjemmefra", en="Mandates from home"),
    text=Text(
        da="Hver deltager har et bekræftet mandat, der gælder.",
        en="Each participant has a confirmed mandate in force.",
    ),
    why=Text(
        da="Så ved de andre, hvad der kan loves ved bordet, og hvad der først skal hjem.",
        en="Then the others know what can be promised at the table and what must go home first.",
    ),
    where=Text(da="Mandater", en="Mandates"),
    step="frame",
    read=True,
    source=_STEERING,
    standing=Standing.OWN,
)
WORKS_COUNCIL = StartPoint(
    id="start-point.works-council",
    name=Text(da="MED-udvalget", en="The works council"),
    text=Text(
        da="MED-udvalget er orienteret om netværket og om, hvad medarbejderne bliver spurgt om.",
        en="The works council knows of the network and of what staff will be asked.",
    ),
    why=Text(
        da="Medarbejderne skal ikke høre om det fra andre.",
        en="Staff should not have to hear of it from others.",
    ),
    where=Text(da="Rundens opsætning, eller her på siden", en="The set-up of a round, or on this page"),
    step="sense",
    read=False,
    source=_OWN,
    standing=Standing.OWN,
)
DATA = StartPoint(
    id="start-point.data",
    name=Text(da="Noter og personoplysninger", en="Notes and personal data"),
    text=Text(
        da="Det er aftalt, hvor noter ligger, hvem der ser dem, og hvornår de slettes.",
        en="It is agreed where notes are kept, who sees them and when they are deleted.",
    ),
    why=Text(
        da="Flere organisationer om samme bord har hver deres regler.",
        en="Several organisations at one table each have their own rules.",
    ),
    where=Text(da="Her på siden", en="On this page"),
    step="frame",
    read=False,
    source=_OWN,
    standing=Standing.OWN,
)
HOME = StartPoint(
    id="start-point.home",
    name=Text(da="Lederne derhjemme", en="The leaders at home"),
    text=Text(
        da="De ledere, opgaven berører, ved, hvordan de bliver spurgt undervejs.",
        en="The leaders affected by the task know how they will be asked along the way.",
    ),
    why=Text(
        da="De skal bære det videre, som netværket finder på.",
        en="They are to carry on what the network comes up with.",
    ),
    where=Text(da="Her på siden", en="On this page"),
    step="anchor",
    read=False,
    source=_BASE,
    standing=Standing.OWN,
)
POLITICIANS = StartPoint(
    id="start-point.politicians",
    name=Text(da="De folkevalgte", en="The elected politicians"),
    text=Text(
        da="Det er aftalt, hvem der fortæller politikerne om netværket, og hvornår.",
        en="It is agreed who tells the politicians about the network, and when.",
    ),
    why=Text(
        da="De står til ansvar for det, netværket gør i borgernes navn.",
        en="They answer for what the network does in the citizens' name.",
    ),
    where=Text(da="Her på siden", en="On this page"),
    step="anchor",
    read=False,
    source=_ANCHOR,
    standing=Standing.OWN,
)
START_POINTS: tuple[StartPoint, ...] = (
    FORM,
    PEOPLE,
    INVITED,
    LEADERS,
    FRAMES,
    PARTIES,
    GOALS,
    INDICATORS,
    MANDATES,
    WORKS_COUNCIL,
    DATA,
    HOME,
    POLITICIANS,
)
