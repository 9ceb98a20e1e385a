"""Is the server able to answer, its database there, the worker at work, and what was deleted gone?"""

from __future__ import annotations

from django.db import DatabaseError
from django.http import HttpRequest, JsonResponse
from django.utils import timezone

from metastyr.records.heartbeat import is_silent
from metastyr.records.wiping import left_of_deleted
from metastyr.web.ui.access import open_to_all

_NEVER_KEPT = {"Cache-Control": "no-store"}


@open_to_all("a watchdog has no account; it learns only yes or no")
def health(request: HttpRequest) -> JsonResponse:
    """200 {"database": "ok", "worker": "ok", "deleted": "ok"} or 503; nothing about the installation.

    `worker` is "silent" when nobody has done its chores for five minutes: pages work, but no letter is sent.
    `deleted` is "waiting" while what closed rounds deleted is still in the database's files, and "log_kept"
    when it may still be in PostgreSQL's log, which this installation may not write over: see ADR 11.
    """
    try:
        silent = is_silent(timezone.now())
        deleted = left_of_deleted()
    except DatabaseError:
        return JsonResponse({"database": "unreachable"}, status=503, headers=_NEVER_KEPT)
    told = {"database": "ok", "worker": "silent" if silent else "ok", "deleted": deleted}
    return JsonResponse(told, headers=_NEVER_KEPT)
