"""Composed groups: asked for, worked out at once or in the queue, stopped, decided on, thrown away."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from metastyr.analysis.compose.answer import Composition as Answer
from metastyr.analysis.compose.answer import SoFar, Status
from metastyr.analysis.compose.composing import compose
from metastyr.domain.composing import COMPOSING_LIFE
from metastyr.records.models import Candidate, Composition, Trace
from metastyr.web.design.actions.composing_forgetting import names_somebody_gone
from metastyr.web.design.actions.people import NotChanged, Reason, open_network
from metastyr.web.design.question import Question, row_of

AT_ONCE_S = 1.0
"""How long the reader's own request may look for a group."""
IN_THE_QUEUE_S = 30.0
ALTERNATIVES = 5
A_TURN_S = 30.0
"""No new search is begun after this long, so that letters and chores get their turn."""
MOST_TRIES = 3
"""A search that ended its worker this often is given up: it would end the next one too."""
_TELL_EVERY_S = 0.5


@transaction.atomic
def ask_for_group(*, network: str, question: Question, by: int, at: datetime) -> int:
    """A question that waits to be worked out; the composed group's number."""
    row = open_network(network, at)
    last = Composition.objects.filter(network=row).aggregate(last=Max("number"))["last"] or 0
    Composition.objects.create(network=row, number=last + 1, asked=question.kept(), at=at, by_id=by)
    Trace.objects.leave(verb="group.composed", at=at, by=by, network=row.pk, about=str(last + 1))
    return last + 1


def work_out_at_once(*, network: str, number: int) -> bool:
    """Look for the group for a second; whether that was enough. If not, the queue goes on with it."""
    row = Composition.objects.get(network__key=network, number=number)
    answer = _answer(row, time_limit=AT_ONCE_S)
    if answer.status in {Status.OPTIMAL, Status.INFEASIBLE} and answer.conflict_minimal:
        keep_answer(composition=row.pk, answer=answer)
        return True
    _keep_so_far(row.pk, answer)
    return False


def waiting_groups() -> bool:
    """Whether a question waits for the queue."""
    return Composition.objects.filter(state__in=("waiting", "computing")).exists()


def work_out_waiting(*, ended: Callable[[], bool], time_limit: float = IN_THE_QUEUE_S) -> int:
    """Work out the questions that wait, the oldest first, for one turn; how many. `ended` asks to stop on
    the way: what is at hand then waits again. A search that fails is given up before its error goes on, so
    that it holds up no other."""
    done = 0
    until = time.monotonic() + A_TURN_S
    while not ended() and time.monotonic() < until:
        row = Composition.objects.filter(state__in=("waiting", "computing")).order_by("at", "pk").first()
        if row is None:
            break
        if _begin(row.pk):
            try:
                _work_out(row, ended, time_limit)
            except Exception:
                _give_up(row.pk)
                raise
        done += 1
    return done


def _work_out(row: Composition, ended: Callable[[], bool], time_limit: float) -> None:
    asked = False
    begun = time.monotonic()
    last = -_TELL_EVERY_S

    def follow(far: SoFar) -> None:
        nonlocal last
        if far.seconds - last >= _TELL_EVERY_S:
            last = far.seconds
            _tell(row.pk, far)

    def stop() -> bool:
        nonlocal asked
        # While other groups as small are looked for there is no news of the search, yet time passes.
        follow(SoFar(time.monotonic() - begun, None, None))
        # Nor on where the reader's own second was enough after all.
        goes_on = Composition.objects.filter(pk=row.pk, stop_asked=False, state="computing")
        asked = asked or ended() or not goes_on.exists()
        return asked

    answer = _answer(row, time_limit=time_limit, follow=follow, stop=stop)
    if ended() and answer.stopped:
        _put_back(row.pk)
        return
    keep_answer(composition=row.pk, answer=answer)


def _answer(
    row: Composition,
    *,
    time_limit: float,
    follow: Callable[[SoFar], None] | None = None,
    stop: Callable[[], bool] | None = None,
) -> Answer:
    wanted = Question.of(row.asked).wanted()
    return compose(wanted, alternatives=ALTERNATIVES, time_limit=time_limit, follow=follow, stop=stop)


@transaction.atomic
def _begin(pk: int) -> bool:
    """Whether the search is begun now; not where it is over, or has been begun too often without an end."""
    row = Composition.objects.select_for_update().filter(pk=pk, state__in=("waiting", "computing")).first()
    if row is None:
        return False
    tries = row.progress.get("tries", 0)
    if tries >= MOST_TRIES:
        _give_up(pk)
        return False
    row.state, row.progress = "computing", row.progress | {"tries": tries + 1}
    row.save(update_fields=["state", "progress"])
    return True


@transaction.atomic
def _put_back(pk: int) -> None:
    """It waits again, and ending its worker was not its fault."""
    row = Composition.objects.select_for_update().filter(pk=pk, state="computing").first()
    if row is not None:
        row.state, row.progress = "waiting", row.progress | {"tries": 0}
        row.save(update_fields=["state", "progress"])


@transaction.atomic
def _give_up(pk: int) -> None:
    """The search failed: what it had found by then is kept, and that it failed."""
    row = Composition.objects.select_for_update().filter(pk=pk, state__in=("waiting", "computing")).first()
    if row is not None:
        row.state, row.result = "found", (row.result or _nothing()) | {"failed": True}
        row.save(update_fields=["state", "result"])
        _set_chosen(row, row.result["chosen"])


@transaction.atomic
def _tell(pk: int, far: SoFar) -> None:
    row = Composition.objects.select_for_update().filter(pk=pk).first()
    if row is not None:
        news = {"seconds": far.seconds, "best": far.best, "bound": far.bound}
        row.progress = row.progress | {name: value for name, value in news.items() if value is not None}
        row.save(update_fields=["progress"])


@transaction.atomic
def _keep_so_far(pk: int, answer: Answer) -> None:
    """What the first second gave: shown while the queue goes on, and used where it is stopped. Nothing
    where the queue was faster, or somebody threw the question away."""
    row = Composition.objects.select_for_update().filter(pk=pk, state__in=("waiting", "computing")).first()
    if row is None:
        return
    row.progress = row.progress | {"seconds": answer.seconds, "best": answer.value, "bound": answer.bound}
    row.result = _as_kept(answer)
    row.save(update_fields=["progress", "result"])


@transaction.atomic
def keep_answer(*, composition: int, answer: Answer) -> None:
    """The answer is kept, unless somebody threw the question away meanwhile. A group that was found
    already is not given up for a search that found none, or a larger one. Where one of the group has been
    taken off the list meanwhile, the question waits to be worked out again without that one."""
    row = Composition.objects.select_for_update().filter(pk=composition).first()
    if row is None or row.state in {"found", "decided"}:
        return
    if answer.status is not Status.UNKNOWN and names_somebody_gone(row.asked, _as_kept(answer)):
        Composition.objects.filter(pk=composition).update(state="waiting")
        return
    before = row.result.get("value")
    if (
        before is None
        or answer.status is Status.INFEASIBLE
        or (answer.value is not None and answer.value <= before)
    ):
        row.result = _as_kept(answer)
    elif answer.bound is not None and answer.bound > (row.result.get("bound") or 0):
        row.result = row.result | {"bound": answer.bound}
    COMPOSING_LIFE.check_follows(row.state, "found")
    row.state = "found"
    row.save(update_fields=["result", "state"])
    _set_chosen(row, row.result["chosen"])


def _as_kept(answer: Answer) -> dict[str, Any]:
    return {
        "status": answer.status.value,
        "chosen": list(answer.chosen),
        "value": answer.value,
        "bound": answer.bound,
        "seconds": answer.seconds,
        "conflict": [[one.kind.value, one.id, one.number] for one in answer.conflict],
        "conflict_minimal": answer.conflict_minimal,
        "alternatives": [list(one.chosen) for one in answer.alternatives],
        "all_alternatives": answer.all_alternatives,
        "stopped": answer.stopped,
    }


def _set_chosen(row: Composition, ids: Collection[str]) -> None:
    rows = [pk for pk in map(row_of, ids) if pk is not None]
    row.chosen.set(Candidate.objects.filter(network_id=row.network_id, pk__in=rows))


@transaction.atomic
def stop_looking(*, network: str, number: int, by: int, at: datetime) -> None:
    """Asks the search to stop with the best it has; one that no worker has begun is done at once."""
    row = Composition.objects.select_for_update().get(network__key=network, number=number)
    if row.state not in {"waiting", "computing"} or row.stop_asked:
        return
    row.stop_asked = True
    if row.state == "waiting":
        COMPOSING_LIFE.check_follows(row.state, "found")
        row.state = "found"
        row.result = (row.result or _nothing()) | {"stopped": True}
        _set_chosen(row, row.result["chosen"])
    row.save(update_fields=["stop_asked", "state", "result"])
    Trace.objects.leave(verb="group.stopped", at=at, by=by, network=row.network_id, about=str(number))


def _nothing() -> dict[str, Any]:
    return _as_kept(Answer(status=Status.UNKNOWN, priced=False, seconds=0.0))


@transaction.atomic
def decide_group(
    *, network: str, number: int, group: Collection[str], reason: str, by: int, at: datetime
) -> None:
    """The network goes for this group. Kept with day and name, and never changed again.

    NotChanged while the search goes on, when it is decided already, or with somebody no longer on the list.
    """
    network_row = open_network(network, at)
    row = Composition.objects.select_for_update().get(network=network_row, number=number)
    if not COMPOSING_LIFE.may_follow(row.state, "decided"):
        raise NotChanged(Reason.GROUP_NOT_OPEN)
    ids = sorted(set(group))
    rows = [pk for pk in map(row_of, ids) if pk is not None]
    if not ids or Candidate.objects.filter(network=network_row, pk__in=rows).count() != len(ids):
        raise NotChanged(Reason.CANDIDATE_GONE)
    row.state, row.reason, row.decided, row.decided_by_id = "decided", reason, at, by
    row.result = row.result | {"decided": ids}
    row.save()
    row.chosen.set(rows)
    Trace.objects.leave(
        verb="group.decided",
        at=at,
        by=by,
        network=network_row.pk,
        about=str(number),
        data={"n": len(ids), "day": timezone.localdate(at).isoformat()},
    )


@transaction.atomic
def drop_group(*, network: str, number: int, by: int, at: datetime) -> None:
    """A composed group nobody has decided on goes. NotChanged for a decided one."""
    row = open_network(network, at)
    held = Composition.objects.select_for_update().get(network=row, number=number)
    if held.state == "decided":
        raise NotChanged(Reason.GROUP_NOT_OPEN)
    held.delete()
    Trace.objects.leave(verb="group.dropped", at=at, by=by, network=row.pk, about=str(number))
