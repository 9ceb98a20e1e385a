"""The reading of everything finds what is there: else what it does not find would prove nothing."""

from __future__ import annotations

import os
import time
from base64 import b64encode
from pathlib import Path
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from tests.ways.everything import Table, counts_up, files_under, holding, tells_a_time, values_in

ONE, OTHER = UUID(int=2**127 + 7), UUID(int=2**100 + 9)


@given(
    before=st.binary(max_size=40),
    after=st.binary(max_size=40),
    form=st.sampled_from([ONE.bytes, ONE.hex.encode(), str(ONE).upper().encode(), b64encode(ONE.bytes)[:22]]),
)
def test_a_value_is_found_wherever_it_stands(before: bytes, after: bytes, form: bytes) -> None:
    files = {"a": before + form + after, "b": form[:-1], "c": b"", "d": after[:3]}
    assert holding(files, [OTHER, ONE]) == {"a": 1}


@given(content=st.binary(max_size=60), values=st.lists(st.binary(min_size=4, max_size=12), max_size=4))
def test_it_finds_as_python_does(content: bytes, values: list[bytes]) -> None:
    files = {"a": content, "b": content + b"".join(values[:1]) + content}
    for one in values:
        told = {path for path, bytes_ in files.items() if one in bytes_}
        assert told <= set(holding(files, [one]))


def test_only_what_was_written_since_is_read(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    for name in ("old", "inner/new"):
        (tmp_path / name).write_bytes(name.encode())
    now = time.time()
    os.utime(tmp_path / "old", (now - 100, now - 100))
    assert files_under(tmp_path, since=now - 50) == {str(tmp_path / "inner/new"): b"inner/new"}


def test_times_and_numbers_that_count_up_are_told() -> None:
    table = Table(
        "t",
        {"id": "char(32)", "seen": "datetime", "note": "text", "n": "integer", "value": "integer"},
        (
            {"rowid": 1, "id": "a", "seen": None, "note": "kl. 08:15", "n": 3, "value": 1},
            {"rowid": 2, "id": "b", "seen": None, "note": "", "n": 4, "value": 1},
        ),
    )
    assert tells_a_time(table) == {"seen", "note"}
    assert counts_up(table) == {"n"}
    assert values_in(table) == {"a", "b", "kl. 08:15", "", "3", "4", "1"}
