"""All rounds, a new one, and one of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from metastyr.domain.access import Act, may
from metastyr.domain.rounds.presets import CUT_OFFS, SCORE_MAPS
from metastyr.theory.instruments import INSTRUMENTS
from metastyr.web.sense import actions, forms, reads
from metastyr.web.sense.pages.rounds import listing, one, parts
from metastyr.web.sense.views.rounds.asked import TurnedDown, in_words, round_or_404, to_round
from metastyr.web.ui.access import actor_of, requires, user_of
from metastyr.web.ui.pages import show
from metastyr.web.ui.words import said

REMINDERS = (5, 10)
_ASKED_BEFORE = frozenset({"closed", "published", "archived"})


@requires(Act.SEE_ROUNDS)
def rounds(request: HttpRequest, network: str) -> HttpResponse:
    name = _name_or_404(network)
    listed = reads.rounds_of(network)
    return show(request, listing.rounds(network, name, listed, actor_of(request), today=timezone.localdate()))


def _name_or_404(network: str) -> str:
    try:
        return reads.name_of(network)
    except ObjectDoesNotExist as gone:
        raise Http404 from gone


@requires(Act.RUN_ROUNDS)
def new_round(request: HttpRequest, network: str) -> HttpResponse:
    name = _name_or_404(network)
    earlier = {str(row.key): row for row in reads.rounds_of(network) if row.state in _ASKED_BEFORE}
    before = earlier.get(request.GET.get("follows", ""))
    form = forms.Begin(
        request.POST or None,
        instruments=[(key, said(known.name)) for key, known in INSTRUMENTS.items()],
        earlier=[(key, f"{row.title} ({date_format(row.created, 'F Y')})") for key, row in earlier.items()],
        initial={"follows": str(before.key), "process": before.process} if before else {},
    )
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        followed = earlier.get(told.get("follows", ""))
        try:
            key = actions.begin_round(
                network=network,
                instrument_key=_questionnaire(told, followed),
                details=_details(told, followed),
                follows=followed.key if followed else None,
                by=user_of(request),
                at=timezone.now(),
            )
        except TurnedDown as refused:
            form.add_error(None, in_words(refused, network, UUID(int=0)))
        else:
            messages.success(request, _("Kladden er begyndt. Nu mangler de dele, der står nedenfor."))
            return to_round(network, key)
    sent = request.POST if request.method == "POST" else request.GET
    process = sent.get("process", before.process if before else "")[: parts.MOST_WOVEN_IN]
    drawn = parts.new_round(network, name, form, actor_of(request), process=process)
    return show(request, drawn, status=422 if form.is_bound else 200)


def _questionnaire(told: Mapping[str, Any], followed: reads.RoundNow | None) -> str:
    if followed:
        return followed.instrument.key
    chosen: str = told.get("instrument") or next(iter(INSTRUMENTS))
    return chosen


def _details(told: Mapping[str, Any], followed: reads.RoundNow | None) -> actions.Details:
    """What a new round begins with: the usual rules, or those of the round it asks again."""
    if followed is None:
        return actions.Details(title=told["title"], process=told["process"], reminders=REMINDERS)
    maps = followed.settings.get(SCORE_MAPS, {})
    own = {
        CUT_OFFS: followed.settings.get(CUT_OFFS),
        # The catalogue's own maps come anew at the opening.
        SCORE_MAPS: {key: one for key, one in maps.items() if not one["version"]},
    }
    return actions.Details(
        title=told["title"],
        process=told["process"] or followed.process,
        language=followed.language,
        reminders=followed.reminders,
        anonymous=followed.anonymous,
        smallest_group=followed.smallest,
        rows_may_leave=followed.rows_may_leave,
        settings={name: value for name, value in own.items() if value},
    )


@requires(Act.SEE_ROUNDS)
def one_round(request: HttpRequest, network: str, round: UUID) -> HttpResponse:
    seen = round_or_404(network, round)
    actor = actor_of(request)
    runs = may(actor, Act.RUN_ROUNDS, network)
    setting_up = seen.state in {"draft", "ready"}
    if setting_up and not runs:
        raise Http404
    on_paper = (
        sum(group.on_paper for group in reads.asked_groups(network, round)) if setting_up and runs else 0
    )
    names = runs and seen.state == "open" and not seen.anonymous
    waiting = reads.still_to_answer(network, round) if names else {}
    drawn = one.one_round(seen, waiting, actor, on_paper=on_paper, today=timezone.localdate())
    return show(request, drawn)
