"""Letters on paper: whose they are and the code of each, noted in the trace. Never a code that was mailed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from metastyr.domain.rounds.secrecy import code_of
from metastyr.records.models import RoundSecret, Trace
from metastyr.records.rated import questionnaire
from metastyr.web.post.reads import sender_of
from metastyr.web.sense.actions.by_hand import Change
from metastyr.web.sense.actions.invitations import onto_paper
from metastyr.web.sense.actions.letter_text import link, short_address
from metastyr.web.sense.actions.refusal import NotDone, Reason
from metastyr.web.sense.actions.rounds import held

WITHOUT_EMAIL = "without-email"


@dataclass(frozen=True, slots=True, kw_only=True)
class ToPrint:
    """One person's letter. `code` opens the answers: it is shown to nobody but on that person's page."""

    name: str
    group: str
    code: str
    link: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """The letters and what they all say."""

    language: str
    network: str
    process: str
    closes: date | None
    anonymous: bool
    minutes: int
    most_letters: int
    sender: str
    controller: str
    contact: str
    address: str
    letters: tuple[ToPrint, ...]


@transaction.atomic
def take_letters(*, network: str, round_key: UUID, whom: str, by: int, at: datetime) -> Batch:
    """The letters of those no e-mail reaches: of all (WITHOUT_EMAIL) or of one, by key.

    Whoever has an address that could not be reached goes on on paper, with another code. Of those who are
    written to by e-mail nobody is given the code here. NotDone where the round is not open, or there is
    nobody to write to. ValueError for an impossible `whom`.
    """
    change = Change(row=held(network, round_key, states=("open",)), by=by, at=at)
    row = change.row
    asked = row.invitations.filter(Q(state="invited", email="") | Q(state="unreachable"))
    if whom != WITHOUT_EMAIL:
        asked = asked.filter(key=UUID(whom))
    secret = bytes(RoundSecret.objects.get(round=row).secret)
    coded = []
    for one in asked.select_related("group").order_by("group__place", "group__pk", "name", "pk"):
        if one.email or one.state != "invited":
            onto_paper(change, one)
        coded.append((one, code_of(secret, one.key)))
    if not coded:
        raise NotDone(Reason.NOBODY)
    Trace.objects.leave(
        verb="round.letters_printed",
        at=at,
        by=by,
        network=row.network_id,
        about=row.title,
        data={"letters": len(coded)},
    )
    return Batch(
        language=row.language,
        network=row.network.name,
        process=row.process,
        closes=row.closes,
        anonymous=row.anonymous,
        minutes=questionnaire(row).minutes,
        most_letters=len(row.reminders),
        sender=sender_of(row.network_id).in_a_line,
        controller=row.intro.get("controller", "").strip(),
        contact=row.intro.get("contact", "").strip(),
        address=short_address(),
        letters=tuple(
            ToPrint(name=one.name, group=one.group.name, code=code, link=link(code)) for one, code in coded
        ),
    )
