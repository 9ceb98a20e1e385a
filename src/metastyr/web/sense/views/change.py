"""A round held against the one it asks again: the page and its picture."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language

from metastyr.domain.access import Act
from metastyr.theory.instruments import Reading
from metastyr.web.sense import reads
from metastyr.web.sense.pages import results as pages
from metastyr.web.sense.pages.rounds.words import may_open
from metastyr.web.sense.views.results import drawing, opened_results, shows_figures, width_asked
from metastyr.web.ui.access import actor_of, requires
from metastyr.web.ui.pages import show
from metastyr.web.ui.remembered import fingerprint


@requires(Act.SEE_RESULTS)
@opened_results
def results_change(request: HttpRequest, now: reads.RoundNow) -> HttpResponse:
    before = _before(request, now)
    actor = actor_of(request)
    if before is None or not shows_figures(request, before):
        return show(request, pages.no_change(now, before, actor))
    return show(request, pages.change(reads.change_from(before, now), actor))


@requires(Act.SEE_RESULTS)
@opened_results
def results_change_svg(request: HttpRequest, now: reads.RoundNow) -> HttpResponse:
    before = _before(request, now)
    if before is None or not shows_figures(request, before):
        raise Http404
    seen = reads.change_from(before, now).seen
    width, language = width_asked(request), get_language() or "da"

    def draw() -> str:
        picture = pages.change_picture(seen, language=language, width=width) if seen else None
        return picture.svg if picture else ""

    return drawing("change", fingerprint(seen, width, language), draw)


def _before(request: HttpRequest, now: reads.RoundNow) -> reads.RoundNow | None:
    """The earlier round, as far as the reader may see its results. 404 for a round that is not a matrix."""
    if now.instrument.reading is not Reading.COORDINATION:
        raise Http404
    before = reads.earlier_round(now)
    return before if before is not None and may_open(before, actor_of(request)) else None
