"""The tasks of the queue. None takes an argument or keeps what an error said: no names."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.utils import timezone
from django_tasks import task

from metastyr.web.design.actions.asking_in_sending import reap_invitations, send_next_invitation
from metastyr.web.design.actions.composing import work_out_waiting
from metastyr.web.post.mail_server import MailServer
from metastyr.web.sense.actions.sending import reap_letters, send_next
from metastyr.web.site.jobs import chores
from metastyr.web.site.jobs.stopping import stopping

LONGEST_S = 60.0
"""A batch of letters ends after this long, so that the chores get their turn."""


class Failed(Exception):  # noqa: N818  what is kept of an error
    """Something failed; carries only the name of the kind of error."""


def telling_nothing(run: Callable[[], Any]) -> Callable[[], Any]:
    """Errors lose their message and their values before the queue writes them down."""

    @wraps(run)
    def quiet() -> Any:
        kind = ""
        try:
            return run()
        except Exception as error:  # noqa: BLE001, RUF100  whatever it is, it must not be kept as it is
            kind = type(error).__qualname__
        raise Failed(kind)

    return quiet


@task()
@telling_nothing
def do_chores() -> list[str]:
    """What is done again and again; the names of the chores that failed."""
    return chores.do_all(timezone.now())


@task()
@telling_nothing
def send_letters() -> int:
    """Letters that wait are sent, one at a time, until none is due or the batch has lasted long enough."""
    server = MailServer()
    sender = worker_name()
    until = time.monotonic() + LONGEST_S
    sent = 0
    # What failed between a letter and its end, in this process or another: nobody knows whether it went.
    reap_letters(at=timezone.now())
    reap_invitations(at=timezone.now())
    try:
        while not stopping.is_asked() and time.monotonic() < until:
            # By turns: a long round holds up no invitation.
            now = timezone.now()
            went = send_next(server=server, sender=sender, at=now)
            went += send_next_invitation(server=server, sender=sender, at=now)
            if not went:
                break
            sent += went
    finally:
        server.close()
    return sent


@task()
@telling_nothing
def compose_waiting() -> int:
    """Groups that took more than a reader's own second are worked out; how many."""
    return work_out_waiting(ended=stopping.is_asked)


def worker_name() -> str:
    """Who sends in this process."""
    return _NAME


_NAME = f"worker-{time.time_ns():x}"
