"""An invitation's letter that the mail world has returned: which one it is, settled as by hand."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from metastyr.records.models import AskedIn
from metastyr.web.design.actions.asking_in_letters import came_back
from metastyr.web.design.actions.asking_in_text import message_id
from metastyr.web.post.letter_names import name_in
from metastyr.web.post.returned import Returned


def invitations_out() -> Mapping[str, int]:
    """The letters whose links still hold: `name_in` their Message-ID → row. One query."""
    rows = AskedIn.objects.filter(code_seed__isnull=False).exclude(email="")
    return {name: one.pk for one in rows.iterator() for name in _names(one)}


def _names(one: AskedIn) -> tuple[str, ...]:
    kinds = ("invite", "reminder") if one.reminded else ("invite",)
    return tuple(name_in(message_id(one, kind=kind)) for kind in kinds)


@transaction.atomic
def settle_returned_invitation(*, asked: int, known_as: str, at: datetime) -> Returned:
    """The letter came back. Said again it does nothing, nor once it has got another name (a new code)."""
    one = AskedIn.objects.select_for_update(of=("self",)).filter(pk=asked).first()
    if one is None or known_as not in _names(one):
        return Returned.ALREADY
    if one.letter == "sending":
        return Returned.BEING_SENT
    return Returned.SETTLED if came_back(asked=asked, at=at) else Returned.ALREADY
