"""Reminders are written to those who have not finished; who that is, is reckoned and not written down."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from metastyr.domain.rounds.reminding import INVITE, due_reminder
from metastyr.domain.rounds.secrecy import code_of, sheet_of
from metastyr.domain.rounds.trying_again import BETWEEN_LETTERS
from metastyr.records.models import Invitation, Letter, Round, RoundSecret, Sheet


def write_due_reminders(*, at: datetime) -> int:
    """A letter waits for everybody who is due one now; how many. Said again it writes nothing more."""
    return sum(
        _write(row, occasion, at)
        for row in Round.objects.filter(state="open").order_by("pk")
        if row.opened
        and (
            occasion := due_reminder(
                timezone.localdate(row.opened), row.reminders, row.closes, timezone.localdate(at)
            )
        )
        and _to_remind(row, occasion, at)
    )


@transaction.atomic
def _write(row: Round, occasion: str, at: datetime) -> int:
    if not Round.objects.select_for_update(of=("self",)).filter(pk=row.pk, state="open").exists():
        return 0
    those = _to_remind(row, occasion, at)
    Letter.objects.bulk_create(Letter(invitation=one, occasion=occasion, changed=at) for one in those)
    return len(those)


def _to_remind(row: Round, occasion: str, at: datetime) -> Sequence[Invitation]:
    """Those who can be written to, have had their invitation for a day, have no letter on its way and none of
    this occasion, and have not finished. Four queries."""
    letters: dict[int, list[tuple[str, str, datetime]]] = {}
    # A notice to an earlier address is no letter to them.
    for pk, *letter in Letter.objects.filter(invitation__round=row, address="").values_list(
        "invitation_id", "occasion", "state", "changed"
    ):
        letters.setdefault(pk, []).append((letter[0], letter[1], letter[2]))
    invited = Invitation.objects.filter(round=row, state="invited").exclude(email="").order_by("pk")
    those = [one for one in invited if _is_due(letters.get(one.pk, []), occasion, at)]
    kept = RoundSecret.objects.filter(round=row).first()
    if not those or kept is None:
        return []
    secret = bytes(kept.secret)
    finished = set(Sheet.objects.filter(round=row, finished=True).values_list("pk", flat=True))
    return [one for one in those if sheet_of(secret, code_of(secret, one.key)) not in finished]


def _is_due(letters: Sequence[tuple[str, str, datetime]], occasion: str, at: datetime) -> bool:
    states = {name: state for name, state, _changed in letters}
    if occasion in states or states.get(INVITE) != "sent" or {"waiting", "sending"} & set(states.values()):
        return False
    return all(at - changed >= BETWEEN_LETTERS for _name, state, changed in letters if state == "sent")
