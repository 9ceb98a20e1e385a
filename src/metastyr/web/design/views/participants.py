"""The step's first page, the list of participants, and bringing one more in."""

from __future__ import annotations

from typing import cast, get_args

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from metastyr.domain.access import Act, Role
from metastyr.domain.network_life import NetworkEnded
from metastyr.web.design import actions, forms, pages, reads
from metastyr.web.design.reads.selection import Order, Show
from metastyr.web.design.views.asked import XLSX, as_file, ended_in_words, network_or_404, reason_in_words
from metastyr.web.ui.access import actor_of, requires, user_of
from metastyr.web.ui.asked_for import number_in, search_in
from metastyr.web.ui.pages import show


@requires(Act.SEE_NETWORK)
def start(request: HttpRequest, network: str) -> HttpResponse:
    today = timezone.localdate()
    named = network_or_404(network)
    count = sum(1 for one in reads.participants(network) if one.roles_on(today))
    return show(request, pages.start(named, count, actor_of(request)))


@requires(Act.SEE_PARTICIPANTS)
def participants(request: HttpRequest, network: str) -> HttpResponse:
    today = timezone.localdate()
    named = network_or_404(network)
    everyone = reads.participants(network)
    wanted = _wanted(request)
    chosen = reads.selected(everyone, wanted, day=today)
    page = number_in(request, "page") or 1
    drawn = pages.participants(named, everyone, chosen, wanted, page, actor_of(request), today=today)
    return show(request, drawn)


def _wanted(request: HttpRequest) -> reads.Wanted:
    """What stands in the address; anything else than a known choice is no limit."""
    asked = request.GET
    role, show_, order = asked.get("role", ""), asked.get("show", ""), asked.get("order", "")
    return reads.Wanted(
        words=asked.get("q", "").strip()[:100],
        organisation=asked.get("organisation", ""),
        role=Role(role) if role in set(Role) else None,
        show=cast(Show, show_) if show_ in get_args(Show) else "now",
        order=cast(Order, order) if order in get_args(Order) else "name",
    )


@requires(Act.CHANGE_NETWORK)
def add(request: HttpRequest, network: str) -> HttpResponse:
    now = timezone.now()
    today = timezone.localdate(now)
    named = network_or_404(network)
    find = search_in(request, "find")
    search = forms.Search({"find": find} if "find" in request.GET else None)
    person = number_in(request, "person")
    if person is not None:
        found = reads.one_in_register(network, person, day=today)
    else:
        found = reads.find_people(network, find, day=today)
    form = None
    if found:
        form = forms.NewMember(
            request.POST or None,
            found=[(one.id, pages.found_in_words(one)) for one in found],
            initial={
                "role": Role.PARTICIPANT,
                "since": today,
                "person": found[0].id if len(found) == 1 else None,
            },
        )
    if request.method == "POST" and form and form.is_valid():
        values = form.cleaned_data
        try:
            actions.open_membership(
                network=network,
                person=values["person"],
                role=Role(values["role"]),
                since=values["since"],
                until=values["until"],
                by=user_of(request),
                at=now,
            )
        except actions.NotChanged as refused:
            form.add_error(None, reason_in_words(refused.reason))
        except NetworkEnded:
            form.add_error(None, ended_in_words())
        else:
            name = next(one.name for one in found if one.id == values["person"])
            messages.success(request, _("%(name)s er taget med i netværket.") % {"name": name})
            return HttpResponseRedirect(reverse("design:participants", kwargs={"network": network}))
    drawn = pages.add(named, search, find, found, form, actor_of(request))
    return show(request, drawn, status=422 if form and form.is_bound else 200)


@requires(Act.EXPORT_NETWORK)
def participants_xlsx(request: HttpRequest, network: str) -> HttpResponse:
    now = timezone.now()
    named = network_or_404(network)
    data = pages.participants_workbook(
        named, reads.participants(network), today=timezone.localdate(now), at=now
    )
    if request.method != "HEAD":
        actions.note_export(network=network, form="Excel", by=user_of(request), at=now)
    return as_file(data, _("%(network)s-deltagere.xlsx") % {"network": network}, XLSX)
