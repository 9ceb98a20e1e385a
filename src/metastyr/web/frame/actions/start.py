"""Points of the check list are answered by hand, and taking the frames home leaves a trace."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import get_language

from metastyr.records.models import Network, StartCheck, Trace
from metastyr.theory.start_check import START_POINTS
from metastyr.web.frame.actions.refusal import NotChanged, Reason, open_network
from metastyr.web.frame.seen import of_answer


@transaction.atomic
def answer_point(
    *, network: str, point: str, answer: str, note: str, seen: str | None = None, by: int, at: datetime
) -> None:
    """Answer a point "done" or "not_needed" (with why), or take the answer away ("open").

    What Metastyr reads for itself cannot be called done by hand. `seen` is what stood when the form was
    opened (`seen.of_answer`); None takes whatever stands.
    """
    row = open_network(network, timezone.localdate(at))
    held = StartCheck.objects.filter(network=row, point=point).first()
    if seen not in (None, of_answer(held.answer if held else "open", held.note if held else "")):
        raise NotChanged(Reason.CHANGED_MEANWHILE)
    asked = next(one for one in START_POINTS if one.key == point)
    if asked.read and answer == "done":
        raise NotChanged(Reason.NOT_BY_HAND)
    if answer == "open":
        gone, _ = StartCheck.objects.filter(network=row, point=point).delete()
        if not gone:
            return
    else:
        StartCheck.objects.update_or_create(
            network=row, point=point, defaults={"answer": answer, "note": note, "at": at, "by_id": by}
        )
    Trace.objects.leave(
        verb="start_check.answered",
        at=at,
        by=by,
        network=row.pk,
        about=asked.name.in_(get_language() or "da"),
        data={"point": point, "answer": answer},
    )


@transaction.atomic
def note_export(*, network: str, form: str, by: int, at: datetime) -> None:
    """Leave the trace that somebody took the frames, goals and mandates out of the house as `form`."""
    row = Network.objects.get(key=network)
    Trace.objects.leave(verb="frame.exported", at=at, by=by, network=row.pk, about=form)
