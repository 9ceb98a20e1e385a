"""What an address asks for after its question mark, made safe: whole numbers and words to search for."""

from __future__ import annotations

from django.http import HttpRequest

LONGEST_SEARCH = 100
# One digit less than a database's whole numbers.
LONGEST_NUMBER = 18


def is_whole(told: str) -> bool:
    """Whether a text is a whole number that a database can hold."""
    return told.isascii() and told.isdigit() and len(told) <= LONGEST_NUMBER


def number_in(request: HttpRequest, name: str) -> int | None:
    """The whole number at `name`, or None; never larger than a database can hold."""
    told = request.GET.get(name, "")
    return int(told) if is_whole(told) else None


def search_in(request: HttpRequest, name: str) -> str:
    """The words at `name`, on one line and not too many."""
    # A null character is nothing anyone searches for, and PostgreSQL refuses it.
    return " ".join(request.GET.get(name, "").replace("\0", "").split())[:LONGEST_SEARCH]
