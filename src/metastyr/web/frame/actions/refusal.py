"""Why a change of the frame is turned down, and the network every change begins with."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from metastyr.domain.network_life import check_open
from metastyr.records.models import Network


class Reason(StrEnum):
    """What is in the way; the page finds the words."""

    CHANGED_MEANWHILE = "changed_meanwhile"
    WITHDRAWN = "withdrawn"
    NOTHING_NEW = "nothing_new"
    PARTY_ALREADY_THERE = "party_already_there"
    PARTY_LEFT = "party_left"
    NOT_IN_NETWORK = "not_in_network"
    NOT_THE_SPEAKER = "not_the_speaker"
    REWORDED_MEANWHILE = "reworded_meanwhile"
    DROPPED = "dropped"
    NOTHING_TO_CONFIRM = "nothing_to_confirm"
    NOT_BY_HAND = "not_by_hand"
    WOULD_LEAVE_A_GAP = "would_leave_a_gap"


class NotChanged(Exception):  # noqa: N818  an answer to the reader, not a fault
    """Nothing was changed; `reason` says why."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


def open_network(key: str, today: date) -> Network:
    """The network, held for this change. NetworkEnded when it is kept as it was."""
    row = Network.objects.select_for_update().get(key=key)
    check_open(row.started, row.ended, today)
    return row
