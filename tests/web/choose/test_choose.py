"""The choose step through its pages: sealed until handed in, decided for good, thought of again."""

from __future__ import annotations

import json
from typing import Any
from unittest.mock import patch

import pytest
from django.test import Client
from django.urls import reverse

from metastyr.analysis.choice.choose import choose
from metastyr.exchange.choice_file import read_choice
from metastyr.records.models import Assessment, Choice, Judgement, Network, Trace, User
from metastyr.web.choose import actions, reads
from metastyr.web.choose.actions import NotDone, Reason
from tests.web.choose.made import FOR_NETWORK, PLACED, chosen, decided, described, handed_in, opened
from tests.web.made_up import AT

pytestmark = pytest.mark.django_db
SECRET = "Det har kun jeg set"


def as_(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def at(name: str, **parts: Any) -> str:
    return reverse(f"choose:{name}", kwargs={"network": "unges-trivsel", **parts})


def page(user: User, name: str, **parts: Any) -> str:
    answer = as_(user).get(at(name, **parts))
    assert answer.status_code == 200, (name, answer.status_code, answer.headers.get("Location"))
    return answer.content.decode()


def test_from_the_first_word_to_the_decision_through_the_pages(network: Network, leader: User) -> None:
    client = as_(leader)
    assert "Begynd med opgaven" in page(leader, "start")
    assert client.post(at("task"), {"title": "", "task": "x"}).status_code == 422
    client.post(at("task"), {"title": "Unge", "task": "Ingen har hele billedet."})
    client.post(at("open"))
    assert "Der er fire skærme" in page(leader, "assess")
    client.post(at("assess"))
    assert 'value="4"' in page(leader, "screen", screen=1)
    wrong = client.post(at("screen", screen=3), {"answer_legality": "0"})
    assert wrong.status_code == 422
    assert "svar på “Hvor sikker er du?”" in wrong.content.decode()
    for number, keys in (
        (1, ("unclear-problem", "unclear-goals")),
        (2, ("crosses-sectors",)),
    ):
        sent = {f"answer_{key}": "4" for key in keys} | {f"sure_{key}": "sure" for key in keys}
        answer = client.post(at("screen", screen=number), sent)
        assert answer["Location"] == at("screen", screen=number + 1)
    sent = {"known": PLACED.known, "parties": PLACED.parties, "reason": "Ny sag"}
    assert client.post(at("screen", screen=4), sent)["Location"] == at("overview")
    assert "Din placering" in page(leader, "overview")
    client.post(at("overview"))
    client.post(at("weigh"), {"legality": "2", "wicked-or-across": "1"})
    client.post(at("conditions"), {"trust": "", "participants": "12", "reason_participants": "Talt op"})
    assert "12 parter" in page(leader, "modes", version=1)
    assert "Hvor ofte kommer hver form først?" in page(leader, "result", version=1)
    assert "Uklare mål" in page(leader, "answers", version=1)
    assert as_(leader).get(at("picture", version=1)).content.startswith(b"<svg")

    read = reads.printed(reads.reading(reads.latest(network.key)))
    told = {"form": "market", "justification": "Der er et marked.", "mode": "", "read": read}
    refused = client.post(at("decide"), told)
    assert refused.status_code == 422
    assert "hvorfor I ikke følger dem" in refused.content.decode()
    told["differs"] = "Vi har prøvet netværk før."
    last_look = client.post(at("decide"), told).content.decode()
    assert "men tallene peger på et netværk" in last_look
    client.post(at("decide"), {**told, "step": "confirm"})
    assert Choice.objects.get().form == "market"
    assert "Tallene peger på en anden form" in page(leader, "start")
    assert "Den ændres ikke mere" in page(leader, "version", version=1)


def test_what_others_judged_is_sealed_until_one_has_handed_in(
    network: Network, leader: User, colleague: User
) -> None:
    opened(network, by=leader.pk)
    key = "unclear-goals"
    handed_in(network, by=colleague.pk, given={key: actions.Given(4, "sure", SECRET)})
    client = as_(leader)
    for name in ("result", "answers", "modes", "picture", "file"):
        answer = client.get(at(name, version=1))
        assert (answer.status_code, SECRET in answer.content.decode()) == (403, False)
    assert client.get(at("decide")).status_code == 302
    assert SECRET not in page(leader, "start")
    handed_in(network, by=leader.pk)
    told = page(leader, "answers", version=1)
    assert SECRET in told
    assert "Aya Holm" not in told
    file = client.get(at("file", version=1)).content.decode()
    assert ("Aya" in file, "Bo Friis" in file, SECRET in file) == (False, False, True)


def test_one_who_stands_aside_reads_along_and_cannot_assess(
    network: Network, leader: User, colleague: User
) -> None:
    opened(network, by=leader.pk)
    handed_in(network, by=leader.pk)
    as_(colleague).post(at("aside"))
    assert "Hvad svarer I?" in page(colleague, "answers", version=1)
    with pytest.raises(NotDone) as refused:
        actions.begin_assessment(network=network.key, by=colleague.pk, at=AT)
    assert refused.value.reason is Reason.STOOD_ASIDE


def test_a_write_that_fails_leaves_nothing(network: Network, leader: User) -> None:
    here = {"network": network.key, "by": leader.pk, "at": AT}
    opened(network, by=leader.pk)
    actions.begin_assessment(**here)
    before = Trace.objects.count()
    for write in (
        lambda: described(network, by=leader.pk),
        lambda: actions.keep_judgements(given=FOR_NETWORK, **here),
        lambda: actions.keep_placing(placed=PLACED, **here),
        lambda: actions.stand_aside(**here),
        lambda: actions.weigh(order=(("legality",), ("standards",)), **here),
        lambda: actions.answer_conditions(conditions={"participants": 9}, **here),
        lambda: actions.take_back(**here),
    ):
        with (
            patch.object(Trace.objects, "leave", side_effect=RuntimeError),
            pytest.raises((RuntimeError, NotDone)),
        ):
            write()
    row = Choice.objects.get()
    assert (row.state, row.importance, row.conditions) == ("assessing", [], {})
    assert (Judgement.objects.count(), Assessment.objects.get().known) == (0, "")
    assert Trace.objects.count() == before


def test_a_decision_is_on_what_was_read(network: Network, leader: User, colleague: User) -> None:
    opened(network, by=leader.pk)
    handed_in(network, by=leader.pk)
    seen = reads.reading(reads.latest(network.key))
    handed_in(network, by=colleague.pk)
    words = actions.Decided(form="network", justification="Derfor", mode="", mode_justification="")
    with pytest.raises(NotDone) as refused:
        actions.decide(network=network.key, decided=words, read=seen.choice, kept={}, by=leader.pk, at=AT)
    assert (refused.value.reason, Choice.objects.get().state) == (Reason.CHANGED_MEANWHILE, "assessing")


def test_decided_figures_stay_and_thinking_again_begins_the_next_version(
    network: Network, leader: User, colleague: User
) -> None:
    opened(network, by=leader.pk)
    handed_in(network, by=leader.pk)
    live = reads.reading(reads.latest(network.key))
    decided(network, by=leader.pk)
    with patch("metastyr.web.choose.reads.readings.sums.choose", side_effect=AssertionError):
        kept = reads.reading(reads.latest(network.key))
    assert kept.result == live.result
    with pytest.raises(NotDone):
        actions.keep_judgements(network=network.key, given={"legality": None}, by=leader.pk, at=AT)
    assert "begynder version 2" in page(leader, "again")
    as_(leader).post(at("again"))
    assert "gælder version 1" in page(leader, "start")
    actions.open_for_assessment(network=network.key, by=leader.pk, at=AT)
    actions.begin_assessment(network=network.key, by=leader.pk, at=AT)
    assert Judgement.objects.filter(assessment__choice__version=2).count() == len(FOR_NETWORK)
    actions.hand_in(network=network.key, by=leader.pk, at=AT)
    decided(network, by=leader.pk, form="bureaucracy")
    told = page(leader, "start")
    assert "Formen, som før var netværk" in told
    assert Choice.objects.get(version=1).form == "network"


def test_the_page_and_the_shell_say_the_same_on_the_exported_file(
    network: Network, leader: User, colleague: User
) -> None:
    opened(network, by=leader.pk)
    handed_in(network, by=leader.pk)
    handed_in(network, by=colleague.pk, given={"legality": actions.Given(3, "fairly", "Der er klager")})
    actions.weigh(network=network.key, order=(("legality",), ("wicked-or-across",)), by=leader.pk, at=AT)
    seen = reads.reading(reads.latest(network.key))
    data = as_(leader).get(at("file", version=1)).content
    read = read_choice("valg.json", data)
    assert read.problems == ()
    assert json.loads(data)
    assert choose(read.choice).together == seen.weighed


def test_only_the_leader_decides(network: Network, leader: User, colleague: User) -> None:
    chosen(network, by=leader.pk, others=[colleague.pk])
    client = as_(colleague)
    for name in ("task", "open", "back", "again", "weigh", "conditions", "decide"):
        assert client.post(at(name)).status_code == 403
    assert client.get(at("file", version=1)).status_code == 403
    assert "Vurder opgaven" in page(colleague, "assess")
