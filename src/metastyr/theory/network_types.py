"""The working method behind the deck's tools: types of network, who is in it, and how results spread."""

from __future__ import annotations

from dataclasses import dataclass

from metastyr.theory.source import Entry, Source, Standing
from metastyr.theory.text import Text

_SOURCE = Source(
    note=Text(
        da="En dansk kommunes offentliggjorte netværksmodel",
        en="A Danish municipality's published network model",
    )
)
_OWN = Source(note=Text(da="Metastyrs eget forslag", en="Metastyr's own proposal"))


def _entry(entry_id: str, name: Text, text: Text) -> Entry:
    return Entry(id=entry_id, name=name, text=text, source=_SOURCE, standing=Standing.VERIFIED)


TYPES: tuple[Entry, ...] = (
    _entry(
        "network-type.innovation",
        Text(da="Innovationsnetværk", en="Innovation network"),
        Text(
            da="Skal omsætte en politisk vision til noget, der ikke findes endnu.",
            en="Is to turn a political vision into something that does not yet exist.",
        ),
    ),
    _entry(
        "network-type.learning",
        Text(da="Læringsnetværk", en="Learning network"),
        Text(
            da="Skal gøre os klogere på noget, vi ved for lidt om, og bringe den viden med hjem.",
            en="Is to make us wiser about what we know too little of, and bring that knowledge home.",
        ),
    ),
    _entry(
        "network-type.welfare",
        Text(da="Velfærdsnetværk", en="Welfare network"),
        Text(
            da="Skal få hverdagens hjælp til borgeren til at hænge bedre sammen med de kræfter, vi har.",
            en="Is to make everyday help to the citizen hang together better with the means we have.",
        ),
    ),
)

PARTS: tuple[Entry, ...] = (
    _entry(
        "network-part.reference-leader",
        Text(da="Referenceleder", en="Reference leader"),
        Text(
            da="En topleder, der bakker netværket op uden at overtage det: baner vej, sender signaler og "
            "hjælper resultatet hjem.",
            en="A top manager who backs the network without taking it over: clears the way, sends "
            "signals and helps the result home.",
        ),
    ),
    _entry(
        "network-part.core-participant",
        Text(da="Kernedeltager", en="Core participant"),
        Text(
            da="Er med i alle faser og holder sammen på forløbet.",
            en="Joins every phase and holds the course together.",
        ),
    ),
    _entry(
        "network-part.phase-participant",
        Text(da="Fasedeltager", en="Phase participant"),
        Text(
            da="Er med i bestemte faser, som er aftalt på forhånd.",
            en="Joins certain phases agreed beforehand.",
        ),
    ),
    _entry(
        "network-part.co-driver",
        Text(da="Kortlæser", en="Co-driver"),
        Text(
            da="En kollega, der planlægger forløbet sammen med netværkslederen og læser kortet undervejs.",
            en="A colleague who plans the course together with the network leader and reads the map on "
            "the way.",
        ),
    ),
    _entry(
        "network-part.relations-tour",
        Text(da="Relationsrundtur", en="Relations tour"),
        Text(
            da="Før start opsøger lederen dem, der kunne være med, og spørger, hvem de ellers ville tage "
            "med.",
            en="Before the start the leader seeks out those who might join and asks whom else they would "
            "bring.",
        ),
    ),
)

THEME_CRITERIA: tuple[Entry, ...] = (
    _entry(
        "theme-criterion.better-welfare",
        Text(da="Til gavn for borgeren", en="Better for the citizen"),
        Text(
            da="Giver temaet bedre velfærd eller kvalitet for dem, det handler om?",
            en="Does the theme give better welfare or quality to those it is about?",
        ),
    ),
    _entry(
        "theme-criterion.current",
        Text(da="Aktuel udfordring", en="A current challenge"),
        Text(
            da="Er det noget, parterne kæmper med lige nu?",
            en="Is it something the parties struggle with right now?",
        ),
    ),
    *(
        Entry(id=f"theme-criterion.{key}", name=name, text=text, source=_OWN, standing=Standing.OWN)
        for key, name, text in (
            (
                "needs-others",
                Text(da="Kræver andre", en="Needs others"),
                Text(
                    da="Kan ingen af parterne klare det alene?",
                    en="Is it beyond what any of the parties can do alone?",
                ),
            ),
            (
                "can-be-moved",
                Text(da="Kan flyttes", en="Can be moved"),
                Text(
                    da="Kan parterne selv gøre noget ved det inden for den tid og de penge, der er?",
                    en="Can the parties themselves do something about it with the time and money there is?",
                ),
            ),
            (
                "recognised",
                Text(da="Til at genkende", en="Recognisable"),
                Text(
                    da="Vil medarbejdere og borgere nikke genkendende, når de hører temaet?",
                    en="Will employees and citizens nod when they hear the theme?",
                ),
            ),
        )
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StageOfUse(Entry):
    """How far a result has come into daily work; `number` runs from 1 to 4."""

    number: int


STAGES_OF_USE: tuple[StageOfUse, ...] = tuple(
    StageOfUse(
        id=f"stage.{key}",
        number=number,
        name=name,
        text=text,
        source=_SOURCE,
        standing=Standing.VERIFIED,
    )
    for number, (key, name, text) in enumerate(
        (
            (
                "laboratory",
                Text(da="Laboratorium", en="Laboratory"),
                Text(
                    da="Idéen formes i netværket og prøves i lille skala.",
                    en="The idea takes shape in the network and is tried in a small way.",
                ),
            ),
            (
                "test",
                Text(da="Test", en="Test"),
                Text(
                    da="Nogle få steder prøver det af i rigtig drift.",
                    en="A few places try it out in real operation.",
                ),
            ),
            (
                "taken-in",
                Text(da="Taget ind i basis", en="Taken into the base"),
                Text(
                    da="En enhed derhjemme har gjort det til sin måde at arbejde på.",
                    en="A unit at home has made it their way of working.",
                ),
            ),
            (
                "scaled",
                Text(da="Udbredt", en="Scaled"),
                Text(
                    da="Det bruges bredt, også hos dem, der ikke var med.",
                    en="It is in wide use, also among those who did not take part.",
                ),
            ),
        ),
        start=1,
    )
)

ENTRIES: tuple[Entry, ...] = (*TYPES, *PARTS, *THEME_CRITERIA, *STAGES_OF_USE)
