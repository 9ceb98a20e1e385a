"""Invitations on paper: whose they are and the code of each. Never a code that was mailed."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from metastyr.documents.invitations import PaperInvitation
from metastyr.records.models import AskedIn
from metastyr.web.design.actions.asking_in_held import NotAsked, WhyNot, held
from metastyr.web.design.actions.asking_in_text import code_of_row, link, paper_text, short_address

WITHOUT_EMAIL = "without-email"


@transaction.atomic
def take_on_paper(*, network: str, whom: str, by: int, at: datetime) -> tuple[PaperInvitation, ...]:
    """The letters of those with no address who have not answered: of all (WITHOUT_EMAIL) or of one, by key.

    NotAsked where there is nobody to write to. ValueError for an impossible `whom`.
    """
    change = held(network, by=by, now=at)
    rows = AskedIn.objects.select_for_update(of=("self",)).filter(
        network=change.network, state="asked", email="", answer_by__gte=timezone.localdate(at)
    )
    if whom != WITHOUT_EMAIL:
        rows = rows.filter(key=UUID(whom))
    those = list(rows.order_by("name", "pk"))
    if not those:
        raise NotAsked(WhyNot.NOBODY)
    for one in those:
        # What the letter names the network by is what it is called now.
        one.network = change.network
        one.letter_changed = at
        one.save(update_fields=["letter_changed"])
    change.note("asked_in.printed", letters=len(those))
    return tuple(_on_paper(one) for one in those)


def _on_paper(one: AskedIn) -> PaperInvitation:
    subject, body = paper_text(one)
    code = code_of_row(one)
    return PaperInvitation(
        language=one.language,
        subject=subject,
        body=body,
        code=code,
        link=link(code),
        address=short_address(),
    )
