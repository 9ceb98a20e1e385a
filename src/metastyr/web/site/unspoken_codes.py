"""The code in a personal link is as good as the person: no line of a log, and no Referer, ever has one."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

ANSWERING = ("/s/", "/i/")
"""Every address that begins so has a code in it."""
HIDDEN = "[…]"
_IN_AN_ADDRESS = re.compile(r"(?<=/[si]/)[^/\s\"'<>?#&]+|(?<=%2F[si]%2F)[^/\s\"'<>?#&%]+", re.IGNORECASE)
# As it is written in a link and as it is printed; see domain.rounds.secrecy for its letters.
_LETTER = "[a-hj-km-np-tv-z2-9]"
_ALONE = re.compile(
    rf"(?<![A-Za-z0-9_-]){_LETTER}{{4}}-?{_LETTER}{{4}}-?{_LETTER}{{5}}(?![A-Za-z0-9_-])", re.IGNORECASE
)


def without_codes(text: str) -> str:
    """The text with every code in it hidden, in an address or alone.

    >>> without_codes("Not Found: /s/abcdefghjkmnp/3/ (abcd-efgh-jkmnp)")
    'Not Found: /s/[…]/3/ ([…])'
    """
    return _ALONE.sub(HIDDEN, _IN_AN_ADDRESS.sub(HIDDEN, text))


class Line(logging.Formatter):
    """A line of the log, traceback and all, with codes hidden last: whoever wrote it, and wherever in it."""

    def format(self, record: logging.LogRecord) -> str:
        return without_codes(super().format(record))


def codes_stay_here(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[..., HttpResponse]:
    """A page with a code in its address tells nobody its address, and no cache keeps it.

    The pages people answer on say so themselves; this is for what else can come out of such an address, an
    error page above all. `strict-origin`, for with `no-referrer` its form for another language is refused.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if request.path_info.startswith(ANSWERING):
            response.headers.setdefault("Referrer-Policy", "strict-origin")
            response.headers.setdefault("Cache-Control", "no-store, private")
            response.headers.setdefault("X-Robots-Tag", "noindex, nofollow")
        return response

    return middleware
