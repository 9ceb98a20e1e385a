"""The frame step through its pages: who may, what is kept, and when a goal is agreed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any
from unittest.mock import patch

import pytest
from django.test import Client
from django.urls import reverse
from pypdf import PdfReader
from pytest_django.asserts import assertNumQueries
from python_calamine import CalamineWorkbook

from metastyr.domain.access import Role
from metastyr.records.models import Frame, Goal, GoalReply, Mandate, Network, Party, Trace, User
from metastyr.web.frame import actions, reads
from metastyr.web.frame.actions import NotChanged, Reason
from tests.web.frame.made import GOAL, MANDATE, MONEY, POLITICAL, Framed, framed
from tests.web.made_up import AT, TODAY, give_role, make_network, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def network() -> Network:
    return make_network()


@pytest.fixture
def leader(network: Network) -> User:
    user = make_user("Bo Friis")
    give_role(user, network, Role.NETWORK_LEADER)
    return user


@pytest.fixture
def speaker(network: Network) -> User:
    user = make_user("Aya Holm")
    give_role(user, network, Role.PARTICIPANT)
    return user


@pytest.fixture
def made(network: Network, leader: User, speaker: User) -> Framed:
    assert speaker.person is not None
    return framed(network, speaker=speaker.person, by=leader.pk)


def as_(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def at(name: str, **parts: Any) -> str:
    return reverse(f"frame:{name}", kwargs={"network": "unges-trivsel", **parts})


def goal_state(made: Framed) -> str:
    held = reads.goal("unges-trivsel", made.goal)
    assert held is not None
    return held.state(reads.parties("unges-trivsel"), TODAY)


def test_a_goal_is_agreed_when_every_party_has_said_yes_to_the_same_words(
    made: Framed, leader: User, speaker: User
) -> None:
    assert goal_state(made) == "open"
    leads, answers = as_(leader), as_(speaker)
    told = {"told_by": "Regionsdirektøren", "told_on": "2026-11-20", "seen": "1"}
    lacking = leads.post(at("reply", goal=made.goal, party=made.region), {"reply": "yes_but", **told})
    assert lacking.status_code == 422
    assert "Skriv, hvad der skal løses, før parten kan sige ja." in lacking.content.decode()
    assert GoalReply.objects.count() == 1
    url = at("reply", goal=made.goal, party=made.region)
    assert leads.post(url, {"reply": "yes_but", "reason": "Hvem betaler?", **told}).status_code == 302
    assert goal_state(made) == "to_solve"
    page = leads.get(at("goal", goal=made.goal)).content.decode()
    assert "Hvem betaler?" in page
    assert leads.post(url, {"reply": "yes", **told}).status_code == 302
    assert goal_state(made) == "agreed"
    # New words ask everyone again, and the party's own speaker answers without saying who told them.
    actions.reword_goal(
        network="unges-trivsel",
        goal=made.goal,
        number=1,
        words=actions.GoalWords(title=GOAL.title, text="Inden for tre uger.", indicators=GOAL.indicators),
        why="To uger kunne ikke holdes.",
        by=leader.pk,
        at=AT,
    )
    assert goal_state(made) == "open"
    own = at("reply", goal=made.goal, party=made.school)
    stale = answers.post(own, {"reply": "yes", "seen": "1"})
    assert stale.status_code == 422
    assert "formuleret om, mens du skrev" in stale.content.decode()
    assert answers.post(own, {"reply": "yes", "seen": "2"}).status_code == 302
    assert leads.post(url, {"reply": "yes", **told, "seen": "2"}).status_code == 302
    assert goal_state(made) == "agreed"
    actions.add_party(network="unges-trivsel", name="Ungerådet", by=leader.pk, at=AT)
    assert goal_state(made) == "open"
    assert GoalReply.objects.count() == 5


def test_only_the_partys_own_speaker_answers_for_it(made: Framed, speaker: User) -> None:
    answers = as_(speaker)
    assert answers.get(at("reply", goal=made.goal, party=made.school)).status_code == 200
    for method in (answers.get, answers.post):
        assert method(at("reply", goal=made.goal, party=made.region)).status_code == 403
    with pytest.raises(NotChanged) as refused:
        actions.reply(
            network="unges-trivsel",
            goal=made.goal,
            number=1,
            party=made.region,
            answer="yes",
            reason="",
            told=None,
            by=speaker.pk,
            at=AT,
        )
    assert refused.value.reason is Reason.NOT_THE_SPEAKER


def test_a_change_of_a_frame_keeps_the_version_before(made: Framed, leader: User) -> None:
    leads = as_(leader)
    sent = {
        "title": "Puljen",
        "text": MONEY.text,
        "limit_kind": "amount",
        "amount": "2.000.000,75",
        "owner": MONEY.owner,
        "changed_by_whom": MONEY.changed_by_whom,
        "valid_from": "2026-01-01",
        "why": "Udvalget lagde til.",
        "seen": "1",
    }
    url = at("change_frame", frame=made.money)
    assert leads.post(url, {**sent, "amount": "to millioner"}).status_code == 422
    assert leads.post(url, {**sent, "limit_date": "2027-01-01"}).status_code == 422
    assert leads.post(url, sent).status_code == 302
    amounts = Frame.objects.filter(key=made.money).order_by("version").values_list("amount", flat=True)
    assert list(amounts) == [Decimal("1250000.50"), Decimal("2000000.75")]
    late = leads.post(url, {**sent, "title": "Den anden"})
    assert late.status_code == 422
    assert "En anden har ændret det, mens du skrev." in late.content.decode()
    page = leads.get(at("frame", frame=made.money)).content.decode()
    assert "2.000.000,75" in page
    assert "1.250.000,50" in page
    assert "Udvalget lagde til." in page
    assert (
        leads.post(at("withdraw_frame", frame=made.money), {"why": "Brugt.", "seen": "2"}).status_code == 302
    )
    assert leads.post(url, {**sent, "seen": "3"}).status_code == 422
    shown = leads.get(at("frames")).content.decode()
    assert "I dag gælder der ingen økonomisk ramme og juridisk ramme." in shown


def test_nought_is_a_limit_and_no_limit_has_no_amount(network: Network, leader: User) -> None:
    sent = {
        "kind": "economic",
        "title": "Ingen penge",
        "text": "Netværket har ingen penge.",
        "owner": "Chefen",
        "changed_by_whom": "Byrådet",
        "amount": "0",
    }
    assert as_(leader).post(at("add_frame"), sent).status_code == 422
    assert as_(leader).post(at("add_frame"), sent | {"limit_kind": "amount"}).status_code == 302
    assert Frame.objects.get().amount == Decimal(0)
    assert "0\u00a0kr." in as_(leader).get(at("frames")).content.decode()


def test_a_yes_is_given_to_the_figures_too_and_percent_stays_percent(made: Framed, leader: User) -> None:
    leads = as_(leader)
    page = leads.get(at("reply", goal=made.goal, party=made.region)).content.decode()
    assert "Dage til første samtale: fra 34,5 til 14 dage, senest 30. juni 2027" in page
    sent = {"title": "Fast voksen", "text": "Én voksen.", "name_1": "Unge", "now_1": "41 %", "target_1": "90"}
    leads.post(at("add_goal"), sent)
    told = reads.goals("unges-trivsel")[-1].now.indicators
    assert [(one.now, one.target, one.unit) for one in told] == [(Decimal(41), Decimal(90), "%")]


def test_what_is_missing_is_said_on_an_empty_frame(network: Network, leader: User) -> None:
    leads = as_(leader)
    for name, words in (
        ("frames", "Ingen rammer endnu"),
        ("goals", "Ingen mål endnu"),
        ("parties", "Ingen parter endnu"),
        ("mandates", "Ingen mandater endnu"),
        ("start", "Klar til start? Ikke helt."),
        ("start_check", "Ingen form er besluttet endnu."),
    ):
        assert words in leads.get(at(name)).content.decode(), name
    for name in ("add_frame", "add_goal", "add_parties", "own_mandate"):
        empty = leads.post(at(name), {"nothing": "1"})
        assert empty.status_code == 422, name
        assert "error-summary" in empty.content.decode(), name
    assert (Frame.objects.count(), Goal.objects.count(), Party.objects.count()) == (0, 0, 0)


def test_a_proposed_mandate_stands_when_it_is_confirmed(made: Framed, leader: User, speaker: User) -> None:
    assert speaker.person is not None
    sent = {"given_by": "Skolechefen", "may_decide": "Må også flytte lokaler.", "since": "2026-11-01"}
    half = as_(speaker).post(at("own_mandate"), {**sent, "must_go_back": "Penge"})
    assert half.status_code == 422
    assert as_(speaker).post(at("own_mandate"), sent).status_code == 302
    assert Mandate.objects.filter(replaced__isnull=True).count() == 2
    person = speaker.person.pk
    shown = as_(speaker).get(at("mandate", person=person)).content.decode()
    assert MANDATE.may_decide in shown
    assert "Må også flytte lokaler." in shown
    proposal = Mandate.objects.get(confirmed__isnull=True)
    assert as_(speaker).get(at("confirm_mandate", person=person)).status_code == 403
    leads = as_(leader)
    assert leads.get(at("confirm_mandate", person=person)).status_code == 200
    leads.post(at("confirm_mandate", person=person), {"confirmed": "2026-11-20", "seen": proposal.pk})
    standing = Mandate.objects.get(replaced__isnull=True)
    assert (standing.pk, standing.confirmed) == (proposal.pk, date(2026, 11, 20))
    assert leads.get(at("end_mandate", person=person)).status_code == 200
    leads.post(at("end_mandate", person=person), {"why": "Skiftede job.", "seen": standing.pk})
    assert not Mandate.objects.filter(replaced__isnull=True).exists()
    assert "Skiftede job." in leads.get(at("mandate", person=person)).content.decode()


def test_a_write_that_fails_leaves_nothing(made: Framed, network: Network, leader: User) -> None:
    before = Trace.objects.count()
    calls = (
        lambda: actions.add_frame(network=network.key, kind="legal", words=POLITICAL, by=leader.pk, at=AT),
        lambda: actions.propose_goal(network=network.key, words=GOAL, by=leader.pk, at=AT),
        lambda: actions.add_parties(
            network=network.key, organisations=[], name="Politiet", by=leader.pk, at=AT
        ),
        lambda: actions.answer_point(
            network=network.key, point="home", answer="done", note="", by=leader.pk, at=AT
        ),
    )
    for call in calls:
        with (
            patch.object(Trace.objects.__class__, "leave", side_effect=RuntimeError),
            pytest.raises(RuntimeError),
        ):
            call()
    assert (Frame.objects.count(), Goal.objects.count(), Party.objects.count()) == (2, 1, 2)
    assert Trace.objects.count() == before


def test_the_check_list_reads_what_it_can_and_asks_for_the_rest(made: Framed, leader: User) -> None:
    leads = as_(leader)
    refused = leads.post(at("start_point", point="goals"), {"answer": "done", "note": ""})
    assert refused.status_code == 422
    bare = leads.post(at("start_point", point="home"), {"answer": "not_needed", "note": ""})
    assert bare.status_code == 422
    assert (
        leads.post(at("start_point", point="home"), {"answer": "done", "note": "Aftalt"}).status_code == 302
    )
    page = leads.get(at("start_check")).content.decode()
    assert "0 af 1 er aftalt." in page
    assert "Aftalt (Bo Friis" in page


def test_the_papers_say_what_the_pages_say(made: Framed, leader: User) -> None:
    leads = as_(leader)
    paper = leads.get(at("paper"))
    text = " ".join(page.extract_text() for page in PdfReader(BytesIO(paper.content)).pages)
    for words in ("Byrådets opdrag", "1.250.000,50", "Hurtigere hjælp", "Skolechefen"):
        assert words in text, words
    book = CalamineWorkbook.from_filelike(BytesIO(leads.get(at("workbook")).content))
    assert book.sheet_names == ["Rammer", "Mål", "Parternes svar", "Mandater"]
    rows = book.get_sheet_by_name("Rammer").to_python()
    assert [row[1:4] for row in rows[-1:]] == [["Puljen", MONEY.text, 1250000.5]]
    assert book.get_sheet_by_name("Mål").to_python()[-1][-4:-2] == [34.5, 14.0][:2]
    assert Trace.objects.filter(verb="frame.exported").count() == 2


def test_the_lists_cost_the_same_however_long_they_are(made: Framed, network: Network, leader: User) -> None:
    def queries() -> list[int]:
        counted = []
        for read in (reads.frames, reads.goals, reads.parties):
            with assertNumQueries({"frames": 1, "goals": 3, "parties": 1}[read.__name__]):
                counted.append(len(read(network.key)))
        return counted

    before = queries()
    for n in range(3):
        actions.propose_goal(network=network.key, words=GOAL, by=leader.pk, at=AT)
        actions.add_party(network=network.key, name=f"Part {n}", by=leader.pk, at=AT)
        actions.add_frame(network=network.key, kind="legal", words=POLITICAL, by=leader.pk, at=AT)
    assert [after - first for first, after in zip(before, queries(), strict=True)] == [3, 3, 3]
