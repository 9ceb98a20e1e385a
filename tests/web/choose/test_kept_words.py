"""What somebody wrote is not lost: a decision put off, two at once, too late, a network that has ended."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from metastyr.domain.access import Role
from metastyr.records.models import Assessment, Choice, Judgement, Network, Trace, User
from metastyr.web.choose import actions, reads
from tests.web.choose.made import TASK, TITLE, described, handed_in, opened
from tests.web.choose.test_choose import as_, at, page
from tests.web.made_up import AT, give_role, make_user

pytestmark = pytest.mark.django_db
WHY = "Vi kender hinanden, og det haster."


@pytest.fixture
def other(network: Network) -> User:
    user = make_user("Lone Bak")
    give_role(user, network, Role.NETWORK_LEADER)
    return user


def is_decided(network: Network) -> None:
    Choice.objects.filter(network=network).update(
        state="decided", decided_at=AT, form="market", justification="x"
    )


def test_a_decision_put_off_waits_as_a_draft_that_no_other_leader_writes_over(
    network: Network, leader: User, other: User, colleague: User
) -> None:
    opened(network, by=leader.pk)
    for user in (leader, other):
        handed_in(network, by=user.pk)
    before = Trace.objects.count()
    told = {"form": "network", "justification": WHY, "step": "later", "drafted": ""}
    assert as_(leader).post(at("decide"), told)["Location"] == at("start")
    row = Choice.objects.get()
    assert (row.state, row.form, row.justification, row.decided) == ("assessing", "network", WHY, {})
    assert list(Trace.objects.values_list("verb", flat=True)[before:]) == ["choice.decision_drafted"]
    assert "Gør beslutningen færdig" in page(leader, "start")
    assert WHY in page(leader, "decide")
    assert WHY not in page(colleague, "start")
    late = as_(other).post(at("decide"), {**told, "justification": "Noget helt andet."})
    shown = late.content.decode()
    assert (late.status_code, WHY in shown, "Noget helt andet." in shown) == (409, True, True)
    assert Choice.objects.get().justification == WHY


def test_what_is_sent_too_late_is_shown_and_changes_nothing(
    network: Network, leader: User, colleague: User
) -> None:
    opened(network, by=leader.pk)
    actions.begin_assessment(network=network.key, by=colleague.pk, at=AT)
    is_decided(network)
    answer = as_(colleague).post(
        at("screen", screen=1),
        {"answer_unclear-problem": "4", "sure_unclear-problem": "sure", "reason_unclear-problem": WHY},
    )
    assert (answer.status_code, WHY in answer.content.decode()) == (409, True)
    decided = as_(leader).post(at("decide"), {"form": "network", "justification": WHY})
    assert (decided.status_code, WHY in decided.content.decode()) == (409, True)
    assert as_(leader).post(at("task"), {"title": "Ny", "task": WHY}).status_code == 409
    assert (Judgement.objects.count(), Choice.objects.get().form) == (0, "market")
    # Who wrote nothing is only led back.
    assert as_(colleague).post(at("screen", screen=1), {"answer_unclear-problem": "4"}).status_code == 302


def test_two_who_write_the_task_at_once_both_keep_their_words(
    network: Network, leader: User, other: User
) -> None:
    described(network, by=leader.pk)
    seen = actions.mark_of(TITLE, TASK)
    assert as_(leader).post(at("task"), {"title": TITLE, "task": "Bos ord", "seen": seen}).status_code == 302
    late = as_(other).post(at("task"), {"title": TITLE, "task": "Lones ord", "seen": seen})
    shown = late.content.decode()
    assert (late.status_code, "Bos ord" in shown, "Lones ord" in shown) == (409, True, True)
    assert Choice.objects.get().task == "Bos ord"
    again = {"title": TITLE, "task": "Lones ord", "seen": actions.mark_of(TITLE, "Bos ord")}
    assert as_(other).post(at("task"), again).status_code == 302
    assert Choice.objects.get().task == "Lones ord"


def test_in_an_ended_network_nothing_is_offered_and_words_are_not_lost(
    network: Network, leader: User
) -> None:
    described(network, by=leader.pk)
    Network.objects.update(started=date(2026, 1, 1), ended=date(2026, 2, 1))
    shown = page(leader, "start")
    assert ("Netværket er slut." in shown, "Åbn for vurdering" in shown) == (True, False)
    sent = {"title": TITLE, "task": WHY, "seen": actions.mark_of(TITLE, TASK)}
    answer = as_(leader).post(at("task"), sent)
    assert (answer.status_code, WHY in answer.content.decode()) == (409, True)


def test_going_back_a_screen_saves_it_and_each_question_says_of_what(network: Network, leader: User) -> None:
    opened(network, by=leader.pk)
    actions.begin_assessment(network=network.key, by=leader.pk, at=AT)
    sent = {"answer_crosses-sectors": "3", "sure_crosses-sectors": "sure", "move": "back"}
    assert as_(leader).post(at("screen", screen=2), sent)["Location"] == at("screen", screen=1)
    assert Judgement.objects.get().answer == 3
    shown = page(leader, "screen", screen=1)
    assert shown.count('<span class="sr-only"> (Uklare mål)</span>') == 3
    wrong = {"reason_unclear-goals": "010190-1234", "answer_unclear-goals": "1", "sure_unclear-goals": "sure"}
    told = as_(leader).post(at("screen", screen=1), wrong).content.decode()
    assert "Uklare mål: Det ligner et CPR-nummer." in told


def test_the_start_costs_the_same_with_many_versions_and_assessors(
    network: Network, leader: User, django_assert_num_queries: Any
) -> None:
    previous = None
    for version in range(1, 4):
        previous = Choice.objects.create(
            network=network, version=version, title="T", task="t", state="decided", form="market",
            justification="x", decided={"assessors": version}, decided_at=AT, created=AT, follows=previous,
        )  # fmt: skip
        if version > 1:
            with django_assert_num_queries(2):
                lines = reads.versions(network.key)
                who = reads.assessors(previous.pk)
            assert ([line.assessors for line in lines], who) == (list(range(version, 0, -1)), ())
    for number in range(3):
        Assessment.objects.create(choice=previous, user=make_user(f"P{number} Q"), begun=AT, handed_in=AT)
    with django_assert_num_queries(1):
        assert len(reads.assessors(previous.pk)) == 3


def test_the_words_of_the_network_are_where_one_begins(network: Network, leader: User) -> None:
    Network.objects.update(task="Unge skal trives.")
    assert ">\nUnge skal trives.</textarea>" in as_(leader).get(at("task")).content.decode()


def test_whoever_decides_reads_what_their_own_weights_say(
    network: Network, leader: User, colleague: User
) -> None:
    opened(network, by=leader.pk)
    handed_in(network, by=leader.pk)
    assert "Med jeres vægtning:" not in as_(leader).get(at("decide")).content.decode()
    actions.weigh(network=network.key, order=(("legality",), ("wicked-or-across",)), by=leader.pk, at=AT)
    assert "Med jeres vægtning:" in as_(leader).get(at("decide")).content.decode()
