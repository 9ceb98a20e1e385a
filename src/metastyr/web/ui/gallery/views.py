"""The gallery's page; for the administrator, since it is of no use to anyone at work."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from metastyr.domain.access import Act
from metastyr.web.ui.access import requires
from metastyr.web.ui.components import COMPONENTS
from metastyr.web.ui.gallery.cases import Case, cases
from metastyr.web.ui.gallery.forms import Sample, refused_sample
from metastyr.web.ui.pages import Page, show


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """One component with its cases."""

    name: str
    cases: tuple[Case, ...]


@dataclass(frozen=True, kw_only=True)
class GalleryPage(Page):
    """The shelves in the order of the component list, and the form in its states."""

    template: ClassVar[str] = "ui/gallery.html"
    shelves: tuple[Shelf, ...]
    empty_form: Sample
    refused_form: Sample


@requires(Act.SEE_GALLERY)
def gallery(request: HttpRequest) -> HttpResponse:
    shown = cases()
    page = GalleryPage(
        title=_("Galleri"),
        lead=_("Alle byggeklodser i alle tilstande: tomme, almindelige, fyldte og i fejl."),
        shelves=tuple(Shelf(name=name, cases=shown[name]) for name in COMPONENTS),
        empty_form=Sample(prefix="a"),
        refused_form=refused_sample(),
    )
    return show(request, page)
