"""A letter that the mail world has returned: which one it is, settled as the leader would do it by hand."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from metastyr.records.models import Letter, Round
from metastyr.web.post.letter_names import name_in
from metastyr.web.post.returned import Returned
from metastyr.web.sense.actions.letter_text import message_id
from metastyr.web.sense.actions.letters import letter_came_back


def letters_out() -> Mapping[str, int]:
    """The letters of open rounds: `name_in` their Message-ID → row. One query."""
    letters = Letter.objects.filter(invitation__round__state="open").select_related("invitation")
    return {name_in(message_id(letter)): letter.pk for letter in letters.iterator()}


@transaction.atomic
def settle_returned(*, letter: int, known_as: str, at: datetime) -> Returned:
    """The letter came back. Said again it does nothing, nor when the letter has got another name (a new code)
    since it was `known_as` this, nor once the round is no longer open."""
    key = Letter.objects.filter(pk=letter).values_list("invitation__round", flat=True).first()
    # The round before the letter, as every change by hand holds them: neither waits for the other for ever.
    if not Round.objects.select_for_update(of=("self",)).filter(pk=key, state="open").exists():
        return Returned.ALREADY
    one = Letter.objects.select_for_update(of=("self",)).select_related("invitation").get(pk=letter)
    if name_in(message_id(one)) != known_as:
        return Returned.ALREADY
    if one.state == "sending":
        return Returned.BEING_SENT
    return Returned.SETTLED if letter_came_back(letter=letter, by=None, at=at) else Returned.ALREADY
