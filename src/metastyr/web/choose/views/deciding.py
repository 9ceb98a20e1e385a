"""The leader says what weighs most and what the network is like, and decides."""

from __future__ import annotations

from functools import partial

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from metastyr.domain.access import Act
from metastyr.domain.choice.modes import ModeAnswers
from metastyr.domain.choice.task import Decision
from metastyr.theory.governance_forms import NETWORK
from metastyr.theory.network_modes import CONDITIONS
from metastyr.web.choose import actions, forms, pages, reads
from metastyr.web.choose.views.asked import TurnedDown, assessing, in_words, may_read, to, told
from metastyr.web.ui.access import actor_of, requires, user_of
from metastyr.web.ui.pages import show


@requires(Act.DECIDE_FORM)
@assessing
def weigh(request: HttpRequest, now: reads.ChoiceNow) -> HttpResponse:
    form = forms.Weights(request.POST if request.method == "POST" else None, order=now.order)
    if request.method == "POST" and form.is_valid():
        write = partial(
            actions.weigh, network=now.network, order=form.order, by=user_of(request), at=timezone.now()
        )
        done = (
            _("Det er gemt, og tallene er regnet med jeres vægte.")
            if form.order
            else _("Det er gemt. Alt må igen veje hvad som helst.")
        )
        told(request, write, done)
        return to(now.network, "result", version=now.version)
    page = pages.weigh(now, form, actor_of(request))
    return show(request, page, status=422 if form.is_bound else 200)


@requires(Act.DECIDE_FORM)
@assessing
def conditions(request: HttpRequest, now: reads.ChoiceNow) -> HttpResponse:
    form = forms.Conditions(
        request.POST if request.method == "POST" else None, initial=_answered(now.modes or ModeAnswers())
    )
    if request.method == "POST" and form.is_valid():
        write = partial(
            actions.answer_conditions,
            network=now.network,
            conditions=form.conditions,
            by=user_of(request),
            at=timezone.now(),
        )
        told(request, write, _("Svarene er gemt."))
        return to(now.network, "modes", version=now.version)
    page = pages.conditions(now, form, actor_of(request))
    return show(request, page, status=422 if form.is_bound else 200)


def _answered(modes: ModeAnswers) -> dict[str, object]:
    values: dict[str, object] = {f"reason_{key}": words for key, words in modes.reasons}
    for one in CONDITIONS:
        level = modes.level(one.key)
        values[one.key] = modes.participants if one.key == "participants" else level.key if level else None
    return values


@requires(Act.DECIDE_FORM)
@assessing
def decide(request: HttpRequest, now: reads.ChoiceNow) -> HttpResponse:
    """The form, its reasons, a last look, and then for good."""
    actor = actor_of(request)
    if not may_read(now, actor):
        return to(now.network, "result", version=now.version)
    seen = reads.reading(now)
    if not seen.assessors:
        messages.info(request, in_words(actions.NotDone(actions.Reason.NOBODY_ANSWERED)))
        return to(now.network, "start")
    printed = reads.printed(seen)
    step = request.POST.get("step", "")
    form = forms.Decision(
        request.POST if request.method == "POST" else None,
        pointed=_pointed(seen),
        later=step == "later",
        initial=_drafted(now, printed),
    )
    if step == "later" and form.is_valid():
        return _keep_draft(request, now, seen, form)
    if request.method == "POST" and form.is_valid():
        if form.cleaned_data["read"] != printed:
            messages.error(request, in_words(actions.NotDone(actions.Reason.CHANGED_MEANWHILE)))
            form.data = {**form.data.dict(), "read": printed}
            return show(request, pages.decide(now, seen, form, actor), status=409)
        if step == "confirm" and _decided(request, now, seen, form):
            return to(now.network, "start")
        if step != "change":
            return show(request, pages.confirm(now, form.cleaned_data, actor, pointed=form.pointed))
    status = 422 if form.is_bound and not form.is_valid() else 200
    return show(request, pages.decide(now, seen, form, actor), status=status)


def _drafted(now: reads.ChoiceNow, printed: str) -> dict[str, str | None]:
    """The form as it was left the last time."""
    mode = now.mode or (forms.NO_MODE if now.form and now.form != NETWORK.key else None)
    return {
        "form": now.form or None,
        "justification": now.justification,
        "differs": now.differs_because,
        "mode": mode,
        "mode_justification": now.mode_justification,
        "read": printed,
        "drafted": actions.mark_of(*now.draft),
    }


def _keep_draft(
    request: HttpRequest, now: reads.ChoiceNow, seen: reads.Reading, form: forms.Decision
) -> HttpResponse:
    write = partial(
        actions.keep_draft,
        network=now.network,
        decided=_told(form),
        seen=form.cleaned_data["drafted"],
        by=user_of(request),
        at=timezone.now(),
    )
    done = _("Kladden er gemt. Intet er besluttet endnu, og kun en netværksleder kan læse den.")
    if told(request, write, done):
        return to(now.network, "start")
    now = reads.latest(now.network) or now
    form.data = {**request.POST.dict(), "drafted": actions.mark_of(*now.draft)}
    page = pages.decide(now, seen, form, actor_of(request), stands=(now.justification, now.differs_because))
    return show(request, page, status=409)


def _told(form: forms.Decision) -> actions.Decided:
    values = form.cleaned_data
    return actions.Decided(
        form=values["form"],
        justification=values["justification"],
        differs_because=values.get("differs", ""),
        mode=values["mode"],
        mode_justification=values["mode_justification"],
    )


def _pointed(seen: reads.Reading) -> frozenset[str]:
    """The forms the figures point to, with the leader's weights and without."""
    found = {seen.result.together.recommended, seen.weighed.recommended if seen.weighed else None}
    return frozenset(one for one in found if one)


def _decided(request: HttpRequest, now: reads.ChoiceNow, seen: reads.Reading, form: forms.Decision) -> bool:
    decided = _told(form)
    reason = "\n\n".join(filter(None, (decided.justification, decided.differs_because)))
    decision = Decision(decided.form, reason, decided.mode or None, decided.mode_justification)
    try:
        actions.decide(
            network=now.network,
            decided=decided,
            read=seen.choice,
            kept=reads.keep(seen, decision),
            by=user_of(request),
            at=timezone.now(),
        )
    except TurnedDown as refused:
        messages.error(request, in_words(refused))
        return False
    messages.success(request, _("Beslutningen er gemt med alt, hvad du læste, da du tog den."))
    return True
