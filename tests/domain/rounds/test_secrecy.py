"""Links and sheets: nobody shares one, nothing leads from the one to the other without the secret."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metastyr.domain.rounds.secrecy import (
    CODE_LENGTH,
    SECRET_BYTES,
    as_typed,
    code_of,
    code_print,
    in_groups,
    sheet_of,
)

secrets = st.binary(min_size=SECRET_BYTES, max_size=SECRET_BYTES)
SECRET, OTHER = bytes(range(32)), bytes(range(1, 33))
INVITED = [UUID(int=number) for number in range(20_000)]


def test_twenty_thousand_invitations_have_as_many_codes_prints_and_sheets() -> None:
    codes = [code_of(SECRET, one) for one in INVITED]
    assert len(set(codes)) == len(INVITED)
    assert len({code_print(b"pepper", code) for code in codes}) == len(INVITED)
    assert len({sheet_of(SECRET, code) for code in codes}) == len(INVITED)


def test_another_secret_makes_other_codes_and_other_sheets_of_the_same_code() -> None:
    assert not {code_of(SECRET, one) for one in INVITED[:500]} & {
        code_of(OTHER, one) for one in INVITED[:500]
    }
    code = code_of(SECRET, INVITED[0])
    assert sheet_of(SECRET, code) != sheet_of(OTHER, code)
    assert code_print(b"one", code) != code_print(b"other", code)


def test_codes_use_every_letter_about_as_often() -> None:
    letters = "".join(code_of(SECRET, one) for one in INVITED[:6000])
    counts = {letter: letters.count(letter) for letter in set(letters)}
    assert len(counts) == 30
    # 78,000 letters: 2,600 of each, five standard deviations are 250.
    assert all(2350 <= count <= 2850 for count in counts.values())
    assert not set("ilou01") & set(counts)


@given(secrets, st.uuids())
def test_a_code_is_read_as_it_was_printed_in_any_hand(secret: bytes, invitation: UUID) -> None:
    code = code_of(secret, invitation)
    assert len(code) == CODE_LENGTH
    assert as_typed(code) == as_typed(as_typed(code)) == code
    assert as_typed(in_groups(code)) == as_typed(in_groups(code).upper()) == code


@pytest.mark.parametrize(
    "between", [" ", "-", "\u2010", "\u2011", "–", "—", "\u00ad", "\u00a0", "\n", "\u200b"]
)
def test_whatever_stands_between_the_groups_is_left_out(between: str) -> None:
    assert as_typed(f" abcd{between}efgh{between}jkmnp") == "abcdefghjkmnp"


@given(st.text(max_size=40))
def test_what_is_typed_is_a_code_or_nothing_and_reading_it_again_changes_nothing(told: str) -> None:
    read = as_typed(told)
    assert read == "" or len(read) == CODE_LENGTH
    assert as_typed(read) == read


@pytest.mark.parametrize("told", ["", "abcdefghjkmn", "abcdefghjkmnpq", "abcdefghjkmn0", "abcdefghjkmni"])
def test_what_cannot_be_a_code_is_none(told: str) -> None:
    assert as_typed(told) == ""
