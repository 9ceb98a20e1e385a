"""The result of a closed round: who may see it, the conversation first, then how its answers are read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from metastyr.analysis.coordination.profile import Profile, profile
from metastyr.charts.dimension_profile import dimension_profile
from metastyr.charts.group_map import group_map
from metastyr.domain.access import Act, may
from metastyr.theory.instruments import Reading
from metastyr.web.sense import actions, forms, reads
from metastyr.web.sense.pages import results as pages
from metastyr.web.sense.pages.rounds.words import may_open
from metastyr.web.sense.views.rounds.asked import round_or_404
from metastyr.web.ui.access import actor_of, requires, user_of
from metastyr.web.ui.asked_for import number_in
from metastyr.web.ui.pages import show
from metastyr.web.ui.remembered import fingerprint, remembered

WIDE, NARROW = 720, 340

Shown = Callable[[HttpRequest, reads.RoundNow], HttpResponse]


def opened_results(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """The view gets the round as `now`, once its results may be seen by who asks.

    Before that: 404 for a round that is not there, 403 in words where it is too early for the reader, and the
    conversation first where none is agreed.
    """

    @wraps(view)
    def guarded(request: HttpRequest, network: str, **kwargs: Any) -> HttpResponse:
        now = round_or_404(network, kwargs.pop("round"))
        actor = actor_of(request)
        if not may_open(now, actor):
            return show(request, pages.not_yet(now, actor), status=403)
        if now.dialogue_when is None:
            return _dialogue_first(request, now)
        return view(request, now, **kwargs)

    return guarded


def shows_figures(request: HttpRequest, now: reads.RoundNow) -> bool:
    """Whether the figures of the round are open to who asks: theirs to see, and a conversation agreed."""
    return may_open(now, actor_of(request)) and now.dialogue_when is not None


def agreed_last_time(request: HttpRequest, now: reads.RoundNow) -> pages.LastTime | None:
    """What was agreed after the round this one asks again, as far as that one is open to who asks."""
    before = reads.earlier_round(now)
    if before is None or not shows_figures(request, before):
        return None
    return pages.last_time(before, reads.follow_ups_of(before.id), actor_of(request))


def _dialogue_first(request: HttpRequest, now: reads.RoundNow) -> HttpResponse:
    actor = actor_of(request)
    form = forms.Dialogue(today=timezone.localdate()) if may(actor, Act.RUN_ROUNDS, now.network) else None
    return show(request, pages.dialogue(now, form, actor))


@requires(Act.SEE_RESULTS)
@opened_results
def results(request: HttpRequest, now: reads.RoundNow) -> HttpResponse:
    shown = READINGS.get(now.instrument.reading)
    if shown is None:
        raise Http404
    return shown(request, now)


def _coordination(request: HttpRequest, now: reads.RoundNow) -> HttpResponse:
    acts, last = reads.follow_ups_of(now.id), agreed_last_time(request, now)
    return show(request, pages.overview(reads.coordination_from(now), acts, actor_of(request), last=last))


def _items(request: HttpRequest, now: reads.RoundNow) -> HttpResponse:
    return show(request, pages.items(reads.items_from(now), actor_of(request)))


READINGS: Mapping[Reading, Shown] = {Reading.COORDINATION: _coordination, Reading.ITEMS: _items}
"""How a round's answers are shown, by how its instrument is read."""


def matrix_only(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """As `opened_results`, and only for a round that is read as a matrix: the view gets its result."""

    @wraps(view)
    def guarded(request: HttpRequest, now: reads.RoundNow, **kwargs: Any) -> HttpResponse:
        try:
            result = reads.coordination_from(now)
        except reads.NoResults as other:
            raise Http404 from other
        return view(request, result, **kwargs)

    return opened_results(guarded)


@requires(Act.SEE_RESULTS)
@matrix_only
def results_dimensions(request: HttpRequest, result: reads.CoordinationResult) -> HttpResponse:
    form = forms.Whose(
        initial={end: number_in(request, end) or forms.EVERYONE for end in ("source", "target")},
        groups=[(group.id, group.name) for group in result.round.groups],
    )
    return show(request, pages.dimensions(result, _profile(request, result), form, actor_of(request)))


def _profile(request: HttpRequest, result: reads.CoordinationResult) -> Profile:
    """The profile that is asked for by the ids of groups; 404 for a group of another round."""
    names = {group.id: group.name for group in result.round.groups}
    chosen = {}
    for end in ("source", "target"):
        told = number_in(request, end) or None
        if told is not None and told not in names:
            raise Http404
        chosen[end] = None if told is None else names[told]
    return profile(result.seen, chosen["source"], chosen["target"])


@requires(Act.SEE_RESULTS)
@matrix_only
def results_pairs(request: HttpRequest, result: reads.CoordinationResult) -> HttpResponse:
    return show(request, pages.pairs(result, actor_of(request)))


@requires(Act.SEE_RESULTS)
@matrix_only
def results_answers(request: HttpRequest, result: reads.CoordinationResult) -> HttpResponse:
    return show(request, pages.answers(result, actor_of(request)))


def width_asked(request: HttpRequest) -> int:
    """How wide a picture is to be: for a desk, or for a phone."""
    return NARROW if number_in(request, "narrow") else WIDE


@requires(Act.SEE_RESULTS)
@matrix_only
def results_map(request: HttpRequest, result: reads.CoordinationResult) -> HttpResponse:
    width, language = width_asked(request), get_language() or "da"

    def draw() -> str:
        picture = group_map(result.seen, language=language, key="groups", width=width)
        return picture.svg if picture else ""

    return drawing("group-map", fingerprint(result.seen, width, language), draw)


@requires(Act.SEE_RESULTS)
@matrix_only
def results_profile(request: HttpRequest, result: reads.CoordinationResult) -> HttpResponse:
    width, language = width_asked(request), get_language() or "da"
    found = _profile(request, result)

    def draw() -> str:
        picture = dimension_profile(
            found.dimensions, of=pages.whose(found), language=language, key="seven", width=width
        )
        return picture.svg if picture else ""

    return drawing("profile", fingerprint(found, width, language), draw)


def drawing(what: str, print_: str, draw: Callable[[], str]) -> HttpResponse:
    """A picture kept by what went into it; 404 where there is nothing to draw."""
    svg = remembered(what, print_, draw)
    if not svg:
        raise Http404
    return HttpResponse(svg, content_type="image/svg+xml")


@requires(Act.RUN_ROUNDS)
def results_dialogue(request: HttpRequest, network: str, round: UUID) -> HttpResponse:  # noqa: A002  the address's own word
    """The conversation is agreed, or the agreement changed."""
    now = round_or_404(network, round)
    actor = actor_of(request)
    if now.state not in reads.WITH_RESULTS:
        return show(request, pages.not_yet(now, actor), status=403)
    agreed = timezone.localtime(now.dialogue_when) if now.dialogue_when else None
    initial = (
        {"who": now.dialogue_who, "day": agreed.date(), "time": agreed.time(), "how": now.dialogue_how}
        if agreed
        else {}
    )
    form = forms.Dialogue(
        request.POST or None, today=timezone.localdate(), agreed=now.dialogue_when, initial=initial
    )
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        actions.agree_on_dialogue(
            network=network,
            round_key=round,
            who=values["who"],
            when=values["when"],
            how=values["how"],
            by=user_of(request),
            at=timezone.now(),
        )
        opens = now.dialogue_when is None
        told = _("Samtalen er aftalt. Nu kan tallene ses af lederne.") if opens else _("Aftalen er rettet.")
        messages.success(request, told)
        return HttpResponseRedirect(reverse("sense:results", kwargs={"network": network, "round": round}))
    return show(request, pages.dialogue(now, form, actor), status=422 if form.is_bound else 200)


@requires(Act.RUN_ROUNDS)
def results_publish(request: HttpRequest, network: str, round: UUID) -> HttpResponse:  # noqa: A002  the address's own word
    """What sharing means, and the sharing itself."""
    now = round_or_404(network, round)
    actor = actor_of(request)
    if now.state not in reads.WITH_RESULTS:
        return show(request, pages.not_yet(now, actor), status=403)
    if request.method == "POST":
        try:
            actions.publish(network=network, round_key=round, by=user_of(request), at=timezone.now())
        except actions.NotDone as refused:
            messages.error(request, _refused_in_words(refused.reason))
        else:
            messages.success(request, _("Resultatet er delt med netværkets deltagere."))
        return HttpResponseRedirect(reverse("sense:results", kwargs={"network": network, "round": round}))
    return show(request, pages.publish(now, actor))


def _refused_in_words(reason: actions.Reason) -> str:
    if reason is actions.Reason.DIALOGUE_FIRST:
        return _("Aftal først samtalen om tallene. Så kan resultatet deles.")
    return _("Resultatet er allerede delt, eller runden er arkiveret. Der er ikke ændret noget.")
