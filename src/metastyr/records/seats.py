"""Who is asked in rounds not closed yet, as seats: how many there are, and on which of them somebody is done.

A sheet that belongs to no seat (its holder was taken out, or the seat has got another code) counts nowhere:
so never more have answered than are asked.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from metastyr.domain.rounds.secrecy import code_of, sheet_of
from metastyr.records.models import Invitation, Sheet

NOT_ASKED = ("withdrawn", "not_me")


@dataclass(frozen=True, slots=True)
class Seat:
    """One who is asked. `sheet` is the id they answer on, None before the round is open."""

    round: int
    group: int
    sheet: UUID | None


def seats(rounds: Iterable[int]) -> tuple[Seat, ...]:
    """The seats of those of the rounds that are not closed. One query."""
    rows = (
        Invitation.objects.filter(round__in=list(rounds), round__closed__isnull=True)
        .exclude(state__in=NOT_ASKED)
        .values_list("round_id", "group_id", "key", "round__secret__secret")
    )
    return tuple(
        Seat(row, group, None if secret is None else sheet_of(bytes(secret), code_of(bytes(secret), key)))
        for row, group, key, secret in rows
    )


def done(asked: Iterable[Seat]) -> tuple[Seat, ...]:
    """Those of the seats on which somebody has finished. One query, none where no round is open."""
    on_sheets = {seat.sheet: seat for seat in asked if seat.sheet is not None}
    if not on_sheets:
        return ()
    rounds = {seat.round for seat in on_sheets.values()}
    finished = Sheet.objects.filter(round__in=rounds, finished=True).values_list("pk", flat=True)
    return tuple(on_sheets[sheet] for sheet in finished if sheet in on_sheets)
