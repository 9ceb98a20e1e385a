"""When something goes wrong: what happened and what to do, in the reader's language, no traceback."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from metastyr.web.ui.pages import Page, show


@dataclass(frozen=True, kw_only=True)
class ErrorPage(Page):
    """What happened (title), what it means (lead) and what to do (advice)."""

    template: ClassVar[str] = "ui/error.html"
    advice: str


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    page = ErrorPage(
        title=_("Serveren kunne ikke læse det, der blev sendt"),
        lead=_("Der er ikke gemt noget."),
        advice=_("Gå tilbage, hent siden igen, og prøv én gang til."),
    )
    return show(request, page, status=400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    page = ErrorPage(
        title=_("Den side har du ikke adgang til"),
        lead=_("Adgang følger din rolle i netværket. Din rolle giver ikke adgang her."),
        advice=_("Spørg netværkslederen, hvis du mener, du skulle have adgang."),
    )
    return show(request, page, status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    page = ErrorPage(
        title=_("Siden findes ikke"),
        lead=_("Adressen er skrevet forkert, eller siden er flyttet."),
        advice=_("Begynd forfra på oversigten over dine netværk."),
    )
    return show(request, page, status=404)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    page = ErrorPage(
        title=_("Siden var for gammel til at sende"),
        lead=_("Der er ikke gemt noget. Det sker, når man har været væk længe eller har slået cookies fra."),
        advice=_("Gå tilbage, hent siden igen, og send på ny."),
    )
    return show(request, page, status=403)


def server_error(request: HttpRequest) -> HttpResponse:
    """Drawn without the database or any context: those may be what failed."""
    return HttpResponse(render_to_string("ui/server_error.html"), status=500)
