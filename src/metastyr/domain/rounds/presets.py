"""What a leader may set otherwise than the catalogue has it, round by round: score maps and cut-offs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from metastyr.theory.coordination_reading import BETWEEN, WITHIN, CutOffs
from metastyr.theory.instruments import Instrument

SCORE_MAPS = "score_maps"
CUT_OFFS = "cut_offs"


@dataclass(frozen=True, slots=True)
class Scoring:
    """What each answer of one item scores in one round, and which version of the map that is.

    A map the leader has changed has version 0: it is the round's own.
    """

    points: tuple[int, ...]
    version: int


def scoring(questionnaire: Instrument, settings: Mapping[str, Any]) -> dict[str, Scoring]:
    """The score map of every item, as the round keeps it, else as the catalogue has it.

    ValueError for a map of a round's own that does not have one whole number for each answer, each from the
    lowest to the highest of the catalogue's map, and at least two that differ.

    >>> from metastyr.theory.instruments import COORDINATION
    >>> scoring(COORDINATION, {})["frequent"]
    Scoring(points=(1, 3, 5, 3, 1), version=1)
    >>> own = {"frequent": {"points": [1, 2, 5, 4, 3], "version": 0}}
    >>> scoring(COORDINATION, {"score_maps": own})["frequent"]
    Scoring(points=(1, 2, 5, 4, 3), version=0)
    """
    kept = settings.get(SCORE_MAPS, {})
    found = {}
    for item in questionnaire.items:
        own = kept.get(item.key)
        if own is None:
            found[item.key] = Scoring(item.score_map.points, item.score_map.version)
            continue
        points = tuple(own["points"])
        low, high = min(item.score_map.points), max(item.score_map.points)
        whole = all(type(one) is int and low <= one <= high for one in points)
        if len(points) != item.scale.points or not whole or len(set(points)) == 1:
            raise ValueError(
                f"{item.key} needs {item.scale.points} whole numbers from {low} to {high}, not all alike, "
                f"and not {points}"
            )
        found[item.key] = Scoring(points, int(own["version"]))
    return found


def kept_scoring(found: Mapping[str, Scoring]) -> dict[str, Any]:
    """The same as a round keeps it from its opening on, so that a later catalogue changes no old figure."""
    return {key: {"points": list(one.points), "version": one.version} for key, one in found.items()}


def cut_offs(settings: Mapping[str, Any]) -> tuple[CutOffs, CutOffs]:
    """(between groups, within groups), as the round keeps them, else the presets.

    ValueError unless 1 ≤ weak ≤ strong ≤ 5.

    >>> cut_offs({"cut_offs": {"between": [3.0, 4.0]}})[0].weak_below
    3.0
    """
    kept = settings.get(CUT_OFFS, {})
    return _own(BETWEEN, kept.get("between")), _own(WITHIN, kept.get("within"))


def _own(preset: CutOffs, kept: Any) -> CutOffs:
    if kept is None:
        return preset
    weak, strong = (float(one) for one in kept)
    if not 1 <= weak <= strong <= 5:
        raise ValueError(f"cut-offs must be 1 ≤ weak ≤ strong ≤ 5, not {weak} and {strong}")
    return replace(preset, weak_below=weak, strong_above=strong)
