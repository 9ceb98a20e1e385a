"""What the holder of a personal link to the network may see: what they are asked, and the frames in force."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from metastyr.domain.asking_in import forgotten_after, is_over, may_answer
from metastyr.domain.framing.validity import holds, valid_on
from metastyr.domain.network_life import state_of
from metastyr.records.asking_in import asked_by_code, code_from, stays_in_register
from metastyr.records.models import Frame
from metastyr.web.post.reads import sender_of


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameInForce:
    """What the network may act within, in its owner's words."""

    title: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitedNow:
    """The invitation behind a code. `may_answer` is whether an answer would be taken now."""

    code: str
    name: str
    network: str
    language: str
    words: str
    told: Mapping[str, str]
    sender: str
    frames: tuple[FrameInForce, ...]
    answer_by: date
    keep_days: int
    forgotten: date
    in_register: bool
    state: str
    settled: bool
    over: bool
    may_answer: bool
    answer_words: str
    other_name: str
    other_email: str
    other_why: str


def invited_now(code: str, *, at: datetime) -> InvitedNow | None:
    """None for a code that opens nothing. Three queries."""
    one = asked_by_code(code)
    if one is None or one.code_seed is None:
        return None
    today = timezone.localdate(at)
    ended = state_of(one.network.started, one.network.ended, today) == "ended"
    over = ended or is_over(one.answer_by, today)
    return InvitedNow(
        code=code_from(one.code_seed),
        name=one.name,
        network=one.network.name,
        language=one.language,
        words=one.words,
        told={key: str(value) for key, value in one.told.items()},
        sender=sender_of(one.network_id).in_a_line,
        frames=tuple(
            FrameInForce(title=frame.title, text=frame.text)
            for frame in Frame.objects.filter(
                network=one.network_id, replaced__isnull=True, withdrawn=False
            ).order_by("kind", "title")
            if holds(valid_on(today, frame.valid_from, frame.valid_to))
        ),
        answer_by=one.answer_by,
        keep_days=one.keep_days,
        in_register=stays_in_register(one),
        forgotten=forgotten_after(one.answer_by, one.keep_days),
        state=one.state,
        settled=one.settled is not None,
        over=over,
        may_answer=not over
        and may_answer(one.state, settled=one.settled is not None, answer_by=one.answer_by, today=today),
        answer_words=one.answer_words,
        other_name=one.other_name,
        other_email=one.other_email,
        other_why=one.other_why,
    )
