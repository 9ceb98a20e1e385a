"""Is the server able to answer, and is its database there? For those who watch it."""

from __future__ import annotations

from django.db import DatabaseError, connection
from django.http import HttpRequest, JsonResponse

from metastyr.web.ui.access import open_to_all

_NEVER_KEPT = {"Cache-Control": "no-store"}


@open_to_all("a watchdog has no account; it learns only yes or no")
def health(request: HttpRequest) -> JsonResponse:
    """200 {"database": "ok"} or 503; nothing about the installation."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return JsonResponse({"database": "unreachable"}, status=503, headers=_NEVER_KEPT)
    return JsonResponse({"database": "ok"}, headers=_NEVER_KEPT)
