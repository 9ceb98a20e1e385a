"""A wrong code is counted, and one too many gets a page that says so."""

from __future__ import annotations

from django.http import HttpRequest

from metastyr.web.post import pages
from metastyr.web.post.by_code import TurnedAway
from metastyr.web.post.wrong_codes import one_too_many


def count_wrong_code(request: HttpRequest) -> None:
    """One more wrong code from this address. TurnedAway where it is one too many."""
    if one_too_many(request):
        raise TurnedAway(pages.too_many(request.path), 429)
