"""What can be answered about a coming network, and which answers go with which way of running it."""

from __future__ import annotations

from dataclasses import dataclass

from metastyr.theory import works
from metastyr.theory.network_modes import CONDITIONS, LEAD, NAO, SHARED
from metastyr.theory.source import Entry, Source, Standing
from metastyr.theory.text import Text

_SOURCE = Source(
    literature=(works.PROVAN_KENIS_2008,),
    note=Text(da="Grænserne for antal er vores egne", en="The limits of number are our own"),
)
TRUST, PARTICIPANTS, GOAL_CONSENSUS, COMPETENCY_NEED = CONDITIONS


@dataclass(frozen=True, slots=True, kw_only=True)
class ModeLevel(Entry):
    """One answer about a condition, and the modes it goes with; `most` is the largest number it covers."""

    condition: Entry
    suits: tuple[Entry, ...]
    most: int | None = None


def _level(
    condition: Entry,
    key: str,
    name: Text,
    suits: tuple[Entry, ...],
    text: Text | None = None,
    most: int | None = None,
) -> ModeLevel:
    return ModeLevel(
        id=f"mode-level.{condition.key}.{key}",
        name=name,
        text=text
        or Text(da=f"{condition.name.da}: {name.da.lower()}.", en=f"{condition.name.en}: {name.en.lower()}."),
        condition=condition,
        suits=suits,
        most=most,
        source=_SOURCE,
        standing=Standing.PRESET,
    )


MODE_LEVELS: tuple[ModeLevel, ...] = (
    _level(TRUST, "low", Text(da="Lav", en="Low"), (LEAD,)),
    _level(TRUST, "moderate", Text(da="Moderat", en="Moderate"), (NAO,)),
    _level(TRUST, "high", Text(da="Høj", en="High"), (SHARED,)),
    _level(
        PARTICIPANTS,
        "few",
        Text(da="Få", en="Few"),
        (SHARED,),
        Text(da="Højst otte parter.", en="Eight parties at most."),
        8,
    ),
    _level(
        PARTICIPANTS,
        "moderate",
        Text(da="Et moderat antal", en="A moderate number"),
        (LEAD, NAO),
        Text(da="Fra ni til tyve parter.", en="From nine to twenty parties."),
        20,
    ),
    _level(
        PARTICIPANTS,
        "many",
        Text(da="Mange", en="Many"),
        (NAO,),
        Text(da="Flere end tyve parter.", en="More than twenty parties."),
    ),
    _level(GOAL_CONSENSUS, "low", Text(da="Lav", en="Low"), ()),
    _level(GOAL_CONSENSUS, "moderately-low", Text(da="Nogenlunde lav", en="Moderately low"), (LEAD,)),
    _level(GOAL_CONSENSUS, "moderately-high", Text(da="Nogenlunde høj", en="Moderately high"), (NAO,)),
    _level(GOAL_CONSENSUS, "high", Text(da="Høj", en="High"), (SHARED,)),
    _level(COMPETENCY_NEED, "low", Text(da="Lavt", en="Low"), (SHARED,)),
    _level(COMPETENCY_NEED, "moderate", Text(da="Moderat", en="Moderate"), (LEAD,)),
    _level(COMPETENCY_NEED, "high", Text(da="Højt", en="High"), (NAO,)),
)
