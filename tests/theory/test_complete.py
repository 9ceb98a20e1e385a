"""Every entry is whole: two languages, a source, a standing, an id of its own."""

from __future__ import annotations

import re
from dataclasses import fields
from enum import Enum

import pytest

from metastyr.theory.boundaries import VERTICAL
from metastyr.theory.catalogue import CATALOGUE, Catalogue
from metastyr.theory.source import Entry, Source, Standing
from metastyr.theory.text import Text
from tests.theory.overlap import words
from tests.theory.walking import modules, parts, texts

# Strings that are code or a citation, never a sentence: everything else on screen is a Text.
CODE = re.compile(r"\.(id|paradigm|step|of|pattern|dimension_kind|for_kind)$")
CITATION = re.compile(r"\.(authors\[\d+\]|title|published)$")
SYMBOL = re.compile(r"[a-z0-9._-]+|[A-C](-[A-C]){2}")


def test_every_field_of_every_entry_is_a_text_a_number_or_a_code() -> None:
    loose = []
    for entry in CATALOGUE.entries():
        for path, value in parts(entry, entry.id):
            if isinstance(value, Text | int | float | Enum) or value is None:
                continue
            assert isinstance(value, str)
            if CODE.search(path):
                if not SYMBOL.fullmatch(value):
                    loose.append(f"{path}: {value}")
            elif not CITATION.search(path):
                loose.append(f"{path}: {value}")
    assert loose == []


def test_every_entry_has_a_name_a_meaning_a_source_and_a_standing() -> None:
    for entry in CATALOGUE.entries():
        assert isinstance(entry.name, Text), entry.id
        assert isinstance(entry.text, Text), entry.id
        assert isinstance(entry.source, Source), entry.id
        assert isinstance(entry.standing, Standing), entry.id
        assert entry.source.cite().da.strip(), entry.id
        assert entry.source.cite().en.strip(), entry.id


def test_sentences_differ_between_the_languages() -> None:
    same = [path for path, text in texts().items() if text.da == text.en and len(words(text.da)) > 3]
    assert same == []


def test_a_sentence_ends_as_a_sentence_in_both_languages() -> None:
    odd = [
        entry.id
        for entry in CATALOGUE.entries()
        if (entry.text.da[-1] in ".?") != (entry.text.en[-1] in ".?") or entry.text.da[-1] not in ".?"
    ]
    assert odd == []


def test_the_same_places_are_filled_in_both_languages() -> None:
    place = re.compile(r"\{(\w+)\}")
    odd = [
        path for path, text in texts().items() if set(place.findall(text.da)) != set(place.findall(text.en))
    ]
    assert odd == []


def test_ids_are_unique_and_plain() -> None:
    ids = [entry.id for entry in CATALOGUE.entries()]
    assert len(set(ids)) == len(ids)
    assert [one for one in ids if not re.fullmatch(r"[a-z-]+(\.[a-z0-9_-]+){1,2}", one)] == []


def test_two_entries_of_one_id_are_refused() -> None:
    with pytest.raises(ValueError, match=r"boundary\.vertical"):
        Catalogue((VERTICAL, VERTICAL))


def test_an_unknown_id_is_named() -> None:
    with pytest.raises(LookupError, match=r"boundary\.sideways"):
        CATALOGUE.entry("boundary.sideways")


def test_an_entry_is_found_by_its_id_and_its_kind() -> None:
    assert CATALOGUE.entry("boundary.vertical") is VERTICAL
    assert (VERTICAL.kind, VERTICAL.key) == ("boundary", "vertical")
    assert [entry.kind for entry in CATALOGUE.entries("stance")] == ["stance"] * 3
    assert CATALOGUE.entries("no-such-kind") == ()


def test_entries_cannot_be_changed() -> None:
    for entry in CATALOGUE.entries():
        with pytest.raises(AttributeError):
            entry.name = Text(da="x", en="y")  # type: ignore[misc]


def test_every_entry_written_in_a_module_is_in_the_catalogue() -> None:
    """An entry that some module holds but the catalogue does not would never be found on a page."""
    gathered = {entry.id for entry in CATALOGUE.entries()}
    written: set[str] = set()
    for module in modules():
        for value in vars(module).values():
            found = value if isinstance(value, tuple) else (value,)
            written |= {one.id for one in found if isinstance(one, Entry)}
    assert written == gathered


def test_a_source_that_names_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="names nothing"):
        Source()


def test_each_standing_has_a_word_and_a_meaning_to_show() -> None:
    assert [(one.label.da, one.label.en) for one in Standing] == [
        ("efterset i kilden", "checked in the source"),
        ("forudsat værdi", "preset value"),
        ("vores egen", "our own"),
    ]
    assert len({one.meaning.da for one in Standing}) == 3


def test_an_entry_holds_the_five_things_and_nothing_hidden() -> None:
    assert [one.name for one in fields(Entry)] == ["id", "name", "text", "source", "standing"]
