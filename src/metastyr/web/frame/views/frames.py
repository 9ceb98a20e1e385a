"""The frames: the list, one with its history, a new one, a change, and one that is withdrawn."""

from __future__ import annotations

from dataclasses import fields
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from metastyr.domain.access import Act
from metastyr.domain.framing import FRAME_KINDS
from metastyr.web.frame import actions, forms, pages, reads
from metastyr.web.frame.pages.words import here
from metastyr.web.frame.views.asked import asked, back, network_or_404, saved
from metastyr.web.ui.access import actor_of, requires, user_of
from metastyr.web.ui.pages import show

_WORDS = tuple(one.name for one in fields(actions.FrameWords))


@requires(Act.SEE_FRAME)
def frames(request: HttpRequest, network: str) -> HttpResponse:
    named = network_or_404(network)
    page = pages.frames(named, reads.frames(network), actor_of(request), today=timezone.localdate())
    return show(request, page)


@requires(Act.SEE_FRAME)
def frame(request: HttpRequest, network: str, frame: UUID) -> HttpResponse:
    named = network_or_404(network)
    held = _frame_or_404(network, frame)
    return show(request, pages.frame(named, held, actor_of(request), today=timezone.localdate()))


@requires(Act.CHANGE_FRAME)
def add_frame(request: HttpRequest, network: str) -> HttpResponse:
    named = network_or_404(network)
    kind = request.GET.get("kind", "")
    form = forms.NewFrame(request.POST or None, initial={"kind": kind} if kind in FRAME_KINDS else {})
    if saved(
        request,
        form,
        lambda: actions.add_frame(
            network=network,
            kind=form.cleaned_data["kind"],
            words=_words(form),
            by=user_of(request),
            at=timezone.now(),
        ),
    ):
        messages.success(request, _("Rammen er gemt."))
        return back("frames", network)
    page = pages.asking(
        named,
        form,
        actor_of(request),
        title=_("Ny ramme"),
        lead=_("Én ramme ad gangen. Skriv den, så også den, der kommer til om et år, forstår den."),
        save=_("Gem rammen"),
        section="frames",
        back=(_("Rammer"), here(named, "frames")),
    )
    return asked(request, page)


@requires(Act.CHANGE_FRAME)
def change_frame(request: HttpRequest, network: str, frame: UUID) -> HttpResponse:
    named = network_or_404(network)
    held = _frame_or_404(network, frame)
    now = held.now
    initial = {name: getattr(now, name) for name in _WORDS} | {"seen": now.version}
    form = forms.ChangedFrame(request.POST or None, initial=initial)
    if saved(
        request,
        form,
        lambda: actions.change_frame(
            network=network,
            frame=frame,
            version=form.cleaned_data["seen"],
            words=_words(form),
            why=form.cleaned_data["why"],
            by=user_of(request),
            at=timezone.now(),
        ),
    ):
        messages.success(request, _("Rammen er ændret. Den forrige udgave står under historien."))
        return back("frame", network, frame=frame)
    page = pages.asking(
        named,
        form,
        actor_of(request),
        title=_("Ret rammen"),
        lead=_("Den udgave, der gælder nu, bliver gemt, så alle kan se, hvad der blev ændret og hvorfor."),
        save=_("Gem ændringen"),
        section="frames",
        back=(now.title, here(named, "frame", frame=frame)),
    )
    return asked(request, page)


@requires(Act.CHANGE_FRAME)
def withdraw_frame(request: HttpRequest, network: str, frame: UUID) -> HttpResponse:
    named = network_or_404(network)
    held = _frame_or_404(network, frame)
    form = forms.Why(request.POST or None, initial={"seen": held.now.version})
    if saved(
        request,
        form,
        lambda: actions.withdraw_frame(
            network=network,
            frame=frame,
            version=form.cleaned_data["seen"],
            why=form.cleaned_data["why"],
            by=user_of(request),
            at=timezone.now(),
        ),
    ):
        messages.success(request, _("Rammen er trukket tilbage. Den kan stadig læses."))
        return back("frame", network, frame=frame)
    page = pages.asking(
        named,
        form,
        actor_of(request),
        title=_("Træk rammen tilbage"),
        lead=_("Rammen binder ikke længere netværket. Den bliver stående med din grund."),
        save=_("Træk rammen tilbage"),
        section="frames",
        back=(held.now.title, here(named, "frame", frame=frame)),
        about=held.now.text,
    )
    return asked(request, page)


def _words(form: forms.FrameForm) -> actions.FrameWords:
    return actions.FrameWords(**{name: form.cleaned_data[name] for name in _WORDS})


def _frame_or_404(network: str, frame: UUID) -> reads.Frame:
    held = reads.frame(network, frame)
    if held is None:
        raise Http404
    return held
