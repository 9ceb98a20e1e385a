"""Words and addresses that several of the canvas pages share."""

from __future__ import annotations

from datetime import datetime

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from metastyr.domain.canvases import day_of, lines_of
from metastyr.theory.canvases.canvas import CanvasField, Kind
from metastyr.web.design.pages.words import day
from metastyr.web.design.reads.canvases import SheetNow
from metastyr.web.ui.pages import Crumb
from metastyr.web.ui.steps import address


def clock(at: datetime) -> str:
    """The time of day as the reader writes it."""
    return f"{timezone.localtime(at):{'%H:%M' if get_language() == 'en' else '%H.%M'}}"


def moment(at: datetime) -> str:
    """Day and time of day."""
    local = timezone.localtime(at)
    return _("%(day)s kl. %(clock)s") % {"day": date_format(local, "DATE_FORMAT"), "clock": clock(at)}


def read_lines(field: CanvasField, kept: str) -> tuple[str, ...]:
    """What stands in a field as lines to read."""
    if field.kind is Kind.DATE:
        told = day_of(kept)
        return (day(told),) if told else ()
    return lines_of(field, kept, get_language() or "da")


def to(name: str, sheet: SheetNow, **more: object) -> str:
    """The address of one of the sheet's pages."""
    return reverse(f"design:{name}", kwargs={"network": sheet.network, "sheet": sheet.key, **more})


def trail(network: str, name: str, *last: Crumb) -> tuple[Crumb, ...]:
    """From my networks through the list of canvases to `last`."""
    return (
        Crumb(_("Mine netværk"), address("overview:start")),
        Crumb(name, address("overview:network", network=network)),
        Crumb(_("Arbejdsark"), reverse("design:canvases", kwargs={"network": network})),
        *last,
    )
