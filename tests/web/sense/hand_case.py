"""The hand case of the sense step, and how a test reads its pages."""

from __future__ import annotations

from typing import Any

from metastyr.domain.boundaries import BoundaryKind
from metastyr.records.models import Network, User
from metastyr.web.sense import pages, reads
from metastyr.web.sense.pages.boundaries import BoundariesPage
from metastyr.web.sense.pages.boundary import BoundaryPage
from tests.web.made_up import TODAY, acting, make_network

HAND = [
    {"name": "A", "organisation": "X"},
    {"name": "B", "organisation": "X"},
    {"name": "C", "organisation": "Y"},
    {"name": "D", "organisation": "Y"},
]
HAND_TIES = [("A", "B"), ("A", "C"), ("B", "C"), ("B", "D"), ("C", "D"), ("D", "A")]


def page_of(network: Network, user: User) -> BoundariesPage:
    sensed = reads.sensed(network.key, day=TODAY)
    return pages.boundaries(sensed, reads.basis(network.key), {}, acting(user))


def one_of(network: Network, user: User, kind: BoundaryKind, number: int = 1) -> BoundaryPage:
    sensed, one, between = reads.one_boundary(network.key, kind, day=TODAY)
    return pages.boundary(sensed, one, between, reads.basis(network.key), None, number, acting(user))


def texts(table: Any) -> list[tuple[str, ...]]:
    return [tuple(str(getattr(cell.text, "da", cell.text)) for cell in row.cells) for row in table.rows]


def two_camps(inside: int, across: int) -> Network:
    """Twelve people in two organisations with `inside` ties in each and `across` between them."""
    people = [{"name": f"P{i:02}", "organisation": "X" if i < 6 else "Y"} for i in range(12)]
    pairs = [(a, b) for a in range(6) for b in range(6) if a < b]
    ties = [(f"P{a:02}", f"P{b:02}") for a, b in pairs[:inside]]
    ties += [(f"P{a + 6:02}", f"P{b + 6:02}") for a, b in pairs[:inside]]
    ties += [(f"P{i % 6:02}", f"P{6 + (i // 6 + i) % 6:02}") for i in range(across)]
    return make_network(people=people, ties=ties)
