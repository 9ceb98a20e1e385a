"""One candidate: what is written, correcting it, and taking it all away."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from metastyr.domain.access import Act
from metastyr.domain.composing import Salience
from metastyr.domain.network_life import NetworkEnded
from metastyr.web.design.actions import candidates as actions
from metastyr.web.design.forms import candidates as forms
from metastyr.web.design.pages import candidate as pages
from metastyr.web.design.reads.candidates import Candidate, compositions_with
from metastyr.web.design.reads.composing import Ground, composing_ground
from metastyr.web.design.seen import JUDGED, OUTSIDE, of_candidate
from metastyr.web.design.views.asked import ended_in_words, network_or_404
from metastyr.web.design.views.candidates import own_attributes
from metastyr.web.design.views.needs import written
from metastyr.web.ui.access import actor_of, requires, user_of
from metastyr.web.ui.pages import show

SALIENCE = ("power", "legitimacy", "urgency")


@requires(Act.SEE_CANDIDATES)
def candidate(request: HttpRequest, network: str, candidate: int) -> HttpResponse:
    named = network_or_404(network)
    ground, one = _candidate_or_404(network, candidate)
    page = pages.candidate(named, one, ground.needs, ground.boundaries, actor_of(request))
    return show(request, page)


@requires(Act.COMPOSE)
def edit_candidate(request: HttpRequest, network: str, candidate: int) -> HttpResponse:
    named = network_or_404(network)
    ground, one = _candidate_or_404(network, candidate)
    form = forms.Judged(
        request.POST or None,
        needs=[(need.id, need.name) for need in ground.needs],
        initial=_stands(one),
    )
    who = None
    if one.person is None:
        own = own_attributes(network)
        details = {name: getattr(one, name) for name in OUTSIDE}
        filled = forms.NewCandidate.filled(details, dict(one.own), own)
        who = forms.NewCandidate(request.POST or None, own=own, initial=filled)
    if request.method == "POST" and form.is_valid() and (who is None or who.is_valid()):
        outside = (
            actions.Outside(**who.details(), attributes=dict(one.own) | who.attributes()) if who else None
        )
        if written(
            form,
            lambda: actions.change_candidate(
                network=network,
                candidate=candidate,
                judgement=_judged(form),
                outside=outside,
                seen=form.cleaned_data["seen"],
                by=user_of(request),
                at=timezone.now(),
            ),
        ):
            messages.success(request, _("Gemt."))
            return _to("candidate", network, candidate=candidate)
    page = pages.edit(named, one, who, form, actor_of(request))
    return show(request, page, status=422 if form.is_bound else 200)


@requires(Act.COMPOSE)
def remove_candidate(request: HttpRequest, network: str, candidate: int) -> HttpResponse:
    named = network_or_404(network)
    _ground, one = _candidate_or_404(network, candidate)
    if request.method == "POST":
        try:
            actions.remove_candidate(
                network=network, candidate=candidate, by=user_of(request), at=timezone.now()
            )
        except NetworkEnded:
            messages.error(request, ended_in_words())
            return _to("candidate", network, candidate=candidate)
        messages.success(request, _("%(name)s er slettet fra listen.") % {"name": one.name})
        return _to("candidates", network)
    page = pages.remove(named, one, compositions_with(network, candidate), actor_of(request))
    return show(request, page)


def _stands(one: Candidate) -> dict[str, object]:
    return {
        "stance": one.stance,
        "stance_reason": one.stance_reason,
        "power": forms.told(one.salience.power),
        "legitimacy": forms.told(one.salience.legitimacy),
        "urgency": forms.told(one.salience.urgency),
        "effort": one.effort,
        "place": one.place,
        "place_reason": one.place_reason,
        "seen": _seen(one),
    } | forms.Judged.ticked(dict(one.brings))


def _seen(one: Candidate) -> str:
    judged = {name: getattr(one.salience if name in SALIENCE else one, name) for name in JUDGED}
    if one.person is None:
        judged |= {name: getattr(one, name) for name in OUTSIDE} | {"attributes": dict(one.own)}
    return of_candidate(one.brings, judged)


def _judged(form: forms.Judged) -> actions.Judgement:
    values = form.cleaned_data
    return actions.Judgement(
        brings=form.brings(),
        stance=values["stance"],
        stance_reason=values["stance_reason"],
        salience=Salience(values["power"], values["legitimacy"], values["urgency"]),
        effort=values["effort"],
        place=values["place"],
        place_reason=values["place_reason"],
    )


def _candidate_or_404(network: str, candidate: int) -> tuple[Ground, Candidate]:
    ground = composing_ground(network, day=timezone.localdate())
    one = next((one for one in ground.candidates if one.id == candidate), None)
    if one is None:
        raise Http404
    return ground, one


def _to(name: str, network: str, **more: int) -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse(f"design:{name}", kwargs={"network": network, **more}))
