"""The sense step's pages: its start, the five boundaries, one of them in full, and what each is read from."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.forms import BaseForm
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from metastyr.charts.chance_band import chance_band
from metastyr.domain.access import Act, may
from metastyr.domain.boundaries import BoundaryKind
from metastyr.domain.network_life import NetworkEnded
from metastyr.web.sense import actions, forms, pages, reads
from metastyr.web.ui.access import actor_of, requires, user_of
from metastyr.web.ui.asked_for import number_in
from metastyr.web.ui.forms import errors_with_places
from metastyr.web.ui.pages import show
from metastyr.web.ui.remembered import fingerprint, remembered

# Wide enough beside its figure on a desk, and still readable when a phone shrinks it.
PICTURE_WIDTH = 380


def _kind_or_404(kind: str) -> BoundaryKind:
    if kind not in set(BoundaryKind):
        raise Http404
    return BoundaryKind(kind)


@requires(Act.SEE_NETWORK)
def start(request: HttpRequest, network: str) -> HttpResponse:
    try:
        name = reads.name_of(network)
    except ObjectDoesNotExist as gone:
        raise Http404 from gone
    return show(request, pages.start(network, name, actor_of(request)))


@requires(Act.SEE_STRUCTURE)
def boundaries(request: HttpRequest, network: str) -> HttpResponse:
    sensed = reads.sensed(network, day=timezone.localdate())
    points = {one.kind: form for one in sensed.boundaries if (form := _point(request, sensed, one))}
    return show(request, pages.boundaries(sensed, reads.basis(network), points, actor_of(request)))


@requires(Act.SEE_STRUCTURE)
def boundary(request: HttpRequest, network: str, kind: str) -> HttpResponse:
    wanted = _kind_or_404(kind)
    sensed, one, between = reads.one_boundary(network, wanted, day=timezone.localdate())
    page = number_in(request, "page") or 1
    form = _point(request, sensed, one)
    drawn = pages.boundary(sensed, one, between, reads.basis(network), form, page, actor_of(request))
    return show(request, drawn)


def _point(request: HttpRequest, sensed: reads.Sensed, one: reads.SensedBoundary) -> BaseForm | None:
    """The form that points a boundary at an attribute, for those who may."""
    if not may(actor_of(request), Act.CHANGE_NETWORK, sensed.key):
        return None
    return forms.Point(
        request.POST or None,
        prefix=one.kind.value,
        choices=pages.choices_in_words(sensed.choices, sensed.counted),
        initial={"attribute": one.attribute},
    )


@requires(Act.CHANGE_NETWORK)
def point(request: HttpRequest, network: str, kind: str) -> HttpResponse:
    wanted = _kind_or_404(kind)
    back = HttpResponseRedirect(f"{reverse('sense:boundaries', kwargs={'network': network})}#{wanted}")
    if request.method != "POST":
        return back
    sensed, one, _between = reads.one_boundary(network, wanted, day=timezone.localdate())
    form = _point(request, sensed, one)
    assert form is not None  # `requires` let nobody else through
    if not form.is_valid():
        for words, _place in errors_with_places(form):
            messages.error(request, words)
        return back
    attribute = form.cleaned_data["attribute"]
    try:
        actions.point_boundary(
            network=network, kind=wanted, attribute=attribute, by=user_of(request), at=timezone.now()
        )
    except NetworkEnded:
        messages.error(request, _("Netværket er slut og kan ikke ændres. Fjern slutdatoen for at ændre det."))
    else:
        messages.success(request, pages.pointed_in_words(attribute))
    return back


@requires(Act.SEE_STRUCTURE)
def boundary_svg(request: HttpRequest, network: str, kind: str) -> HttpResponse:
    wanted = _kind_or_404(kind)
    sensed = reads.sensed(network, day=timezone.localdate())
    seen = next(one.seen for one in sensed.boundaries if one.kind is wanted)
    language = get_language() or "da"
    if seen is None or len(seen.mixing.labels) < 2:
        raise Http404
    print_ = fingerprint(
        seen.ei,
        seen.ei_expected,
        seen.ei_low,
        seen.ei_high,
        seen.p_two_sided,
        seen.external,
        language,
        wanted,
        PICTURE_WIDTH,
    )

    def draw() -> str:
        picture = chance_band(
            seen, name=pages.KINDS[wanted].name, language=language, key=wanted.value, width=PICTURE_WIDTH
        )
        return picture.svg if picture else ""

    svg = remembered("chance-band", print_, draw)
    if not svg:
        raise Http404
    return HttpResponse(svg, content_type="image/svg+xml")
