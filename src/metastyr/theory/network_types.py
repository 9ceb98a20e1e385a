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
            da="Skal finde på noget, der ikke findes endnu.",
            en="Is to come up with something that does not yet exist.",
        ),
    ),
    _entry(
        "network-type.learning",
        Text(da="Læringsnetværk", en="Learning network"),
        Text(
            da="Skal dele erfaringer, så alle bliver dygtigere.",
            en="Is to share experience so that everyone gets better.",
        ),
    ),
    _entry(
        "network-type.welfare",
        Text(da="Velfærdsnetværk", en="Welfare network"),
        Text(
            da="Skal løse en velfærdsopgave sammen, dag for dag.",
            en="Is to carry a welfare task together, day by day.",
        ),
    ),
)

PARTS: tuple[Entry, ...] = (
    _entry(
        "network-part.reference-leader",
        Text(da="Referenceleder", en="Reference leader"),
        Text(
            da="En topleder, der står bag netværket: sætter rammen, sender signaler og bærer resultatet "
            "hjem.",
            en="A top manager who backs the network: sets the frame, sends signals and carries "
            "the result home.",
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
        Text(da="Medkører", en="Co-driver"),
        Text(
            da="En kollega uden for opgaven, der sidder ved siden af lederen, læser kortet og spørger ind.",
            en="A colleague outside the task who sits beside the leader, reads the map and asks questions.",
        ),
    ),
    _entry(
        "network-part.relations-tour",
        Text(da="Relationsrunde", en="Relations tour"),
        Text(
            da="Før netværket går i gang, besøger lederen deltagerne og deres ledere én for én.",
            en="Before the network starts, the leader visits the participants and their managers one by one.",
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
