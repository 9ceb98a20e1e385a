"""What a request says, read with care: who asks, which page, which number."""

from __future__ import annotations

from django.http import HttpRequest

from metastyr.domain.access import Act, may
from metastyr.web.ui.access import actor_of

LONGEST_SEARCH = 100


def may_change(request: HttpRequest) -> bool:
    return may(actor_of(request), Act.CHANGE_REGISTER)


def number_in(request: HttpRequest, name: str) -> int | None:
    """The whole number at `name` in the address, or None; never larger than a database can hold."""
    told = request.GET.get(name, "")
    return int(told) if told.isdecimal() and len(told) < 16 else None


def search_in(request: HttpRequest) -> str:
    # A null character is nothing anyone searches for, and PostgreSQL refuses it.
    return " ".join(request.GET.get("q", "").replace("\0", "").split())[:LONGEST_SEARCH]
