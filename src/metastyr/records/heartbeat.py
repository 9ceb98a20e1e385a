"""Whether the worker is alive: when the job it does all the time was last done."""

from __future__ import annotations

from datetime import datetime, timedelta

from django_tasks_db.models import DBTaskResult

CHORES = "metastyr.web.site.jobs.tasks.do_chores"
"""The task that is done again and again; its last end is the heartbeat."""
SILENT_AFTER = timedelta(minutes=5)


def last_heartbeat() -> datetime | None:
    """When the worker last did its chores; None when it never has."""
    done = DBTaskResult.objects.filter(task_path=CHORES, finished_at__isnull=False).order_by("-finished_at")
    return done.values_list("finished_at", flat=True).first()


def is_silent(at: datetime) -> bool:
    """Whether nobody has done the worker's chores in the last five minutes."""
    last = last_heartbeat()
    return last is None or at - last > SILENT_AFTER
