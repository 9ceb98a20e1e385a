"""The result of a round in a browser: at three widths, empty, usual, full and suppressed; by keyboard."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from metastyr.domain.access import Role
from metastyr.domain.disclosure import SmallestGroup
from metastyr.records.models import FollowUp, Round, User
from tests.browser.conftest import WIDTHS, Visit, Visitor
from tests.web.made_up import TODAY, give_role, leader_of, make_network, make_user
from tests.web.sense.rounds.filled import agree, filled, follow_up, shared
from tests.web.sense.rounds.made import close, opened

FULL = {
    "PPR": 14,
    "Skoleledelserne i Fjordby": 15,
    "Sundhedsplejen": 14,
    "Børne- og Ungdomspsykiatrien": 13,
    "Familieafdelingen": 16,
    "Politiet og SSP": 12,
    "Praktiserende læger": 11,
    "Naturfredningsforeningen for Sydvestjylland": 14,
}
USUAL = {"PPR": 12, "Skoler": 18, "Sundhedsplejen": 9, "Familieafdelingen": 11}
HIDDEN = {"PPR": 8, "Skoler": 9, "Politiet": 3, "Sundhedsplejen": 7}
PAGES = ("", "dimensions/", "pairs/", "answers/", "follow-ups/")


@pytest.fixture
def leader(transactional_db: None) -> User:
    return leader_of(make_network(name="Unges trivsel i Fjordby"))


def here(made: Round) -> str:
    return f"/n/unges-trivsel/sense/rounds/{made.key}/results/"


def looked_at(visitor: Visitor, paths: list[str], name: str) -> None:
    for number, path in enumerate(paths):
        page = visitor.open(path)
        expect(page.locator("h1")).to_have_count(1)
        assert (path, visitor.sticking_out(), visitor.barriers()) == (path, [], [])
        for picture in page.locator("figure img").all():
            assert picture.evaluate("one => one.complete && one.naturalWidth > 0")
        visitor.picture(f"results-{name}-{number:02}")


@pytest.mark.parametrize("width", WIDTHS)
def test_the_conversation_stands_clear_and_narrow(visit: Visit, leader: User, width: int) -> None:
    made = filled(USUAL, silent={"Skoler": 5})
    looked_at(visit(width=width, user=leader), [here(made), f"{here(made)}publish/"], "first")
    agree(made)
    looked_at(visit(width=width, user=leader), [f"{here(made)}dialogue/", f"{here(made)}publish/"], "agreed")


@pytest.mark.parametrize("width", WIDTHS)
def test_a_usual_result_stands_clear_and_narrow(visit: Visit, leader: User, width: int) -> None:
    made = agree(filled(USUAL, silent={"Skoler": 5, "PPR": 2}))
    group = {one.name: one for one in made.groups.all()}
    follow_up(made)
    follow_up(made, done=TODAY)
    paths = [f"{here(made)}{path}" for path in PAGES]
    paths += [
        f"{here(made)}dimensions/?source={group['PPR'].pk}&target={group['Skoler'].pk}",
        f"{here(made)}follow-ups/add/?source={group['PPR'].pk}&target={group['Skoler'].pk}&way=talk",
        f"{here(made)}follow-ups/{FollowUp.objects.get(done=None).pk}/",
    ]
    looked_at(visit(width=width, user=leader), paths, "usual")


@pytest.mark.parametrize("width", WIDTHS)
def test_a_full_result_stands_clear_and_narrow(visit: Visit, leader: User, width: int) -> None:
    made = agree(filled(FULL, silent={"Praktiserende læger": 3}))
    looked_at(visit(width=width, user=leader), [f"{here(made)}{path}" for path in PAGES], "full")


@pytest.mark.parametrize("width", WIDTHS)
def test_a_result_with_little_to_show_stands_clear_and_narrow(visit: Visit, leader: User, width: int) -> None:
    hidden = agree(filled(HIDDEN, silent={"Sundhedsplejen": 3}))
    empty = agree(close(opened()))
    group = hidden.groups.get(name="Politiet")
    visitor = visit(width=width, user=leader)
    looked_at(visitor, [f"{here(hidden)}{path}" for path in PAGES], "hidden")
    looked_at(visitor, [f"{here(hidden)}dimensions/?target={group.pk}"], "hidden-one")
    looked_at(visitor, [f"{here(empty)}{path}" for path in PAGES], "empty")
