"""People: all, one, a new one, a corrected one."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from metastyr.domain.access import Act
from metastyr.web.register import actions, pages, reads
from metastyr.web.register.forms import PersonForm, refuse
from metastyr.web.register.forms.people import as_lines
from metastyr.web.register.views.asked import may_change
from metastyr.web.ui.access import requires, user_of
from metastyr.web.ui.asked_for import number_in, search_in
from metastyr.web.ui.pages import show


@requires(Act.SEE_REGISTER)
def every(request: HttpRequest) -> HttpResponse:
    search, organisation = search_in(request, "q"), number_in(request, "organisation")
    leaf = reads.people(search=search, organisation=organisation, page=number_in(request, "page") or 1)
    page = pages.people(
        leaf,
        search=search,
        organisation=organisation,
        organisations=reads.organisation_choices(),
        may_change=may_change(request),
    )
    return show(request, page)


@requires(Act.SEE_REGISTER)
def one(request: HttpRequest, pk: int) -> HttpResponse:
    return show(request, pages.person(_found(pk), may_change=may_change(request)))


@requires(Act.CHANGE_REGISTER)
def new(request: HttpRequest) -> HttpResponse:
    """In the organisation the address names, when it does: `?organisation=`."""
    form = PersonForm(request.POST or None, initial={"organisation": number_in(request, "organisation")})
    if request.method == "POST" and form.is_valid():
        try:
            pk = actions.add_person(**form.cleaned_data, by=user_of(request), at=timezone.now())
        except actions.NotPossible as refused:
            refuse(form, refused)
        else:
            messages.success(request, _("Personen er oprettet."))
            return HttpResponseRedirect(reverse("register:person", kwargs={"pk": pk}))
    return show(request, pages.edit_person(form, None), status=422 if form.is_bound else 200)


@requires(Act.CHANGE_REGISTER)
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    seen = _found(pk)
    now = {
        "name": seen.name,
        "email": seen.email,
        "organisation": seen.organisation,
        "unit": seen.unit,
        "function": seen.function,
        "level": seen.level,
        "place": seen.place,
        "attributes": as_lines(seen.attributes),
    }
    form = PersonForm(request.POST or None, initial=now)
    if request.method == "POST" and form.is_valid():
        try:
            changed = actions.change_person(
                person=pk, **form.cleaned_data, by=user_of(request), at=timezone.now()
            )
        except actions.NotPossible as refused:
            refuse(form, refused)
        else:
            messages.success(request, _("Oplysningerne er rettet.") if changed else _("Intet er ændret."))
            return HttpResponseRedirect(reverse("register:person", kwargs={"pk": pk}))
    return show(request, pages.edit_person(form, seen), status=422 if form.is_bound else 200)


def _found(pk: int) -> reads.PersonSeen:
    seen = reads.person(pk)
    if seen is None:
        raise Http404("no such person")
    return seen
