"""The pictures of a result read question by question; its page is at `sense:results`."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language

from metastyr.domain.access import Act
from metastyr.web.sense import reads
from metastyr.web.sense.pages import results as pages
from metastyr.web.sense.views.results import drawing, opened_results, width_asked
from metastyr.web.ui.access import requires
from metastyr.web.ui.remembered import fingerprint


@requires(Act.SEE_RESULTS)
@opened_results
def results_item(request: HttpRequest, now: reads.RoundNow, item: str) -> HttpResponse:
    try:
        result = reads.items_from(now)
        asked = now.instrument.item(item)
    except (reads.NoResults, LookupError) as gone:
        raise Http404 from gone
    width, language = width_asked(request), get_language() or "da"

    def draw() -> str:
        picture = pages.item_picture(result, asked, language=language, width=width)
        return picture.svg if picture else ""

    print_ = fingerprint(result.figures[item], asked.name, asked.scale.labels, width, language)
    return drawing("item", print_, draw)
