"""The step's first page, and the check list before a network starts."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from metastyr.domain.access import Act
from metastyr.theory.start_check import START_POINTS
from metastyr.web.frame import actions, forms, pages, reads
from metastyr.web.frame.pages.words import here
from metastyr.web.frame.seen import of_answer
from metastyr.web.frame.views.asked import asked, back, ground, network_or_404, saved
from metastyr.web.ui.access import actor_of, requires, user_of
from metastyr.web.ui.pages import show
from metastyr.web.ui.words import said


@requires(Act.SEE_FRAME)
def start(request: HttpRequest, network: str) -> HttpResponse:
    named, today = network_or_404(network), timezone.localdate()
    return show(request, pages.start(named, ground(network, today=today), actor_of(request), today=today))


@requires(Act.SEE_FRAME)
def start_check(request: HttpRequest, network: str) -> HttpResponse:
    named, today = network_or_404(network), timezone.localdate()
    page = pages.start_check(named, ground(network, today=today), actor_of(request), today=today)
    return show(request, page)


@requires(Act.CHANGE_FRAME)
def start_point(request: HttpRequest, network: str, point: str) -> HttpResponse:
    named = network_or_404(network)
    one = next((each for each in START_POINTS if each.key == point), None)
    if one is None:
        raise Http404
    held = reads.answers(network).get(point)
    answer, note = (held.answer, held.note) if held else ("open", "")
    initial = {"answer": answer, "note": note, "seen": of_answer(answer, note)}
    form = forms.PointForm(request.POST or None, initial=initial, read=one.read)
    if saved(
        request,
        form,
        lambda: actions.answer_point(
            network=network, point=point, **form.cleaned_data, by=user_of(request), at=timezone.now()
        ),
    ):
        messages.success(request, _("Svaret på “%(point)s” er gemt.") % {"point": said(one.name)})
        return back("start_check", network)
    page = pages.asking(
        named,
        form,
        actor_of(request),
        title=said(one.name),
        lead=said(one.why),
        save=_("Gem svaret"),
        section="start_check",
        back=(_("Tjekliste før start"), here(named, "start_check")),
        about=said(one.text),
    )
    return asked(request, page)
