"""The check digit of a CVR number catches what people mistype."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metastyr.domain.cvr import read_cvr

VALID = "29189900"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("29189900", "29189900"),
        (" 29 18 99 00 ", "29189900"),
        ("DK29189900", "29189900"),
        ("dk-29189900", "29189900"),
        ("29189901", None),
        ("2918990", None),
        ("291899000", None),
        ("00000000", None),
        ("", None),
        ("EAN 5790000", None),
    ],
)
def test_written_in_the_usual_ways(written: str, read: str | None) -> None:
    assert read_cvr(written) == read


@given(place=st.integers(0, 7), digit=st.integers(0, 9))
def test_no_single_wrong_digit_passes(place: int, digit: int) -> None:
    wrong = VALID[:place] + str(digit) + VALID[place + 1 :]
    assert read_cvr(wrong) == (VALID if wrong == VALID else None)
