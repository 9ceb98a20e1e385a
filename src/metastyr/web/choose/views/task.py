"""The start of the step, the task in words, and the choice from state to state."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from metastyr.domain.access import Act, may
from metastyr.web.choose import actions, forms, pages, reads
from metastyr.web.choose.views.asked import may_read, name_or_404, to, told, too_late, version_or_404
from metastyr.web.ui.access import actor_of, requires, user_of
from metastyr.web.ui.pages import show


@requires(Act.SEE_NETWORK)
def start(request: HttpRequest, network: str) -> HttpResponse:
    name, actor = name_or_404(network), actor_of(request)
    if not may(actor, Act.SEE_CHOICE, network):
        return show(request, pages.closed(network, name, actor))
    now = reads.latest(network)
    page = pages.start(
        network,
        name,
        now,
        reads.assessors(now.id) if now else (),
        reads.own_assessment(now.id, actor.user_id) if now else None,
        reads.versions(network),
        actor,
        may_read=now is not None and may_read(now, actor),
        still_open=reads.is_open(network, day=timezone.localdate()),
    )
    return show(request, page)


@requires(Act.SEE_CHOICE)
def version(request: HttpRequest, network: str, version: int) -> HttpResponse:
    now = version_or_404(network, version)
    if not now.decided:
        raise Http404
    given = sum(one.handed_in is not None for one in reads.assessors(now.id))
    return show(request, pages.version(now, given, actor_of(request)))


@requires(Act.DECIDE_FORM)
def task(request: HttpRequest, network: str) -> HttpResponse:
    name, now = name_or_404(network), reads.latest(network)
    if now is not None and now.state != "draft":
        why = _("Opgavens ord kan kun rettes, før den er åben for vurdering.")
        return too_late(request, network, name, now, why)
    stands = (now.title, now.task) if now else ()
    initial = (
        {"title": now.title, "task": now.task, "seen": actions.mark_of(*stands)}
        if now
        # What the network says of itself is where one begins.
        else {"task": reads.task_of(network)}
    )
    form = forms.Task(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        write = partial(
            actions.describe_task,
            network=network,
            **form.cleaned_data,
            by=user_of(request),
            at=timezone.now(),
        )
        if told(request, write, _("Opgaven er gemt. Den er ikke åben for vurdering endnu.")):
            return to(network, "start")
        # Nothing that was written is lost: it is shown again, with what stands there now.
        now = reads.latest(network)
        stands = (now.title, now.task) if now else ()
        form.data = {**request.POST.dict(), "seen": actions.mark_of(*stands)}
        page = pages.task(network, name, form, actor_of(request), new=now is None, stands=stands)
        return show(request, page, status=409)
    page = pages.task(network, name, form, actor_of(request), new=now is None)
    return show(request, page, status=422 if form.is_bound else 200)


def _pressed(request: HttpRequest, network: str, write: Callable[..., object], done: str) -> HttpResponse:
    """A button on the start page."""
    name_or_404(network)
    if request.method == "POST":
        told(request, partial(write, network=network, by=user_of(request), at=timezone.now()), done)
    return to(network, "start")


@requires(Act.DECIDE_FORM)
def open_for_assessment(request: HttpRequest, network: str) -> HttpResponse:
    done = _("Opgaven er åben. Fortæl dem, der skal vurdere, at den ligger her.")
    return _pressed(request, network, actions.open_for_assessment, done)


@requires(Act.DECIDE_FORM)
def take_back(request: HttpRequest, network: str) -> HttpResponse:
    done = _("Opgaven kan rettes igen. Åbn den bagefter, så den kan vurderes.")
    return _pressed(request, network, actions.take_back, done)


@requires(Act.DECIDE_FORM)
def again(request: HttpRequest, network: str) -> HttpResponse:
    """What thinking again means, and the beginning of it."""
    name_or_404(network)
    now = reads.latest(network)
    if request.method != "POST" and now is not None and now.decided:
        return show(request, pages.again(now, actor_of(request)))
    return _pressed(request, network, actions.think_again, _("En ny version er begyndt. Se ordene igennem."))
