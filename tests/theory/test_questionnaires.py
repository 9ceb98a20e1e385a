"""The engine's instruments: what each must be, and that no wording changes without a new version."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest

from metastyr.theory import instruments
from metastyr.theory.coordination import ITEMS
from metastyr.theory.instruments import (
    COORDINATION,
    EARLIER,
    INSTRUMENTS,
    Instrument,
    Rated,
    Reading,
    instrument,
)
from metastyr.theory.text import Text
from tests.theory.questionnaires import questionnaire

FINGERPRINTS = {
    ("coordination", 1): "e0c45c6fcae12039",
}
"""What was asked in each version, for good. Another wording, answer or map: a new version, the old one to
`EARLIER`, and a new line here. Never change a line that has been released."""


def fingerprint(one: Instrument) -> str:
    """All that decides what an answer to the instrument means."""
    told = [
        one.rates,
        one.asked,
        one.not_relevant,
        one.own_target,
        [
            (item.key, item.text, item.own_text, item.scale.labels, item.score_map.points)
            for item in one.items
        ],
    ]
    return hashlib.sha256(repr(told).encode()).hexdigest()[:16]


def test_what_a_version_asks_never_changes() -> None:
    assert {
        (one.key, one.version): fingerprint(one) for one in (*INSTRUMENTS.values(), *EARLIER)
    } == FINGERPRINTS


def test_the_fingerprint_sees_every_change_of_what_is_asked() -> None:
    first = COORDINATION.items[0]
    scale = replace(first.scale, labels=(*first.scale.labels[:4], Text(da="Helt", en="Wholly")))
    changed = (
        replace(COORDINATION, asked=Text(da="Svar.", en="Answer.")),
        replace(COORDINATION, not_relevant=None),
        replace(COORDINATION, items=(replace(first, text=Text(da="Hvad?", en="What?")), *ITEMS[1:])),
        replace(COORDINATION, items=(replace(first, own_text=None), *ITEMS[1:])),
        replace(COORDINATION, own_target=None),
        replace(COORDINATION, items=(replace(first, scale=scale), *ITEMS[1:])),
        replace(
            COORDINATION,
            items=(replace(first, score_map=replace(first.score_map, points=(5, 4, 3, 2, 1))), *ITEMS[1:]),
        ),
        replace(COORDINATION, items=(*ITEMS[1:], first)),
    )
    seen = [fingerprint(one) for one in (COORDINATION, *changed)]
    assert len(set(seen)) == len(seen)


def test_instruments_are_found_by_their_key_and_have_versions_of_their_own() -> None:
    assert all(one.key == key for key, one in INSTRUMENTS.items())
    released = [(one.key, one.version) for one in (*INSTRUMENTS.values(), *EARLIER)]
    assert len(set(released)) == len(released)
    assert all(one.version < INSTRUMENTS[one.key].version for one in EARLIER)
    ids = [one.id for one in INSTRUMENTS.values()]
    assert len(set(ids)) == len(ids)


def test_an_earlier_version_is_found_and_an_unknown_one_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    old, new = questionnaire(Rated.NETWORK), questionnaire(Rated.NETWORK, version=2, answers=7)
    monkeypatch.setitem(INSTRUMENTS, "made-up", new)
    monkeypatch.setattr(instruments, "EARLIER", (old,))
    assert instrument("made-up") is new
    assert (instrument("made-up", 1), instrument("made-up", 2)) == (old, new)
    with pytest.raises(LookupError, match="version 3"):
        instrument("made-up", 3)
    with pytest.raises(LookupError, match="no instrument is called 'smiles'; there are: coordination"):
        instrument("smiles")


@pytest.mark.parametrize("rates", list(Rated))
@pytest.mark.parametrize("answers", range(2, 12))
def test_every_kind_with_two_to_eleven_answers_can_be_made(rates: Rated, answers: int) -> None:
    made = questionnaire(rates, answers=answers, not_relevant=answers % 2 == 0)
    assert [item.scale.points for item in made.items] == [answers, answers]
    assert made.item("second").key == "second"
    with pytest.raises(LookupError, match="third"):
        made.item("third")


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"answers": 1}, "2 to 11 answers"),
        ({"answers": 12}, "2 to 11 answers"),
        ({"points": (3, 3, 3, 3, 3)}, "say nothing"),
        ({"points": (1, 2)}, "5 answers, 2 points"),
        ({"items": ()}, "needs items"),
        ({"items": ("first", "first")}, "key of its own"),
        ({"items": ("x" * 61,)}, "60 letters"),
        ({"version": 0}, "counted from 1"),
    ],
)
def test_a_questionnaire_that_cannot_be_asked_or_read_is_none(change: dict[str, object], wrong: str) -> None:
    with pytest.raises(ValueError, match=wrong):
        questionnaire(Rated.NETWORK, **change)  # type: ignore[arg-type]


def test_a_question_with_a_place_nobody_fills_is_refused() -> None:
    made = questionnaire(Rated.GROUPS)
    odd = replace(made.items[0], text=Text(da="Hvordan er {gruppen}?", en="How is {target}?"))
    with pytest.raises(ValueError, match="target and process"):
        replace(made, items=(odd,))
    with pytest.raises(ValueError, match="target and process"):
        replace(made, items=(replace(odd, text=made.items[0].text, own_text=odd.text),))
    with pytest.raises(ValueError, match="no other place than target"):
        replace(made, own_target=Text(da="{process}", en="{target}"))


def test_a_question_about_ones_own_may_have_words_of_its_own_with_or_without_the_name() -> None:
    made = questionnaire(Rated.ONESELF)
    own = replace(made.items[0], own_text=Text(da="Hvordan har du det?", en="How are you?"))
    told = replace(made, items=(own,), own_target=Text(da="Dig selv", en="Yourself"))
    assert told.items[0].asked(own=True).da == "Hvordan har du det?"
    assert told.items[0].asked(own=False) == made.items[0].asked(own=True) == made.items[0].text


@pytest.mark.parametrize(
    "change",
    [{"rates": Rated.PEOPLE}, {"items": ITEMS[:6]}, {"items": questionnaire(Rated.GROUPS).items}],
)
def test_only_groups_on_the_seven_dimensions_are_read_as_a_matrix(change: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="a matrix is read from"):
        replace(COORDINATION, **change)  # type: ignore[arg-type]
    assert questionnaire(Rated.GROUPS).reading is Reading.ITEMS
