"""An invitation's letter: sent once, reminded once, again with a dead old link, found when it returns."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial
from uuid import UUID

import pytest
from django.core.mail import EmailMessage
from django.db import transaction

from metastyr.domain.transitions import NotFromHere
from metastyr.records.models import AskedIn, Network, Trace, User
from metastyr.web.design.actions.asking_in_answers import Answer, NotTaken, Turned, answer_invitation
from metastyr.web.design.actions.asking_in_held import NotAsked, WhyNot
from metastyr.web.design.actions.asking_in_letters import (
    Decision,
    correct_address,
    decide,
    remind,
    withdraw,
)
from metastyr.web.design.actions.asking_in_returned import invitations_out, settle_returned_invitation
from metastyr.web.design.actions.asking_in_sending import reap_invitations, send_next_invitation
from metastyr.web.design.actions.asking_in_text import message_id
from metastyr.web.post.letter_names import name_in
from metastyr.web.post.mail_server import MailServer, Told, Unreachable
from metastyr.web.post.returned import Returned
from tests.web.design.asking_in.made import code_of, invited
from tests.web.made_up import AT, leader_of, make_network

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


class Server(MailServer):
    """Says what it is told to say, and keeps what it was given."""

    def __init__(self, *says: Told | type[BaseException]) -> None:
        self.says = list(says)
        self.given: list[EmailMessage] = []

    def open(self) -> None:
        if self.says and self.says[0] is Unreachable:
            raise Unreachable

    def hand_over(self, message: EmailMessage) -> Told:
        self.given.append(message)
        said = self.says.pop(0) if self.says else Told.TAKEN
        if isinstance(said, Told):
            return said
        raise said


@pytest.fixture
def network() -> Network:
    return make_network()


@pytest.fixture
def leader(network: Network) -> User:
    return leader_of(network)


def send(server: MailServer, at: datetime = AT) -> None:
    while send_next_invitation(server=server, sender="worker-1", at=at):
        pass


def row(key: UUID) -> AskedIn:
    return AskedIn.objects.get(key=key)


@pytest.mark.parametrize(
    ("told", "letter", "reason", "tries"),
    [
        (Told.TAKEN, "sent", "", 0),
        (Told.NO_SUCH_ADDRESS, "refused", "refused_address", 0),
        (Told.NOT_THIS_LETTER, "refused", "refused_content", 0),
        (Told.NOBODY_KNOWS, "uncertain", "", 0),
        (Told.LATER, "waiting", "", 1),
        (Told.NOBODY_THERE, "waiting", "", 0),
    ],
)
def test_what_the_mail_server_says_decides(
    network: Network, leader: User, told: Told, letter: str, reason: str, tries: int
) -> None:
    (key,) = invited(network, "Aya Holm", by=leader.pk).values()
    send_next_invitation(server=Server(told), sender="worker-1", at=AT)
    one = row(key)
    assert (one.letter, one.letter_reason, one.letter_tries, one.letter_sender) == (letter, reason, tries, "")


def test_a_worker_that_dies_loses_no_letter_and_sends_none_twice(network: Network, leader: User) -> None:
    keys = list(invited(network, "Aya Holm", "Carl Dam", "Dorte Eg", by=leader.pk).values())
    dying = Server(Told.TAKEN, SystemExit)
    with pytest.raises(SystemExit):
        send(dying)
    assert [row(key).letter for key in keys] == ["sent", "sending", "waiting"]
    assert reap_invitations(at=AT) == 1
    after = Server()
    send(after)
    assert [row(key).letter for key in keys] == ["sent", "uncertain", "sent"]
    to = [message.to[0] for message in (*dying.given, *after.given)]
    assert sorted(to) == ["aya@fjordby.example", "carl@fjordby.example", "dorte@fjordby.example"]
    before = code_of(keys[1])
    decide(network=network.key, asked=keys[1], decision=Decision.AGAIN, by=leader.pk, at=AT)
    assert code_of(keys[1]) == before, "the letter that perhaps went holds the same link"
    send(after)
    assert row(keys[1]).letter == "sent"


def test_no_server_is_no_try_and_all_go_when_it_is_back(network: Network, leader: User) -> None:
    keys = list(invited(network, "Aya Holm", "Carl Dam", by=leader.pk).values())
    send(Server(Unreachable))
    assert [(one.letter, one.letter_tries) for one in map(row, keys)] == [("waiting", 0)] * 2
    server = Server()
    send(server, AT + timedelta(seconds=30))
    assert server.given == []
    send(server, AT + timedelta(minutes=2))
    assert [one.letter for one in map(row, keys)] == ["sent", "sent"]


def test_only_who_has_not_answered_is_reminded_and_only_once(network: Network, leader: User) -> None:
    keys = invited(network, "Aya Holm", "Carl Dam", "Dorte Eg", by=leader.pk)
    send(Server())
    with pytest.raises(NotAsked):
        remind(network=network.key, by=leader.pk, at=AT + DAY - timedelta(seconds=1))
    answer_invitation(code=code_of(keys["Aya Holm"]), said=Answer(state="no"), at=AT)
    assert remind(network=network.key, by=leader.pk, at=AT + DAY) == 2
    # Whoever answers before it goes does not get it.
    answer_invitation(code=code_of(keys["Carl Dam"]), said=Answer(state="yes"), at=AT + DAY)
    server = Server()
    send(server, AT + DAY)
    assert [message.to for message in server.given] == [["dorte@fjordby.example"]]
    assert "som du ikke har svaret på endnu" in server.given[0].body
    assert f"/i/{code_of(keys['Dorte Eg'])}/" in server.given[0].body
    with pytest.raises(NotAsked) as none:
        remind(network=network.key, by=leader.pk, at=AT + 3 * DAY)
    assert none.value.reason is WhyNot.NOBODY


def test_another_address_gets_another_link(network: Network, leader: User) -> None:
    (key,) = invited(network, "Aya Holm", by=leader.pk).values()
    old, name = code_of(key), name_in(message_id(row(key)))
    send(Server(Told.NO_SUCH_ADDRESS))
    correct_address(network=network.key, asked=key, email="aya.h@fjordby.example", by=leader.pk, at=AT)
    server = Server()
    send(server)
    assert server.given[0].to == ["aya.h@fjordby.example"]
    assert old not in server.given[0].body
    with pytest.raises(NotTaken) as turned:
        answer_invitation(code=old, said=Answer(state="yes"), at=AT)
    assert turned.value.reason is Turned.UNKNOWN
    # What comes back from the old address is not taken for the new letter.
    assert settle_returned_invitation(asked=row(key).pk, known_as=name, at=AT) is Returned.ALREADY
    assert row(key).letter == "sent"


def test_a_letter_that_was_sent_is_not_sent_again_the_same_day(network: Network, leader: User) -> None:
    (key,) = invited(network, "Aya Holm", by=leader.pk).values()
    send(Server())
    again = partial(decide, network=network.key, asked=key, decision=Decision.AGAIN, by=leader.pk)
    with pytest.raises(NotAsked) as soon:
        again(at=AT + DAY / 2)
    assert soon.value.reason is WhyNot.TOO_SOON
    again(at=AT + 2 * DAY)
    assert row(key).letter == "waiting"


def test_a_letter_that_comes_back_is_found_once(network: Network, leader: User) -> None:
    (key,) = invited(network, "Aya Holm", by=leader.pk).values()
    server = Server()
    send(server)
    remind(network=network.key, by=leader.pk, at=AT + DAY)
    send(server, AT + DAY)
    out = invitations_out()
    names = [name_in(message.extra_headers["Message-ID"]) for message in server.given]
    assert len(set(names)) == 2
    assert [out[name] for name in names] == [row(key).pk] * 2
    assert settle_returned_invitation(asked=row(key).pk, known_as=names[0], at=AT) is Returned.SETTLED
    assert settle_returned_invitation(asked=row(key).pk, known_as=names[1], at=AT) is Returned.ALREADY
    assert (row(key).letter, row(key).letter_reason) == ("refused", "came_back")
    assert Trace.objects.filter(verb="asked_in.letter_came_back", by=None).count() == 1


def test_nothing_goes_to_one_who_is_withdrawn_and_a_yes_is_not_withdrawn(
    network: Network, leader: User
) -> None:
    keys = invited(network, "Aya Holm", "Carl Dam", by=leader.pk)
    withdraw(network=network.key, asked=keys["Aya Holm"], by=leader.pk, at=AT)
    answer_invitation(code=code_of(keys["Carl Dam"]), said=Answer(state="yes"), at=AT)
    server = Server()
    send(server)
    assert server.given == []
    with pytest.raises(NotFromHere):
        withdraw(network=network.key, asked=keys["Carl Dam"], by=leader.pk, at=AT)
    assert (row(keys["Aya Holm"]).code_print, row(keys["Carl Dam"]).state) == (None, "yes")


def test_a_letter_that_is_being_sent_is_the_workers(network: Network, leader: User) -> None:
    (key,) = invited(network, "Aya Holm", by=leader.pk).values()
    with pytest.raises(SystemExit):
        send(Server(SystemExit))
    with pytest.raises(NotFromHere), transaction.atomic():
        correct_address(network=network.key, asked=key, email="x@fjordby.example", by=leader.pk, at=AT)
    # Taken back while it goes: the worker's end does not bring it to life again.
    withdraw(network=network.key, asked=key, by=leader.pk, at=AT)
    reap_invitations(at=AT)
    assert (row(key).state, row(key).letter) == ("withdrawn", "uncertain")
