"""An invitation's letter is sent: claimed, handed over, settled, each on disk before the next (ADR 12)."""

from __future__ import annotations

import logging
from datetime import datetime

from django.db import Error, transaction
from django.db.models import Q, QuerySet, Value
from django.db.models.functions import Coalesce
from django.utils import timezone

from metastyr.domain.asking_in import is_over
from metastyr.domain.rounds.life import LETTER_LIFE
from metastyr.domain.rounds.trying_again import pause_while_down
from metastyr.records.models import AskedIn
from metastyr.web.design.actions.asking_in_text import message_of
from metastyr.web.post.mail_server import MailServer, Told, Unreachable
from metastyr.web.post.outcome import outcome

logger = logging.getLogger("metastyr.letters")


def due_invitations(now: datetime) -> QuerySet[AskedIn]:
    """Those whose letter waits and may be tried now, oldest first."""
    may_go = Q(letter_not_before__isnull=True) | Q(letter_not_before__lte=now)
    return AskedIn.objects.filter(may_go, letter="waiting").order_by("pk")


def send_next_invitation(*, server: MailServer, sender: str, at: datetime) -> bool:
    """Send one waiting letter as the worker `sender`; whether there may be more to do now.

    A worker that dies between the claim and the end leaves `sending`, and `reap_invitations` calls it
    uncertain: the leader decides.
    """
    if not due_invitations(at).exists():
        return False
    try:
        server.open()
    except Unreachable:
        _nobody_there(due_invitations(at), at)
        return False
    one = _claim(sender, at)
    if one is None:
        return False
    _settle(one.pk, sender, _handed_over(server, one), at)
    return True


def _handed_over(server: MailServer, one: AskedIn) -> Told:
    """What became of it. A letter that cannot be built has not gone: it holds up none of the others."""
    try:
        message = message_of(one)
    except Error:
        return Told.LATER
    except Exception as broken:
        # Only the kind: what an error says may hold names.
        logger.error("an invitation could not be written: %s", type(broken).__qualname__)
        return Told.NOT_THIS_LETTER
    return server.hand_over(message)


@transaction.atomic
def _claim(sender: str, at: datetime) -> AskedIn | None:
    """waiting → sending for the first that may be sent; those that may not are dropped on the way."""
    today = timezone.localdate(at)
    rows = due_invitations(at).select_related("network").select_for_update(skip_locked=True, of=("self",))
    for one in rows[:100]:
        if one.state != "asked" or not one.email or one.code_seed is None or is_over(one.answer_by, today):
            _to(one, "dropped", at)
        else:
            _to(one, "sending", at, sender=sender)
            return one
    return None


@transaction.atomic
def _settle(pk: int, sender: str, told: Told, at: datetime) -> None:
    one = (
        AskedIn.objects.select_for_update(of=("self",))
        .filter(pk=pk, letter="sending", letter_sender=sender)
        .first()
    )
    if one is None:  # another worker took over and called it uncertain
        return
    if one.letter_down_since and told is not Told.NOBODY_THERE:
        one.letter_down_since = None
        # The server is there again: nobody else waits for it any longer either.
        waited = AskedIn.objects.filter(letter="waiting", letter_down_since__isnull=False)
        waited.update(letter_down_since=None, letter_not_before=None)
    then = outcome(told, one.letter_tries)
    one.letter_tries = then.tries
    if then.pause is not None:
        one.letter_not_before = at + then.pause
    state = then.state
    if state == "waiting" and one.state != "asked":
        # Answered or withdrawn while it was tried: it does not go any more.
        _to(one, "waiting", at)
        state = "dropped"
    _to(one, state, at, reason=then.reason)
    if told is Told.NOBODY_THERE:
        _nobody_there(AskedIn.objects.filter(pk=one.pk, letter="waiting"), at)


@transaction.atomic
def _nobody_there(rows: QuerySet[AskedIn], at: datetime) -> None:
    """There is no server for these: they wait longer, and it is no try of any of them."""
    waits = AskedIn.objects.filter(letter="waiting", letter_down_since__isnull=False)
    told = waits.order_by("letter_down_since").values_list("letter_down_since", flat=True).first()
    since = told or at
    rows.order_by().update(
        letter_down_since=Coalesce("letter_down_since", Value(since)),
        letter_not_before=at + pause_while_down(at - since),
    )


def _to(one: AskedIn, state: str, at: datetime, *, reason: str = "", sender: str = "") -> None:
    LETTER_LIFE.check_follows(one.letter, state)
    one.letter, one.letter_reason, one.letter_sender, one.letter_changed = state, reason, sender, at
    one.save(
        update_fields=[
            *("letter", "letter_reason", "letter_sender", "letter_changed"),
            *("letter_tries", "letter_not_before", "letter_down_since"),
        ]
    )


@transaction.atomic
def reap_invitations(*, at: datetime) -> int:
    """What a worker that died was sending: nobody knows whether it went. How many.

    Only for the one worker that holds the lock, and between two letters: nobody is sending then.
    """
    return AskedIn.objects.filter(letter="sending").update(
        letter="uncertain", letter_sender="", letter_changed=at
    )
