"""Who a letter is from: the leaders of the network, and their authority. It must not look like a fraud."""

from __future__ import annotations

import os
from dataclasses import dataclass

from metastyr.domain.access import Role
from metastyr.records.models import Membership

MOST = 2
"""Names under one letter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """Either can be missing: nobody leads the network just now, or the installation was not told its name."""

    names: tuple[str, ...]
    authority: str

    @property
    def in_a_line(self) -> str:
        """All that is known, for a line of its own.

        >>> Sender(names=("Bo Friis",), authority="Fjordby Kommune").in_a_line
        'Bo Friis, Fjordby Kommune'
        """
        return ", ".join(filter(None, (*self.names, self.authority)))


def sender_of(network: int) -> Sender:
    """Who the letters of a network (by its row's id) are from. One query."""
    leading = Membership.objects.filter(
        network=network, role=Role.NETWORK_LEADER, until__isnull=True
    ).order_by("since", "pk")
    return Sender(
        names=tuple(leading.values_list("person__name", flat=True)[:MOST]),
        authority=os.environ.get("METASTYR_AUTHORITY", "").strip(),
    )
