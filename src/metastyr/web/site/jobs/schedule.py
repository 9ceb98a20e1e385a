"""What is put in the queue when: the chores every few seconds, sending and composing when something waits."""

from __future__ import annotations

from datetime import datetime, timedelta

from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from metastyr.records.heartbeat import last_heartbeat
from metastyr.web.design.actions.asking_in_sending import due_invitations
from metastyr.web.design.actions.composing import waiting_groups
from metastyr.web.sense.actions.sending import due_letters
from metastyr.web.site.jobs import tasks

EVERY = timedelta(seconds=10)


def enqueue_due(at: datetime) -> None:
    """One row for each task that has something to do and is not in the queue already. Four cheap queries."""
    waiting = set(
        DBTaskResult.objects.filter(status__in=(TaskResultStatus.READY, TaskResultStatus.RUNNING))
        .order_by()
        .values_list("task_path", flat=True)
    )
    last = last_heartbeat()
    # A clock that was set back must not stop the chores until it has caught up.
    if tasks.do_chores.module_path not in waiting and (last is None or not last <= at < last + EVERY):
        tasks.do_chores.enqueue()
    if tasks.send_letters.module_path not in waiting and (
        due_letters(at).exists() or due_invitations(at).exists()
    ):
        tasks.send_letters.enqueue()
    if tasks.compose_waiting.module_path not in waiting and waiting_groups():
        tasks.compose_waiting.enqueue()
