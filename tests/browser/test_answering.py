"""Answering in a browser: on a phone, without a script, by keyboard, by roles and names, in large text."""

from __future__ import annotations

import pytest
from django.core.cache import cache
from playwright.sync_api import Page, expect

from metastyr.domain.rounds.secrecy import in_groups
from metastyr.records.models import Answer, Round, Sheet, User
from metastyr.theory.coordination import ITEMS
from tests.browser.conftest import PHONES, WIDTHS, Visit, Visitor
from tests.web.sense.rounds.made import answer_all, close, codes, draft, opened

NAMES = ("Jeres egen gruppe, PPR", "Skoler", "Sundhedsplejen")
LONG = {
    "Pædagogisk-psykologisk rådgivning og børneneuropsykiatri": 6,
    "Sundhedsplejerskerne i Sydvestjyllandsregionen": 5,
    **{f"Skoleafdelingsledelsen på {n}. distriktsskole": 6 for n in range(1, 7)},
}


@pytest.fixture(autouse=True)
def _no_tries_yet() -> None:
    cache.clear()


@pytest.fixture
def made(transactional_db: None) -> Round:
    return opened()


@pytest.fixture
def code(made: Round) -> str:
    return codes(made)["PPR 0"]


def looked_at(visitor: Visitor, name: str) -> None:
    """The page is looked at: a picture, axe, nothing sticking out, one heading."""
    visitor.picture(f"answer-{name}")
    assert visitor.sticking_out() == [], name
    assert visitor.barriers() == [], name
    assert visitor.page.locator("h1").count() == 1, name


def heading(page: Page) -> str:
    return page.get_by_role("heading", level=1).inner_text()


@pytest.mark.parametrize("width", WIDTHS)
def test_every_page_at_every_width(visit: Visit, made: Round, code: str, width: int) -> None:
    visitor = visit(width=width, height=800, forgive=("404", "422", "410"))
    page = visitor.open("/s/")
    looked_at(visitor, "door")
    page.get_by_label("Kode").fill("abcd efgh jkmnp")
    page.get_by_role("button", name="Gå videre").click()
    looked_at(visitor, "door-wrong")
    for name, path in (
        ("intro", ""),
        ("screen", "1/"),
        ("screen-missing", "1/?missing=1"),
        ("overview-empty", "overview/"),
        ("withdraw-nothing", "withdraw/"),
        ("not-me", "not-me/"),
        ("no-screen", "9/"),
    ):
        visitor.open(f"/s/{code}/{path}")
        looked_at(visitor, name)
    visitor.open("/s/abcdefghjkmnp/")
    looked_at(visitor, "unknown")
    answer_all(made, code)
    for name, path in (
        ("intro-done", ""),
        ("screen-full", "5/"),
        ("overview-full", "overview/"),
        ("receipt", "receipt/"),
        ("withdraw", "withdraw/"),
    ):
        visitor.open(f"/s/{code}/{path}")
        looked_at(visitor, name)
    visitor.open(f"/s/{code}/?language=en")
    looked_at(visitor, "intro-english")
    visitor.open(f"/s/{code}/2/?language=en")
    looked_at(visitor, "screen-english")
    visitor.open(f"/s/{code}/2/?language=da")
    close(made)
    visitor.open(f"/s/{code}/")
    looked_at(visitor, "closed")


@pytest.mark.parametrize("width", PHONES)
def test_the_whole_way_without_a_script_by_roles_and_names_alone(
    visit: Visit, made: Round, code: str, width: int
) -> None:
    visitor = visit(width=width, height=640, javascript=False)
    page = visitor.open("/s/")
    page.get_by_role("textbox", name="Kode").fill(in_groups(code).upper())
    page.get_by_role("button", name="Gå videre").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(made.title)
    page.get_by_role("link", name="Begynd").click()
    for number, item in enumerate(ITEMS, start=1):
        expect(page.get_by_role("progressbar", name=f"Spørgsmål {number} af 7")).to_be_visible()
        assert heading(page) == item.name.da
        assert page.get_by_role("group").count() == 3
        for name in NAMES:
            group = page.get_by_role("group", name=name)
            group.get_by_role("radio", name=item.scale.labels[2].da, exact=True).check()
        page.get_by_role("button", name="Gem og fortsæt").click()
    assert heading(page) == "Dine svar"
    page.get_by_role("button", name="Afslut").click()
    assert heading(page) == "Tak for dine svar"
    assert sorted(Answer.objects.values_list("value", flat=True)) == [3] * 21
    assert Sheet.objects.get().finished
    # And everything back again.
    page.get_by_role("link", name="Tag alle mine svar tilbage").click()
    page.get_by_role("button", name="Slet alle mine svar").click()
    expect(page.get_by_text("Dine svar er slettet.")).to_be_visible()
    assert Answer.objects.count() == 0


def test_the_whole_way_by_keyboard(visit: Visit, made: Round, code: str) -> None:
    visitor = visit(width=390, height=640)
    page = visitor.open(f"/s/{code}/")

    def reach(name: str) -> None:
        for _step in range(40):
            page.keyboard.press("Tab")
            if visitor.focused() == name:
                return
        raise AssertionError(f"{name} is not reached by the tab key")

    def press(name: str) -> None:
        reach(name)
        with page.expect_navigation():
            page.keyboard.press("Enter")

    press("Begynd")
    for item in ITEMS:
        assert heading(page) == item.name.da
        reach_first_radio(page)
        for _question in range(3):
            # A space chooses the first, an arrow the next; the tab key goes on to the next question.
            page.keyboard.press("Space")
            page.keyboard.press("ArrowDown")
            page.keyboard.press("Tab")
        assert visitor.focused() == "Gem og fortsæt"
        with page.expect_navigation():
            page.keyboard.press("Enter")
    press("Afslut")
    assert heading(page) == "Tak for dine svar"
    assert sorted(Answer.objects.values_list("value", flat=True)) == [2] * 21
    assert Sheet.objects.get().finished


def reach_first_radio(page: Page) -> None:
    for _step in range(10):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.type") == "radio":
            return
    raise AssertionError("no answer is reached by the tab key")


def test_the_focus_can_be_seen_on_an_answer_and_the_whole_row_can_be_pressed(visit: Visit, code: str) -> None:
    visitor = visit(width=320, height=640)
    page = visitor.open(f"/s/{code}/1/")
    rows = page.locator(".answer-choice label")
    sizes = [row.bounding_box() for row in rows.all()]
    assert len(sizes) == 18
    assert min(size["height"] for size in sizes if size) >= 44
    assert min(size["width"] for size in sizes if size) >= 200
    # The far end of the row, where a thumb may land.
    first = sizes[0]
    assert first is not None
    page.mouse.click(first["x"] + first["width"] - 4, first["y"] + first["height"] - 4)
    assert page.locator("input:checked").count() == 1
    reach_first_radio(page)
    outline = "getComputedStyle(document.activeElement.nextElementSibling, '::before').outlineStyle"
    own = "getComputedStyle(document.activeElement.nextElementSibling).outlineStyle"
    shown = "getComputedStyle(document.activeElement.nextElementSibling, '::before').boxShadow"
    seen = {page.evaluate(outline), page.evaluate(own), page.evaluate(shown)}
    visitor.picture("answer-focus")
    assert seen - {"none"} != set()


def test_what_is_missing_is_led_to(visit: Visit, made: Round, code: str) -> None:
    visitor = visit(width=390, height=640)
    page = visitor.open(f"/s/{code}/1/")
    page.get_by_role("group", name="Skoler").get_by_role("radio", name="Det skifter").check()
    page.get_by_role("button", name="Gem og fortsæt").click()
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("Du mangler at svare om:")
    assert [one.inner_text() for one in alert.get_by_role("link").all()] == [
        "PPR (jeres egen gruppe)",
        "Sundhedsplejen",
    ]
    looked_at(visitor, "missing-two")
    alert.get_by_role("link", name="Sundhedsplejen").click()
    assert page.evaluate("document.activeElement.type") == "radio"
    page.get_by_role("button", name="Gem og fortsæt").click()
    assert heading(page) == "Fælles viden"
    assert Answer.objects.count() == 1


@pytest.mark.parametrize("width", [320, 640, 1280])
def test_text_twice_as_large_and_long_names_do_not_scroll_sideways(
    visit: Visit, transactional_db: None, width: int
) -> None:
    made = opened(
        groups=LONG,
        title="Overgangen fra distriktsskolernes specialundervisningsafdelinger til ungdomsuddannelserne",
        process="overgangen fra specialundervisningsafdelingen til en ungdomsuddannelse med støtte",
    )
    code = codes(made)[f"{next(iter(LONG))} 0"]
    answer_all(made, code, None)
    visitor = visit(width=width, height=700)
    for name, path in (("intro", ""), ("screen", "4/"), ("overview", "overview/"), ("receipt", "receipt/")):
        page = visitor.open(f"/s/{code}/{path}")
        looked_at(visitor, f"long-{name}")
        page.evaluate("document.documentElement.style.fontSize = '20px'")
        visitor.picture(f"answer-large-{name}")
        assert visitor.sticking_out() == [], name


@pytest.mark.parametrize("width", WIDTHS)
def test_the_preview(visit: Visit, transactional_db: None, width: int) -> None:
    made = draft()
    visitor = visit(width=width, height=800, user=User.objects.get())
    start = f"/n/{made.network.key}/sense/rounds/{made.key}/preview/"
    page = visitor.open(start)
    looked_at(visitor, "preview-intro")
    page.get_by_role("link", name="Skoler").click()
    page.get_by_role("link", name="Begynd").click()
    expect(page.get_by_role("group", name="Jeres egen gruppe, Skoler")).to_be_visible()
    looked_at(visitor, "preview-screen")
    for _screen in ITEMS:
        page.get_by_role("button", name="Gem og fortsæt").click()
    assert heading(page) == "Dine svar"
    page.get_by_role("button", name="Afslut").click()
    assert heading(page) == "Tak for dine svar"
    looked_at(visitor, "preview-receipt")
    assert Sheet.objects.count() == 0


def test_it_is_not_me_in_english(visit: Visit, made: Round, code: str) -> None:
    visitor = visit(width=390, height=640, language="en", javascript=False)
    page = visitor.open(f"/s/{code}/")
    page.get_by_role("link", name="This is not me").click()
    page.get_by_role("button", name="This is not me").click()
    assert heading(page) == "Thank you for telling us"
    assert made.invitations.get(name="PPR 0").state == "not_me"
