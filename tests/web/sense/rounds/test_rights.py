"""Who opens the figures of a round: shared, put away without being shared, or beside an earlier one."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from metastyr.domain.access import Role
from metastyr.records.models import Round, User
from metastyr.web.sense import actions
from tests.documents.papers import running
from tests.web.made_up import AT, client_of, give_role, leader_of, make_network, make_user
from tests.web.sense.rounds.filled import agree, filled, shared

pytestmark = pytest.mark.django_db

PAGES = ("results", "results_dimensions", "results_answers", "results_map", "follow_ups", "results_change")
FILES = ("results_xlsx", "results_pdf", "results_csv")
ROLES = (Role.NETWORK_LEADER, Role.REFERENCE_LEADER, Role.PARTICIPANT, Role.BASE_LEADER, Role.OBSERVER)


@pytest.fixture
def leader() -> User:
    return leader_of(make_network())


def url(made: Round, name: str) -> str:
    return reverse(f"sense:{name}", kwargs={"network": made.network.key, "round": made.key})


def put_away(made: Round) -> Round:
    by = User.objects.order_by("pk").first()
    assert by is not None
    actions.archive(network=made.network.key, round_key=made.key, by=by.pk, at=AT)
    made.refresh_from_db()
    return made


def clients(made: Round) -> dict[Role, Client]:
    found = {}
    for role in ROLES:
        user = make_user(f"Pia{role} Holm")
        give_role(user, made.network, role)
        found[role] = client_of(user)
    return found


def opening(made: Round, names: tuple[str, ...]) -> dict[Role, set[int]]:
    return {
        role: {client.get(url(made, name)).status_code for name in names}
        for role, client in clients(made).items()
    }


def test_put_away_without_being_shared_opens_to_no_participant(leader: User) -> None:
    made = put_away(agree(filled(rows_may_leave=True)))
    assert opening(made, PAGES) == {
        **{role: {403} for role in ROLES},
        Role.NETWORK_LEADER: {200},
        Role.REFERENCE_LEADER: {200},
    }
    pia = client_of(User.objects.get(name="Piaparticipant Holm"))
    told = pia.get(url(made, "results")).content.decode()
    assert "Runden er arkiveret, uden at resultatet blev delt med netværkets deltagere." in told
    assert url(made, "results") not in pia.get(url(made, "round")).content.decode()


def test_put_away_after_being_shared_stays_open_to_participants(leader: User) -> None:
    made = put_away(shared(filled()))
    assert opening(made, PAGES) == {
        **{role: {403} for role in ROLES},
        Role.NETWORK_LEADER: {200},
        Role.REFERENCE_LEADER: {200},
        Role.PARTICIPANT: {200},
    }


def test_files_are_for_leaders_whatever_was_shared(leader: User) -> None:
    made = put_away(agree(filled(rows_may_leave=True)))
    assert opening(made, FILES) == {
        **{role: {403} for role in ROLES},
        Role.NETWORK_LEADER: {200},
        Role.REFERENCE_LEADER: {200},
    }


def test_a_conversation_agreed_after_it_was_put_away_opens_the_figures_to_leaders_alone(leader: User) -> None:
    made = put_away(filled())
    soon = (timezone.localdate() + timedelta(days=9)).isoformat()
    sent = {"who": "Lederne", "day": soon, "time": "10:00", "how": ""}
    told = client_of(leader).post(url(made, "results_dialogue"), sent, follow=True).content.decode()
    assert "Nu kan tallene ses af lederne." in told
    assert opening(made, ("results", "results_map")) == {
        **{role: {403} for role in ROLES},
        Role.NETWORK_LEADER: {200},
        Role.REFERENCE_LEADER: {200},
    }
    told = client_of(leader).post(url(made, "results_dialogue"), sent, follow=True).content.decode()
    assert ("Aftalen er rettet." in told, "Nu kan tallene ses" in told) == (True, False)


@pytest.mark.parametrize(
    ("before", "after", "leaders", "participants"),
    [
        ("talked", "talked", True, None),
        ("talked", "shared", True, False),
        ("shared", "shared", True, True),
        # Put away without a conversation: nobody has opened its figures.
        ("put away untalked", "shared", False, False),
        ("put away talked", "shared", True, False),
        ("put away shared", "shared", True, True),
    ],
)
def test_a_change_is_seen_by_whom_both_rounds_are_open_to(
    leader: User, before: str, after: str, leaders: bool, participants: bool | None
) -> None:
    made = {
        "talked": agree,
        "shared": shared,
        "put away untalked": put_away,
        "put away talked": lambda made: put_away(agree(made)),
        "put away shared": lambda made: put_away(shared(made)),
    }
    first = made[before](filled())
    second = made[after](filled())
    second.follows = first
    second.save(update_fields=["follows"])
    seen = {
        role: client.get(url(second, "results_change_svg")).status_code
        for role, client in clients(second).items()
    }
    status = {True: 200, False: 404, None: 403}
    assert seen == {
        **dict.fromkeys(ROLES, 403),
        Role.NETWORK_LEADER: status[leaders],
        Role.REFERENCE_LEADER: status[leaders],
        Role.PARTICIPANT: status[participants],
    }
    lead = client_of(leader)
    assert ("Felt for felt" in lead.get(url(second, "results_change")).content.decode()) is leaders
    paper = running(lead.get(url(second, "results_pdf")).content)
    assert ("Siden sidst" in paper) is leaders
