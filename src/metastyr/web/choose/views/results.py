"""What came out of a version: the figures, the answers behind them, and the ways of running a network."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from metastyr.domain.access import Act
from metastyr.web.choose import pages, reads
from metastyr.web.choose.views.asked import read_version
from metastyr.web.ui.access import actor_of, requires
from metastyr.web.ui.pages import show


@requires(Act.SEE_CHOICE)
@read_version
def result(request: HttpRequest, now: reads.ChoiceNow) -> HttpResponse:
    return show(request, pages.result(now, reads.reading(now), actor_of(request)))


@requires(Act.SEE_CHOICE)
@read_version
def answers(request: HttpRequest, now: reads.ChoiceNow) -> HttpResponse:
    return show(request, pages.answers(now, reads.reading(now), actor_of(request)))


@requires(Act.SEE_CHOICE)
@read_version
def modes(request: HttpRequest, now: reads.ChoiceNow) -> HttpResponse:
    return show(request, pages.modes(now, actor_of(request)))
