"""An invitation gets another code when a letter with the old one may be with somebody else."""

from __future__ import annotations

from uuid import uuid4

from metastyr.domain.rounds.reminding import is_notice, notice
from metastyr.domain.rounds.secrecy import code_of
from metastyr.records.invited import kept_of
from metastyr.records.models import Invitation, Letter, RoundSecret, Sheet
from metastyr.web.sense.actions.by_hand import Change


def new_code(invitation: Invitation, secret: bytes) -> None:
    """The invitation of an open round gets another link; from now on the old one opens nothing.

    Whoever comes with the new one begins on a blank sheet. What stands on the old one can be read by nobody
    and goes: at once in a named round, where the sheet says whose it is, else when the round closes.
    """
    invitation.key = uuid4()
    invitation.code_print = kept_of(code_of(secret, invitation.key))
    invitation.save(update_fields=["key", "code_print"])
    Sheet.objects.filter(invitation=invitation).delete()


def with_new_code(invitation: Invitation) -> None:
    """The same, with the secret of the invitation's round."""
    new_code(invitation, bytes(RoundSecret.objects.get(round=invitation.round_id).secret))


def move(change: Change, invitation: Invitation, email: str) -> None:
    """The invitation goes to `email` from now on ("" for paper), with another code.

    A notice without any link waits for the address it went to before, where a letter may have reached that.
    """
    before = invitation.email
    with_new_code(invitation)
    invitation.email = email
    invitation.save(update_fields=["email"])
    letters = list(Letter.objects.select_for_update().filter(invitation=invitation))
    if before and before.casefold() != email.casefold() and any(one.went for one in letters):
        number = sum(is_notice(one.occasion) for one in letters) + 1
        Letter.objects.create(
            invitation=invitation, occasion=notice(number), address=before, changed=change.at
        )
    Letter.objects.filter(invitation=invitation, went=True).update(went=False)
