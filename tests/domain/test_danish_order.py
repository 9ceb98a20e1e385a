"""Danish dictionary order."""

from __future__ import annotations

import functools

from hypothesis import given
from hypothesis import strategies as st

from metastyr.domain.danish_order import danish_compare, danish_key


def test_the_last_letters_come_last_in_their_order() -> None:
    towns = ["Ål", "Ærø", "Øster", "Aabenraa", "Assens", "Zoo", "ærø", "éclair", "Edel"]
    assert sorted(towns, key=danish_key) == [
        "Assens", "éclair", "Edel", "Zoo", "Ærø", "ærø", "Øster", "Aabenraa", "Ål",
    ]  # fmt: skip


@given(st.lists(st.text()))
def test_the_comparison_and_the_key_agree(texts: list[str]) -> None:
    assert sorted(texts, key=functools.cmp_to_key(danish_compare)) == sorted(texts, key=danish_key)


@given(st.text(), st.text())
def test_only_equal_texts_are_equal(a: str, b: str) -> None:
    assert (danish_compare(a, b) == 0) == (a == b)
