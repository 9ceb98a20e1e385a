"""The drawn documents are fresh, and no module is silent about why it exists."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools import map as house


def test_the_map_and_the_states_are_fresh() -> None:
    assert house.stale() == []


def test_a_silent_module_is_refused_by_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(house, "ROOT", tmp_path)
    (tmp_path / "mute.py").write_text("x = 1\n")
    with pytest.raises(house.Silent, match=r"mute\.py"):
        house.first_line(tmp_path / "mute.py")
