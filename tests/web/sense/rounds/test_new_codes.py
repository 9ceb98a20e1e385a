"""Who else could come by somebody's code: the wrong receiver of a letter, and whoever leads the round."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from metastyr.records.models import Answer, Letter, Round, Sheet, Trace, User
from metastyr.web.sense import actions
from metastyr.web.sense.actions import invitations, printing
from metastyr.web.sense.actions.answers import not_me
from metastyr.web.sense.actions.letters import Decision, decide_letter, letter_came_back
from metastyr.web.sense.actions.reminders import write_due_reminders
from tests.web.made_up import AT, client_of, verbs
from tests.web.sense.rounds.made import answer_all, close, codes, opened, target_of
from tests.web.sense.rounds.test_letters_by_hand import about, letter_is
from tests.web.sense.rounds.test_letters_sending import send_all

pytestmark = pytest.mark.django_db
SMALL = {"PPR": 2, "Skoler": 5}
NEW = "ny@fjordby.example"
OLD = "ppr0@fjordby.example"
DAY = timedelta(days=1)


@pytest.fixture
def made(db: None) -> Round:
    """Open, and every letter has gone."""
    made = opened(groups=SMALL)
    send_all()
    mail.outbox.clear()
    return made


def opens(code: str) -> bool:
    """Whether somebody with the code gets to the questions."""
    return Client().get(reverse("answer:intro", kwargs={"code": code})).status_code == 200


def _corrected(made: Round) -> None:
    invitations.correct_address(**about(made), email=NEW)


def _same_address(made: Round) -> None:
    invitations.correct_address(**about(made), email=OLD)


def _came_back_and_again(made: Round) -> None:
    decide_letter(**about(made), decision=Decision.CAME_BACK)
    decide_letter(**about(made), decision=Decision.AGAIN)


def _bounced_and_again(made: Round) -> None:
    letter = Letter.objects.get(invitation__name="PPR 0", occasion="invite")
    assert letter_came_back(letter=letter.pk, by=None, at=AT)
    decide_letter(**about(made), decision=Decision.AGAIN)


def _not_me_and_again(made: Round) -> None:
    letter_is(made, "uncertain")
    not_me(code=codes(made)["PPR 0"], at=AT)
    decide_letter(**about(made), decision=Decision.AGAIN)


def _not_me_and_corrected(made: Round) -> None:
    not_me(code=codes(made)["PPR 0"], at=AT)
    invitations.correct_address(**about(made), email=NEW)


def _onto_paper(made: Round) -> None:
    invitations.go_on_by_paper(**about(made))


def _printed_as_unreachable(made: Round) -> None:
    decide_letter(**about(made), decision=Decision.CAME_BACK)
    printing.take_letters(
        network=made.network.key,
        round_key=made.key,
        whom=printing.WITHOUT_EMAIL,
        by=about(made)["by"],
        at=AT,
    )


WAYS = (
    _corrected,
    _same_address,
    _came_back_and_again,
    _bounced_and_again,
    _not_me_and_again,
    _not_me_and_corrected,
    _onto_paper,
    _printed_as_unreachable,
)


@pytest.mark.parametrize("anonymous", [True, False])
@pytest.mark.parametrize("way", WAYS)
def test_whoever_had_the_old_letter_opens_nothing_and_reads_nothing(
    way: Callable[[Round], None], anonymous: bool
) -> None:
    made = opened(groups=SMALL, anonymous=anonymous)
    send_all()
    old = codes(made)["PPR 0"]
    answer_all(made, old, 2)
    way(made)
    new = codes(made)["PPR 0"]
    assert (old != new, opens(old), opens(new)) == (True, False, True)
    gone = Client().get(reverse("answer:intro", kwargs={"code": old}))
    assert (gone.status_code, "erstattet af et nyt" in gone.content.decode()) == (404, True)
    about_skoler = target_of(made, "Skoler")
    for write in (
        lambda: actions.give_answer(code=old, item="frequent", values={about_skoler: 1}),
        lambda: actions.finish(code=old),
        lambda: actions.withdraw_answers(code=old),
        lambda: not_me(code=old, at=AT),
    ):
        with pytest.raises(actions.NotTaken) as refused:
            write()
        assert refused.value.reason is actions.Turned.UNKNOWN
    answer_all(made, new, 4)
    sheet = actions.answers.sheet_of(bytes(made.secret.secret), new)
    assert set(Answer.objects.filter(sheet=sheet).values_list("value", flat=True)) == {4}
    # The blank sheet was begun anew: what the old one said is in no count when the round is closed.
    close(made)
    assert set(Answer.objects.values_list("value", flat=True)) == (set() if anonymous else {4})
    assert made.groups.get(name="PPR").answered == 1


def test_the_new_letter_carries_the_new_link_and_the_old_address_a_notice_without_any(made: Round) -> None:
    old = codes(made)["PPR 0"]
    write_due_reminders(at=AT + 5 * DAY)
    _corrected(made)
    new = codes(made)["PPR 0"]
    send_all(at=AT + 5 * DAY)
    mine = {
        (message.to[0], message.subject): message.body
        for message in mail.outbox
        if message.to[0] in {OLD, NEW}
    }
    invite = mine[NEW, "Vil du svare på nogle spørgsmål om samarbejdet?"]
    notice = mine.pop((OLD, "En invitation er flyttet fra denne adresse"))
    # Reminder and invitation both go to the new address; the old one gets the notice alone.
    assert {address for address, _subject in mine} == {NEW}
    assert all(new in body and old not in body for body in mine.values())
    assert new in invite
    assert ("/s/" in notice, old in notice, new in notice, NEW in notice) == (False,) * 4
    assert "Om contact" in notice
    assert "Hej PPR 0" in notice
    ids = {message.extra_headers["Message-ID"] for message in mail.outbox}
    assert len(ids) == len(mail.outbox)
    mail.outbox.clear()
    send_all(at=AT + 6 * DAY)
    assert mail.outbox == []


@pytest.mark.parametrize("what", ["withdrawn", "not me", "closed"])
def test_whatever_becomes_of_the_invitation_the_old_address_is_told(made: Round, what: str) -> None:
    """Whoever moves it to a mailbox of their own cannot keep that from the one they took it from."""
    _corrected(made)
    if what == "withdrawn":
        invitations.withdraw_invitation(**about(made))
    elif what == "not me":
        not_me(code=codes(made)["PPR 0"], at=AT)
    else:
        close(made)
    send_all()
    assert [message.to[0] for message in mail.outbox] == [OLD]


def test_nobody_is_told_of_a_letter_that_never_went(db: None) -> None:
    made = opened(groups=SMALL)
    _corrected(made)
    assert not Letter.objects.exclude(address="").exists()
    send_all()
    invitations.correct_address(**about(made), email="tredje@fjordby.example")
    invitations.correct_address(**about(made), email="fjerde@fjordby.example")
    # One went to NEW and none to the third.
    assert list(Letter.objects.exclude(address="").values_list("occasion", "address")) == [("notice-1", NEW)]


def test_a_notice_is_no_reminder_and_holds_none_back(made: Round) -> None:
    _corrected(made)
    send_all(at=AT + DAY)
    Letter.objects.exclude(address="").update(changed=AT + 5 * DAY)
    assert write_due_reminders(at=AT + 5 * DAY) == 7


def leader() -> Client:
    return client_of(User.objects.get(name="Lone Leder"))


def test_no_page_gives_the_leader_the_code_of_somebody_who_is_mailed(made: Round) -> None:
    client = leader()
    here = {"network": made.network.key, "round": made.key}
    pdf = reverse("sense:letters_pdf", kwargs=here)
    key = str(made.invitations.get(name="PPR 0").key)
    before = (codes(made), verbs())
    for whom in ("all", "without-email", key):
        for method in (client.get, client.head):
            answer = method(f"{pdf}?whom={whom}", {} if method is client.head else {"whom": whom})
            assert (answer.status_code, answer["Location"]) == (302, reverse("sense:letters", kwargs=here))
        posted = client.post(pdf, {"whom": whom})
        assert posted["Content-Type"] != "application/pdf"
    assert (codes(made), verbs()) == before
    told = client.get(reverse("sense:letter", kwargs={**here, "invitation": key})).content.decode()
    assert not any(code in told for code in codes(made).values())


def test_on_paper_the_code_stays_the_same_from_one_printing_to_the_next(made: Round) -> None:
    _onto_paper(made)
    client = leader()
    pdf = reverse("sense:letters_pdf", kwargs={"network": made.network.key, "round": made.key})
    before = codes(made)
    for whom in ("without-email", str(made.invitations.get(name="PPR 0").key)):
        assert client.post(pdf, {"whom": whom})["Content-Type"] == "application/pdf"
    assert codes(made) == before
    assert Trace.objects.latest("pk").data == {"letters": 1}
    page = Client().get(reverse("answer:intro", kwargs={"code": codes(made)["PPR 0"]})).content.decode()
    assert "Den, der skrev brevet ud, kunne se koden." in page
    page = Client().get(reverse("answer:intro", kwargs={"code": codes(made)["PPR 1"]})).content.decode()
    assert "Ingen side viser netværkslederen dit link." in page
    # Back to e-mail: whoever printed the code can do nothing with it any more.
    invitations.correct_address(**about(made), email=NEW)
    assert not opens(before["PPR 0"])


def test_a_reminder_that_came_back_shows_nobody(made: Round) -> None:
    write_due_reminders(at=AT + 5 * DAY)
    send_all(at=AT + 5 * DAY)
    reminder = Letter.objects.get(invitation__name="PPR 0", occasion="reminder-1")
    before = verbs()
    assert letter_came_back(letter=reminder.pk, by=None, at=AT)
    assert verbs() == before
    assert made.invitations.get(name="PPR 0").state == "invited"
    assert not letter_came_back(letter=reminder.pk, by=None, at=AT)
    close(made)
    invite = Letter.objects.get(invitation__name="PPR 0", occasion="invite")
    assert not letter_came_back(letter=invite.pk, by=None, at=AT)
    assert invite.state == "sent"


def test_a_sheet_of_a_named_round_goes_with_its_code() -> None:
    made = opened(groups=SMALL, anonymous=False)
    answer_all(made, codes(made)["PPR 0"])
    _corrected(made)
    assert Sheet.objects.count() == 0
