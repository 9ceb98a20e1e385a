"""A draft is set up part by part: what is saved, what is refused and where it is said."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone

from metastyr.domain.disclosure import SmallestGroup
from metastyr.domain.network_life import NetworkEnded
from metastyr.domain.rounds.intro import PARTS
from metastyr.domain.rounds.readiness import INTRO_PARTS, PAYS_TO_ASK, Lack
from metastyr.records.models import Round, Trace, User
from metastyr.web.sense import actions, reads
from metastyr.web.sense.actions import NotDone, Reason
from tests.web.made_up import AT, TODAY, client_of, leader_of, make_network
from tests.web.sense.rounds.made import close, draft, opened

pytestmark = pytest.mark.django_db


def acting(made: Round) -> dict[str, Any]:
    by = User.objects.values_list("pk", flat=True).first()
    return {"network": made.network.key, "round_key": made.key, "by": by, "at": AT}


def address(made: Round, part: str = "") -> str:
    return f"/n/{made.network.key}/sense/rounds/{made.key}/{part}"


def send(made: Round, part: str, told: dict[str, Any]) -> tuple[int, str]:
    """The leader sends a form: the status, and the page one stands on then."""
    client = client_of(User.objects.get(name="Lone Leder"))
    response = client.post(address(made, part), told)
    if response.status_code == 302:
        return 302, client.get(response["Location"]).content.decode()
    return response.status_code, response.content.decode()


def test_one_part_changes_and_all_others_stay() -> None:
    made = draft(settings={"cut_offs": {"between": [3.0, 4.0]}, "other": 1})
    before = reads.round_now(made.network.key, made.key)
    actions.change_part(
        **acting(made), part={"process": "noget andet", "settings": {"cut_offs": None, "new": 2}}
    )
    after = reads.round_now(made.network.key, made.key)
    changed = {
        name
        for name in ("process", "settings", "intro", "reminders", "smallest", "opens", "title")
        if getattr(before, name) != getattr(after, name)
    }
    assert changed == {"process", "settings"}
    assert {name: after.settings.get(name) for name in ("cut_offs", "other", "new")} == {
        "cut_offs": None,
        "other": 1,
        "new": 2,
    }
    verbs = list(Trace.objects.order_by("-pk").values_list("verb", flat=True)[:2])
    assert verbs == ["round.rules_changed", "round.process_changed"]


def test_a_part_that_is_none_is_an_error_of_the_caller() -> None:
    with pytest.raises(TypeError):
        actions.change_part(**acting(draft()), part={"colour": "blue"})


WRITES: dict[str, Callable[[Round], None]] = {
    "part": lambda made: actions.change_part(**acting(made), part={"process": "noget andet"}),
    "ready": lambda made: actions.make_ready(**acting(made)),
    "closing": lambda made: actions.move_closing(**acting(made), closes=TODAY + timedelta(days=30)),
}


@pytest.mark.parametrize("write", WRITES)
def test_a_failed_write_leaves_nothing(write: str, monkeypatch: pytest.MonkeyPatch) -> None:
    made = opened() if write == "closing" else draft()
    before = Round.objects.values().get(pk=made.pk)

    def fail(**kwargs: object) -> None:
        raise RuntimeError("no trace could be left")

    monkeypatch.setattr(Trace.objects, "leave", fail)
    with pytest.raises(RuntimeError):
        WRITES[write](made)
    assert Round.objects.values().get(pk=made.pk) == before


@pytest.mark.parametrize("write", ["part", "ready"])
def test_an_ended_network_keeps_its_drafts(write: str) -> None:
    made = draft()
    made.network.started, made.network.ended = date(2026, 1, 1), date(2026, 6, 1)
    made.network.save()
    with pytest.raises(NetworkEnded):
        WRITES[write](made)
    code, html = send(made, "process/", {"title": "Nyt", "process": "noget andet"})
    assert code == 422
    assert "Netværket er slut og kan ikke ændres" in html
    assert 'value="noget andet"' in html


def test_the_last_day_moves_while_the_round_is_open() -> None:
    made = opened()
    actions.move_closing(**acting(made), closes=TODAY + timedelta(days=40))
    made.refresh_from_db()
    assert made.closes == TODAY + timedelta(days=40)
    assert Trace.objects.order_by("pk").last().verb == "round.closing_moved"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("days", "lack"),
    [(0, Lack.CLOSES_IN_THE_PAST), (-3, Lack.CLOSES_IN_THE_PAST), (9, Lack.REMINDERS_OUTSIDE)],
)
def test_the_last_day_does_not_move_before_today_or_before_a_reminder(days: int, lack: Lack) -> None:
    made = opened()
    with pytest.raises(NotDone) as refused:
        actions.move_closing(**acting(made), closes=TODAY + timedelta(days=days))
    assert (refused.value.reason, refused.value.lacks) == (Reason.LACKS, (lack,))
    made.refresh_from_db()
    assert made.closes == TODAY + timedelta(days=14)


def test_a_round_opened_before_its_day_may_close_before_that_day() -> None:
    made = opened(opens=TODAY + timedelta(days=20), closes=TODAY + timedelta(days=40), reminders=())
    actions.move_closing(**acting(made), closes=TODAY + timedelta(days=5))
    made.refresh_from_db()
    assert (made.opens, made.closes) == (TODAY + timedelta(days=5),) * 2


@pytest.mark.parametrize("close_it", [False, True])
def test_only_an_open_round_gets_another_last_day(close_it: bool) -> None:
    made = close(opened()) if close_it else draft()
    with pytest.raises(NotDone) as refused:
        actions.move_closing(**acting(made), closes=TODAY + timedelta(days=40))
    assert refused.value.reason is Reason.NOT_OPEN


def test_a_round_is_begun_with_the_usual_rules() -> None:
    network = make_network()
    client = client_of(leader_of(network))
    response = client.post(
        f"/n/{network.key}/sense/rounds/new/", {"title": " Skole  og PPR ", "process": "henvisningen"}
    )
    made = Round.objects.get()
    assert response["Location"] == address(made)
    assert (made.title, made.process, made.anonymous, made.smallest_group, made.reminders) == (
        "Skole og PPR",
        "henvisningen",
        True,
        5,
        [5, 10],
    )


def test_what_was_typed_stays_where_a_new_round_is_refused() -> None:
    network = make_network()
    client = client_of(leader_of(network))
    response = client.post(f"/n/{network.key}/sense/rounds/new/", {"title": "Om 010190-1234", "process": ""})
    html = response.content.decode()
    assert (response.status_code, Round.objects.count()) == (422, 0)
    assert "Det ligner et CPR-nummer" in html
    assert "Udfyld feltet “Arbejdsforløbet”" in html
    assert 'value="Om 010190-1234"' in html


def test_the_same_is_asked_again_with_groups_and_rules_but_not_the_catalogues_own_map() -> None:
    own = {"frequent": {"points": [1, 2, 5, 4, 3], "version": 0}}
    made = close(
        opened(
            settings={"cut_offs": {"between": [3.0, 4.0]}, "score_maps": own},
            smallest_group=SmallestGroup(6),
            reminders=(3,),
        )
    )
    assert set(made.settings["score_maps"]) > {"frequent"}
    client = client_of(User.objects.get(name="Lone Leder"))
    client.post(
        f"/n/{made.network.key}/sense/rounds/new/", {"title": "Igen", "process": "", "follows": str(made.key)}
    )
    again = Round.objects.get(title="Igen")
    assert (again.follows, again.process, again.smallest_group, again.reminders) == (
        made,
        made.process,
        6,
        [3],
    )
    assert again.settings == {"cut_offs": {"between": [3.0, 4.0]}, "score_maps": own}
    assert [group.size for group in reads.round_now(made.network.key, again.key).groups] == [6, 7, 5]


def test_a_round_that_is_not_over_is_not_followed() -> None:
    made = draft()
    client = client_of(User.objects.get(name="Lone Leder"))
    url = f"/n/{made.network.key}/sense/rounds/new/"
    told = {"title": "Igen", "process": "", "follows": str(made.key)}
    assert client.post(url, told).status_code == 422
    assert Round.objects.count() == 1


def test_the_three_questions_are_answered_not_passed() -> None:
    made = draft(pays_to_ask={})
    code, html = send(made, "check/", {"interdependence": "yes", "uncertainty": "no"})
    assert code == 422
    assert "Svar ja eller nej til “Tidspres”" in html
    code, html = send(made, "check/", dict.fromkeys(PAYS_TO_ASK, "no"))
    assert code == 302
    assert "Alle tre svar er nej." in html
    made.refresh_from_db()
    assert made.pays_to_ask == dict.fromkeys(PAYS_TO_ASK, False)


def _days(first: int = 3, last: int = 17, reminders: str = "5, 10") -> dict[str, str]:
    today = timezone.localdate()
    return {
        "opens": (today + timedelta(days=first)).isoformat(),
        "closes": (today + timedelta(days=last)).isoformat(),
        "reminders": reminders,
    }


@pytest.mark.parametrize(
    ("reminders", "kept"),
    [("10; 5", [5, 10]), ("", []), ("3 og 6", [3, 6]), ("7,7", [7]), ("1 2 3", [1, 2, 3])],
)
def test_days_and_reminders_are_kept(reminders: str, kept: list[int]) -> None:
    made = draft()
    assert send(made, "dates/", _days(reminders=reminders))[0] == 302
    made.refresh_from_db()
    assert (made.reminders, made.closes - made.opens) == (kept, timedelta(days=14))


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (_days(first=-1), "Første dag er passeret"),
        (_days(first=9, last=3), "Sidste dag ligger før første dag"),
        (_days(last=999), "højst være åben i tre måneder"),
        (_days(reminders="5, 15"), "Runden er åben i 14 dage"),
        (_days(reminders="1, 2, 3, 4"), "Skriv højst 3 dage"),
        (_days(reminders="i morgen"), "Skriv hele tal med komma imellem"),
        (_days(reminders="0"), "Skriv hele tal med komma imellem"),
        ({"opens": "", "closes": "", "reminders": ""}, "Udfyld feltet “Første dag”"),
    ],
)
def test_days_that_do_not_fit_are_told_at_their_place(told: dict[str, str], words: str) -> None:
    made = draft()
    code, html = send(made, "dates/", told)
    assert (code, words in html) == (422, True)
    assert f'value="{told["reminders"]}"' in html or not told["reminders"]
    made.refresh_from_db()
    assert made.opens == TODAY


def test_the_intro_is_suggested_and_must_be_looked_through(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("METASTYR_AUTHORITY", "Fjordby Kommune")
    made = draft(intro={}, smallest_group=SmallestGroup(6))
    html = client_of(User.objects.get(name="Lone Leder")).get(address(made, "intro/")).content.decode()
    assert "Fjordby Kommune er dataansvarlig for denne undersøgelse i netværket Unges trivsel." in html
    assert "grupper med mindst 6" in html
    assert "artikel 6, stk. 1, litra e" in html
    assert "Lone Leder, [mail eller telefon]" in html
    told = {part: f"Om {part}" for part in INTRO_PARTS}
    code, html = send(
        made, "intro/", {**told, "contact": "Lone, [mail eller telefon]", "purpose": "010190-1234"}
    )
    assert code == 422
    assert "Skriv det, der skal stå i stedet for “[mail eller telefon]”" in html
    assert "Det ligner et CPR-nummer" in html
    assert "Om controller" in html
    assert send(made, "intro/", told)[0] == 302
    made.refresh_from_db()
    assert made.intro == told


def test_the_intro_has_the_parts_the_law_asks_for() -> None:
    assert tuple(PARTS) == INTRO_PARTS


def test_the_suggestion_speaks_the_letters_language_and_tells_a_named_round_so() -> None:
    made = draft(intro={}, language="en", anonymous=False, rows_may_leave=True)
    html = client_of(User.objects.get(name="Lone Leder")).get(address(made, "intro/")).content.decode()
    assert "The round is not anonymous" in html
    assert "rows without names" in html
    assert "Nobody can see what you in particular answered" not in html


def test_the_works_council_is_informed_on_a_day_that_has_been() -> None:
    made = draft(works_council_informed=None)
    today = timezone.localdate()
    later = {"informed": "on", "day": (today + timedelta(days=1)).isoformat()}
    assert "Dagen ligger ude i fremtiden" in send(made, "council/", later)[1]
    assert (
        "Sæt kryds ved “MED-udvalget er orienteret" in send(made, "council/", {"day": today.isoformat()})[1]
    )
    made.refresh_from_db()
    assert made.works_council_informed is None
    assert send(made, "council/", {"informed": "on", "day": today.isoformat()})[0] == 302
    made.refresh_from_db()
    assert made.works_council_informed == today


def test_a_form_that_has_grown_old_is_told_so_and_keeps_what_was_typed() -> None:
    made = draft()
    actions.make_ready(**acting(made))
    code, html = send(made, "process/", {"title": "Nyt navn", "process": "noget andet"})
    assert code == 422
    assert "Rundens tilstand er nu “Klar”" in html
    assert 'value="Nyt navn"' in html


def test_two_who_change_the_same_part_do_not_write_over_each_other_unseen() -> None:
    made = draft()
    client = client_of(User.objects.get(name="Lone Leder"))
    seen = re.findall(r'name="seen" value="(\w+)"', client.get(address(made, "process/")).content.decode())
    actions.change_part(**acting(made), part={"process": "det, en anden skrev"})
    told = {"title": made.title, "process": "det, jeg skrev", "seen": seen[0]}
    code, html = send(made, "process/", told)
    assert (code, "En anden har ændret denne del imens." in html) == (422, True)
    assert 'value="det, jeg skrev"' in html
    again = re.findall(r'name="seen" value="(\w+)"', html)[0]
    assert send(made, "process/", {**told, "seen": again})[0] == 302
    made.refresh_from_db()
    assert made.process == "det, jeg skrev"
