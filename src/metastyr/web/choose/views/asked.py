"""What every view of the step first makes sure of, and how a change that is turned down is told."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from metastyr.domain.access import Act, Actor, may
from metastyr.domain.choice_life import may_read_assessments
from metastyr.domain.network_life import NetworkEnded
from metastyr.web.choose import actions, pages, reads
from metastyr.web.ui.access import actor_of
from metastyr.web.ui.pages import show

_MARKS = frozenset({"csrfmiddlewaretoken", "read", "seen", "drafted"})
TurnedDown = (actions.NotDone, NetworkEnded)


def name_or_404(network: str) -> str:
    try:
        return reads.name_of(network)
    except ObjectDoesNotExist as gone:
        raise Http404 from gone


def version_or_404(network: str, version: int) -> reads.ChoiceNow:
    # One digit less than a database's whole numbers.
    now = reads.choice_now(network, version) if version < 10**9 else None
    if now is None:
        raise Http404
    return now


def to(network: str, page: str, **more: object) -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse(f"choose:{page}", kwargs={"network": network, **more}))


def may_read(now: reads.ChoiceNow, actor: Actor) -> bool:
    """Whether the actor may read what the others judged of this version."""
    own = reads.own_assessment(now.id, actor.user_id) if now.state == "assessing" else None
    return may_read_assessments(
        now.state,
        may_assess=may(actor, Act.ASSESS_TASK, now.network),
        answered=bool(own and own.handed_in),
        stood_aside=bool(own and own.stood_aside),
    )


def read_version(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """The view gets the version as `now`, where the reader may read its answers; else the page that says why
    not. 404 for a version that is not there."""

    @wraps(view)
    def guarded(request: HttpRequest, network: str, version: int, **kwargs: Any) -> HttpResponse:
        now = version_or_404(network, version)
        actor = actor_of(request)
        if not may_read(now, actor):
            return show(request, pages.sealed(now, actor), status=403)
        return view(request, now, **kwargs)

    return guarded


def assessing(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """The view gets the choice being assessed as `now`; without one the reader is led to the start, or shown
    what they wrote, if they wrote anything: it could not be saved."""

    @wraps(view)
    def guarded(request: HttpRequest, network: str, **kwargs: Any) -> HttpResponse:
        name = name_or_404(network)
        now = reads.latest(network)
        if now is None or now.state != "assessing":
            return too_late(request, network, name, now, _("Ingen opgave er åben for vurdering lige nu."))
        return view(request, now, **kwargs)

    return guarded


def too_late(
    request: HttpRequest, network: str, name: str, now: reads.ChoiceNow | None, why: str
) -> HttpResponse:
    """What was written and cannot be saved any more, to be taken along; else back to the start, and `why`."""
    if words := _written_in(request):
        return show(request, pages.too_late(network, name, now, words, actor_of(request)), status=409)
    messages.info(request, why)
    return to(network, "start")


def _written_in(request: HttpRequest) -> tuple[str, ...]:
    """What somebody wrote in a form that was sent: words of their own, not marks and choices."""
    told = (str(value).strip() for name, value in request.POST.items() if name not in _MARKS)
    return tuple(value for value in told if len(value.split()) > 1)


def in_words(refused: Exception) -> str:
    """Why nothing was changed, and what to do."""
    if isinstance(refused, NetworkEnded):
        return _("Netværket er slut og kan ikke ændres. Fjern slutdatoen for at ændre det.")
    assert isinstance(refused, actions.NotDone)
    return {
        actions.Reason.SOMEBODY_ANSWERED: _(
            "Nogen har afleveret en vurdering af de ord, der står. Beslut først, og tænk så igen i en ny "
            "version."
        ),
        actions.Reason.NOT_BEGUN: _("Begynd først på din vurdering."),
        actions.Reason.STOOD_ASIDE: _(
            "Du har sagt, at du ikke vurderer denne version, og har kunnet se de andres svar."
        ),
        actions.Reason.HANDED_IN: _(
            "Du har allerede afleveret. Du kan rette dine svar, indtil der besluttes."
        ),
        actions.Reason.NOTHING_ANSWERED: _(
            "Der er ikke gemt noget. En afleveret vurdering skal have mindst ét svar."
        ),
        actions.Reason.NOBODY_ANSWERED: _("Ingen har afleveret en vurdering endnu. Vent på den første."),
        actions.Reason.CHANGED_MEANWHILE: _(
            "Nogen har rettet eller afleveret en vurdering, siden du læste tallene. Læs resultatet igen, før "
            "du beslutter. Dine ord står her endnu."
        ),
        actions.Reason.REWORDED_MEANWHILE: _(
            "En anden har skrevet her, mens du skrev. Nedenfor står, hvad der er gemt nu. Gemmer du igen, "
            "kommer dine ord til at stå i stedet."
        ),
    }.get(
        refused.reason,
        _("Der er ikke ændret noget. En anden har måske flyttet valget videre imens. Se, hvordan det står."),
    )


def told(request: HttpRequest, write: Callable[[], object], done: str = "") -> bool:
    """Do it, and tell the reader whether it was done."""
    try:
        write()
    except ObjectDoesNotExist as gone:
        raise Http404 from gone
    except TurnedDown as refused:
        messages.error(request, in_words(refused))
        return False
    if done:
        messages.success(request, done)
    return True
