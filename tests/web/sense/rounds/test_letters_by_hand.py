"""What the leader decides about letters and invitations: what may follow what, traces, nothing half saved."""

from __future__ import annotations

import itertools
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import IntegrityError

from metastyr.domain.rounds.life import LETTER_LIFE
from metastyr.domain.transitions import NotFromHere
from metastyr.records.invited import invitation_by_code
from metastyr.records.models import Invitation, Letter, Person, Round, Trace, User
from metastyr.web.sense import actions
from metastyr.web.sense.actions import invitations, printing
from metastyr.web.sense.actions.letters import Decision, decide_letter, letter_came_back, send_refused_again
from tests.web.made_up import AT, verbs
from tests.web.sense.rounds.made import answer_all, close, codes, opened

pytestmark = pytest.mark.django_db
SMALL = {"PPR": 2, "Skoler": 5}
OUTCOME = {
    Decision.ARRIVED: "sent",
    Decision.AGAIN: "waiting",
    Decision.DROP: "dropped",
    Decision.CAME_BACK: "refused",
}


@pytest.fixture
def made(db: None) -> Round:
    return opened(groups=SMALL)


def about(made: Round, name: str = "PPR 0", **more: Any) -> dict[str, Any]:
    return {
        "network": made.network.key,
        "round_key": made.key,
        "invitation": made.invitations.get(name=name).key,
        "by": User.objects.values_list("pk", flat=True)[0],
        "at": AT,
        **more,
    }


def letter_is(made: Round, state: str, name: str = "PPR 0") -> None:
    sender = "worker-a" if state == "sending" else ""
    Letter.objects.filter(invitation__round=made, invitation__name=name).update(state=state, sender=sender)


def now(made: Round, name: str = "PPR 0") -> tuple[str, str, str]:
    one = made.invitations.get(name=name)
    letter = one.letters.get(occasion="invite")
    return one.state, letter.state, letter.reason


@pytest.mark.parametrize(("state", "decision"), list(itertools.product(sorted(LETTER_LIFE.names), Decision)))
def test_a_letter_moves_only_as_its_life_allows(made: Round, state: str, decision: Decision) -> None:
    letter_is(made, state)
    before = (now(made), verbs())
    wanted = OUTCOME[decision]
    if LETTER_LIFE.may_follow(state, wanted) and state != "sending":
        decide_letter(**about(made), decision=decision)
        assert now(made)[1] == wanted
        assert verbs()[-1] == ("round.letter_decided", made.title)
        assert Trace.objects.latest("pk").data == {"decision": decision.value}
    else:
        with pytest.raises(NotFromHere):
            decide_letter(**about(made), decision=decision)
        assert (now(made), verbs()) == before


def test_a_letter_that_came_back_makes_its_person_unreachable_until_the_address_is_right(made: Round) -> None:
    letter_is(made, "sent")
    decide_letter(**about(made), decision=Decision.CAME_BACK)
    assert now(made) == ("unreachable", "refused", "came_back")
    code = codes(made)["PPR 0"]
    invitations.correct_address(**about(made), email="ny@fjordby.example")
    assert now(made) == ("invited", "waiting", "")
    one = made.invitations.get(name="PPR 0")
    assert (one.email, one.person.email) == ("ny@fjordby.example", "ppr0@fjordby.example")
    assert codes(made)["PPR 0"] != code
    assert Trace.objects.latest("pk").data == {"change": "address"}


@pytest.mark.parametrize("state", ["waiting", "sent", "refused", "uncertain", "dropped"])
def test_with_another_address_a_letter_is_sent_anew(made: Round, state: str) -> None:
    letter_is(made, state)
    Letter.objects.filter(invitation__name="PPR 0").update(tries=3, not_before=AT)
    invitations.correct_address(**about(made), email="ny@fjordby.example")
    assert now(made) == ("invited", "waiting", "")
    letter = Letter.objects.get(invitation__name="PPR 0")
    assert (letter.tries, letter.not_before) == (0, None)


def test_no_address_is_corrected_while_its_letter_is_being_sent(made: Round) -> None:
    letter_is(made, "sending")
    with pytest.raises(NotFromHere):
        invitations.correct_address(**about(made), email="ny@fjordby.example")
    assert made.invitations.get(name="PPR 0").email == "ppr0@fjordby.example"
    with pytest.raises(actions.NotDone) as missing:
        invitations.correct_address(**about(made), email="")
    assert missing.value.reason is actions.Reason.ADDRESS_MISSING


@pytest.mark.parametrize("state", ["invited", "unreachable", "not_me"])
def test_somebody_else_is_asked_in_the_same_group_with_another_link(made: Round, state: str) -> None:
    made.invitations.filter(name="PPR 0").update(state=state)
    other = Person.objects.create(name="Ny Person", email="ny@fjordby.example")
    old = codes(made)["PPR 0"]
    key = invitations.put_in_instead(**about(made), person=other.pk)
    assert now(made) == ("withdrawn", "dropped", "")
    new = made.invitations.get(key=key)
    assert (new.name, new.email, new.group.name, new.state) == (
        "Ny Person",
        "ny@fjordby.example",
        "PPR",
        "invited",
    )
    assert now(made, "Ny Person") == ("invited", "waiting", "")
    code = codes(made)["Ny Person"]
    assert code != old
    found = invitation_by_code(code)
    assert found is not None
    assert found.pk == new.pk
    answer_all(made, code)
    with pytest.raises(actions.NotTaken):
        answer_all(made, old)
    assert Trace.objects.filter(verb="round.invitation_changed").latest("pk").data == {"change": "person"}


def test_somebody_asked_already_or_unknown_is_not_put_in(made: Round) -> None:
    asked = made.invitations.get(name="Skoler 0").person
    for person, reason in (
        (asked.pk, actions.Reason.PERSON_ELSEWHERE),
        (10**9, actions.Reason.NOBODY),
    ):
        before = (now(made), verbs(), Invitation.objects.count())
        with pytest.raises(actions.NotDone) as refused:
            invitations.put_in_instead(**about(made), person=person)
        assert refused.value.reason is reason
        assert (now(made), verbs(), Invitation.objects.count()) == before


def test_whoever_is_taken_out_can_no_longer_answer_and_gets_nothing_more(made: Round) -> None:
    code = codes(made)["PPR 0"]
    invitations.withdraw_invitation(**about(made))
    assert now(made) == ("withdrawn", "dropped", "")
    with pytest.raises(actions.NotTaken):
        answer_all(made, code)
    for write in (
        lambda: invitations.withdraw_invitation(**about(made)),
        lambda: invitations.correct_address(**about(made), email="ny@fjordby.example"),
        lambda: decide_letter(**about(made), decision=Decision.AGAIN),
    ):
        with pytest.raises(NotFromHere):
            write()
    assert now(made) == ("withdrawn", "dropped", "")


def test_a_failed_write_leaves_nothing(made: Round, monkeypatch: pytest.MonkeyPatch) -> None:
    letter_is(made, "sent")
    Letter.objects.update(went=True)
    made.invitations.filter(name="PPR 1").update(state="unreachable")
    other = Person.objects.create(name="Ny Person")
    before = (now(made), verbs(), codes(made), Letter.objects.count())

    def broken(*_: object, **__: object) -> None:
        raise IntegrityError

    monkeypatch.setattr(Trace.objects, "leave", broken)
    for write in (
        lambda: decide_letter(**about(made), decision=Decision.CAME_BACK),
        lambda: invitations.correct_address(**about(made), email="ny@fjordby.example"),
        lambda: invitations.put_in_instead(**about(made), person=other.pk),
        lambda: invitations.go_on_by_paper(**about(made)),
        lambda: invitations.withdraw_invitation(**about(made)),
        lambda: letter_came_back(letter=made.invitations.get(name="PPR 0").letters.get().pk, by=None, at=AT),
        lambda: printing.take_letters(
            network=made.network.key, round_key=made.key, whom=printing.WITHOUT_EMAIL, by=1, at=AT
        ),
    ):
        with pytest.raises(IntegrityError):
            write()
        assert (now(made), verbs(), codes(made), Letter.objects.count()) == before


def test_nothing_is_changed_in_a_closed_round_or_under_another(made: Round) -> None:
    foreign = about(made, invitation=uuid4())
    with pytest.raises(Invitation.DoesNotExist):
        decide_letter(**foreign, decision=Decision.DROP)
    told = about(made)
    close(made)
    other = Person.objects.create(name="Ny Person")
    for write in (
        lambda: decide_letter(**told, decision=Decision.DROP),
        lambda: invitations.correct_address(**told, email="ny@fjordby.example"),
        lambda: invitations.put_in_instead(**told, person=other.pk),
        lambda: invitations.withdraw_invitation(**told),
        lambda: invitations.go_on_by_paper(**told),
        lambda: send_refused_again(**{name: told[name] for name in ("network", "round_key", "by", "at")}),
        lambda: printing.take_letters(
            network=made.network.key, round_key=made.key, whom=printing.WITHOUT_EMAIL, by=told["by"], at=AT
        ),
    ):
        with pytest.raises(actions.NotDone) as refused:
            write()
        assert refused.value.reason is actions.Reason.NOT_OPEN


def printed(made: Round, whom: str) -> list[str]:
    batch = printing.take_letters(
        network=made.network.key, round_key=made.key, whom=whom, by=about(made)["by"], at=AT
    )
    assert {one.name: one.code for one in batch.letters}.items() <= codes(made).items()
    assert all(one.link == f"{batch.address}{one.code}/" for one in batch.letters)
    return [one.name for one in batch.letters]


def test_letters_on_paper_are_for_those_no_email_reaches_together_or_one(made: Round) -> None:
    made.invitations.filter(name="PPR 1").update(email="")
    made.invitations.filter(name="Skoler 1").update(state="unreachable")
    made.invitations.filter(name="Skoler 2").update(state="withdrawn")
    made.invitations.filter(name="Skoler 3").update(state="not_me")
    was = codes(made)
    assert printed(made, printing.WITHOUT_EMAIL) == ["PPR 1", "Skoler 1"]
    changed = {name for name, code in codes(made).items() if code != was[name]}
    assert (changed, now(made, "Skoler 1")) == ({"Skoler 1"}, ("invited", "dropped", "no_address"))
    is_now = codes(made)
    assert printed(made, printing.WITHOUT_EMAIL) == ["PPR 1", "Skoler 1"]
    assert printed(made, str(made.invitations.get(name="PPR 1").key)) == ["PPR 1"]
    assert codes(made) == is_now
    assert [verb for verb, _ in verbs()].count("round.letters_printed") == 3
    for nobody in (UUID(int=7), *made.invitations.exclude(email="").values_list("key", flat=True)):
        with pytest.raises(actions.NotDone):
            printed(made, str(nobody))
    for odd in ("everybody", "all"):
        with pytest.raises(ValueError, match="badly formed"):
            printed(made, odd)


def test_what_the_server_refused_for_its_own_reasons_is_sent_again_at_once(made: Round) -> None:
    reasons = {
        "PPR 0": "server_down",
        "PPR 1": "refused_content",
        "Skoler 0": "refused_address",
        "Skoler 1": "came_back",
        "Skoler 2": "server_down",
    }
    for name, reason in reasons.items():
        Letter.objects.filter(invitation__name=name).update(state="refused", reason=reason, tries=8)
    made.invitations.filter(name="Skoler 2").update(state="withdrawn")
    was = codes(made)
    told = {name: value for name, value in about(made).items() if name != "invitation"}
    assert send_refused_again(**told) == 2
    assert {one.name: now(made, one.name)[1] for one in made.invitations.all()} == {
        **dict.fromkeys(reasons, "refused"),
        **dict.fromkeys(("PPR 0", "PPR 1", "Skoler 3", "Skoler 4"), "waiting"),
    }
    # Nothing of them had gone: the links are the same.
    assert (codes(made), Trace.objects.latest("pk").data) == (was, {"decision": "all_again"})
    before = verbs()
    assert (send_refused_again(**told), verbs()) == (0, before)
