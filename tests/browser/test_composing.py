"""From a need to a decided group in a browser, and a change tried on the map, at three widths."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from metastyr.records.models import Candidate, Composition, Network, User
from tests.browser.conftest import Visit, onward
from tests.web.design.composing.made import themed
from tests.web.made_up import leader_of

HERE = "/n/unges-trivsel/design/"


@pytest.fixture
def leader(transactional_db: None) -> User:
    return leader_of(themed())


def test_a_need_becomes_a_decided_group(visit: Visit, leader: User) -> None:
    visitor = visit(user=leader)
    page = visitor.open(HERE + "needs/")
    with onward(page):
        page.get_by_role("link", name="Kendskab til lov og regler").click()
    with onward(page):
        page.get_by_role("button", name="Gem behovet").click()
    one = Candidate.objects.get(name="Dorte Eg")
    page = visitor.open(f"{HERE}candidates/{one.pk}/edit/")
    page.get_by_label("Kendskab til lov og regler").check()
    with onward(page):
        page.get_by_role("button", name="Gem", exact=True).click()
    page = visitor.open(HERE + "compose/")
    page.get_by_label("Interessentgrænse").fill("2")
    with onward(page):
        page.get_by_role("button", name="Find den mindste gruppe").click()
    expect(page.get_by_text("Det kan ikke gøres med færre")).to_be_visible()
    page.get_by_label("Åse Holm").uncheck()
    page.get_by_role("button", name="Prøv gruppen").click()
    expect(page.get_by_text("Åse Holm er taget ud")).to_be_visible()
    page.get_by_label("Hvorfor denne gruppe?").fill("Pengene finder vi senere.")
    with onward(page):
        page.get_by_role("button", name="Beslut denne gruppe").click()
    assert Composition.objects.get().result["decided"] == [f"k{one.pk}"]
    paths = ["needs/", "candidates/", f"candidates/{one.pk}/edit/", "compose/", "compose/1/"]
    for path in paths:
        for _page in visitor.at_every_width(HERE + path):
            visitor.picture("composing-" + path.strip("/").replace("/", "-").replace("?", "-"))
            assert visitor.sticking_out() == [], path
        assert visitor.barriers() == [], path


def test_a_change_is_tried_on_the_map(visit: Visit, leader: User) -> None:
    visitor = visit(user=leader)
    page = visitor.open(HERE + "map/")
    page.get_by_text("Prøv en ændring").click()
    page.get_by_label("Tag en deltager ud").select_option("Åse Holm")
    page.get_by_role("button", name="Vis, hvad der sker").click()
    expect(page.get_by_text("Åse Holm er ude")).to_be_visible()
    ase = Network.objects.get().people.get(name="Åse Holm").pk
    for _page in visitor.at_every_width(f"{HERE}map/?try=1&remove={ase}"):
        visitor.picture("what-if")
        assert visitor.sticking_out() == []
    assert visitor.barriers() == []
