"""Units: a new one in an organisation, a corrected one."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from metastyr.domain.access import Act
from metastyr.web.register import actions, pages, reads
from metastyr.web.register.forms import UnitForm, refuse
from metastyr.web.register.views import organisations
from metastyr.web.ui.access import requires, user_of
from metastyr.web.ui.asked_for import number_in
from metastyr.web.ui.pages import show


@requires(Act.CHANGE_REGISTER)
def new(request: HttpRequest) -> HttpResponse:
    """In the organisation the address names: `?organisation=`."""
    home = organisations.found(number_in(request, "organisation") or 0)
    form = UnitForm(request.POST or None, tree=home.units)
    if request.method == "POST" and form.is_valid():
        try:
            actions.add_unit(
                organisation=home.id,
                **form.cleaned_data,
                by=user_of(request),
                at=timezone.now(),
            )
        except actions.NotPossible as refused:
            refuse(form, refused)
        else:
            messages.success(request, _("Enheden er oprettet."))
            return HttpResponseRedirect(reverse("register:organisation", kwargs={"pk": home.id}))
    return show(request, pages.edit_unit(form, home, None), status=422 if form.is_bound else 200)


@requires(Act.CHANGE_REGISTER)
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    seen = reads.unit(pk)
    if seen is None:
        raise Http404("no such unit")
    home = organisations.found(seen.organisation)
    now = {"name": seen.name, "parent": seen.parent or ""}
    form = UnitForm(request.POST or None, tree=home.units, but=pk, initial=now)
    if request.method == "POST" and form.is_valid():
        try:
            changed = actions.change_unit(
                unit=pk, **form.cleaned_data, by=user_of(request), at=timezone.now()
            )
        except actions.NotPossible as refused:
            refuse(form, refused)
        else:
            messages.success(request, _("Enheden er rettet.") if changed else _("Intet er ændret."))
            return HttpResponseRedirect(reverse("register:organisation", kwargs={"pk": home.id}))
    return show(request, pages.edit_unit(form, home, seen), status=422 if form.is_bound else 200)
