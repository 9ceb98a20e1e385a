"""Is the server able to answer, is its database there, and does the worker work? For those who watch it."""

from __future__ import annotations

from django.db import DatabaseError
from django.http import HttpRequest, JsonResponse
from django.utils import timezone

from metastyr.records.heartbeat import is_silent
from metastyr.web.ui.access import open_to_all

_NEVER_KEPT = {"Cache-Control": "no-store"}


@open_to_all("a watchdog has no account; it learns only yes or no")
def health(request: HttpRequest) -> JsonResponse:
    """200 {"database": "ok", "worker": "ok"} or 503; nothing about the installation.

    `worker` is "silent" when nobody has done its chores for five minutes: pages work, but no letter is sent.
    """
    try:
        silent = is_silent(timezone.now())
    except DatabaseError:
        return JsonResponse({"database": "unreachable"}, status=503, headers=_NEVER_KEPT)
    return JsonResponse({"database": "ok", "worker": "silent" if silent else "ok"}, headers=_NEVER_KEPT)
