"""A list is handed in, looked through, and taken in: three steps, and nothing saved before the last."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from metastyr.domain.access import Act
from metastyr.domain.network_life import NetworkEnded, state_of
from metastyr.domain.taking_in.plan import plan_list
from metastyr.web.register import actions, pages, reads
from metastyr.web.register.actions.uploads import KEPT
from metastyr.web.register.forms import ListFiles, Mapping
from metastyr.web.register.list_reading import ListChoices, Sheets, read_list, read_sheets, suggested
from metastyr.web.register.pages.words import people_count, tie_count
from metastyr.web.ui.access import requires, user_of
from metastyr.web.ui.pages import show
from metastyr.web.ui.steps import address


@requires(Act.TAKE_IN_LIST)
def take_in(request: HttpRequest, network: str) -> HttpResponse:
    """The files come in. What cannot be read is told and forgotten; what can waits for its owner."""
    here, by, at = _network(network), user_of(request), timezone.now()
    ended = state_of(here.started, here.ended, timezone.localdate(at)) == "ended"
    form = ListFiles(request.POST or None, request.FILES or None)
    if request.method != "POST" or ended:
        waiting = reads.waiting_lists(network=network, owner=by, since=at - KEPT)
        return show(request, pages.take_in(here, ListFiles(), waiting=waiting, ended=ended))
    form = ListFiles(request.POST, request.FILES)
    if not form.is_valid():
        return show(request, pages.take_in(here, form), status=422)
    people, ties = form.cleaned_data["people"], form.cleaned_data["ties"]
    files = {
        "people_name": people.name,
        "people": people.read(),
        "ties_name": ties.name if ties else "",
        "ties": ties.read() if ties else b"",
    }
    sheets = read_sheets(**files)
    if sheets.problems:
        return show(request, pages.take_in(here, form, problems=sheets.problems), status=422)
    key = actions.hold_upload(network=network, **files, by=by, at=at)
    return _to_preview(network, key)


@requires(Act.TAKE_IN_LIST)
def preview(request: HttpRequest, network: str, upload: uuid.UUID) -> HttpResponse:
    """What the list would do, under the choices made so far; and the confirming, cancelling, choosing."""
    here, by = _network(network), user_of(request)
    waiting = reads.waiting_list(upload, network=network, owner=by, since=timezone.now() - KEPT)
    if waiting is None:
        raise Http404("no such list is waiting for this reader")
    sheets = read_sheets(
        people_name=waiting.people_name,
        people=waiting.people,
        ties_name=waiting.ties_name,
        ties=waiting.ties,
    )
    choices = _choices(waiting, sheets, here)
    if request.method != "POST":
        return _show_preview(request, here, sheets, choices)
    if request.POST.get("do") == "cancel":
        actions.forget_upload(upload=upload, by=by)
        messages.info(request, _("Listen er droppet. Intet er gemt."))
        return HttpResponseRedirect(reverse("register:import", kwargs={"network": network}))
    held = _held(here, sheets, choices)
    form = _mapping(held, choices, data=request)
    if not form.is_valid():
        return show(request, pages.preview(here, form, held), status=422)
    chosen = form.chosen()
    actions.remember_choices(upload=upload, choices=chosen.kept(), by=by)
    if request.POST.get("do") != "confirm":
        return _to_preview(network, upload)
    return _confirm(request, here, waiting, sheets, chosen)


def _confirm(
    request: HttpRequest,
    here: reads.NetworkSeen,
    waiting: reads.WaitingList,
    sheets: Sheets,
    chosen: ListChoices,
) -> HttpResponse:
    read = read_list(sheets, chosen)
    if read.problems:
        return _to_preview(here.key, waiting.key)
    try:
        taken = actions.take_in_people(
            network=here.key,
            people=read.people,
            ties=read.ties,
            choices=read.choices,
            about=waiting.people_name,
            seen=request.POST.get("seen", ""),
            upload=waiting.key,
            by=user_of(request),
            at=timezone.now(),
        )
    except (actions.NotAsSeen, actions.SnagsLeft):
        messages.warning(
            request,
            _("Der er ændret noget, siden du så listen igennem. Intet er gemt. Se den igennem igen."),
        )
        return _to_preview(here.key, waiting.key)
    except NetworkEnded:
        messages.error(request, _("Netværket er afsluttet. Intet er gemt."))
        return _to_preview(here.key, waiting.key)
    except actions.UploadGone as gone:
        raise Http404("the list has been taken in already") from gone
    if taken.anything:
        told = {"people": people_count(taken.new_people), "ties": tie_count(taken.new_ties)}
        messages.success(request, _("Listen er læst ind: %(people)s og %(ties)s er nye.") % told)
    else:
        messages.info(request, _("Intet er nyt: registret siger allerede det samme som listen."))
    return HttpResponseRedirect(
        address("design:participants", network=here.key) or address("overview:network", network=here.key)
    )


def _network(key: str) -> reads.NetworkSeen:
    seen = reads.network(key)
    if seen is None:
        raise Http404("no such network")
    return seen


def _choices(waiting: reads.WaitingList, sheets: Sheets, here: reads.NetworkSeen) -> ListChoices:
    if waiting.choices:
        return ListChoices.of(waiting.choices)
    return suggested(sheets, since=timezone.localdate(), directed=here.directed)


def _held(here: reads.NetworkSeen, sheets: Sheets, choices: ListChoices) -> pages.Held:
    read = read_list(sheets, choices)
    known = reads.register_beside(here.key)
    plan = None if read.problems else plan_list(known, read.people, read.ties, read.choices)
    return pages.Held(sheets=sheets, read=read, known=known, plan=plan)


def _mapping(held: pages.Held, choices: ListChoices, data: HttpRequest | None = None) -> Mapping:
    return Mapping(
        data.POST if data is not None else None,
        sheets=held.sheets,
        choices=choices,
        pointed=held.known.boundaries,
        has_ties=bool(held.known.ties),
    )


def _show_preview(
    request: HttpRequest, here: reads.NetworkSeen, sheets: Sheets, choices: ListChoices
) -> HttpResponse:
    held = _held(here, sheets, choices)
    return show(request, pages.preview(here, _mapping(held, choices), held))


def _to_preview(network: str, key: uuid.UUID) -> HttpResponse:
    return HttpResponseRedirect(reverse("register:preview", kwargs={"network": network, "upload": key}))
