"""What happens by itself: the schedule, the chores, what the queue keeps, and one worker at a time."""

from __future__ import annotations

import os
import stat
import time
from datetime import datetime, timedelta
from email import message_from_bytes
from pathlib import Path
from typing import Any

import pytest
from django.core.mail import EmailMessage
from django.db import connection
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from metastyr.records.models import Letter, Round, Trace, User
from metastyr.web.post.mail_server import MailServer
from metastyr.web.sense import actions
from metastyr.web.site.jobs import chores, tasks
from metastyr.web.site.jobs.actions import forget_finished, put_back_running
from metastyr.web.site.jobs.lock import FileLock, ServerLock, worker_lock
from metastyr.web.site.jobs.schedule import EVERY, enqueue_due
from metastyr.web.site.jobs.worker import Worker
from metastyr.web.site.mail_files import EmailBackend
from tests.web.made_up import AT, TODAY
from tests.web.sense.rounds.made import draft, opened

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
SMALL = {"PPR": 1, "Skoler": 5}


def ready(**how: Any) -> Round:
    made = draft(groups=SMALL, **how)
    by = User.objects.values_list("pk", flat=True)[0]
    actions.make_ready(network=made.network.key, round_key=made.key, by=by, at=AT)
    return made


def do_all_tasks() -> None:
    """Empty the queue as the worker does, inside the test's own connection."""
    worker = Worker()
    while (row := DBTaskResult.objects.ready().first()) is not None:
        row.claim(worker.worker_id)
        worker.run_task(row)


def state(made: Round) -> str:
    made.refresh_from_db()
    return made.state


def midnight(days: int) -> datetime:
    """The first moment of a Danish day so many days from TODAY."""
    return timezone.make_aware(datetime.combine(TODAY + timedelta(days=days), datetime.min.time()))


def test_a_round_opens_and_closes_by_itself_on_danish_days() -> None:
    made = ready(opens=TODAY + 2 * DAY, closes=TODAY + 10 * DAY, reminders=())
    moment = timedelta(seconds=1)
    for at, expected in (
        (midnight(2) - moment, "ready"),
        (midnight(2), "open"),
        (midnight(11) - moment, "open"),
        (midnight(11), "closed"),
    ):
        assert chores.do_all(at) == []
        assert state(made) == expected
    assert list(Trace.objects.filter(by=None).order_by("pk").values_list("verb", flat=True)) == [
        "round.opened",
        "round.closed",
    ]


def test_a_round_that_lacks_something_stays_ready() -> None:
    made = ready(opens=TODAY + DAY, closes=TODAY + 10 * DAY, reminders=())
    made.invitations.all().delete()
    assert chores.do_all(AT + DAY) == []
    assert (state(made), Letter.objects.count()) == ("ready", 0)


def test_a_chore_that_fails_keeps_no_other_from_being_done(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    made = ready(opens=TODAY + DAY, closes=TODAY + 10 * DAY, reminders=())

    def broken(_at: datetime) -> None:
        raise RuntimeError("aya@fjordby.example")

    monkeypatch.setattr(chores, "CHORES", {"broken": broken, **chores.CHORES})
    assert chores.do_all(AT + DAY) == ["broken"]
    assert state(made) == "open"
    assert caplog.messages == ["broken failed: RuntimeError"]


def test_the_queue_gets_one_row_for_what_is_to_be_done() -> None:
    opened(groups=SMALL)
    for _ in range(3):
        enqueue_due(timezone.now())
    paths = sorted(DBTaskResult.objects.values_list("task_path", flat=True))
    assert [path.rpartition(".")[2] for path in paths] == ["do_chores", "send_letters"]
    assert {str(one) for one in DBTaskResult.objects.values_list("args_kwargs", flat=True)} == {
        "{'args': [], 'kwargs': {}}"
    }
    do_all_tasks()
    at = timezone.now()
    enqueue_due(at)
    assert not DBTaskResult.objects.filter(status=TaskResultStatus.READY).exists()
    enqueue_due(at + EVERY)
    assert DBTaskResult.objects.filter(status=TaskResultStatus.READY).count() == 1


def test_a_clock_that_was_set_back_does_not_stop_the_chores() -> None:
    enqueue_due(timezone.now())
    do_all_tasks()
    enqueue_due(timezone.now() - timedelta(hours=1))
    assert DBTaskResult.objects.filter(status=TaskResultStatus.READY).count() == 1


def test_a_failed_task_keeps_neither_words_nor_values_of_the_error(monkeypatch: pytest.MonkeyPatch) -> None:
    opened(groups=SMALL)

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError({"aya@fjordby.example": (550, b"Aya Holm is unknown")})

    monkeypatch.setattr(MailServer, "hand_over", broken)
    tasks.send_letters.enqueue()
    do_all_tasks()
    row = DBTaskResult.objects.get()
    assert (row.status, row.return_value) == (TaskResultStatus.FAILED, None)
    assert row.exception_class_path == "metastyr.web.site.jobs.tasks.Failed"
    assert row.traceback.strip().splitlines()[-1] == "metastyr.web.site.jobs.tasks.Failed: RuntimeError"
    for hidden in ("aya@", "Aya", "fjordby"):
        assert hidden not in row.traceback


def test_what_a_killed_worker_left_is_put_back_and_old_rows_go() -> None:
    for status, finished in (
        (TaskResultStatus.RUNNING, None),
        (TaskResultStatus.SUCCESSFUL, AT - timedelta(minutes=61)),
        (TaskResultStatus.FAILED, AT - timedelta(minutes=61)),
        (TaskResultStatus.SUCCESSFUL, AT),
    ):
        row = tasks.do_chores.enqueue().db_result
        row.status, row.finished_at = status, finished
        row.save()
    assert put_back_running() == 1
    assert forget_finished(at=AT) == 2
    assert sorted(DBTaskResult.objects.values_list("status", flat=True)) == ["READY", "SUCCESSFUL"]


def test_only_one_worker_has_the_lock() -> None:
    first, second = worker_lock(), worker_lock()
    assert type(first) is (ServerLock if connection.vendor == "postgresql" else FileLock)
    assert (first.taken(), second.taken()) == (True, False)
    first.check_held()
    if isinstance(first, ServerLock):
        first._connection.close()
    else:
        os.close(first._file)
    # PostgreSQL ends the other session in its own time, a moment after the connection was closed.
    ends = time.monotonic() + 30
    while not (taken := second.taken()) and time.monotonic() < ends:
        time.sleep(0.02)
    assert taken
    if isinstance(second, ServerLock):
        second._connection.close()


def test_mail_as_files_is_for_the_owner_alone(tmp_path: Path, settings: Any) -> None:
    settings.DATA_DIR = tmp_path
    message = EmailMessage(subject="Hej", body="æøå", to=["aya@fjordby.example"])
    assert EmailBackend().send_messages([message]) == 1
    (path,) = (tmp_path / "mail").iterdir()
    assert (stat.S_IMODE(path.stat().st_mode), stat.S_IMODE(path.parent.stat().st_mode)) == (0o600, 0o700)
    read = message_from_bytes(path.read_bytes())
    assert (read["To"], read.get_payload(decode=True)) == ("aya@fjordby.example", "æøå".encode())
