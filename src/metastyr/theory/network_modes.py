"""Three ways to run a network once it is chosen, and the conditions under which each tends to work."""

from __future__ import annotations

from dataclasses import dataclass

from metastyr.theory import works
from metastyr.theory.source import Entry, Source, Standing
from metastyr.theory.text import Text

_SOURCE = Source(literature=(works.PROVAN_KENIS_2008,))


def _entry(kind: str, key: str, name: Text, text: Text) -> Entry:
    return Entry(id=f"{kind}.{key}", name=name, text=text, source=_SOURCE, standing=Standing.PRESET)


SHARED = _entry(
    "mode",
    "shared-governance",
    Text(da="Fælles styring", en="Shared governance"),
    Text(
        da="Deltagerne styrer sammen, uden at én af dem har hovedrollen.",
        en="The participants govern together without one of them in the lead.",
    ),
)
LEAD = _entry(
    "mode",
    "lead-organisation",
    Text(da="Førende organisation", en="Lead organisation"),
    Text(
        da="En af deltagerne tager hovedansvaret og samler trådene.",
        en="One of the participants takes the main responsibility and gathers the threads.",
    ),
)
NAO = _entry(
    "mode",
    "network-administrative-organisation",
    Text(da="Netværkssekretariat", en="Network administrative organisation"),
    Text(
        da="En særlig enhed uden egen andel i opgaven driver netværket for alle.",
        en="A separate unit without a share in the task runs the network for all.",
    ),
)
MODES: tuple[Entry, ...] = (SHARED, LEAD, NAO)

CONDITIONS: tuple[Entry, ...] = (
    _entry(
        "mode-condition",
        "trust",
        Text(da="Tillid", en="Trust"),
        Text(
            da="Hvor mange stoler på hinanden på kryds og tværs?",
            en="How many trust each other all round?",
        ),
    ),
    _entry(
        "mode-condition",
        "participants",
        Text(da="Antal deltagere", en="Number of participants"),
        Text(da="Hvor mange skal være med?", en="How many must take part?"),
    ),
    _entry(
        "mode-condition",
        "goal-consensus",
        Text(da="Enighed om mål", en="Goal consensus"),
        Text(
            da="Hvor enige er parterne om, hvad netværket skal opnå?",
            en="How far do the parties agree on what the network is to achieve?",
        ),
    ),
    _entry(
        "mode-condition",
        "competency-need",
        Text(da="Behov for netværkskompetencer", en="Need for network competencies"),
        Text(
            da="Hvor meget kræver opgaven af koordinering, forhandling og viden om netværk?",
            en="How much co-ordination, negotiation and network know-how does the task take?",
        ),
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ModeCell(Entry):
    """How much of one condition goes with one mode; `name` is the level."""

    mode: Entry
    condition: Entry


_LEVELS: tuple[tuple[Entry, tuple[Text, ...]], ...] = (
    (
        SHARED,
        (
            Text(da="høj", en="high"),
            Text(da="få", en="few"),
            Text(da="høj", en="high"),
            Text(da="lavt", en="low"),
        ),
    ),
    (
        LEAD,
        (
            Text(da="lav", en="low"),
            Text(da="et moderat antal", en="a moderate number"),
            Text(da="nogenlunde lav", en="moderately low"),
            Text(da="moderat", en="moderate"),
        ),
    ),
    (
        NAO,
        (
            Text(da="moderat", en="moderate"),
            Text(da="moderat til mange", en="moderate to many"),
            Text(da="nogenlunde høj", en="moderately high"),
            Text(da="højt", en="high"),
        ),
    ),
)

TABLE: tuple[ModeCell, ...] = tuple(
    ModeCell(
        id=f"mode-cell.{mode.key}.{condition.key}",
        name=level,
        text=Text(
            da=f"{mode.name.da}. {condition.name.da}: {level.da}.",
            en=f"{mode.name.en}. {condition.name.en}: {level.en}.",
        ),
        mode=mode,
        condition=condition,
        source=_SOURCE,
        standing=Standing.PRESET,
    )
    for mode, levels in _LEVELS
    for condition, level in zip(CONDITIONS, levels, strict=True)
)

ENTRIES: tuple[Entry, ...] = (*MODES, *CONDITIONS, *TABLE)
