"""What stands round a view a code opens: secrecy, language, limits, and what goes wrong said in words."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.core.exceptions import BadRequest, SuspiciousOperation
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.http.multipartparser import MultiPartParserError
from django.utils import translation
from django.views.decorators.csrf import csrf_exempt

from metastyr.web.post import pages
from metastyr.web.ui.access import open_to_all
from metastyr.web.ui.pages import Page, show

LONGEST_LENGTH = len("99999")
"""Figures in the length of what is sent: under 100 kB, the fullest screen sends less than a tenth of it."""
MOST_KEPT = 1_000
METHODS = ("GET", "HEAD", "POST")
View = Callable[..., HttpResponse]


class TurnedAway(Exception):  # noqa: N818  an answer to the reader, not a fault
    """The page shown instead, and its status."""

    def __init__(self, page: Page, status: int) -> None:
        super().__init__(page.title)
        self.page = page
        self.status = status


def opened_by_code(reason: str) -> Callable[[View], View]:
    """For a view whose visitor holds a code, whether or not they are signed in; `reason` as `open_to_all`."""

    def decorate(view: View) -> View:
        # No token against forged forms: nothing is done by who somebody is (no session, no cookie), only by
        # the code in the address, which a forger would have to know. Visitors may refuse cookies.
        @open_to_all(reason)
        @csrf_exempt
        @wraps(view)
        def guarded(request: HttpRequest, **parts: Any) -> HttpResponse:
            # The page is the same whoever is signed in on this machine, and asks for no session.
            request.actor = None  # type: ignore[attr-defined]
            chosen = asked_language(request)
            if chosen:
                _speak(request, chosen)
            response = _answered(view, request, parts)
            response["Cache-Control"] = "no-store"
            response["Referrer-Policy"] = "no-referrer"
            response["X-Robots-Tag"] = "noindex, nofollow"
            if chosen:
                response.set_cookie(
                    settings.LANGUAGE_COOKIE_NAME,
                    chosen,
                    samesite="Lax",
                    secure=settings.SESSION_COOKIE_SECURE,
                )
            return response

        return guarded

    return decorate


def _answered(view: View, request: HttpRequest, parts: dict[str, Any]) -> HttpResponse:
    if request.method not in METHODS:
        return HttpResponseNotAllowed(METHODS)
    try:
        if len(request.META.get("CONTENT_LENGTH") or "") > LONGEST_LENGTH:
            return show(request, pages.unreadable(request.path, request.path), status=400)
        return view(request, **parts)
    except TurnedAway as away:
        return show(request, away.page, status=away.status)
    except (SuspiciousOperation, BadRequest, MultiPartParserError):
        return show(request, pages.unreadable(request.path, request.path), status=400)
    except (OperationalError, InterfaceError):
        return _busy(request)


def _busy(request: HttpRequest) -> HttpResponse:
    sending = request.method == "POST"
    sent = [(name, value) for name, told in request.POST.lists() for value in told] if sending else []
    page = pages.busy(request.get_full_path(), tuple(sent[:MOST_KEPT]), sending=sending)
    response = show(request, page, status=503)
    response["Retry-After"] = "5"
    return response


def asked_language(request: HttpRequest) -> str:
    """The language the address asks for; "" where it asks for none."""
    told = request.GET.get("language", "")
    return told if told in dict(settings.LANGUAGES) else ""


def speak_as_the_letter(request: HttpRequest, language: str) -> None:
    """The language of the letter, unless the reader has chosen one."""
    kept = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
    if not asked_language(request) and kept not in dict(settings.LANGUAGES):
        _speak(request, language)


def _speak(request: HttpRequest, language: str) -> None:
    translation.activate(language)
    request.LANGUAGE_CODE = translation.get_language()  # type: ignore[attr-defined]
