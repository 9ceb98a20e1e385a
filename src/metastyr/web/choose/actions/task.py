"""The task is described, opened for assessment, taken back, and thought of again."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from metastyr.domain.choice_life import CHOICE_LIFE
from metastyr.records.models import Choice, Trace
from metastyr.web.choose.actions.held import held_network, under_way
from metastyr.web.choose.actions.refusal import NotDone, Reason
from metastyr.web.ui.remembered import fingerprint


def mark_of(*words: str) -> str:
    """A short mark of words as they stand, so that a page can say what it was drawn from; "" for none."""
    return fingerprint(words)[:16] if any(words) else ""


@transaction.atomic
def describe_task(*, network: str, title: str, task: str, seen: str = "", by: int, at: datetime) -> None:
    """The network's first task, or the words of the one that is still a draft.

    `seen` is the mark of the words that were changed. NotDone(NOT_A_DRAFT) where it is being assessed or
    decided already: then one thinks again; REWORDED_MEANWHILE where other words stand there now.
    """
    home = held_network(network, timezone.localdate(at))
    latest = Choice.objects.filter(network=home).order_by("-version").first()
    if latest is not None and latest.state != "draft":
        raise NotDone(Reason.NOT_A_DRAFT)
    if latest is None:
        Choice.objects.create(network=home, version=1, title=title, task=task, created=at)
        Trace.objects.leave(verb="choice.begun", at=at, by=by, network=home.pk, about=title)
    elif (latest.title, latest.task) != (title, task):
        if mark_of(latest.title, latest.task) != seen:
            raise NotDone(Reason.REWORDED_MEANWHILE)
        latest.title, latest.task = title, task
        latest.save(update_fields=["title", "task"])
        Trace.objects.leave(verb="choice.task_changed", at=at, by=by, network=home.pk, about=title)


@transaction.atomic
def open_for_assessment(*, network: str, by: int, at: datetime) -> None:
    """The words stand, and people may assess the task. NotDone unless it is a draft."""
    _move(
        under_way(network, timezone.localdate(at), state="draft"), "assessing", "choice.opened", by=by, at=at
    )


@transaction.atomic
def take_back(*, network: str, by: int, at: datetime) -> None:
    """The words may be changed again. NotDone(SOMEBODY_ANSWERED) once an assessment is handed in."""
    row = under_way(network, timezone.localdate(at), state="assessing")
    if row.assessments.exclude(handed_in=None).exists():
        raise NotDone(Reason.SOMEBODY_ANSWERED)
    _move(row, "draft", "choice.taken_back", by=by, at=at)


def _move(row: Choice, state: str, verb: str, *, by: int, at: datetime) -> None:
    CHOICE_LIFE.check_follows(row.state, state)
    row.state = state
    row.save(update_fields=["state"])
    Trace.objects.leave(verb=verb, at=at, by=by, network=row.network_id, about=row.title)


@transaction.atomic
def think_again(*, network: str, by: int, at: datetime) -> None:
    """The next version of the decided choice, a draft in the same words; the decided one stays as it is.

    NotDone(NOT_DECIDED) where the latest is not decided.
    """
    home = held_network(network, timezone.localdate(at))
    latest = Choice.objects.filter(network=home).order_by("-version").first()
    if latest is None or latest.state != "decided":
        raise NotDone(Reason.NOT_DECIDED)
    Choice.objects.create(
        network=home,
        version=latest.version + 1,
        follows=latest,
        title=latest.title,
        task=latest.task,
        importance=latest.importance,
        conditions=latest.conditions,
        created=at,
    )
    Trace.objects.leave(verb="choice.thought_again", at=at, by=by, network=home.pk, about=latest.title)
