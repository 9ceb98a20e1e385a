"""The register's front page, and organisations: all, one, a new one, a corrected one."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from metastyr.domain.access import Act
from metastyr.web.register import actions, pages, reads
from metastyr.web.register.forms import OrganisationForm, refuse
from metastyr.web.register.views.asked import may_change
from metastyr.web.ui.access import requires, user_of
from metastyr.web.ui.asked_for import number_in, search_in
from metastyr.web.ui.pages import show


@requires(Act.SEE_REGISTER)
def start(request: HttpRequest) -> HttpResponse:
    return show(request, pages.start(reads.counts(), may_change=may_change(request)))


@requires(Act.SEE_REGISTER)
def every(request: HttpRequest) -> HttpResponse:
    search = search_in(request, "q")
    leaf = reads.organisations(search=search, page=number_in(request, "page") or 1)
    return show(request, pages.organisations(leaf, search=search, may_change=may_change(request)))


@requires(Act.SEE_REGISTER)
def one(request: HttpRequest, pk: int) -> HttpResponse:
    seen = found(pk)
    people = reads.people(organisation=pk)
    return show(request, pages.organisation(seen, people, may_change=may_change(request)))


@requires(Act.CHANGE_REGISTER)
def new(request: HttpRequest) -> HttpResponse:
    form = OrganisationForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            pk = actions.add_organisation(**form.cleaned_data, by=user_of(request), at=timezone.now())
        except actions.NotPossible as refused:
            refuse(form, refused)
        else:
            messages.success(request, _("Organisationen er oprettet."))
            return HttpResponseRedirect(reverse("register:organisation", kwargs={"pk": pk}))
    return show(request, pages.edit_organisation(form, None), status=422 if form.is_bound else 200)


@requires(Act.CHANGE_REGISTER)
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    seen = found(pk)
    now = {"name": seen.name, "sector": seen.sector.value, "place": seen.place, "cvr": seen.cvr}
    form = OrganisationForm(request.POST or None, initial=now)
    if request.method == "POST" and form.is_valid():
        try:
            changed = actions.change_organisation(
                organisation=pk, **form.cleaned_data, by=user_of(request), at=timezone.now()
            )
        except actions.NotPossible as refused:
            refuse(form, refused)
        else:
            messages.success(request, _("Organisationen er rettet.") if changed else _("Intet er ændret."))
            return HttpResponseRedirect(reverse("register:organisation", kwargs={"pk": pk}))
    return show(request, pages.edit_organisation(form, seen), status=422 if form.is_bound else 200)


def found(pk: int) -> reads.OrganisationSeen:
    seen = reads.organisation(pk)
    if seen is None:
        raise Http404("no such organisation")
    return seen
