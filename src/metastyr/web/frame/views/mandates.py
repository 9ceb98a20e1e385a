"""The mandates: everybody's, one person's, a proposal of one's own, and what the leader confirms or ends."""

from __future__ import annotations

from dataclasses import fields

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from metastyr.domain.access import Act
from metastyr.web.frame import actions, forms, pages, reads
from metastyr.web.frame.pages.words import here
from metastyr.web.frame.seen import of_mandates
from metastyr.web.frame.views.asked import asked, back, network_or_404, reason_in_words, saved
from metastyr.web.ui.access import actor_of, requires, user_of
from metastyr.web.ui.pages import show

_WORDS = tuple(one.name for one in fields(actions.MandateWords))


@requires(Act.SEE_FRAME)
def mandates(request: HttpRequest, network: str) -> HttpResponse:
    named = network_or_404(network)
    today = timezone.localdate()
    everyone = reads.everyones_mandates(network, day=today)
    return show(request, pages.mandates(named, everyone, actor_of(request), today=today))


@requires(Act.SEE_FRAME)
def mandate(request: HttpRequest, network: str, person: int) -> HttpResponse:
    named = network_or_404(network)
    one = _taker_or_404(network, person)
    return show(request, pages.mandate(named, one, actor_of(request), today=timezone.localdate()))


@requires(Act.CHANGE_FRAME)
def write_mandate(request: HttpRequest, network: str, person: int) -> HttpResponse:
    named = network_or_404(network)
    one = _taker_or_404(network, person)
    initial = _as_it_stands(one)
    form = forms.MandateForm(request.POST or None, initial=initial, today=timezone.localdate())
    if saved(
        request,
        form,
        lambda: actions.write_mandate(
            network=network,
            person=person,
            words=_words(form),
            seen=form.cleaned_data["seen"],
            confirmed=form.cleaned_data["confirmed"],
            by=user_of(request),
            at=timezone.now(),
        ),
    ):
        messages.success(request, _("Mandatet er gemt."))
        return back("mandate", network, person=person)
    page = pages.asking(
        named,
        form,
        actor_of(request),
        title=_("Skriv mandatet for %(name)s") % {"name": one.name},
        lead=_("Hvad er aftalt derhjemme? Det nye mandat afløser det gamle, når det er bekræftet."),
        save=_("Gem mandatet"),
        section="mandates",
        back=(one.name, here(named, "mandate", person=person)),
    )
    return asked(request, page)


@requires(Act.ANSWER_GOAL)
def own_mandate(request: HttpRequest, network: str) -> HttpResponse:
    """What the reader brings from home, in the reader's own words; the leader confirms it."""
    named = network_or_404(network)
    actor, today = actor_of(request), timezone.localdate()
    one = reads.of_one(network, actor.person_id, day=today) if actor.person_id is not None else None
    form = forms.OwnMandate(request.POST or None, initial=_as_it_stands(one) if one else {})
    if saved(
        request,
        form,
        lambda: actions.propose_mandate(
            network=network,
            words=_words(form),
            seen=form.cleaned_data["seen"],
            by=user_of(request),
            at=timezone.now(),
        ),
    ):
        messages.success(request, _("Dit mandat er sendt som et forslag. Netværkslederen bekræfter det."))
        return back("mandates", network)
    page = pages.asking(
        named,
        form,
        actor,
        title=_("Dit mandat"),
        lead=_("Skriv, hvad du kan sige ja til ved bordet, og hvad du først skal spørge om derhjemme."),
        save=_("Send som forslag"),
        section="mandates",
        back=(_("Mandater"), here(named, "mandates")),
    )
    return asked(request, page)


@requires(Act.CHANGE_FRAME)
def confirm_mandate(request: HttpRequest, network: str, person: int) -> HttpResponse:
    named = network_or_404(network)
    one = _taker_or_404(network, person)
    if one.proposed is None:
        messages.warning(request, reason_in_words(actions.Reason.NOTHING_TO_CONFIRM))
        return back("mandate", network, person=person)
    form = forms.Confirmation(
        request.POST or None, initial={"seen": one.proposed.id}, today=timezone.localdate()
    )
    if saved(
        request,
        form,
        lambda: actions.confirm_mandate(
            network=network,
            person=person,
            mandate=form.cleaned_data["seen"],
            confirmed=form.cleaned_data["confirmed"],
            by=user_of(request),
            at=timezone.now(),
        ),
    ):
        messages.success(request, _("Mandatet er bekræftet og gælder."))
        return back("mandate", network, person=person)
    page = pages.asking(
        named,
        form,
        actor_of(request),
        title=_("Bekræft mandatet for %(name)s") % {"name": one.name},
        lead=_("Bekræft først, når den, der har givet mandatet, har sagt god for det."),
        save=_("Bekræft mandatet"),
        section="mandates",
        back=(one.name, here(named, "mandate", person=person)),
        about=one.proposed.may_decide,
        facts=((_("Givet af"), one.proposed.given_by),),
    )
    return asked(request, page)


@requires(Act.CHANGE_FRAME)
def end_mandate(request: HttpRequest, network: str, person: int) -> HttpResponse:
    named = network_or_404(network)
    one = _taker_or_404(network, person)
    rejects = bool(request.GET.get("proposal"))
    held = one.proposed if rejects else one.standing
    if held is None:
        messages.warning(request, reason_in_words(actions.Reason.CHANGED_MEANWHILE))
        return back("mandate", network, person=person)
    form = forms.EndOfMandate(request.POST or None, initial={"seen": held.id})
    if saved(
        request,
        form,
        lambda: actions.end_mandate(
            network=network,
            person=person,
            mandate=form.cleaned_data["seen"],
            why=form.cleaned_data["why"],
            by=user_of(request),
            at=timezone.now(),
        ),
    ):
        messages.success(
            request,
            _("Forslaget er afvist. Det kan stadig læses.")
            if rejects
            else _("Mandatet er afsluttet. Det kan stadig læses."),
        )
        return back("mandate", network, person=person)
    page = pages.asking(
        named,
        form,
        actor_of(request),
        title=(_("Afvis forslaget til mandat for %(name)s") if rejects else _("Afslut mandatet for %(name)s"))
        % {"name": one.name},
        lead=_("Et mandat, der gælder, bliver ved med at gælde. Alle i netværket kan læse din grund.")
        if rejects
        else _("Personen kan ikke længere love noget på det mandat. Alle i netværket kan læse din grund."),
        save=_("Afvis forslaget") if rejects else _("Afslut mandatet"),
        section="mandates",
        back=(one.name, here(named, "mandate", person=person)),
        about=held.may_decide,
    )
    return asked(request, page)


def _as_it_stands(one: reads.Taker) -> dict[str, object]:
    """The newest words, to be corrected; from today where there are none."""
    held = one.proposed or one.standing
    words = {name: getattr(held, name) for name in _WORDS} if held else {"since": timezone.localdate()}
    open_now = [each.id if each else None for each in (one.standing, one.proposed)]
    return {**words, "seen": of_mandates(*open_now)}


def _words(form: forms.OwnMandate) -> actions.MandateWords:
    return actions.MandateWords(**{name: form.cleaned_data[name] for name in _WORDS})


def _taker_or_404(network: str, person: int) -> reads.Taker:
    one = reads.of_one(network, person, day=timezone.localdate())
    if one is None:
        raise Http404
    return one
