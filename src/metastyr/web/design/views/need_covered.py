"""One need, and a tick for each candidate who can cover it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from metastyr.domain.access import Act
from metastyr.web.design.actions import need_covered as actions
from metastyr.web.design.forms.need_covered import Covered
from metastyr.web.design.pages import need_covered as pages
from metastyr.web.design.reads.candidates import Candidate, Sought, candidates, sought
from metastyr.web.design.views.asked import network_or_404
from metastyr.web.design.views.needs import need_or_404, written
from metastyr.web.ui.access import actor_of, requires, user_of
from metastyr.web.ui.asked_for import search_in
from metastyr.web.ui.pages import show

MOST_SHOWN = 100


@requires(Act.COMPOSE)
def need_covered(request: HttpRequest, network: str, need: int) -> HttpResponse:
    named = network_or_404(network)
    held = need_or_404(network, need)
    everyone = candidates(network, day=timezone.localdate())
    find = search_in(request, "q")
    shown = sought(everyone, Sought(words=find))[:MOST_SHOWN]
    now = [one.id for one in shown if need in one.brings]
    form = Covered(
        request.POST or None,
        shown=[(one.id, _in_words(one)) for one in shown],
        initial={"can": now, "seen": ",".join(map(str, now))},
    )
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        if written(
            form,
            lambda: actions.tell_who_covers(
                network=network,
                need=need,
                can=told["can"],
                seen=told["seen"],
                by=user_of(request),
                at=timezone.now(),
            ),
        ):
            messages.success(request, _("Gemt: hvem der kan dække “%(name)s”.") % {"name": held.name})
            return HttpResponseRedirect(reverse("design:needs", kwargs={"network": network}))
    page = pages.covered(
        named, held, form, actor_of(request), find=find, shown=len(shown), everyone=len(everyone)
    )
    return show(request, page, status=422 if form.is_bound else 200)


def _in_words(one: Candidate) -> str:
    return ", ".join(part for part in (one.name, one.function, one.organisation) if part)
