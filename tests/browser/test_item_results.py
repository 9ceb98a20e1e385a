"""Results read question by question, and a round held against the one before: on any screen, by anybody."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from metastyr.domain.rounds.readiness import TELLS_WHO
from metastyr.records.models import Round, User
from metastyr.theory.instruments import INSTRUMENTS, Rated
from tests.browser.conftest import WIDTHS, Visit, Visitor
from tests.theory.questionnaires import questionnaire
from tests.web.sense.results.asked_twice import asked_twice
from tests.web.sense.rounds.filled import agree, at_random
from tests.web.sense.rounds.made import answer_all, close, codes, opened

pytestmark = pytest.mark.django_db(transaction=True)
GROUPS = {"PPR": 8, "Skoler": 12, "Sundhedsplejen": 7, "Socialforvaltningens familieafdeling": 3}


def leader() -> User:
    return User.objects.order_by("pk")[0]


def sound(visitor: Visitor) -> None:
    assert visitor.barriers() == []
    assert visitor.sticking_out() == []


def where(made: Round) -> str:
    return f"/n/{made.network.key}/sense/rounds/{made.key}/results/"


def answered(rates: Rated, **how: object) -> Round:
    """A closed round of seven answers in which nobody thinks quite as the next."""
    INSTRUMENTS["made-up"] = questionnaire(rates, answers=7, **how)  # type: ignore[arg-type]
    made = opened(instrument_key="made-up", anonymous=rates not in TELLS_WHO, groups=GROUPS)
    for number, code in enumerate(codes(made).values()):
        if number % 9:
            answer_all(made, code, None if number == 3 else 1 + (number * number) % 7)
    return agree(close(made))


@pytest.fixture(autouse=True)
def _catalogue(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(INSTRUMENTS, "made-up", questionnaire(Rated.NETWORK))


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("rates", [Rated.NETWORK, Rated.GROUPS, Rated.PEOPLE], ids=str)
def test_question_by_question(visit: Visit, width: int, rates: Rated) -> None:
    made = answered(rates)
    visitor = visit(width=width, user=leader())
    page = visitor.open(where(made))
    expect(page.locator("h1")).to_have_text("Overgangen fra skole til PPR")
    assert page.locator("figure img").count() == 2
    sound(visitor)
    visitor.picture(f"items-{rates}")


def test_question_by_question_in_english_without_scripts(visit: Visit) -> None:
    made = answered(Rated.ONESELF)
    visitor = visit(width=390, user=leader(), language="en", javascript=False)
    page = visitor.open(where(made))
    expect(page.get_by_text("Each person answered about themselves.")).to_be_visible()
    assert visitor.sticking_out() == []
    visitor.picture("items-english")


def test_nothing_to_show(visit: Visit) -> None:
    made = agree(close(opened(instrument_key="made-up", groups=GROUPS)))
    visitor = visit(width=320, user=leader())
    page = visitor.open(where(made))
    expect(page.get_by_role("heading", name="Ingen har svaret")).to_be_visible()
    sound(visitor)
    visitor.picture("items-empty")


@pytest.mark.parametrize("width", WIDTHS)
def test_since_last_time(visit: Visit, width: int) -> None:
    _first, second = asked_twice(
        at_random(1), at_random(4), groups=GROUPS, then={**GROUPS, "Familiehuset": 6}
    )
    visitor = visit(width=width, user=leader())
    page = visitor.open(where(second))
    page.get_by_role("link", name="Siden sidst").click()
    expect(page.locator("h1")).to_have_text("Siden sidst")
    expect(page.get_by_role("heading", name="Det kan være tilfældigt")).to_be_visible()
    sound(visitor)
    visitor.picture("change")


@pytest.mark.parametrize("width", [1280, 320])
def test_nothing_to_hold_it_against(visit: Visit, width: int) -> None:
    first, second = asked_twice(groups={"PPR": 6, "Skoler": 7})
    visitor = visit(width=width, user=leader(), language="en")
    page = visitor.open(where(first) + "change/")
    expect(page.get_by_role("heading", name="There is no earlier round to compare with")).to_be_visible()
    sound(visitor)
    visitor.picture("change-none")
    settings = {**first.settings, "score_maps": {"frequent": {"points": [1, 2, 3, 4, 5], "version": 0}}}
    Round.objects.filter(pk=first.pk).update(settings=settings)
    page = visitor.open(where(second) + "change/")
    expect(page.get_by_role("heading", name="The two rounds cannot be compared")).to_be_visible()
    sound(visitor)
    visitor.picture("change-cannot")
