"""The headings of the source deck, so that every entry can say where in it the idea stands."""

from __future__ import annotations

from metastyr.theory.source import Heading
from metastyr.theory.text import Text

_TORFING = ("Torfing",)
_SORENSEN_TORFING = ("Sørensen", "Torfing")
_PEDERSEN = ("Pedersen",)
_INGERSLEV_ELMHOLDT = ("Ingerslev", "Elmholdt")
_VESTERGAARD = ("Vestergaard",)
_HORNSTRUP_JOHANSEN = ("Hornstrup", "Johansen")

CHOICE_OF_FORM = Heading(
    Text(
        da="Strategisk styring af styringsnetværk i kommunerne",
        en="Strategic steering of governance networks in municipalities",
    ),
    _TORFING,
)
LEADERSHIP_TASK = Heading(
    Text(da="Ny ledelsesopgave", en="A new leadership task"),
    _SORENSEN_TORFING,
)
METAGOVERNANCE = Heading(Text(da="Metastyring", en="Metagovernance"), _SORENSEN_TORFING)
EMPLOYEE_ROLE = Heading(Text(da="Ny rolle som medarbejder", en="A new role as employee"), _TORFING)
PARADIGMS = Heading(
    Text(
        da="Offentligt lederskab efter New Public Management",
        en="Public leadership after New Public Management",
    ),
    _PEDERSEN,
)
SUPERVISING = Heading(
    Text(da="Ledelse i den superviserende forvaltning", en="Leadership in the supervising administration"),
    _PEDERSEN,
)
NEW_CONTEXT = Heading(
    Text(da="Ny kontekst for offentlig ledelse", en="A new context for public leadership"),
    _PEDERSEN,
)
SEIZED = Heading(Text(da="Ledelse skal erobres", en="Leadership must be seized"), _PEDERSEN)
REFLEXIVE = Heading(
    Text(da="Refleksiv, dynamisk og åben ledelse", en="Reflexive, dynamic and open leadership"),
    _PEDERSEN,
)
FIVE_ROLES = Heading(
    Text(da="Mandag Morgens fem lederroller", en="Mandag Morgen's five leader roles"),
    ("Mandag Morgen",),
)
NEW_LEADER_ROLE = Heading(Text(da="Den nye ledelsesrolle", en="The new leadership role"), ("Moore",))
FIVE_BOUNDARIES = Heading(
    Text(
        da="Grænsekrydsende innovationsfællesskaber (fem typer af grænser)",
        en="Boundary-spanning innovation communities (five types of boundary)",
    ),
    _INGERSLEV_ELMHOLDT,
)
SPANNING = Heading(
    Text(da="Grænsekrydsende lederskab", en="Boundary-spanning leadership"),
    _INGERSLEV_ELMHOLDT,
)
COORDINATION = Heading(Text(da="Relationel koordinering", en="Relational coordination"), _VESTERGAARD)
TWO_WAYS = Heading(
    Text(da="To tilgange til relationel koordinering", en="Two approaches to relational coordination"),
    _VESTERGAARD,
)
SEVEN_PROPERTIES = Heading(
    Text(da="Syv egenskaber ved relationel koordinering", en="Seven properties of relational coordination"),
    _VESTERGAARD,
)
INVOLVEMENT = Heading(
    Text(
        da="Ansvarlighed og ejerskab gennem involvering",
        en="Responsibility and ownership through involvement",
    ),
    _HORNSTRUP_JOHANSEN,
)
BASE_INVOLVEMENT = Heading(
    Text(da="Involvering af basisorganisationen", en="Involving the base organisation"),
    _HORNSTRUP_JOHANSEN,
)
INVOLVE_BASE = Heading(Text(da="Inddrag basis", en="Involve the base"), _HORNSTRUP_JOHANSEN)
CLOSING = Heading(
    Text(da="Netværk og basisorganisationen", en="Networks and the base organisation"),
    _SORENSEN_TORFING,
)
