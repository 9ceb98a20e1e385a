"""Where the demo is not loaded, nobody made up answers anything."""

from __future__ import annotations

import pytest

from metastyr.cli import demo_answers
from metastyr.records.models import Network
from tests.cli.test_demo_answers import HERE
from tests.web.site.test_demo_case import KEY


def test_nothing_is_answered_where_there_is_no_demo(db: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert demo_answers.run(HERE, "en") == 2
    assert capsys.readouterr().err.startswith("There is no demo here.")


def test_a_network_that_only_took_the_demos_address_is_not_the_demo(
    db: None, capsys: pytest.CaptureFixture[str]
) -> None:
    Network.objects.create(key=KEY, name="Unges trivsel i vores egen by")
    assert demo_answers.run(HERE, "en") == 2
    assert capsys.readouterr().err.startswith("There is no demo here.")
