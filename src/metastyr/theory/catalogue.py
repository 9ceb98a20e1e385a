"""The whole catalogue in one place: every entry by its id, no id used twice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from metastyr.theory import (
    canvases,
    closing,
    coordination,
    coordination_reading,
    dac,
    democratic_anchorage,
    effectiveness,
    governance_forms,
    instruments,
    involvement,
    judgements,
    leadership,
    metagovernance,
    mode_levels,
    needs,
    network_modes,
    network_types,
    paradigms,
    relations,
    role_items,
    roles,
    start_check,
    wickedness,
)
from metastyr.theory.boundaries import BOUNDARIES
from metastyr.theory.measures import BROKERAGE_ROLES, MEASURES
from metastyr.theory.practices import ORDER_RULE, PHASES, PRACTICES
from metastyr.theory.source import Entry
from metastyr.theory.suggestions import SUGGESTIONS


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All entries of the theory in the order of the deck.

    >>> CATALOGUE.entry("boundary.vertical").name.da
    'Vertikal grænse'
    >>> [entry.key for entry in CATALOGUE.entries("practice")][:2]
    ['buffering', 'reflecting']
    """

    everything: tuple[Entry, ...]
    _by_id: Mapping[str, Entry] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_id: dict[str, Entry] = {}
        for entry in self.everything:
            if entry.id in by_id:
                raise ValueError(f"two entries of the catalogue are called {entry.id!r}; ids must be unique")
            by_id[entry.id] = entry
        object.__setattr__(self, "_by_id", MappingProxyType(by_id))

    def entries(self, kind: str = "") -> tuple[Entry, ...]:
        """Every entry, or those of one kind (`boundary`, `practice`, `measure` …)."""
        if not kind:
            return self.everything
        return tuple(entry for entry in self.everything if entry.kind == kind)

    def entry(self, entry_id: str) -> Entry:
        """The entry called `entry_id`; LookupError names an id that is not there."""
        try:
            return self._by_id[entry_id]
        except KeyError:
            raise LookupError(
                f"the catalogue has no entry {entry_id!r}; ids look like 'boundary.vertical'"
            ) from None

    def kinds(self) -> tuple[str, ...]:
        """The kinds of entry, in the order they first come."""
        return tuple(dict.fromkeys(entry.kind for entry in self.everything))


def gathered(*groups: Iterable[Entry]) -> tuple[Entry, ...]:
    """Several groups of entries as one."""
    return tuple(entry for group in groups for entry in group)


CATALOGUE = Catalogue(
    gathered(
        governance_forms.ENTRIES,
        wickedness.ENTRIES,
        network_modes.ENTRIES,
        judgements.ENTRIES,
        mode_levels.MODE_LEVELS,
        metagovernance.ENTRIES,
        start_check.START_POINTS,
        democratic_anchorage.ENTRIES,
        effectiveness.ENTRIES,
        network_types.ENTRIES,
        paradigms.ENTRIES,
        leadership.ENTRIES,
        roles.ENTRIES,
        role_items.ENTRIES,
        BOUNDARIES,
        PHASES,
        PRACTICES,
        (ORDER_RULE,),
        SUGGESTIONS,
        dac.ENTRIES,
        coordination.ENTRIES,
        coordination_reading.ENTRIES,
        instruments.ENTRIES,
        involvement.ENTRIES,
        closing.ENTRIES,
        relations.ENTRIES,
        canvases.ENTRIES,
        needs.ENTRIES,
        MEASURES,
        BROKERAGE_ROLES,
    )
)
