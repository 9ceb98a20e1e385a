"""A small made-up network for the map: two rings that meet in a few people."""

from __future__ import annotations

from math import cos, pi, sin
from typing import Any

FIRST = ("Anne", "Birk", "Carla", "Dorte", "Emil", "Freja", "Gert", "Hanne", "Ida", "Jens", "Kaja", "Lars")
LAST = ("Lund", "Dam", "Eg", "Fisker", "Gade", "Holm", "Iversen", "Juul", "Kjær", "Leth", "Munk", "Pihl")
SECTORS = ("Kommune", "Region", "Forening")
PLACES = ("Ask", "Birkedal", "")


def small_network(people: int = 14) -> dict[str, Any]:
    """Data as a map wants it; every third person's place is unknown."""
    ids = [f"p{i}" for i in range(people)]
    pairs = {(i, (i + 1) % people) for i in range(people)} | {
        (i, (i + 5) % people) for i in range(0, people, 3)
    }
    sector = [SECTORS[i * len(SECTORS) // people] for i in range(people)]
    place = [PLACES[i % 3] for i in range(people)]
    around: list[set[int]] = [set() for _ in ids]
    for a, b in pairs:
        around[a].add(b)
        around[b].add(a)

    def crossing(i: int, groups: list[str]) -> int:
        return sum(1 for j in around[i] if groups[i] and groups[j] and groups[i] != groups[j])

    def name(i: int) -> str:
        return f"{FIRST[i % len(FIRST)]} {LAST[(i + i // len(FIRST)) % len(LAST)]}"

    return {
        "nodes": [
            {
                "id": ids[i],
                "label": name(i),
                "x": (1 + 0.35 * (i % 3)) * cos(2 * pi * i / people),
                "y": (1 + 0.35 * (i % 3)) * sin(2 * pi * i / people),
                "groups": {"sector": sector[i], "place": place[i]},
                "degree": len(around[i]),
                "cross": {"sector": crossing(i, sector), "place": crossing(i, place)},
                "url": "",
            }
            for i in range(people)
        ],
        "edges": [{"source": ids[a], "target": ids[b], "value": 1 + (a + b) % 3} for a, b in sorted(pairs)],
        "attributes": [
            {"id": "sector", "label": "Sektor", "kind": "stakeholder", "labels": list(SECTORS)},
            {"id": "place", "label": "Sted", "kind": "geographic", "labels": [one for one in PLACES if one]},
        ],
        "directed": False,
    }
