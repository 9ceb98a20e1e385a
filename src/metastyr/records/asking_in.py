"""From a code in a link to the invitation to the network it belongs to; and what is kept of such a code."""

from __future__ import annotations

from hashlib import sha256
from uuid import UUID, uuid4

from django.conf import settings

from metastyr.domain.rounds.secrecy import as_typed, code_of
from metastyr.records.invited import kept_of
from metastyr.records.models import AskedIn


def code_from(seed: UUID) -> str:
    """The code in the link. The installation's key goes in, so the tables alone give no code away."""
    return code_of(sha256(b"asked in\0" + settings.SECRET_KEY.encode()).digest(), seed)


def give_new_code(one: AskedIn) -> None:
    """Another code on the row, not saved yet; from its saving on the old link opens nothing."""
    one.code_seed = uuid4()
    one.code_print = kept_of(code_from(one.code_seed))


def stays_in_register(one: AskedIn) -> bool:
    """Whether the register has the person whatever is answered: it had them before they were asked."""
    return one.person_id is not None and not one.person_made


def asked_by_code(code: str) -> AskedIn | None:
    """The invitation behind a code, as it stands now, with its network."""
    typed = as_typed(code)
    if not typed:
        return None
    return AskedIn.objects.select_related("network").filter(code_print=kept_of(typed)).first()
