"""A goal from its first words to agreed, a mandate and the check list, in a browser at three widths."""

from __future__ import annotations

import os
from datetime import date

import pytest
from playwright.sync_api import expect

from metastyr.records.models import Network
from tests.browser.conftest import Visit, Visitor, onward
from tests.web.frame.made import framed
from tests.web.made_up import add_person, leader_of, make_network, make_user

HERE = "/n/unges-trivsel/frame/"


@pytest.fixture
def network(transactional_db: None) -> Network:
    return make_network(started=date(2026, 1, 1))


def looked_at(visitor: Visitor, name: str) -> None:
    visitor.picture(f"frame-{name}")
    assert visitor.sticking_out() == [], name
    assert visitor.barriers() == [], name
    assert visitor.page.locator("h1").count() == 1, name


def test_from_a_frame_to_an_agreed_goal_and_a_check_list(visit: Visit, network: Network) -> None:
    leader = leader_of(network)
    speaker = add_person(network, name="Sara Skole", organisation="Skolen")
    user = make_user("Sara Skole")
    user.person = speaker
    user.save()
    made = framed(network, speaker=speaker, by=leader.pk)
    desk = visit(width=1280, user=leader)

    page = desk.open(f"{HERE}goals/{made.goal}/parties/{made.region}/")
    page.get_by_role("radio", name="Ja", exact=True).check()
    page.get_by_label("Hvem hos parten sagde det?").fill("Regionsdirektøren")
    page.get_by_label("Hvornår blev det sagt?").fill("2026-11-20")
    with onward(page):
        page.locator("main").get_by_role("button").first.click()
    expect(page.get_by_text("2 af 2 parter har sagt ja.")).to_be_visible()
    expect(page.get_by_text("Aftalt", exact=True).first).to_be_visible()

    home = visit(width=390, user=user)
    page = home.open(f"{HERE}goals/{made.goal}/parties/{made.school}/")
    page.get_by_role("radio", name="Ja, men").check()
    page.get_by_label("Begrundelse").fill("Skolen mangler timer til opgaven.")
    with onward(page):
        page.locator("main").get_by_role("button").first.click()
    expect(page.get_by_text("Noget skal løses", exact=True).first).to_be_visible()

    seen = ["", f"frames/{made.money}/", f"goals/{made.goal}/", "start-check/"]
    if os.environ.get("METASTYR_PROOF"):
        seen += ["frames/", "goals/", "parties/", "mandates/", f"mandates/{speaker.pk}/", "goals/add/"]
        seen += ["frames/add/"]
    for number, path in enumerate(seen):
        for _page in desk.at_every_width(HERE + path):
            looked_at(desk, str(number))
    assert [*desk.complaints, *home.complaints] == []
