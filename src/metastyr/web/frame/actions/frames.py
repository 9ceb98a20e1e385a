"""Frames are set, changed into a new version with why, and withdrawn; no version is ever altered."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from metastyr.records.models import Frame, Network, Trace
from metastyr.web.frame.actions.refusal import NotChanged, Reason, open_network


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameWords:
    """What a frame says; of `amount`, `limit_date` and `competence` only the one `limit_kind` names."""

    title: str
    text: str
    limit_kind: str = ""
    amount: Decimal | None = None
    limit_date: date | None = None
    competence: str = ""
    source: str = ""
    source_link: str = ""
    owner: str
    changed_by_whom: str
    valid_from: date | None = None
    valid_to: date | None = None


@transaction.atomic
def add_frame(*, network: str, kind: str, words: FrameWords, by: int, at: datetime) -> UUID:
    """A new frame; its key."""
    row = open_network(network, timezone.localdate(at))
    made = Frame.objects.create(network=row, kind=kind, made=at, made_by_id=by, **asdict(words))
    Trace.objects.leave(
        verb="frame.added", at=at, by=by, network=row.pk, about=words.title, data={"kind": kind}
    )
    return made.key


@transaction.atomic
def change_frame(
    *, network: str, frame: UUID, version: int, words: FrameWords, why: str, by: int, at: datetime
) -> None:
    """The next version after `version`, the one the reader saw; someone else's change is not written over."""
    row = open_network(network, timezone.localdate(at))
    now = _standing(row, frame, version)
    if all(getattr(now, one.name) == getattr(words, one.name) for one in fields(words)):
        raise NotChanged(Reason.NOTHING_NEW)
    _replace(now, words, why, by=by, at=at)
    Trace.objects.leave(verb="frame.changed", at=at, by=by, network=row.pk, about=words.title)


@transaction.atomic
def withdraw_frame(*, network: str, frame: UUID, version: int, why: str, by: int, at: datetime) -> None:
    """The frame binds no more; it stays readable with the reason."""
    row = open_network(network, timezone.localdate(at))
    now = _standing(row, frame, version)
    words = FrameWords(**{one.name: getattr(now, one.name) for one in fields(FrameWords)})
    _replace(now, words, why, by=by, at=at, withdrawn=True)
    Trace.objects.leave(verb="frame.withdrawn", at=at, by=by, network=row.pk, about=now.title)


def _standing(network: Network, frame: UUID, version: int) -> Frame:
    now = Frame.objects.get(network=network, key=frame, replaced__isnull=True)
    if now.version != version:
        raise NotChanged(Reason.CHANGED_MEANWHILE)
    if now.withdrawn:
        raise NotChanged(Reason.WITHDRAWN)
    return now


def _replace(
    now: Frame, words: FrameWords, why: str, *, by: int, at: datetime, withdrawn: bool = False
) -> None:
    now.replaced = at
    now.save(update_fields=["replaced"])
    Frame.objects.create(
        network_id=now.network_id,
        key=now.key,
        version=now.version + 1,
        kind=now.kind,
        made=at,
        made_by_id=by,
        why_changed=why,
        withdrawn=withdrawn,
        **asdict(words),
    )
