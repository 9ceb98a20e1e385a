"""Which of a person's attributes a network reads each of the five boundaries from."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from metastyr.theory.text import Text


class BoundaryKind(StrEnum):
    """The five kinds of boundary (Ernst & Chrobot-Mason), in the order they are shown."""

    VERTICAL = "vertical"
    HORIZONTAL = "horizontal"
    STAKEHOLDER = "stakeholder"
    DEMOGRAPHIC = "demographic"
    GEOGRAPHIC = "geographic"


# What every person in the register can be told apart by; any other attribute is the network's own.
REGISTER_ATTRIBUTES: Mapping[str, Text] = {
    "level": Text(da="Niveau", en="Level"),
    "function": Text(da="Funktion", en="Function"),
    "unit": Text(da="Enhed", en="Unit"),
    "organisation": Text(da="Organisation", en="Organisation"),
    "sector": Text(da="Sektor", en="Sector"),
    "place": Text(da="Sted", en="Place"),
}

# Where a network starts; its leader may point each boundary at another attribute.
DEFAULT_ATTRIBUTES: Mapping[BoundaryKind, str] = {
    BoundaryKind.VERTICAL: "level",
    BoundaryKind.HORIZONTAL: "function",
    BoundaryKind.STAKEHOLDER: "organisation",
    BoundaryKind.GEOGRAPHIC: "place",
}
