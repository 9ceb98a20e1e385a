"""The secret key: given, or made once and kept for its owner alone."""

from __future__ import annotations

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from metastyr.web.site.secret import secret_key


def test_the_environment_comes_first(tmp_path: Path) -> None:
    assert secret_key({"METASTYR_SECRET_KEY": "given"}, tmp_path) == "given"
    assert list(tmp_path.iterdir()) == []


def test_all_who_start_together_get_the_same_key(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    with ThreadPoolExecutor(16) as many:
        keys = set(many.map(lambda _: secret_key({}, folder), range(64)))
    assert len(keys) == 1
    assert [path.name for path in folder.iterdir()] == ["secret-key"]
    assert stat.S_IMODE((folder / "secret-key").stat().st_mode) == 0o600
