"""The worker: takes over where a dead one stopped, looks at the schedule, does what is in the queue."""

from __future__ import annotations

import logging
import os
import signal
import sys
import threading
import time
from types import FrameType

from django.db import close_old_connections
from django.utils import timezone
from django_tasks_db.management.commands import db_worker

from metastyr.web.design.actions.asking_in_sending import reap_invitations
from metastyr.web.sense.actions.sending import reap_letters
from metastyr.web.site.jobs.actions import put_back_running
from metastyr.web.site.jobs.lock import Lock, worker_lock
from metastyr.web.site.jobs.schedule import enqueue_due
from metastyr.web.site.jobs.stopping import stopping
from metastyr.web.site.jobs.tasks import worker_name

LOOK_S = 1.0
"""How long the worker rests when there is nothing to do."""
LAST_LETTER_S = 90.0
"""How long it may take to end after its parent is gone."""

logger = logging.getLogger("metastyr.jobs")


class Worker(db_worker.Worker):
    """django-tasks-db's own worker, emptying the queue again and again, with the schedule in between."""

    def __init__(self) -> None:
        super().__init__(
            queue_names=["default"],
            interval=0.2,
            batch=True,
            backend_name="default",
            startup_delay=False,
            max_tasks=None,
            worker_id=worker_name(),
            excluded_queue_names=[],
        )

    def shutdown(self, signum: int, frame: FrameType | None) -> None:
        """Asked to stop: after what is at hand, a letter at most; asked again: at once.

        The library's own leaves at once between two tasks, also when it has just claimed the next.
        """
        if not self.running:
            self.reset_signals()
            sys.exit(1)
        self.running = False
        stopping.ask()

    def run(self) -> None:
        """Until asked to stop. Waits while another worker has the lock."""
        lock = worker_lock()
        if self._has(lock):
            put_back_running()
            now = timezone.now()
            if uncertain := reap_letters(at=now) + reap_invitations(at=now):
                logger.warning("%s letters were being sent when the last worker ended: uncertain", uncertain)
        while self.running:
            lock.check_held()
            close_old_connections()
            enqueue_due(timezone.now())
            super().run()
            stopping.rest(LOOK_S)

    def _has(self, lock: Lock) -> bool:
        told = False
        while self.running and not lock.taken():
            if not told:
                logger.info("another worker is at work; this one takes over when that one ends")
                told = True
            stopping.rest(LOOK_S)
        return self.running


def work(parent: int | None) -> int:
    """Be the worker until stopped. With `parent`, also until that process is gone."""
    # The queue's own log tells of every task; ours tells of what matters.
    for noisy in ("django_tasks", "django_tasks_db"):
        logging.getLogger(noisy).setLevel(logging.CRITICAL)
    worker = Worker()
    worker.configure_signals()
    if parent is not None:
        threading.Thread(target=_watch, args=(parent,), daemon=True).start()
    worker.run()
    return 0


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(LOOK_S)
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(LAST_LETTER_S)
    os._exit(1)
