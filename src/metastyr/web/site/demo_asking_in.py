"""The demo's invitations, made through the design step's own actions; their letters went long ago."""

from __future__ import annotations

from datetime import date, timedelta

from metastyr.demo import asking_in as told
from metastyr.demo.history import Event
from metastyr.domain.asking_in import KEEP_DAYS
from metastyr.records.asking_in import code_from
from metastyr.records.models import AskedIn, Candidate, Network
from metastyr.web.design.actions.asking_in import Whom, Words, ask_in
from metastyr.web.design.actions.asking_in_answers import Answer, answer_invitation
from metastyr.web.design.actions.asking_in_sending import send_next_invitation
from metastyr.web.site.demo_rounds import Swallow

_TO_ANSWER = timedelta(days=2)


def ask(event: Event, network: str, by: int | None) -> None:
    """All are asked at once, the letters go, and two days later some have answered."""
    row = Network.objects.get(key=network)
    candidates = dict(Candidate.objects.filter(network=row, person=None).values_list("name", "pk"))
    keys = ask_in(
        network=network,
        whom=[Whom(name=one.name, email=one.email, candidate=candidates.get(one.name)) for one in told.ASKED],
        words=Words(
            language="da",
            words=told.WORDS,
            theme=row.task,
            expected=told.EXPECTED,
            purpose=told.PURPOSE,
            controller=told.CONTROLLER,
            contact=told.CONTACT,
            answer_by=date.fromisoformat(event.details["answer_by"]),
            keep_days=KEEP_DAYS,
        ),
        by=by,
        at=event.at,
    )
    while send_next_invitation(server=Swallow(), sender="demo", at=event.at):
        pass
    for one, key in zip(told.ASKED, keys, strict=True):
        seed = AskedIn.objects.get(key=key).code_seed
        if one.state and seed is not None:
            said = Answer(
                state=one.state, words=one.words, other_name=one.other_name, other_why=one.other_why
            )
            answer_invitation(code=code_from(seed), said=said, at=event.at + _TO_ANSWER)
