"""The choice a write is about, held until the write is done: two who write at once take turns."""

from __future__ import annotations

from datetime import date

from metastyr.domain.network_life import check_open
from metastyr.records.models import Choice, Network
from metastyr.web.choose.actions.refusal import NotDone, Reason

_TOO_LATE = {"draft": Reason.NOT_A_DRAFT, "assessing": Reason.NOT_ASSESSING, "decided": Reason.NOT_DECIDED}


def held_network(key: str, day: date) -> Network:
    """The network, locked. Network.DoesNotExist; NetworkEnded where it is over."""
    row = Network.objects.select_for_update().get(key=key)
    check_open(row.started, row.ended, day)
    return row


def under_way(key: str, day: date, *, state: str) -> Choice:
    """The network's choice that is not decided yet, in `state`. NotDone where there is none."""
    network = held_network(key, day)
    row = Choice.objects.filter(network=network).exclude(state="decided").first()
    if row is None:
        raise NotDone(Reason.NONE_UNDER_WAY)
    if row.state != state:
        raise NotDone(_TOO_LATE[state])
    return row
