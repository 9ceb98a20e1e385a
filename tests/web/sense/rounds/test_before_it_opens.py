"""What is asked once more before it opens: words that grew old, small groups, days, and the day itself."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from django.utils import timezone
from django.utils.formats import date_format

from metastyr.domain.rounds.readiness import INTRO_PARTS, Lack
from metastyr.records.models import Round, Trace, User
from metastyr.web.sense import actions
from metastyr.web.sense.actions import NotDone
from metastyr.web.site.jobs.chores import open_due
from tests.web.made_up import AT, TODAY, client_of
from tests.web.sense.rounds.made import close, draft, opened
from tests.web.sense.rounds.test_set_up import acting, address, send

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("anonymous", [True, False])
def test_what_was_told_last_time_is_suggested_where_the_same_is_promised(anonymous: bool) -> None:
    before = close(opened())
    made = draft(intro={}, anonymous=anonymous)
    made.follows = before
    made.save()
    html = client_of(User.objects.get(name="Lone Leder")).get(address(made, "intro/")).content.decode()
    # Whether it is anonymous changes who sees the answers, and not why one asks.
    assert field(html, "purpose") == "Om purpose"
    assert (field(html, "recipients") == "Om recipients") == anonymous
    assert ("Runden er ikke helt som sidst" in html) == (not anonymous)
    assert ("Før stod der: “Om recipients”" in html) == (not anonymous)


def field(html: str, name: str) -> str:
    return re.findall(rf'<textarea name="{name}"[^>]*>\s*(.*?)</textarea>', html, re.DOTALL)[0].strip()


def test_what_people_are_told_is_gone_through_again_when_what_is_promised_changes() -> None:
    made = draft()
    actions.change_part(**acting(made), part={"anonymous": False})
    with pytest.raises(NotDone) as refused:
        actions.make_ready(**acting(made))
    assert refused.value.lacks == (Lack.INTRO_OLD,)
    client = client_of(User.objects.get(name="Lone Leder"))
    html = client.get(address(made)).content.decode()
    assert "siden du gennemså det, de spurgte skal vide" in html
    html = client.get(address(made, "intro/")).content.decode()
    assert "Ændret: om svarene er anonyme." in html
    assert field(html, "recipients").startswith("Runden er ikke anonym")
    assert "Før stod der: “Om recipients”" in html
    told = {part: f"Nyt om {part}" for part in INTRO_PARTS}
    assert send(made, "intro/", told)[0] == 302
    actions.make_ready(**acting(made))


def test_a_ready_round_whose_words_grew_old_is_not_opened_even_by_hand() -> None:
    made = draft()
    actions.make_ready(**acting(made))
    Round.objects.filter(pk=made.pk).update(rows_may_leave=True)
    with pytest.raises(NotDone) as refused:
        actions.open_round(**acting(made))
    assert refused.value.lacks == (Lack.INTRO_OLD,)


@pytest.mark.parametrize(
    ("first_day", "opened_on"),
    [
        (TODAY - timedelta(days=3), 1),
        (TODAY, 1),
        (TODAY + timedelta(days=1), 1),
        (TODAY + timedelta(days=2), 2),
    ],
)
def test_a_round_opens_by_itself_on_its_day_but_never_the_day_it_is_made_ready(
    first_day: date, opened_on: int
) -> None:
    made = draft(opens=first_day)
    actions.make_ready(**acting(made))
    seen = []
    for days in range(3):
        open_due(AT + timedelta(days=days))
        made.refresh_from_db()
        seen.append(made.state)
    assert seen.index("open") == opened_on


def test_a_round_made_ready_on_its_first_day_asks_whether_to_open_it() -> None:
    today = timezone.localdate()
    made = draft(opens=today, works_council_informed=today)
    client = client_of(User.objects.get(name="Lone Leder"))
    response = client.post(address(made, "ready/"))
    assert response["Location"] == address(made, "open/")
    html = client.get(response["Location"]).content.decode()
    tomorrow = date_format(today + timedelta(days=1), "DATE_FORMAT")
    assert f"Venter du, åbner den af sig selv {tomorrow}." in html
    open_due(timezone.now())
    made.refresh_from_db()
    assert made.state == "ready"


def test_a_small_group_is_asked_only_when_the_leader_has_chosen_it() -> None:
    made = draft(groups={"PPR": 6, "Skoler": 7, "Lille": 2})
    made.settings = {name: value for name, value in made.settings.items() if name != "small_agreed"}
    made.save()
    with pytest.raises(NotDone) as refused:
        actions.make_ready(**acting(made))
    assert refused.value.lacks == (Lack.SMALL_GROUPS,)
    code, html = send(made, "groups/", {"do": "ask-small"})
    assert (code, "Du har valgt at spørge Lille, selv om så små grupper aldrig bliver vist." in html) == (
        302,
        True,
    )
    actions.make_ready(**acting(made))


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("Vejen fra bekymring til hjælp..", "vejen fra bekymring til hjælp"),
        ("PPR’s visitation.", "PPR’s visitation"),
    ],
)
def test_the_course_of_work_is_kept_as_it_is_woven_into_a_question(written: str, kept: str) -> None:
    made = draft()
    client = client_of(User.objects.get(name="Lone Leder"))
    html = client.get(address(made, "process/"), {"process": written}).content.decode()
    assert f"Hvor tit hører I fra PPR om {kept}?" in html
    send(made, "process/", {"title": "Runden", "process": written})
    made.refresh_from_db()
    assert made.process == kept
    assert Trace.objects.order_by("pk").last().verb == "round.process_changed"  # type: ignore[union-attr]


def test_holidays_in_the_days_chosen_are_told_gently() -> None:
    year = timezone.localdate().year + 1
    told = {"opens": f"{year}-12-01", "closes": f"{year}-12-28", "reminders": ""}
    code, html = send(draft(), "dates/", told)
    assert (code, html.count("Mange holder fri imens: jul og nytår.")) == (302, 2)


def test_the_last_day_does_not_move_past_three_months() -> None:
    made = opened()
    with pytest.raises(NotDone) as refused:
        actions.move_closing(**acting(made), closes=TODAY + timedelta(days=93))
    assert refused.value.lacks == (Lack.OPEN_TOO_LONG,)
