"""The file of a choice comes back as it was written, and names whatever is wrong with it by its place."""

from __future__ import annotations

import json
from functools import partial
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metastyr.domain.choice.judgement import CRITERION_KEYS, Judgement, Sureness
from metastyr.domain.choice.modes import ModeAnswers
from metastyr.domain.choice.task import GROUP_KEYS, Assessment, Choice, Decision, Task
from metastyr.domain.choice.wickedness import COLUMN_KEYS, FEATURE_KEYS, ROW_KEYS, Placing
from metastyr.exchange.choice_file import LIMITS, read_choice, write_choice

WORDS = st.text(st.characters(codec="utf-8", categories=("L", "P", "Zs")), max_size=20)
NAMES = st.text(st.characters(codec="utf-8", categories=("L",)), min_size=1, max_size=10)
JUDGEMENTS = st.lists(
    st.builds(
        Judgement, st.sampled_from(CRITERION_KEYS), st.integers(0, 4), st.sampled_from(Sureness), WORDS
    ),
    unique_by=lambda one: one.criterion,
).map(tuple)
PLACINGS = st.builds(
    Placing,
    st.sampled_from(ROW_KEYS),
    st.sampled_from(COLUMN_KEYS),
    WORDS,
    st.lists(st.sampled_from(FEATURE_KEYS), unique=True).map(tuple),
)
CHOICES = st.builds(
    Choice,
    st.builds(Task, NAMES, WORDS),
    st.lists(
        st.builds(Assessment, NAMES, JUDGEMENTS, st.none() | PLACINGS),
        max_size=3,
        unique_by=lambda one: one.assessor,
    ).map(tuple),
    st.permutations(GROUP_KEYS).map(lambda keys: ((keys[0],), tuple(keys[1:3]))) | st.just(()),
    st.none() | st.just(ModeAnswers(trust="low", participants=9, reasons=(("trust", "ny"),))),
    st.none() | st.just(Decision("network", "Alle siger det.", "lead-organisation", "En tager fat.")),
)


@settings(max_examples=40, deadline=None)
@given(CHOICES)
def test_what_is_written_is_read_unchanged(choice: Choice) -> None:
    text = write_choice(choice)
    held = read_choice("t.json", text.encode())
    assert (held.choice, held.problems) == (choice, ())
    assert write_choice(choice) == text


UNITS = st.sampled_from([None, (0, 10), (900, 400), (-3.7, 0.9), (0.1, 0.3)])


def _between(low: float, high: float, hundredths: int) -> float:
    return min(high, max(low, round(low + (high - low) * hundredths / 100, 4)))


def _as_one(value: float | list[float]) -> float | list[float]:
    """A stretch without length is written as its number."""
    return value[0] if isinstance(value, list) and value[0] == value[1] else value


@st.composite
def plain_files(draw: st.DrawFn) -> dict[str, Any]:
    """A table of one's own as somebody would write it, in units of its own."""
    forms = draw(st.lists(NAMES, min_size=2, max_size=3, unique=True))
    names = draw(st.lists(NAMES, min_size=2, max_size=3, unique=True))
    criteria, values = [], {form: {} for form in forms}
    for name in names:
        unit = draw(UNITS)
        criteria.append({"name": name, "scale": list(unit)} if unit else name)
        low, high = sorted(unit or (0, 1))
        ends = st.integers(0, 100).map(partial(_between, low, high))
        for form in forms:
            held = draw(st.none() | ends | st.tuples(ends, ends).map(sorted))
            if held is not None:
                values[form][name] = held
    order = draw(st.just({}) | st.just({"order": [names[:1], names[1:]]}))
    table = {"forms": forms, "criteria": criteria, "values": values}
    return {"metastyr": "choice", "version": 1, **table, **order}


@settings(max_examples=40, deadline=None)
@given(plain_files())
def test_a_table_of_ones_own_is_written_and_read_unchanged(told: dict[str, Any]) -> None:
    held = read_choice("t.json", json.dumps(told).encode())
    assert held.plain is not None
    text = write_choice(held.plain)
    assert read_choice("t.json", text.encode()).plain == held.plain
    for form, row in json.loads(text)["values"].items():
        spans = told["values"][form]
        assert row == {name: _as_one(value) for name, value in spans.items()}


HEAD = '{"metastyr":"choice","version":1,'
BAD = {
    '{"a":': "linje 1, tegn 6: filen kan ikke læses som JSON",
    "[" * 50_000: "hele filen: filen kan ikke læses som JSON",
    '{"a": NaN}': "hele filen: filen kan ikke læses som JSON",
    '{"a": 1, "a": 2}': "hele filen: «a» står to gange samme sted",
    "[]": "hele filen: filen siger ikke, at den handler om et valg af styreform",
    '{"metastyr":"choice","version":2}': "ved version: filen siger ikke, at den er version 1",
    HEAD + '"assessments":[]}': "hele filen: «task» mangler",
    HEAD + '"task":{"title":" "}}': "ved task.title: her står en tom tekst",
    HEAD + '"task":{"title":"Bo 010190-1234"}}': "ved task.title: teksten rummer et CPR-nummer",
    HEAD + '"task":{"title":"a"},"assessments":[{"assessor":"A","judgements":[{"criterion":"legality",'
    '"answer":7}]}]}': "ved assessments[1].judgements[1].answer: her står 7",
    HEAD + '"task":{"title":"a"},"assessments":[{"assessor":"A"},{"assessor":"A"}]}': (
        "ved assessments[2].assessor: «A» er nævnt to gange"
    ),
    HEAD + '"task":{"title":"a"},"order":["legality",["legality"]]}': (
        "ved order[2][1]: «legality» er nævnt to gange"
    ),
    HEAD + '"task":{"title":"a"},"order":["legality"]}': (
        "ved order: rækkefølgen har kun én plads og siger ikke, hvad der vejer mere end hvad"
    ),
    HEAD + '"task":{"title":"a"},"mode":{"participants":true}}': "ved mode.participants: her står true",
    HEAD + '"task":{"title":"a"},"decision":{"form":"market","reason":"b","mode":"lead-organisation"}}': (
        "ved decision.mode: der er valgt en måde at drive et netværk på, men ikke et netværk"
    ),
    HEAD + '"forms":["A","B"],"criteria":["a"],"values":{"A":{"a":5},"B":{}}}': (
        "ved values.A.a: værdien 5 ligger uden for skalaen"
    ),
}


@pytest.mark.parametrize(("text", "told"), BAD.items(), ids=range(len(BAD)))
def test_what_is_wrong_is_named_by_its_place(text: str, told: str) -> None:
    held = read_choice("t.json", text.encode())
    assert (held.choice, held.plain) == (None, None)
    assert [one.line("da").partition(". Forventet")[0] for one in held.problems] == [f"t.json, {told}"]


def test_a_file_too_large_is_not_read() -> None:
    held = read_choice("t.json", b" " * (LIMITS.bytes + 1))
    assert [one.code for one in held.problems] == ["too_big"]


def test_a_table_of_ones_own_is_read_on_its_scales() -> None:
    text = HEAD + (
        '"forms":["A","B"],"criteria":[{"name":"pris","scale":[900,400]},"godt"],'
        '"values":{"A":{"pris":[500,600]},"B":{"pris":900,"godt":0.5}},"order":["godt","pris"]}'
    )
    plain = read_choice("t.json", text.encode()).plain
    assert plain is not None
    assert plain.values == (((0.6, 0.8), None), ((0.0, 0.0), (0.5, 0.5)))
    assert plain.order == (("godt",), ("pris",))
