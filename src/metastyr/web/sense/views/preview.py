"""The leader's preview of a round: the very pages a respondent gets, and nothing that can be sent."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from metastyr.domain.access import Act
from metastyr.web.post.by_code import asked_language
from metastyr.web.sense.answer_fields import Move
from metastyr.web.sense.pages import answering as pages
from metastyr.web.sense.reads import answering as reads
from metastyr.web.ui.access import requires
from metastyr.web.ui.asked_for import number_in
from metastyr.web.ui.pages import show
from metastyr.web.ui.steps import address


@requires(Act.RUN_ROUNDS)
@require_safe
def preview(request: HttpRequest, network: str, round: UUID) -> HttpResponse:  # noqa: A002  the address's own word
    seen, way = _seen(request, network, round)
    if not seen.groups:
        return _groups_first(request, network, round)
    with translation.override(way.language or seen.asking.language):
        return show(request, pages.intro(seen.asking, way, preview=seen))


@requires(Act.RUN_ROUNDS)
@require_safe
def preview_screen(request: HttpRequest, network: str, round: UUID, screen: int) -> HttpResponse:  # noqa: A002
    seen, way = _seen(request, network, round)
    if not seen.groups:
        return _groups_first(request, network, round)
    wanted = _wanted(request.GET.get("move", ""), screen, way.screens)
    if wanted == 0:
        return HttpResponseRedirect(way.intro)
    if wanted != screen:
        return HttpResponseRedirect(way.screen(wanted))
    if not 1 <= screen <= way.screens + 2:
        raise Http404
    with translation.override(way.language or seen.asking.language):
        if screen == way.screens + 1:
            return show(request, pages.overview(seen.asking, way, preview=seen))
        if screen == way.screens + 2:
            return show(request, pages.receipt(seen.asking, way, preview=seen))
        return show(
            request, pages.screen(seen.asking, way, screen, change="change" in request.GET, preview=seen)
        )


def _groups_first(request: HttpRequest, network: str, key: UUID) -> HttpResponseRedirect:
    """Without groups there is nobody to see it as."""
    messages.info(request, _("Lav grupper først. Så kan du se runden, som de spurgte ser den."))
    return HttpResponseRedirect(address("sense:round_groups", network=network, round=str(key)))


def _wanted(move: str, screen: int, screens: int) -> int:
    """The screen the pressed button leads to; what was chosen goes nowhere."""
    if move == Move.BACK:
        return screen - 1
    if move == Move.OVERVIEW:
        return screens + 1
    return screen + 1 if move in {Move.NEXT, Move.ANYWAY} else screen


def _seen(request: HttpRequest, network: str, key: UUID) -> tuple[reads.Preview, pages.InPreview]:
    try:
        seen = reads.preview(network, key, number_in(request, "group"))
    except ObjectDoesNotExist as gone:
        raise Http404 from gone
    way = pages.InPreview(
        network=network,
        round=key,
        screens=seen.asking.screens,
        group=seen.group,
        language=asked_language(request),
    )
    return seen, way
