"""The life of a network: planned, running, ended; and what an ended network still allows."""

from __future__ import annotations

from datetime import date

from metastyr.domain.transitions import Life
from metastyr.theory.text import Text

NETWORK_LIFE = Life(
    id="network",
    title=Text(da="Et netværks liv", en="The life of a network"),
    names={
        "planned": Text(da="Planlagt", en="Planned"),
        "running": Text(da="I gang", en="Running"),
        "ended": Text(da="Afsluttet", en="Ended"),
    },
    follows={
        "planned": frozenset({"running", "ended"}),
        "running": frozenset({"ended"}),
        # Ended by mistake, or taken up again: the trace keeps both.
        "ended": frozenset({"running"}),
    },
)


class NetworkEnded(Exception):  # noqa: N818  an answer of the domain, not a fault
    """An ended network is kept as it was. Carries its last day."""

    def __init__(self, ended: date) -> None:
        super().__init__(f"ended {ended:%Y-%m-%d}")
        self.ended = ended


def state_of(started: date | None, ended: date | None, today: date) -> str:
    """The state on `today`. A network is ended from the day after its last day.

    >>> state_of(date(2026, 1, 1), None, date(2026, 3, 1))
    'running'
    >>> state_of(date(2026, 1, 1), date(2026, 2, 1), date(2026, 3, 1))
    'ended'
    """
    if ended is not None and ended < today:
        return "ended"
    if started is None or started > today:
        return "planned"
    return "running"


def check_open(started: date | None, ended: date | None, today: date) -> None:
    """Raise NetworkEnded where participants, ties and boundaries are no longer changed."""
    if ended is not None and state_of(started, ended, today) == "ended":
        raise NetworkEnded(ended)
