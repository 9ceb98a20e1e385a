"""A returned letter is settled once, by its own name, as the leader would do it; and nothing else is."""

from __future__ import annotations

import pytest
from django.db import IntegrityError

from metastyr.records.models import Letter, Round, Trace
from metastyr.web.post.letter_names import name_in
from metastyr.web.post.returned import Returned
from metastyr.web.sense.actions import invitations, returned
from metastyr.web.sense.actions.letter_text import message_id
from metastyr.web.sense.actions.returned import letters_out, settle_returned
from tests.web.made_up import AT, verbs
from tests.web.sense.rounds.made import close, draft, opened

pytestmark = pytest.mark.django_db


@pytest.fixture
def made(db: None) -> Round:
    row = opened(groups={"PPR": 1, "Skoler": 5})
    Letter.objects.update(state="sent")
    return row


def letter_of(made: Round, occasion: str = "invite") -> Letter:
    return Letter.objects.select_related("invitation").get(invitation__name="PPR 0", occasion=occasion)


def settled(letter: Letter, known_as: str = "") -> Returned:
    return settle_returned(letter=letter.pk, known_as=known_as or name_in(message_id(letter)), at=AT)


def now(letter: Letter) -> tuple[str, str, str]:
    letter.refresh_from_db()
    letter.invitation.refresh_from_db()
    return letter.state, letter.reason, letter.invitation.state


@pytest.mark.parametrize("state", ["sent", "uncertain"])
def test_what_came_back_is_settled_once_and_by_nobody(made: Round, state: str) -> None:
    Letter.objects.update(state=state)
    letter, told = letter_of(made), len(verbs())
    assert settled(letter) is Returned.SETTLED
    assert now(letter) == ("refused", "came_back", "unreachable")
    assert len(verbs()) == told + 1
    trace = Trace.objects.latest("pk")
    assert (trace.by, trace.network_id, trace.about) == (None, made.network_id, made.title)
    assert "PPR 0" not in str((trace.about, trace.data))
    before = verbs()
    assert settled(letter) is Returned.ALREADY
    assert (verbs(), Letter.objects.filter(state="refused").count()) == (before, 1)


@pytest.mark.parametrize("state", ["waiting", "refused", "dropped"])
def test_a_letter_that_is_not_out_stays_as_it_is(made: Round, state: str) -> None:
    Letter.objects.update(state=state)
    letter, before = letter_of(made), verbs()
    assert settled(letter) is Returned.ALREADY
    assert (now(letter), verbs()) == ((state, "", "invited"), before)


def test_what_the_worker_is_sending_is_left_to_it(made: Round) -> None:
    Letter.objects.update(state="sending", sender="worker-a")
    letter = letter_of(made)
    assert settled(letter) is Returned.BEING_SENT
    assert now(letter) == ("sending", "", "invited")


def test_a_letter_with_another_code_is_another_letter(made: Round) -> None:
    letter = letter_of(made)
    old = name_in(message_id(letter))
    invitations.correct_address(
        network=made.network.key,
        round_key=made.key,
        invitation=letter.invitation.key,
        email="ny@fjordby.example",
        by=made.network.traces.values_list("by", flat=True)[0],
        at=AT,
    )
    Letter.objects.update(state="sent")
    letter = letter_of(made)
    assert old not in letters_out()
    assert settled(letter, old) is Returned.ALREADY
    assert now(letter) == ("sent", "", "invited")
    assert settled(letter) is Returned.SETTLED


def test_a_reminder_that_comes_back_says_nothing_of_its_person(made: Round) -> None:
    """Who is reminded had not finished: neither the invitation nor the trace may tell of it."""
    first = letter_of(made)
    Letter.objects.create(invitation=first.invitation, occasion="reminder-1", state="sent", changed=AT)
    before = verbs()
    assert settled(letter_of(made, "reminder-1")) is Returned.SETTLED
    assert now(letter_of(made, "reminder-1")) == ("refused", "came_back", "invited")
    assert (now(first), verbs()) == (("sent", "", "invited"), before)


def test_only_open_rounds_are_looked_at(made: Round) -> None:
    draft(groups={"Kladden": 1})
    letter = letter_of(made)
    assert sorted(letters_out().values()) == sorted(Letter.objects.values_list("pk", flat=True))
    close(made)
    assert letters_out() == {}
    assert settled(letter) is Returned.ALREADY
    assert now(letter) == ("sent", "", "invited")
    assert settle_returned(letter=10**9, known_as="", at=AT) is Returned.ALREADY


def test_a_failed_write_leaves_nothing(made: Round, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise IntegrityError

    monkeypatch.setattr(Trace.objects, "leave", broken)
    letter = letter_of(made)
    with pytest.raises(IntegrityError):
        settled(letter)
    assert now(letter) == ("sent", "", "invited")
    assert returned.letters_out()[name_in(message_id(letter))] == letter.pk
