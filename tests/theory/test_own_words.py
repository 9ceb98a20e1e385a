"""Every sentence is our own: nothing copied from the deck, no slip repeated, no protected name used."""

from __future__ import annotations

from pathlib import Path

import pytest

from metastyr.theory.text import Text
from tests.theory.overlap import shared_runs, words
from tests.theory.walking import texts

PLANTED_DECK = "Hvis nogen spørger, så svarer vi altid venligt:\n at døren   står åben for alle, der vil ind."
PLANTED_COPY = "Husk: så svarer vi altid venligt, at døren står åben!"
PLANTED_OWN = "Så svarer vi altid venligt, at porten står åben."


def test_the_detector_finds_a_planted_sentence_and_leaves_our_own_alone() -> None:
    assert shared_runs(PLANTED_COPY, PLANTED_DECK) == [
        "svarer vi altid venligt at døren står åben",
        "så svarer vi altid venligt at døren står",
    ]
    assert shared_runs(PLANTED_OWN, PLANTED_DECK) == []


def test_the_detector_would_catch_a_sentence_of_the_deck_itself(shared: Path) -> None:
    deck = (shared / "source" / "netvaerk-og-basisorganisationen.txt").read_text(encoding="utf-8")
    some_eight = " ".join(words(deck)[300:308])
    assert shared_runs(some_eight, deck) == [some_eight]


def test_no_text_shares_eight_words_in_a_row_with_the_deck(shared: Path) -> None:
    deck = (shared / "source" / "netvaerk-og-basisorganisationen.txt").read_text(encoding="utf-8")
    copied = {
        path: found
        for path, text in texts().items()
        for found in (shared_runs(text.da, deck) + shared_runs(text.en, deck),)
        if found
    }
    assert copied == {}


SLIPS = (
    "den store funktion",
    "version or goal",
    "skylder vi blot",
    "metatyring",
    "adsministrativ",
    "perspeltiv",
    "nuture",
)
PROTECTED = ("RC Survey", "RC-survey", "Relational Coordination Survey")


@pytest.mark.parametrize("slip", [*SLIPS, *PROTECTED])
def test_no_slip_of_the_deck_and_no_protected_name_is_used(slip: str) -> None:
    assert [path for path, text in texts().items() if slip.lower() in f"{text.da} {text.en}".lower()] == []


def test_no_dash_is_used_as_ornament() -> None:
    dashes = (" – ", " — ", "—", " - ")
    odd = [
        path
        for path, text in texts().items()
        if ".cite" not in path and any(dash in text.da or dash in text.en for dash in dashes)
    ]
    assert odd == []


ENGLISH_IN_DANISH = (
    "governance", "metagovernance", "stakeholder", "wicked", "boundary", "hands-on", "hands-off",
    "feedback", "alignment", "commitment", "buffering", "survey", "score", "gatekeeper", "liaison",
)  # fmt: skip


def test_danish_uses_the_danish_word_where_there_is_one() -> None:
    odd = [
        (path, word)
        for path, text in texts().items()
        if not path.endswith(".title")
        for word in ENGLISH_IN_DANISH
        if word in words(text.da)
    ]
    assert odd == []


def test_the_walk_reaches_the_texts() -> None:
    found = set(texts().values())
    assert Text(da="Vertikal grænse", en="Vertical boundary") in found
    assert Text(da="Alt for sjældent", en="Far too rarely") in found
    assert Text(da="forudsat værdi", en="preset value") in found
