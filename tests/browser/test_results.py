"""The result of a round in a browser: at three widths, empty, usual, full and suppressed; by keyboard."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from metastyr.domain.access import Role
from metastyr.records.models import FollowUp, Round, User
from tests.browser.conftest import Visit, Visitor, onward
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
        for page in visitor.at_every_width(path):
            expect(page.locator("h1")).to_have_count(1)
            assert (path, visitor.sticking_out(), visitor.barriers()) == (path, [], [])
            for picture in page.locator("figure img").all():
                assert picture.evaluate("one => one.complete && one.naturalWidth > 0")
            visitor.picture(f"results-{name}-{number:02}")


def test_the_conversation_stands_clear_and_narrow(visit: Visit, leader: User) -> None:
    made = filled(USUAL, silent={"Skoler": 5})
    looked_at(visit(user=leader), [here(made), f"{here(made)}publish/"], "first")
    agree(made)
    looked_at(visit(user=leader), [f"{here(made)}dialogue/", f"{here(made)}publish/"], "agreed")


@pytest.mark.begins_first
def test_a_usual_result_stands_clear_and_narrow(visit: Visit, leader: User) -> None:
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
    looked_at(visit(user=leader), paths, "usual")


@pytest.mark.begins_first
def test_a_full_result_stands_clear_and_narrow(visit: Visit, leader: User) -> None:
    made = agree(filled(FULL, silent={"Praktiserende læger": 3}))
    looked_at(visit(user=leader), [f"{here(made)}{path}" for path in PAGES], "full")


@pytest.mark.begins_first
def test_a_result_with_little_to_show_stands_clear_and_narrow(visit: Visit, leader: User) -> None:
    hidden = agree(filled(HIDDEN, silent={"Sundhedsplejen": 3}))
    empty = agree(close(opened()))
    group = hidden.groups.get(name="Politiet")
    visitor = visit(user=leader)
    looked_at(visitor, [f"{here(hidden)}{path}" for path in PAGES], "hidden")
    looked_at(visitor, [f"{here(hidden)}dimensions/?target={group.pk}"], "hidden-one")
    looked_at(visitor, [f"{here(empty)}{path}" for path in PAGES], "empty")


def test_the_conversation_is_agreed_and_a_weak_place_taken_up_by_keyboard_alone(
    visit: Visit, leader: User
) -> None:
    made = filled(USUAL)
    visitor = visit(user=leader)
    page = visitor.open(here(made))
    page.locator("#id_who").focus()
    page.keyboard.type("Lederne af de fire grupper")
    page.keyboard.press("Tab")
    page.locator("#id_day").fill("2030-01-15")
    page.locator("#id_time").fill("10:00")
    page.get_by_role("button", name="Gem aftalen, og åbn tallene").focus()
    with onward(page):
        page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Kort fortalt")).to_be_visible()
    expect(page.locator(".agreed")).to_contain_text("15. januar 2030 kl. 10:00")
    page.locator(".matrix-frame").focus()
    page.keyboard.press("Tab")
    with onward(page):
        page.keyboard.press("Enter")
    expect(page.locator("#profile")).to_have_text("PPR om sig selv")
    page.get_by_role("link", name="Hvad gør I?").press("Enter")
    page.get_by_role("link", name="Aftal en arbejdsgang").first.press("Enter")
    page.locator("#id_text").fill("Et fast skema følger med")
    page.locator("#id_owner").fill("Lederen af PPR")
    page.locator("#id_due").fill("2030-02-01")
    with onward(page):
        page.locator("#id_owner").press("Enter")
    expect(page.get_by_role("link", name="Et fast skema følger med").first).to_be_visible()
    assert visitor.barriers() == []


def test_a_mistake_is_told_on_top_and_at_the_field(visit: Visit, leader: User) -> None:
    visitor = visit(user=leader, forgive=("422",), width=390)
    page = visitor.open(here(filled(USUAL)))
    page.get_by_role("button", name="Gem aftalen, og åbn tallene").press("Enter")
    page.get_by_role("link", name="Udfyld feltet “Hvem taler sammen om tallene?”.").press("Enter")
    assert page.evaluate("document.activeElement.id") == "id_who"
    assert visitor.barriers() == []
    visitor.picture("results-mistake")


def test_english_pages_are_english(visit: Visit, leader: User) -> None:
    first, made = filled(USUAL), agree(filled(USUAL, silent={"Skoler": 5}))
    visitor = visit(user=leader, language="en")
    titles = [visitor.open(here(first)).locator("h1").inner_text()]
    for number, path in enumerate(PAGES):
        titles.append(visitor.open(f"{here(made)}{path}").locator("h1").inner_text())
        headings = visitor.page.locator("h2").all_inner_texts()
        assert [one for one in headings if set(one.casefold()) & set("æøå")] == []
        visitor.picture(f"results-english-{number:02}")
    assert titles == [
        "Arrange the conversation first",
        "Overgangen fra skole til PPR",
        "The seven dimensions",
        "Seen from both sides",
        "Answers and rules",
        "Procedure or conversation?",
    ]


def test_without_a_script_everything_is_there(visit: Visit, leader: User) -> None:
    made = agree(filled(USUAL))
    visitor = visit(user=leader, javascript=False)
    page = visitor.open(here(made))
    expect(page.locator(".matrix-cell")).to_have_count(16)
    page.get_by_text("Vis tallene i en tabel").click()
    expect(page.get_by_role("rowheader", name="PPR om Skoler")).to_be_visible()
    page = visitor.open(f"{here(made)}dimensions/")
    page.get_by_label("Hvem vurderer?").select_option(label="PPR")
    page.get_by_role("button", name="Vis").click()
    expect(page.locator("#profile")).to_have_text("PPR om de andre grupper")


def test_a_participant_reads_what_is_shared(visit: Visit, leader: User) -> None:
    made = shared(filled(USUAL))
    follow_up(made)
    user = make_user("Pia Holm")
    give_role(user, made.network, Role.PARTICIPANT)
    looked_at(visit(width=390, user=user), [here(made), f"{here(made)}follow-ups/"], "participant")
    visitor = visit(user=user, forgive=("403",))
    page = visitor.open(here(agree(filled(USUAL))))
    expect(page.locator("h1")).to_have_text("Resultatet kan ikke ses endnu")
    assert visitor.barriers() == []
    visitor.picture("results-not-yet")
