"""The shell under test."""

from __future__ import annotations

import pytest

from tests.cli.calls import Shell


@pytest.fixture
def shell(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Shell:
    monkeypatch.delenv("METASTYR_LANGUAGE", raising=False)
    monkeypatch.setenv("COLUMNS", "100")
    return Shell(capsys)
