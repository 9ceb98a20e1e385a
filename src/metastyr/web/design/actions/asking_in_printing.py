"""Invitations on paper: whose they are and the code of each. Never a code that was mailed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from metastyr.domain.asking_in import forgotten_after
from metastyr.records.models import AskedIn
from metastyr.web.design.actions.asking_in_held import NotAsked, WhyNot, held
from metastyr.web.design.actions.asking_in_text import TOLD, code_of_row, link, short_address
from metastyr.web.post.reads import sender_of

WITHOUT_EMAIL = "without-email"


@dataclass(frozen=True, slots=True, kw_only=True)
class OnPaper:
    """One person's letter. `code` opens the invitation: it is shown to nobody but on that person's page."""

    name: str
    network: str
    language: str
    words: str
    told: dict[str, str]
    answer_by: date
    forgotten: date
    keep_days: int
    sender: str
    code: str
    link: str
    address: str


@transaction.atomic
def take_on_paper(*, network: str, whom: str, by: int, at: datetime) -> tuple[OnPaper, ...]:
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
        one.letter_changed = at
        one.save(update_fields=["letter_changed"])
    change.note("asked_in.printed", letters=len(those))
    sender = sender_of(change.network.pk).in_a_line
    return tuple(
        OnPaper(
            name=one.name,
            network=change.network.name,
            language=one.language,
            words=one.words,
            told={name: str(one.told.get(name, "")) for name in TOLD},
            answer_by=one.answer_by,
            forgotten=forgotten_after(one.answer_by, one.keep_days),
            keep_days=one.keep_days,
            sender=sender,
            code=code_of_row(one),
            link=link(code_of_row(one)),
            address=short_address(),
        )
        for one in those
    )
