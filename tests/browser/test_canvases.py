"""A sheet in a browser: saved while one writes, another's text beside one's own, at three widths."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.conftest import Visit, onward
from tests.web.design.canvases.made import sheet_of, write
from tests.web.made_up import leader_of, make_network, make_user


def test_a_sheet_is_saved_while_one_writes_and_two_lose_nothing(visit: Visit, transactional_db: None) -> None:
    network = make_network()
    leader = leader_of(network)
    row = sheet_of(network, by=leader)
    there = f"/n/unges-trivsel/design/canvases/sheets/{row.key}/"
    visitor = visit(user=leader, forgive=("409",))
    for path in ("/n/unges-trivsel/design/canvases/", there):
        for _page in visitor.at_every_width(path):
            assert (path, visitor.sticking_out(), visitor.barriers()) == (path, [], [])
            visitor.picture(f"canvas-{len(path)}")
    page = visitor.page
    now = page.get_by_label("Sådan er det i dag")
    now.fill("Alle venter.")
    said = page.locator("[data-canvas-said]")
    expect(said).to_have_text("Gemmer …")
    expect(said).to_contain_text("Gemt kl.")
    assert row.texts.get(field="now").content == "Alle venter."
    write(row, by=make_user("Maj Med"), now="Nogle venter.")
    now.fill("Alle venter for længe.")
    expect(page.locator("[data-canvas-met]")).to_contain_text("Nogle venter.")
    assert (visitor.sticking_out(), visitor.barriers()) == ([], [])
    visitor.picture("canvas-met")
    page.get_by_role("button", name="Behold begge").click()
    expect(page.locator("[data-canvas-met]")).to_have_count(0)
    expect(page.get_by_label("Sådan er det i dag")).to_have_value("Nogle venter.\n\nAlle venter for længe.")
    expect(said).to_contain_text("Gemt kl.")
    assert page.get_by_role("link", name="Print på A3").get_attribute("href") == f"{there}a3.pdf"
    # What is written without a connection is kept, and saved when there is one again.
    visitor.context.set_offline(True)
    page.get_by_label("Når det er lykkedes").fill("Ingen venter.")
    expect(said).to_contain_text("Ikke gemt: Der er ingen forbindelse.")
    assert all("ERR_INTERNET_DISCONNECTED" in one for one in visitor.complaints)
    visitor.complaints.clear()
    visitor.context.set_offline(False)
    expect(said).to_contain_text("Gemt kl.")
    assert row.texts.get(field="then").content == "Ingen venter."
    # "Gem arket" stays on the page; "Gem som version" goes from the first press, also when all is saved.
    page.get_by_role("button", name="Gem arket").click()
    expect(page.locator("[data-canvas-spoken]")).to_have_text("Gemt")
    with onward(page):
        page.get_by_role("button", name="Gem som version").click()
    assert row.versions.get().content["then"] == "Ingen venter."
