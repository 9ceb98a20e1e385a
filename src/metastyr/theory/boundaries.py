"""The five kinds of boundary a network crosses, and what in a person usually carries each of them."""

from __future__ import annotations

from dataclasses import dataclass

from metastyr.theory import deck, works
from metastyr.theory.source import Entry, Source, Standing
from metastyr.theory.text import Text

_SOURCE = Source(deck=(deck.FIVE_BOUNDARIES,), literature=(works.ERNST_CHROBOT_MASON_2011,))


@dataclass(frozen=True, slots=True)
class Carrier:
    """An attribute of a person that a boundary can be read from; `id` is its name in the register."""

    id: str
    name: Text


LEVEL = Carrier("level", Text(da="Niveau", en="Level"))
AUTHORITY = Carrier("authority", Text(da="Beslutningskompetence", en="Authority to decide"))
FUNCTION = Carrier("function", Text(da="Funktion", en="Function"))
UNIT = Carrier("unit", Text(da="Enhed", en="Unit"))
EXPERTISE = Carrier("expertise", Text(da="Faglighed", en="Expertise"))
ORGANISATION = Carrier("organisation", Text(da="Organisation", en="Organisation"))
SECTOR = Carrier("sector", Text(da="Sektor", en="Sector"))
GENERATION = Carrier("generation", Text(da="Generation", en="Generation"))
GENDER = Carrier("gender", Text(da="Køn", en="Gender"))
EDUCATION = Carrier("education", Text(da="Uddannelse", en="Education"))
PLACE = Carrier("place", Text(da="Sted", en="Place"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Boundary(Entry):
    """One kind of boundary: what it is, how it is felt, and which attributes usually carry it."""

    short: Text
    felt_as: Text
    carried_by: tuple[Carrier, ...]


VERTICAL = Boundary(
    id="boundary.vertical",
    name=Text(da="Vertikal grænse", en="Vertical boundary"),
    short=Text(da="Niveau og myndighed", en="Level and authority"),
    text=Text(
        da="Grænsen mellem dem, der beslutter, og dem, der udfører: mellem niveauer i et hierarki.",
        en="The boundary between those who decide and those who carry out: between levels of a hierarchy.",
    ),
    felt_as=Text(
        da="Viden fra hverdagen når ikke op, og begrundelser når ikke ned.",
        en="Knowledge from daily work does not reach the top, and reasons do not reach the floor.",
    ),
    carried_by=(LEVEL, AUTHORITY),
    source=_SOURCE,
    standing=Standing.VERIFIED,
)
HORIZONTAL = Boundary(
    id="boundary.horizontal",
    name=Text(da="Horisontal grænse", en="Horizontal boundary"),
    short=Text(da="Funktion, enhed og faglighed", en="Function, unit and expertise"),
    text=Text(
        da="Grænsen mellem afdelinger, fag og funktioner, der står side om side.",
        en="The boundary between departments, professions and functions that stand side by side.",
    ),
    felt_as=Text(
        da="Hver gør sit arbejde godt, men overgangen imellem er der ingen, der passer på.",
        en="Each does its own job well, yet nobody looks after the hand-over between them.",
    ),
    carried_by=(FUNCTION, UNIT, EXPERTISE),
    source=_SOURCE,
    standing=Standing.VERIFIED,
)
STAKEHOLDER = Boundary(
    id="boundary.stakeholder",
    name=Text(da="Interessentgrænse", en="Stakeholder boundary"),
    short=Text(da="Organisation, sektor og partner", en="Organisation, sector and partner"),
    text=Text(
        da="Grænsen mellem egen organisation og dem udenfor: partnere, foreninger, virksomheder og borgere.",
        en="The boundary between one's own organisation and those outside: partners, associations, "
        "companies and citizens.",
    ),
    felt_as=Text(
        da="Vi tilrettelægger arbejdet efter vores egne behov og hører først partnerne bagefter.",
        en="We arrange the work to suit ourselves and hear the partners only afterwards.",
    ),
    carried_by=(ORGANISATION, SECTOR),
    source=_SOURCE,
    standing=Standing.VERIFIED,
)
DEMOGRAPHIC = Boundary(
    id="boundary.demographic",
    name=Text(da="Demografisk grænse", en="Demographic boundary"),
    short=Text(da="Generation, køn og baggrund", en="Generation, gender and background"),
    text=Text(
        da="Grænsen mellem mennesker med forskellig alder, køn, uddannelse eller baggrund.",
        en="The boundary between people of different age, gender, education or background.",
    ),
    felt_as=Text(
        da="De samme typer taler sammen, og nogle erfaringer kommer aldrig på bordet.",
        en="The same sort of people talk together, and some experience never reaches the table.",
    ),
    carried_by=(GENERATION, GENDER, EDUCATION),
    source=_SOURCE,
    standing=Standing.VERIFIED,
)
GEOGRAPHIC = Boundary(
    id="boundary.geographic",
    name=Text(da="Geografisk grænse", en="Geographic boundary"),
    short=Text(da="Sted og afstand", en="Place and distance"),
    text=Text(
        da="Grænsen mellem steder: adresser, byer og landsdele, der ikke mødes af sig selv.",
        en="The boundary between places: addresses, towns and regions that do not meet by themselves.",
    ),
    felt_as=Text(
        da="De, der sidder langt væk, får besked senere og bliver sjældnere spurgt.",
        en="Those who sit far away hear later and are asked less often.",
    ),
    carried_by=(PLACE,),
    source=_SOURCE,
    standing=Standing.VERIFIED,
)

BOUNDARIES: tuple[Boundary, ...] = (VERTICAL, HORIZONTAL, STAKEHOLDER, DEMOGRAPHIC, GEOGRAPHIC)
