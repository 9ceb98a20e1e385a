"""Each one's own assessment: begun, answered screen by screen, handed in, or declined."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from metastyr.domain.access import Act
from metastyr.web.choose import actions, forms, pages, reads
from metastyr.web.choose.screens import SCREENS, Screen
from metastyr.web.choose.views.asked import assessing, to, told
from metastyr.web.ui.access import actor_of, requires, user_of
from metastyr.web.ui.pages import show


def _write(
    request: HttpRequest, network: str, write: Callable[..., object], **what: object
) -> Callable[[], object]:
    return partial(write, network=network, **what, by=user_of(request), at=timezone.now())


@requires(Act.ASSESS_TASK)
@assessing
def assess(request: HttpRequest, now: reads.ChoiceNow) -> HttpResponse:
    """What it is to assess, and the beginning of it."""
    if request.method == "POST":
        if told(request, _write(request, now.network, actions.begin_assessment)):
            return to(now.network, "screen", screen=1)
        return to(now.network, "start")
    own = reads.own_assessment(now.id, user_of(request))
    if own and own.stood_aside:
        return to(now.network, "start")
    old = own is None and reads.had_answers(now.id, user_of(request))
    return show(request, pages.intro(now, own, actor_of(request), old_answers=old))


@requires(Act.ASSESS_TASK)
@assessing
def screen(request: HttpRequest, now: reads.ChoiceNow, screen: int) -> HttpResponse:
    if not 1 <= screen <= len(SCREENS):
        raise Http404
    own = reads.own_assessment(now.id, user_of(request))
    if own is None or own.stood_aside:
        return to(now.network, "assess")
    form = _form(request, own, SCREENS[screen - 1])
    if request.method == "POST" and form.is_valid():
        if isinstance(form, forms.Criteria):
            write = _write(request, now.network, actions.keep_judgements, given=form.given)
        else:
            write = _write(request, now.network, actions.keep_placing, placed=form.placed)
        if told(request, write):
            return _onward(now.network, screen, request.POST.get("move", ""))
        return to(now.network, "start")
    page = pages.screen(now, own, screen, form, actor_of(request))
    return show(request, page, status=422 if form.is_bound else 200)


def _onward(network: str, screen: int, move: str) -> HttpResponse:
    if move == "back":
        return to(network, "screen", screen=screen - 1) if screen > 1 else to(network, "assess")
    if move == "overview" or screen == len(SCREENS):
        return to(network, "overview")
    return to(network, "screen", screen=screen + 1)


def _form(request: HttpRequest, own: reads.Own, screen: Screen) -> forms.Criteria | forms.Grid:
    told_now = request.POST if request.method == "POST" else None
    if screen.criteria:
        return forms.Criteria(told_now, criteria=screen.criteria, initial=_initial(own, screen))
    placing = own.answers.placing
    initial = (
        {
            "known": placing.row,
            "parties": placing.column,
            "features": list(placing.features),
            "reason": placing.reason,
        }
        if placing
        else {}
    )
    return forms.Grid(told_now, initial=initial)


def _initial(own: reads.Own, screen: Screen) -> dict[str, Any]:
    initial: dict[str, Any] = {}
    for one in screen.criteria:
        given = own.of(one.key)
        if given is not None:
            initial[f"answer_{one.key}"] = str(given.answer)
            initial[f"sure_{one.key}"] = given.sureness.value
            initial[f"reason_{one.key}"] = given.reason
    return initial


@requires(Act.ASSESS_TASK)
@assessing
def overview(request: HttpRequest, now: reads.ChoiceNow) -> HttpResponse:
    """One's answers together, and handing them in."""
    own = reads.own_assessment(now.id, user_of(request))
    if own is None or own.stood_aside:
        return to(now.network, "assess")
    nothing = request.method == "POST" and not own.answers.judgements
    if request.method == "POST" and not nothing:
        done = _("Tak. Din vurdering er afleveret, og nu kan du se, hvad de andre siger.")
        told(request, _write(request, now.network, actions.hand_in), done)
        return to(now.network, "start")
    page = pages.overview(now, own, actor_of(request), nothing=nothing)
    return show(request, page, status=422 if nothing else 200)


@requires(Act.ASSESS_TASK)
@assessing
def aside(request: HttpRequest, now: reads.ChoiceNow) -> HttpResponse:
    if request.method == "POST":
        done = _("Det er noteret. Du kan nu læse, hvad de andre siger.")
        told(request, _write(request, now.network, actions.stand_aside), done)
        return to(now.network, "start")
    own = reads.own_assessment(now.id, user_of(request))
    if own and (own.handed_in or own.stood_aside):
        return to(now.network, "start")
    return show(request, pages.aside(now, actor_of(request)))
