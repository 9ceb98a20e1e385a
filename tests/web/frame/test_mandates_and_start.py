"""Mandates are proposed and confirmed, points of the check list read or answered, and files taken home."""

from __future__ import annotations

import io
import re
from datetime import date

import pytest
from python_calamine import CalamineWorkbook

from metastyr.domain.access import Role
from metastyr.records.models import Choice, Mandate, Network, Person, StartCheck, Trace, User
from metastyr.web.frame import actions, reads
from tests.web.frame.made import MANDATE, framed
from tests.web.made_up import AT, TODAY, client_of, give_role, leader_of, make_network, make_user

pytestmark = pytest.mark.django_db
HERE = "/n/unges-trivsel/frame/"


@pytest.fixture
def network() -> Network:
    return make_network(started=date(2026, 1, 1))


@pytest.fixture
def speaker(network: Network) -> User:
    user = make_user("Sara Skole")
    give_role(user, network, Role.PARTICIPANT)
    return user


def person_of(user: User) -> Person:
    assert user.person is not None
    return user.person


def test_a_proposal_leaves_what_stands_until_it_is_confirmed(network: Network, speaker: User) -> None:
    leader, person = leader_of(network), person_of(speaker).pk
    framed(network, speaker=person_of(speaker), by=leader.pk)
    actions.propose_mandate(network=network.key, words=MANDATE, by=speaker.pk, at=AT)
    taker = reads.of_one(network.key, person, day=TODAY)
    assert taker is not None
    assert taker.proposed is not None
    proposed = taker.proposed.id
    actions.confirm_mandate(
        network=network.key, person=person, mandate=proposed, confirmed=TODAY, by=leader.pk, at=AT
    )
    after = reads.of_one(network.key, person, day=TODAY)
    assert after is not None
    assert after.standing is not None
    assert (after.standing.id, after.proposed, len(after.earlier)) == (proposed, None, 1)


def test_who_is_not_in_the_network_gets_no_mandate_and_nothing_is_left(network: Network) -> None:
    leader, stranger = leader_of(network), Person.objects.create(name="Frida Fremmed")
    with pytest.raises(actions.NotChanged) as told:
        actions.write_mandate(
            network=network.key, person=stranger.pk, words=MANDATE, confirmed=None, by=leader.pk, at=AT
        )
    assert told.value.reason is actions.Reason.NOT_IN_NETWORK
    assert (Mandate.objects.count(), Trace.objects.count()) == (0, 0)


def test_what_is_read_cannot_be_called_done_by_hand(network: Network) -> None:
    leader = leader_of(network)
    with pytest.raises(actions.NotChanged):
        actions.answer_point(network=network.key, point="goals", answer="done", note="", by=leader.pk, at=AT)
    assert (StartCheck.objects.count(), Trace.objects.count()) == (0, 0)
    actions.answer_point(network=network.key, point="home", answer="done", note="", by=leader.pk, at=AT)
    assert reads.answers(network.key)["home"].answer == "done"
    actions.answer_point(network=network.key, point="home", answer="open", note="", by=leader.pk, at=AT)
    assert dict(reads.answers(network.key)) == {}


def test_the_workbook_holds_real_numbers_and_days(network: Network, speaker: User) -> None:
    leader = leader_of(network)
    framed(network, speaker=person_of(speaker), by=leader.pk)
    book = CalamineWorkbook.from_filelike(io.BytesIO(client_of(leader).get(f"{HERE}frame.xlsx").content))
    assert book.sheet_names == ["Rammer", "Mål", "Parternes svar", "Mandater"]
    amounts = {row[3] for row in book.get_sheet_by_name("Rammer").to_python()[1:]}
    assert amounts == {"", 1250000.5}
    goal = book.get_sheet_by_name("Mål").to_python()[1]
    assert goal[6:9] == [34.5, 14, date(2027, 6, 30)]
    assert client_of(leader).get(f"{HERE}paper.pdf").content.startswith(b"%PDF")
    assert Trace.objects.filter(verb="frame.exported").count() == 2


def test_only_those_who_may_take_the_network_home_take_the_frame_home(
    network: Network, speaker: User
) -> None:
    assert client_of(speaker).get(f"{HERE}frame.xlsx").status_code == 403
    assert client_of(speaker).get(f"{HERE}mandates/").status_code == 200


def test_nobody_writes_over_what_came_while_they_wrote(network: Network, speaker: User) -> None:
    leader, person = leader_of(network), person_of(speaker).pk
    made = framed(network, speaker=person_of(speaker), by=leader.pk)
    leads, answers = client_of(leader), client_of(speaker)
    pages = {
        f"{HERE}mandates/{person}/write/": {"given_by": "A", "may_decide": "B", "since": "2026-11-01"},
        f"{HERE}parties/{made.school}/": {"name": "Skolen", "speaker": "", "left": ""},
        f"{HERE}start-check/home/": {"answer": "done", "note": "Aftalt i maj."},
    }
    shown = {page: seen_in(leads.get(page).content.decode()) for page in pages}
    words = {"given_by": "Rektor", "may_decide": "Mit eget forslag.", "since": "2026-11-20"}
    own = f"{HERE}mandates/own/"
    assert answers.post(own, words | {"seen": seen_in(answers.get(own).content.decode())}).status_code == 302
    actions.change_party(
        network=network.key,
        party=made.school,
        name="Skolerne",
        speaker=person,
        left=None,
        by=leader.pk,
        at=AT,
    )
    actions.answer_point(
        network=network.key, point="home", answer="not_needed", note="Kun én.", by=leader.pk, at=AT
    )
    for page, sent in pages.items():
        late = leads.post(page, sent | {"seen": shown[page]})
        assert (late.status_code, "En anden har ændret det" in late.content.decode()) == (422, True), page
    assert Mandate.objects.get(confirmed=None).may_decide == "Mit eget forslag."
    assert (reads.answers(network.key)["home"].note, reads.parties(network.key)[1].speaker) == (
        "Kun én.",
        person,
    )


def seen_in(html: str) -> str:
    found = re.search(r'name="seen" value="(\w+)"', html)
    assert found is not None
    return found[1]


def test_a_mandate_to_come_does_not_take_away_the_one_that_holds_today(
    network: Network, speaker: User
) -> None:
    leader, person = leader_of(network), person_of(speaker).pk
    framed(network, speaker=person_of(speaker), by=leader.pk)
    sent = {"given_by": "A", "may_decide": "B", "since": "2100-01-01", "confirmed": "2026-11-20"}
    page = client_of(leader).post(f"{HERE}mandates/{person}/write/", sent)
    assert (page.status_code, "ville være væk imens" in page.content.decode()) == (422, True)
    assert (
        client_of(leader).post(f"{HERE}mandates/{person}/write/", sent | {"confirmed": ""}).status_code == 302
    )
    proposed = Mandate.objects.get(confirmed=None)
    with pytest.raises(actions.NotChanged) as told:
        actions.confirm_mandate(
            network=network.key, person=person, mandate=proposed.pk, confirmed=TODAY, by=leader.pk, at=AT
        )
    assert told.value.reason is actions.Reason.WOULD_LEAVE_A_GAP
    # To turn a proposal down is not to end a mandate.
    page = client_of(leader).get(f"{HERE}mandates/{person}/end/?proposal=1")
    assert "Afvis forslaget til mandat for Sara Skole" in page.content.decode()
    assert Mandate.objects.filter(replaced=None, confirmed__isnull=False).count() == 1


def test_only_a_network_ticks_off_the_choice_of_form_and_no_link_leads_to_a_closed_door(
    network: Network, speaker: User
) -> None:
    leader = leader_of(network)
    choice = Choice.objects.create(
        network=network,
        version=1,
        title="T",
        task="T",
        state="decided",
        form="market",
        justification="Billigst",
        decided_at=AT,
        created=AT,
    )
    shown = client_of(leader).get(f"{HERE}start-check/").content.decode()
    assert "Besluttet: Marked og kontrakt. Det er ikke et netværk." in shown
    assert f'href="/n/{network.key}/design/candidates/"' in shown
    Choice.objects.filter(pk=choice.pk).update(form="network")
    shown = client_of(speaker).get(f"{HERE}start-check/").content.decode()
    assert "Besluttet: Netværk." in shown
    assert f'href="/n/{network.key}/design/candidates/"' not in shown
