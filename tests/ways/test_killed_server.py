"""A server killed in the middle, again and again, loses nothing it said it kept and keeps no half screen."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
import pytest

from tests.ways.installed import Installation, killed
from tests.ways.streams import Account, accounts, kept_screens, settle, streaming
from tools import postgres

PROOF = os.environ.get("METASTYR_PROOF") == "1"
KILLS = 200 if PROOF else 6
GROUPS = {"PPR": 6, "Skoler": 5}

pytestmark = pytest.mark.begins_first


@pytest.fixture
def server(request: pytest.FixtureRequest) -> Iterator[postgres.Server | None]:
    """The PostgreSQL of the test, writing to disk as in the field; None for SQLite."""
    if not os.environ.get("METASTYR_DATABASE"):
        yield None
        return
    if postgres.programs() is None:
        pytest.skip("no PostgreSQL server programs on this machine")
    with postgres.server(durable=True) as made:
        yield made


@pytest.fixture
def installation(tmp_path: Path, server: postgres.Server | None) -> Iterator[Installation]:
    made = Installation(tmp_path, database=server.address if server else "")
    yield made
    made.kill_all()


def test_every_acknowledged_screen_is_there_after_every_kill(
    installation: Installation, server: postgres.Server | None, capsys: pytest.CaptureFixture[str]
) -> None:
    made = installation.ask("make", groups=GROUPS)
    secret, people = bytes.fromhex(made["secret"]), accounts(made)
    chance = np.random.default_rng(20261125)
    cut_off = unheard = 0
    for kill in range(1, KILLS + 1):
        running = installation.started()
        if kill > 1:
            unheard += settle(installation, secret, people)
        with streaming(people, installation.port) as stream:
            told = _told(people)
            # Not before somebody has been told something since the start; from then on at any moment.
            stream.until(lambda told=told: _told(people) > told)
            time.sleep(chance.uniform(0, 0.4))
            if server and PROOF and kill % 4 == 0:
                server.kill()
                killed(running)
                server.start()
            else:
                killed(running)
        cut_off += sum(len(one.open) for one in people)
    with installation.serving():
        unheard += settle(installation, secret, people)
    # The kills did hit people in the middle of a screen.
    assert cut_off > 0
    with capsys.disabled():
        print(f" {KILLS} kills, {_told(people)} screens told, {cut_off} cut off, {unheard} kept untold ")


def _told(people: Sequence[Account]) -> int:
    return sum(one.told for one in people)


def test_a_round_that_closes_while_people_answer_loses_nothing_it_said_it_kept(
    installation: Installation,
) -> None:
    """Each answer is either counted, or turned away in words; none is acknowledged and lost."""
    made = installation.ask("make", groups=GROUPS)
    people = accounts(made)
    with installation.serving():
        with streaming(people, installation.port) as stream:
            stream.until(lambda: all(one.told >= len(one.items) for one in people))
            installation.ask("close", **{name: made[name] for name in ("network", "round", "by")})
            closed = [len(one.replies) for one in people]
            stream.until(lambda: all(len(one.replies) > n + 2 for one, n in zip(people, closed, strict=True)))
        after = {status for one, n in zip(people, closed, strict=True) for status in one.replies[n + 1 :]}
        kept = kept_screens(installation.database, installation.data)
    assert {status for one in people for status in one.replies} == {302, 410}
    assert after == {410}
    assert [one.open for one in people] == [{}] * len(people)
    told = [
        {item: dict(zip(one.targets, values, strict=True)) for item, values in one.acknowledged.items()}
        for one in people
    ]
    assert sorted(map(_in_order, kept.values())) == sorted(map(_in_order, told))


def _in_order(sheet: Mapping[str, Mapping[int, int | None]]) -> str:
    return repr(sorted((item, sorted(values.items())) for item, values in sheet.items()))


def test_two_devices_at_once_leave_one_of_the_two_and_no_mixture(installation: Installation) -> None:
    made = installation.ask("make", groups=GROUPS)
    one, other = (accounts(made)[0] for _device in range(2))
    # Nothing the two send for a screen at the same time agrees.
    other.number = 3 * len(made["items"])
    with installation.serving():
        with streaming([one, other], installation.port, phones=2) as stream:
            stream.until(lambda: min(one.told, other.told) >= 10 * len(made["items"]))
        kept = kept_screens(installation.database, installation.data)
    assert {*one.replies, *other.replies} == {302}
    (sheet,) = kept.values()
    assert set(sheet) == set(made["items"])
    for item, values in sheet.items():
        assert tuple(values[target] for target in made["targets"]) in {
            one.acknowledged[item],
            other.acknowledged[item],
        }
