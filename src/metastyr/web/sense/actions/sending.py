"""A letter is sent: claimed, handed over, settled. Each is on disk before the next: none goes twice."""

from __future__ import annotations

import logging
from datetime import datetime

from django.db import Error, transaction
from django.db.models import Q, QuerySet, Value
from django.db.models.functions import Coalesce

from metastyr.domain.rounds.life import INVITATION_LIFE, LETTER_LIFE
from metastyr.domain.rounds.reminding import INVITE, is_notice
from metastyr.domain.rounds.secrecy import code_of, sheet_of
from metastyr.domain.rounds.trying_again import pause_while_down
from metastyr.records.models import Invitation, Letter, RoundSecret, Sheet
from metastyr.web.post.mail_server import MailServer, Told, Unreachable
from metastyr.web.post.outcome import outcome
from metastyr.web.sense.actions.letter_text import message_of

logger = logging.getLogger("metastyr.letters")


def due_letters(now: datetime) -> QuerySet[Letter]:
    """The letters that wait and may be tried now, oldest first."""
    may_go = Q(not_before__isnull=True) | Q(not_before__lte=now)
    return Letter.objects.filter(may_go, state="waiting").order_by("pk")


def send_next(*, server: MailServer, sender: str, at: datetime) -> bool:
    """Send one waiting letter as the worker `sender`; whether there may be more to do now.

    The server is reached before anything is claimed. From the claim until the end is on disk the letter is
    `sending`: a worker that dies in between leaves it so, and `reap_letters` calls it uncertain.
    """
    if not due_letters(at).exists():
        return False
    try:
        server.open()
    except Unreachable:
        _nobody_there(due_letters(at), at)
        return False
    claimed = _claim(sender, at)
    if claimed is None:
        return False
    letter, secret = claimed
    told = _handed_over(server, letter, secret)
    _settle(letter.pk, sender, told, at)
    return True


def _handed_over(server: MailServer, letter: Letter, secret: bytes) -> Told:
    """What became of it. A letter that cannot be built has not gone: it holds up none of the others."""
    try:
        message = message_of(letter, secret)
    except Error:
        return Told.LATER
    except Exception as broken:
        # Only the kind: what an error says may hold names.
        logger.error("a letter could not be written: %s", type(broken).__qualname__)
        return Told.NOT_THIS_LETTER
    return server.hand_over(message)


@transaction.atomic
def _claim(sender: str, at: datetime) -> tuple[Letter, bytes] | None:
    """waiting → sending for the first that may be sent; those that may not are dropped on the way."""
    for letter in due_letters(at).select_for_update(skip_locked=True, of=("self",)).order_by("pk")[:100]:
        # Read after the letter is held: whoever moved the invitation meanwhile has done so by now.
        letter.invitation = Invitation.objects.select_related("group", "round__network").get(
            pk=letter.invitation_id
        )
        kept = RoundSecret.objects.filter(round=letter.invitation.round_id).first()
        # Only a closed round has none, and from that nothing is sent.
        secret = bytes(kept.secret) if kept else b""
        if _may_go(letter, secret):
            _to(letter, "sending", at, sender=sender)
            return letter, secret
    return None


def _may_go(letter: Letter, secret: bytes) -> bool:
    one = letter.invitation
    if is_notice(letter.occasion):
        # Told in any case, also after the closing and whatever has become of the invitation.
        return True
    if one.round.state != "open" or one.state != "invited" or not one.email:
        _to(letter, "dropped", at=letter.changed, reason="" if one.email else "no_address")
        return False
    if letter.occasion != INVITE:
        sheet = sheet_of(secret, code_of(secret, one.key))
        if Sheet.objects.filter(pk=sheet, finished=True).exists():
            # No time of its own: when it was seen would tell when somebody had answered.
            _to(letter, "dropped", at=letter.changed, reason="answered")
            return False
    return True


@transaction.atomic
def _settle(pk: int, sender: str, told: Told, at: datetime) -> None:
    letter = Letter.objects.select_for_update().filter(pk=pk, state="sending", sender=sender).first()
    if letter is None:  # the round was put away, or another worker took over and called it uncertain
        return
    letter.went = letter.went or told in {Told.TAKEN, Told.NOBODY_KNOWS}
    if letter.down_since and told is not Told.NOBODY_THERE:
        letter.down_since = None
        # The server is there again: nobody else waits for it any longer either.
        waited = Letter.objects.filter(state="waiting", down_since__isnull=False)
        waited.update(down_since=None, not_before=None)
    then = outcome(told, letter.tries)
    letter.tries = then.tries
    if then.pause is not None:
        letter.not_before = at + then.pause
    _to(letter, then.state, at, reason=then.reason)
    if told is Told.NOBODY_THERE:
        _nobody_there(Letter.objects.filter(pk=letter.pk), at)
    if told is Told.NO_SUCH_ADDRESS and letter.occasion == INVITE:
        _cannot_be_reached(letter.invitation_id)


def _cannot_be_reached(pk: int) -> None:
    one = Invitation.objects.select_for_update().get(pk=pk)
    if INVITATION_LIFE.may_follow(one.state, "unreachable"):
        one.state = "unreachable"
        one.save(update_fields=["state"])


@transaction.atomic
def _nobody_there(letters: QuerySet[Letter], at: datetime) -> None:
    """There is no server for these: they wait longer, and it is no try of any of them."""
    waits = Letter.objects.filter(state="waiting", down_since__isnull=False)
    since = waits.order_by("down_since").values_list("down_since", flat=True).first() or at
    letters.order_by().update(
        down_since=Coalesce("down_since", Value(since)), not_before=at + pause_while_down(at - since)
    )


def _to(letter: Letter, state: str, at: datetime, *, reason: str = "", sender: str = "") -> None:
    LETTER_LIFE.check_follows(letter.state, state)
    letter.state, letter.reason, letter.sender, letter.changed = state, reason, sender, at
    letter.save(
        update_fields=["state", "reason", "sender", "changed", "tries", "not_before", "went", "down_since"]
    )


@transaction.atomic
def reap_letters(*, at: datetime) -> int:
    """What a worker that died was sending: nobody knows whether it went. How many.

    Only for the one worker that holds the lock, and between two letters: nobody is sending then.
    """
    return Letter.objects.filter(state="sending").update(state="uncertain", sender="", changed=at, went=True)
