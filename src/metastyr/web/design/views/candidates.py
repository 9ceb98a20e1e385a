"""The candidates: the list, finding them in the register, one written up anew, and the list as files."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.domain.access import Act
from metastyr.domain.composing import PLACES, STANCES
from metastyr.domain.network_life import NetworkEnded
from metastyr.web.design import forms as room_forms
from metastyr.web.design import pages as room_pages
from metastyr.web.design import reads
from metastyr.web.design.actions import candidates as actions
from metastyr.web.design.forms import candidates as forms
from metastyr.web.design.pages import candidate_files
from metastyr.web.design.pages import candidates as pages
from metastyr.web.design.question import Demands, Question, candidate_id
from metastyr.web.design.reads import candidates as candidate_reads
from metastyr.web.design.reads.candidates import Sought, people_who_are_candidates
from metastyr.web.design.reads.composing import composing_ground
from metastyr.web.design.reads.needs import needs as read_needs
from metastyr.web.design.views.asked import XLSX, as_file, ended_in_words, network_or_404
from metastyr.web.design.views.needs import written
from metastyr.web.ui.access import actor_of, requires, user_of
from metastyr.web.ui.asked_for import number_in, search_in
from metastyr.web.ui.pages import show
from metastyr.web.ui.words import number

CSV = "text/csv; charset=utf-8"


@requires(Act.SEE_CANDIDATES)
def candidates(request: HttpRequest, network: str) -> HttpResponse:
    named = network_or_404(network)
    everyone = candidate_reads.candidates(network, day=timezone.localdate())
    wanted = _sought(request)
    page = pages.candidates(
        named,
        everyone,
        candidate_reads.sought(everyone, wanted),
        read_needs(network),
        wanted,
        number_in(request, "page") or 1,
        actor_of(request),
    )
    return show(request, page)


def _sought(request: HttpRequest) -> Sought:
    """What stands in the address; anything else than a known choice is no limit."""
    stance, place = request.GET.get("stance", ""), request.GET.get("place", "")
    return Sought(
        words=search_in(request, "q"),
        need=number_in(request, "need"),
        stance=stance if stance in {*STANCES, "unknown"} else "",
        place=place if place in PLACES else "",
    )


@requires(Act.COMPOSE)
def add_candidates(request: HttpRequest, network: str) -> HttpResponse:
    named = network_or_404(network)
    today = timezone.localdate()
    find = search_in(request, "find")
    members = request.GET.get("members") == "1"
    search = room_forms.Search({"find": find} if "find" in request.GET else None)
    if members:
        found: tuple[reads.Found, ...] = _members(network)
    else:
        found = reads.find_people(network, find, day=today)
    here = people_who_are_candidates(network)
    fresh = [one for one in found if one.id not in here]
    form = None
    if fresh:
        form = forms.Found(
            request.POST or None, found=[(one.id, room_pages.found_in_words(one)) for one in fresh]
        )
    if request.method == "POST" and form and form.is_valid():
        try:
            count = actions.add_from_register(
                network=network, people=form.cleaned_data["people"], by=user_of(request), at=timezone.now()
            )
        except NetworkEnded:
            form.add_error(None, ended_in_words())
        else:
            told = ngettext("%(n)s person er sat på listen.", "%(n)s personer er sat på listen.", count) % {
                "n": number(count)
            }
            messages.success(request, told)
            return _back(network)
    page = pages.add(named, search, find, found, len(found) - len(fresh), form, actor_of(request))
    return show(request, page, status=422 if form and form.is_bound else 200)


def _members(network: str) -> tuple[reads.Found, ...]:
    """Everybody who takes part today."""
    today = timezone.localdate()
    return tuple(
        reads.Found(
            id=one.id, name=one.name, organisation=one.organisation, function=one.function, already=True
        )
        for one in reads.participants(network)
        if one.roles_on(today)
    )


@requires(Act.COMPOSE)
def new_candidate(request: HttpRequest, network: str) -> HttpResponse:
    named = network_or_404(network)
    form = forms.NewCandidate(request.POST or None, own=own_attributes(network))
    if request.method == "POST" and form.is_valid():
        made: list[int] = []
        outside = actions.Outside(**form.details(), attributes=form.attributes())
        if written(
            form,
            lambda: made.append(
                actions.add_from_outside(
                    network=network, outside=outside, by=user_of(request), at=timezone.now()
                )
            ),
        ):
            messages.success(
                request,
                _("%(name)s står på listen. Skriv nu, hvad personen kan dække.") % {"name": outside.name},
            )
            return HttpResponseRedirect(
                reverse("design:candidate_edit", kwargs={"network": network, "candidate": made[0]})
            )
    page = pages.new(named, form, actor_of(request))
    return show(request, page, status=422 if form.is_bound else 200)


def own_attributes(network: str) -> tuple[str, ...]:
    """The network's own attributes that one of its boundaries is read from."""
    pointed = composing_ground(network, day=timezone.localdate()).boundaries.values()
    return tuple(dict.fromkeys(one.removeprefix("own:") for one in pointed if one.startswith("own:")))


def _as_now(network: str) -> tuple[Question, dict[str, str]]:
    """The needs and candidates as they stand now, with nothing else asked for; and the names."""
    ground = composing_ground(network, day=timezone.localdate())
    names = {candidate_id(one.id): one.name for one in ground.candidates}
    return ground.question(Demands()), names


@requires(Act.SEE_CANDIDATES)
def candidates_csv(request: HttpRequest, network: str) -> HttpResponse:
    network_or_404(network)
    question, names = _as_now(network)
    return taken_out(request, network, candidate_files.candidates_csv(question, names), "candidates.csv", CSV)


@requires(Act.SEE_CANDIDATES)
def needs_csv(request: HttpRequest, network: str) -> HttpResponse:
    network_or_404(network)
    question, _names = _as_now(network)
    return as_file(candidate_files.needs_csv(question), "needs.csv", CSV)


@requires(Act.SEE_CANDIDATES)
def candidates_xlsx(request: HttpRequest, network: str) -> HttpResponse:
    named = network_or_404(network)
    question, names = _as_now(network)
    data = candidate_files.candidates_workbook(question, names, title=named.name, at=timezone.now())
    return taken_out(request, network, data, _("%(network)s-kandidater.xlsx") % {"network": network}, XLSX)


def taken_out(request: HttpRequest, network: str, data: bytes, name: str, kind: str) -> HttpResponse:
    """The file, and the trace that it was taken."""
    if request.method != "HEAD":
        actions.note_candidates_export(
            network=network,
            form="Excel" if kind == XLSX else "CSV",
            by=user_of(request),
            at=timezone.now(),
        )
    return as_file(data, name, kind)


def _back(network: str) -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse("design:candidates", kwargs={"network": network}))
