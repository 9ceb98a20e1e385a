"""Letters are sent: what each answer of the mail server leads to, and who gets a reminder."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.db import OperationalError
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from metastyr.domain.rounds.life import LETTER_LIFE
from metastyr.domain.rounds.readiness import INTRO_PARTS
from metastyr.domain.rounds.trying_again import PAUSES
from metastyr.records.models import Invitation, Letter, Round
from metastyr.web.post.mail_server import MailServer, Told
from metastyr.web.sense import actions
from metastyr.web.sense.actions import sending
from metastyr.web.sense.actions.reminders import write_due_reminders
from metastyr.web.site.jobs import tasks
from tests.web.made_up import AT, TODAY
from tests.web.sense.rounds.made import answer_all, close, codes, opened
from tests.web.sense.rounds.post import Answers, PostOffice

pytestmark = pytest.mark.django_db
SMALL = {"PPR": 2, "Skoler": 5}
DAY = timedelta(days=1)


def send_all(server: MailServer | None = None, at: Any = AT) -> int:
    """Send until nothing is due; how many letters were tried."""
    server = server or MailServer()
    tried = 0
    while sending.send_next(server=server, sender="worker-a", at=at):
        tried += 1
    return tried


def states(made: Round, occasion: str = "invite") -> dict[str, int]:
    found: dict[str, int] = {}
    for state in Letter.objects.filter(invitation__round=made, occasion=occasion).values_list(
        "state", flat=True
    ):
        found[state] = found.get(state, 0) + 1
    return found


@pytest.fixture
def post(settings: Any) -> Iterator[PostOffice]:
    with PostOffice() as office:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", office.port
        settings.EMAIL_USE_TLS, settings.EMAIL_TIMEOUT = False, 5
        yield office


def test_everybody_gets_one_letter_with_a_link_of_their_own(settings: Any) -> None:
    settings.PUBLIC_ADDRESS = "https://metastyr.kommune.example"
    made = opened(groups=SMALL, intro={**opened_intro(), "contact": "lone@fjordby.example"})
    assert send_all() == 7
    assert states(made) == {"sent": 7}
    assert send_all() == 0
    by_address = {message.to[0]: message for message in mail.outbox}
    assert len(by_address) == len(mail.outbox) == 7
    for one in Invitation.objects.all():
        message = by_address[one.email]
        link = f"https://metastyr.kommune.example/s/{codes(made)[one.name]}/"
        assert [line for line in message.body.splitlines() if "https://" in line] == [link]
        assert message.extra_headers["Auto-Submitted"] == "auto-generated"
        assert message.reply_to == ["lone@fjordby.example"]
        assert one.name not in message.subject
        assert message.extra_headers["Message-ID"].endswith("@metastyr.kommune.example>")


def opened_intro() -> dict[str, str]:
    return {part: f"Om {part}" for part in INTRO_PARTS}


def test_a_letter_is_in_the_language_of_its_round() -> None:
    opened(groups={"PPR": 1, "Skoler": 5}, language="en")
    send_all()
    assert {message.subject for message in mail.outbox} == {
        "Would you answer some questions about how you work together?"
    }
    told = mail.outbox[0].body
    assert told.startswith("Hello ")
    assert [part for part in ("It takes about 7 minutes.", "Om contact") if part not in told] == []


def test_without_an_address_no_letter_waits() -> None:
    made = opened(groups=SMALL, emails=False)
    assert states(made) == {"dropped": 7}
    assert send_all() == 0


@pytest.mark.parametrize(
    ("answers", "state", "reason", "invitation"),
    [
        (Answers(), "sent", "", "invited"),
        (Answers(rcpt="550 5.1.1 no such mailbox"), "refused", "refused_address", "unreachable"),
        (Answers(rcpt="550 5.7.1 relaying denied"), "refused", "refused_content", "invited"),
        (Answers(rcpt="451 4.7.1 come back later"), "waiting", "", "invited"),
        (Answers(mail="452 too busy"), "waiting", "", "invited"),
        (Answers(mail="550 who are you"), "waiting", "", "invited"),
        (Answers(data="552 too much"), "refused", "refused_content", "invited"),
        (Answers(data="451 later"), "waiting", "", "invited"),
        (Answers(mail="421 going away"), "waiting", "", "invited"),
        (Answers(rcpt="421 going away"), "waiting", "", "invited"),
        (Answers(hang_up="mail"), "waiting", "", "invited"),
        (Answers(hang_up="rcpt"), "waiting", "", "invited"),
        (Answers(hang_up="data"), "waiting", "", "invited"),
        (Answers(hang_up="body"), "uncertain", "", "invited"),
    ],
)
def test_what_the_mail_server_says_decides(
    post: PostOffice, answers: Answers, state: str, reason: str, invitation: str
) -> None:
    made = opened(groups={"PPR": 1, "Skoler": 5})
    first = Letter.objects.order_by("pk").first()
    assert first is not None
    Letter.objects.exclude(pk=first.pk).update(state="dropped")
    post.say(answers)
    assert send_all() == 1
    first.refresh_from_db()
    assert (first.state, first.reason, first.invitation.state, first.sender) == (
        state,
        reason,
        invitation,
        "",
    )
    # Where nobody was there, it was no try.
    hung_up = answers.hang_up or "421" in answers.mail + answers.rcpt + answers.data
    assert first.tries == (1 if state == "waiting" and not hung_up else 0)
    assert (first.down_since == AT) is (state == "waiting" and bool(hung_up))
    assert (first.not_before == AT + PAUSES[0]) is (state == "waiting")
    post.say(Answers())
    later = send_all(at=AT + PAUSES[0])
    assert later == (1 if state == "waiting" else 0)
    assert len(post.taken) == (1 if state in {"sent", "waiting"} else 0) + (state == "uncertain")
    assert states(made)["dropped"] == 5


def test_the_letter_arrives_as_it_was_written(post: PostOffice) -> None:
    told = ".et punktum først\n..to\n.\næøå og slut\n"
    server = MailServer()
    server.open()
    message = mail.EmailMessage(subject="Hej", body=told, to=["aya@fjordby.example"])
    assert server.hand_over(message) is Told.TAKEN
    server.close()
    assert post.taken[0].get_payload(decode=True).decode().replace("\r\n", "\n").rstrip("\n") == told.rstrip()


def test_a_server_without_eight_bits_gets_seven(post: PostOffice) -> None:
    opened(groups={"PPR": 1, "Skoler": 5}, process="æøå")
    post.say(Answers(eight_bits=False))
    send_all()
    assert post.taken[0]["Content-Transfer-Encoding"] == "quoted-printable"
    assert "æøå" in post.taken[0].get_payload(decode=True).decode()


def test_a_server_that_is_away_over_a_weekend_costs_no_letter(post: PostOffice, settings: Any) -> None:
    """Tried again, first soon and then every quarter of an hour; when it is back, everything goes at once."""
    there = settings.EMAIL_PORT
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        settings.EMAIL_PORT = probe.getsockname()[1]
    made = opened(groups=SMALL)
    at, pauses = AT, []
    for _ in range(280):
        assert not sending.send_next(server=MailServer(), sender="worker-a", at=at)
        (again,) = set(Letter.objects.values_list("not_before", flat=True))
        assert not sending.due_letters(again - timedelta(seconds=1)).exists()
        pauses.append(int((again - at).total_seconds() // 60))
        at = again
    assert (pauses[:6], set(pauses[6:])) == ([1, 1, 2, 4, 8, 15], {15})
    assert at - AT > timedelta(days=2, hours=20)
    assert states(made) == {"waiting": 7}
    assert set(Letter.objects.values_list("tries", "down_since")) == {(0, AT)}
    settings.EMAIL_PORT = there
    Letter.objects.exclude(invitation__name="PPR 0").update(not_before=at + DAY)
    assert send_all(at=at) == 7
    assert (states(made), len(post.taken)) == ({"sent": 7}, 7)
    assert set(Letter.objects.values_list("down_since", flat=True)) == {None}


def test_a_server_that_says_not_now_to_one_letter_is_tried_so_often_and_then_given_up(
    post: PostOffice,
) -> None:
    made = opened(groups={"PPR": 1, "Skoler": 5})
    Letter.objects.exclude(invitation__name="PPR 0").update(state="dropped")
    post.say(Answers(rcpt="451 4.7.1 come back later"))
    at = AT
    for pause in PAUSES:
        assert send_all(at=at) == 1
        at += pause
    assert send_all(at=at) == 1
    letter = Letter.objects.get(invitation__name="PPR 0")
    assert (letter.state, letter.reason, states(made)["dropped"]) == ("refused", "server_down", 5)


def test_a_letter_that_cannot_be_written_holds_up_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    made = opened(groups=SMALL)
    written = sending.message_of

    def broken(letter: Letter, secret: bytes) -> Any:
        if letter.invitation.name == "PPR 0":
            raise ValueError(letter.invitation.name)
        message = written(letter, secret)
        if letter.invitation.name == "PPR 1":
            message.subject = "to\nlinjer"
        return message

    monkeypatch.setattr(sending, "message_of", broken)
    assert send_all() == 7
    assert states(made) == {"refused": 2, "sent": 5}
    assert set(Letter.objects.filter(state="refused").values_list("reason", "went")) == {
        ("refused_content", False)
    }


def test_an_end_that_could_not_be_written_is_called_uncertain_by_the_next_batch(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = opened(groups=SMALL)

    def locked(*_what: object) -> None:
        raise OperationalError

    with monkeypatch.context() as broken:
        broken.setattr(sending, "_settle", locked)
        with pytest.raises(tasks.Failed):
            tasks.send_letters.call()
    assert states(made) == {"sending": 1, "waiting": 6}
    assert tasks.send_letters.call() == 6
    assert (states(made), len(mail.outbox)) == ({"uncertain": 1, "sent": 6}, 7)


def test_a_worker_that_died_leaves_uncertain_letters_and_nothing_goes_twice() -> None:
    made = opened(groups=SMALL)
    claimed = sending._claim("worker-dead", AT)
    assert claimed is not None
    assert states(made) == {"sending": 1, "waiting": 6}
    assert sending.reap_letters(at=AT) == 1
    assert send_all() == 6
    assert states(made) == {"uncertain": 1, "sent": 6}
    # The dead one was only slow: what it says now changes nothing.
    sending._settle(claimed[0].pk, "worker-dead", Told.LATER, AT)
    assert states(made) == {"uncertain": 1, "sent": 6}
    assert len(mail.outbox) == 6


def test_closing_drops_what_waits_and_nothing_is_sent_from_a_closed_round() -> None:
    made = opened(groups=SMALL)
    close(made)
    assert states(made) == {"dropped": 7}
    Letter.objects.update(state="waiting")  # whatever went wrong
    assert send_all() == 0
    assert (states(made), mail.outbox) == ({"dropped": 7}, [])


def sent_reminders(made: Round, at: Any) -> list[str]:
    mail.outbox.clear()
    write_due_reminders(at=at)
    send_all(at=at)
    return sorted(message.to[0] for message in mail.outbox)


def test_only_those_who_have_not_finished_are_reminded_and_never_more_than_agreed() -> None:
    made = opened(groups=SMALL)
    send_all()
    code = codes(made)
    answer_all(made, code["PPR 0"])
    answer_all(made, code["PPR 1"], finish=False)
    addresses = {one.name: one.email for one in Invitation.objects.all()}
    still = sorted(email for name, email in addresses.items() if name != "PPR 0")
    assert sent_reminders(made, AT + 4 * DAY) == []
    assert sent_reminders(made, AT + 5 * DAY) == still
    assert sent_reminders(made, AT + 5 * DAY) == []
    assert "påmindelse 1 af højst 2" in mail_body_of(made, AT)
    answer_all(made, code["Skoler 0"])
    still.remove(addresses["Skoler 0"])
    assert sent_reminders(made, AT + 10 * DAY) == still
    for day in range(11, 20):
        assert sent_reminders(made, AT + day * DAY) == []


def mail_body_of(made: Round, at: Any) -> str:
    letter = Letter.objects.filter(invitation__round=made, occasion="reminder-1").first()
    assert letter is not None
    return sending.message_of(letter, bytes(made.secret.secret)).body


def test_whoever_answers_between_writing_and_sending_is_not_reminded() -> None:
    made = opened(groups=SMALL)
    send_all()
    at = AT + 5 * DAY
    assert write_due_reminders(at=at) == 7
    answer_all(made, codes(made)["PPR 0"])
    mail.outbox.clear()
    send_all(at=at + timedelta(hours=1))
    assert len(mail.outbox) == 6
    assert states(made, "reminder-1") == {"sent": 6, "dropped": 1}
    dropped = Letter.objects.get(reason="answered")
    # When it was seen is not kept: it would tell when somebody answered.
    assert dropped.changed == at


def test_no_reminder_before_the_invitation_has_been_there_a_day() -> None:
    made = opened(groups=SMALL)
    at = AT + 5 * DAY
    assert write_due_reminders(at=at) == 0  # the invitations wait
    send_all(at=at)
    assert write_due_reminders(at=at + DAY - timedelta(seconds=1)) == 0
    assert write_due_reminders(at=at + DAY) == 7
    assert states(made, "reminder-1") == {"waiting": 7}


@pytest.mark.parametrize("state", ["uncertain", "refused", "dropped"])
def test_no_reminder_without_an_invitation_that_came(state: str) -> None:
    made = opened(groups=SMALL)
    send_all()
    Letter.objects.filter(invitation__name="PPR 0").update(state=state)
    assert write_due_reminders(at=AT + 5 * DAY) == 6
    assert not made.invitations.get(name="PPR 0").letters.exclude(occasion="invite").exists()


def test_a_person_taken_out_gets_nothing_more() -> None:
    made = opened(groups=SMALL)
    send_all()
    write_due_reminders(at=AT + 5 * DAY)
    Invitation.objects.filter(name="PPR 0").update(state="withdrawn")
    mail.outbox.clear()
    send_all(at=AT + 5 * DAY)
    assert len(mail.outbox) == 6
    assert states(made, "reminder-1") == {"sent": 6, "dropped": 1}


def test_after_closing_no_letter_tells_who_was_reminded() -> None:
    made = opened(groups=SMALL)
    send_all()
    answer_all(made, codes(made)["PPR 0"])
    sent_reminders(made, AT + 5 * DAY)
    close(made)
    assert set(Letter.objects.values_list("occasion", flat=True)) == {"invite"}


def test_days_are_danish_days() -> None:
    # Opened 23.30 on a Monday in Copenhagen, 22.30 in London: the first day is that Monday.
    opened(groups=SMALL)
    late = AT.replace(hour=22, minute=30)
    Round.objects.update(opened=late)
    send_all(at=late)
    assert timezone.localdate(late) == TODAY
    due = late.replace(minute=59) + 4 * DAY
    assert timezone.localdate(due) == TODAY + 4 * DAY
    assert write_due_reminders(at=due) == 0
    assert timezone.localdate(due + timedelta(minutes=1)) == TODAY + 5 * DAY
    assert write_due_reminders(at=due + timedelta(minutes=1)) == 7


TELLING = st.sampled_from(list(Told))


@given(told=st.lists(TELLING, min_size=1, max_size=12))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_the_server_says_a_letter_moves_only_as_its_life_allows(db: None, told: list[Told]) -> None:
    Letter.objects.all().delete()
    Round.objects.all().delete()
    made = opened(groups={"PPR": 1, "Skoler": 5})
    letter = made.invitations.get(name="PPR 0").letters.get()
    Letter.objects.exclude(pk=letter.pk).delete()
    at = AT
    for one in told:
        letter.refresh_from_db()
        if letter.state != "waiting":
            break
        at = letter.not_before or at
        assert sending._claim("worker-a", at) is not None
        sending._settle(letter.pk, "worker-a", one, at)
        before = "sending"
        letter.refresh_from_db()
        assert LETTER_LIFE.may_follow(before, letter.state)
        assert letter.sender == ""
    assert letter.tries <= len(PAUSES) + 1
    actions.close_round(network=made.network.key, round_key=made.key, by=None, at=at)
    assert not Letter.objects.filter(state__in=("waiting", "sending")).exists()
