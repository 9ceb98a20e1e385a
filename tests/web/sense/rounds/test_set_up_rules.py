"""The rules of a draft: kept where they are its own, refused where they cannot be."""

from __future__ import annotations

import pytest

from metastyr.records.models import Round, User
from tests.web.made_up import client_of
from tests.web.sense.rounds.made import draft
from tests.web.sense.rounds.test_set_up import address, send

pytestmark = pytest.mark.django_db


RULES = {
    "anonymous": "yes",
    "smallest_group": "5",
    "language": "da",
    "between_weak": "3,5",
    "between_strong": "4",
    "within_weak": "4,1",
    "within_strong": "4,6",
    **{f"frequent_{place}": str(points) for place, points in enumerate((1, 3, 5, 3, 1))},
}


def presets(made: Round) -> dict[str, object]:
    return {name: value for name, value in made.settings.items() if name in {"cut_offs", "score_maps"}}


def test_rules_as_the_catalogue_has_them_are_not_kept_as_the_rounds_own() -> None:
    made = draft()
    assert send(made, "details/", RULES)[0] == 302
    made.refresh_from_db()
    assert presets(made) == {}


def test_rules_of_the_rounds_own_are_kept_and_can_be_taken_back() -> None:
    made = draft()
    own = {
        **RULES,
        "anonymous": "no",
        "smallest_group": "7",
        "language": "en",
        "rows_may_leave": "on",
        "between_weak": "3,2",
        "frequent_3": "4",
    }
    code, html = send(made, "details/", own)
    assert (code, "Reglerne er ændret" in html) == (302, True)
    made.refresh_from_db()
    assert (made.anonymous, made.smallest_group, made.language, made.rows_may_leave) == (False, 7, "en", True)
    assert presets(made) == {
        "cut_offs": {"between": [3.2, 4.0], "within": [4.1, 4.6]},
        "score_maps": {"frequent": {"points": [1, 3, 5, 4, 1], "version": 0}},
    }
    assert (
        'value="3,2"'
        in client_of(User.objects.get(name="Lone Leder")).get(address(made, "details/")).content.decode()
    )
    send(made, "details/", RULES)
    made.refresh_from_db()
    assert presets(made) == {}


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("smallest_group", "3", "Vælg mindst 4"),
        ("smallest_group", "", "Udfyld feltet “Mindste gruppe”"),
        ("between_strong", "3", "kan ikke ligge under den for et svagt"),
        ("within_weak", "seks", "Skriv et tal fra 1 til 5"),
        ("frequent_2", "9", "Skriv et helt tal fra 1 til 5"),
        ("anonymous", "maybe", "Anonym eller med navn?"),
    ],
)
def test_rules_that_cannot_be_are_refused(field: str, value: str, words: str) -> None:
    made = draft()
    code, html = send(made, "details/", {**RULES, field: value})
    assert (code, words in html) == (422, True)
    made.refresh_from_db()
    assert (made.smallest_group, presets(made)) == (5, {})
