"""Sheets of a canvas are begun, named, shared, put away and taken out; one's own can be deleted.

One's own sheet is nobody else's business until it is shared, not even that it is there: it leaves no trace.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from metastyr.domain.network_life import check_open
from metastyr.records.models import CanvasSheet, Network, Trace
from metastyr.theory.canvases import CANVASES


class Reason(StrEnum):
    """Why nothing was changed."""

    PUT_AWAY = "put_away"
    NOT_OWN = "not_own"
    NOTHING_NEW = "nothing_new"


class NotDone(Exception):  # noqa: N818  an answer to the reader, not a fault
    """Nothing was changed; `reason` says why."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Hand:
    """A sheet held for a change, by whom and when."""

    row: CanvasSheet
    by: int
    at: datetime

    @classmethod
    def on(cls, network: str, sheet: UUID, by: int, at: datetime, *, put_away: bool = False) -> Hand:
        """The sheet, locked, where `by` may see it. CanvasSheet.DoesNotExist else; NetworkEnded.

        NotDone(PUT_AWAY) for one that is put away, unless `put_away`.
        """
        row = (
            CanvasSheet.objects.select_for_update(of=("self",))
            .select_related("network")
            .filter(Q(owner__isnull=True) | Q(owner_id=by), canvas__in=list(CANVASES))
            .get(network__key=network, key=sheet)
        )
        check_open(row.network.started, row.network.ended, timezone.localdate(at))
        if row.put_away is not None and not put_away:
            raise NotDone(Reason.PUT_AWAY)
        return cls(row=row, by=by, at=at)

    def leave(self, verb: str, **data: object) -> None:
        """A trace about the sheet; none as long as it is somebody's own."""
        if self.row.owner_id is None:
            Trace.objects.leave(
                verb=verb,
                at=self.at,
                by=self.by,
                network=self.row.network_id,
                about=self.row.title,
                data={"sheet": self.row.pk, **data},
            )


@transaction.atomic
def begin_sheet(*, network: str, canvas: str, title: str, own: bool, by: int, at: datetime) -> UUID:
    """A new, empty sheet of the canvas called `canvas`: the network's, or with `own` one's own; its key.

    KeyError for a canvas there is not. Network.DoesNotExist. NetworkEnded.
    """
    kind = CANVASES[canvas]
    home = Network.objects.select_for_update().get(key=network)
    check_open(home.started, home.ended, timezone.localdate(at))
    row = CanvasSheet.objects.create(
        network=home, canvas=kind.key, title=title, owner_id=by if own else None, created=at
    )
    Hand(row=row, by=by, at=at).leave("canvas.begun")
    return row.key


@transaction.atomic
def share_sheet(*, network: str, sheet: UUID, by: int, at: datetime) -> None:
    """One's own sheet, with its versions, becomes the network's. NotDone for one that is shared already."""
    hand = Hand.on(network, sheet, by, at)
    if hand.row.owner_id is None:
        raise NotDone(Reason.NOT_OWN)
    hand.row.owner = None
    hand.row.save(update_fields=["owner"])
    hand.leave("canvas.shared")


@transaction.atomic
def rename_sheet(*, network: str, sheet: UUID, title: str, by: int, at: datetime) -> None:
    """The sheet is called `title`."""
    hand = Hand.on(network, sheet, by, at)
    if hand.row.title == title:
        return
    hand.leave("canvas.renamed", title=title)
    hand.row.title = title
    hand.row.save(update_fields=["title"])


@transaction.atomic
def put_away(*, network: str, sheet: UUID, by: int, at: datetime) -> None:
    """The network's sheet goes out of the way; it can be read, and taken out again. One's own is deleted."""
    hand = Hand.on(network, sheet, by, at)
    if hand.row.owner_id is not None:
        hand.row.delete()
        return
    hand.row.put_away = at
    hand.row.save(update_fields=["put_away"])
    hand.leave("canvas.put_away")


@transaction.atomic
def take_out(*, network: str, sheet: UUID, by: int, at: datetime) -> None:
    """A sheet that was put away can be written in again."""
    hand = Hand.on(network, sheet, by, at, put_away=True)
    if hand.row.put_away is None:
        return
    hand.row.put_away = None
    hand.row.save(update_fields=["put_away"])
    hand.leave("canvas.taken_out")
