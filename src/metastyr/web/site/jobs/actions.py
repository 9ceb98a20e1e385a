"""The rows of the task queue itself: put back what a killed worker left, forget what is long done."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

KEPT = timedelta(hours=1)


@transaction.atomic
def put_back_running() -> int:
    """RUNNING → READY for every task: whoever ran it is dead. Only for the one worker that holds the lock."""
    return DBTaskResult.objects.running().update(status=TaskResultStatus.READY, started_at=None)


@transaction.atomic
def forget_finished(*, at: datetime) -> int:
    """Rows of tasks that were done an hour ago go; how many."""
    return DBTaskResult.objects.finished().filter(finished_at__lt=at - KEPT).delete()[0]
