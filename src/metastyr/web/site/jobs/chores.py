"""What happens by itself: rounds open and close on their day, reminders are written, rests are wiped away."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from datetime import datetime

from django.utils import timezone

from metastyr.domain.network_life import NetworkEnded
from metastyr.records.models import Round
from metastyr.web.design.actions.asking_in_forgetting import forget_codes, forget_unanswered
from metastyr.web.register.actions import forget_old_uploads
from metastyr.web.sense.actions import NotDone, close_round, open_round
from metastyr.web.sense.actions.closing import wipe_closed
from metastyr.web.sense.actions.reminders import write_due_reminders
from metastyr.web.site.jobs.actions import forget_finished

logger = logging.getLogger("metastyr.jobs")


def open_due(at: datetime) -> None:
    """Ready rounds whose day has come. What still lacks something stays ready: its page says what."""
    today = timezone.localdate(at)
    due = Round.objects.filter(state="ready", opens__lte=today, closes__gte=today)
    for network, key in due.values_list("network__key", "key"):
        try:
            open_round(network=network, round_key=key, by=None, at=at)
        except (NotDone, NetworkEnded, Round.DoesNotExist):
            continue


def close_due(at: datetime) -> None:
    """Open rounds whose last day is over, by Danish days."""
    due = Round.objects.filter(state="open", closes__lt=timezone.localdate(at))
    for network, key in due.values_list("network__key", "key"):
        try:
            close_round(network=network, round_key=key, by=None, at=at)
        except (NotDone, Round.DoesNotExist):
            continue


CHORES: Mapping[str, Callable[[datetime], object]] = {
    "close_due": close_due,
    "open_due": open_due,
    "write_due_reminders": lambda at: write_due_reminders(at=at),
    "wipe_closed": lambda at: wipe_closed(at=at),
    "forget_old_uploads": lambda at: forget_old_uploads(by=None, at=at),
    "forget_codes": lambda at: forget_codes(at=at),
    "forget_unanswered": lambda at: forget_unanswered(at=at),
    "forget_finished": lambda at: forget_finished(at=at),
}


def do_all(at: datetime) -> list[str]:
    """Every chore once; the names of those that failed. One that fails keeps no other from being done.

    Of a failure only its kind is told: what an error says may hold a name or an address.
    """
    failed = []
    for name, chore in CHORES.items():
        try:
            chore(at)
        except Exception as error:  # noqa: BLE001, RUF100  whatever it is, the others must be done
            logger.error("%s failed: %s", name, type(error).__qualname__)
            failed.append(name)
    return failed
