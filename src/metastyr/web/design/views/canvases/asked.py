"""What every view of a sheet first makes sure of, and how a write that could not be done is told."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from metastyr.domain.network_life import NetworkEnded
from metastyr.theory.canvases import CANVASES
from metastyr.theory.canvases.canvas import Canvas
from metastyr.web.design.actions.canvas_sheets import NotDone, Reason
from metastyr.web.design.reads.canvases import SheetNow, sheet_now
from metastyr.web.ui.access import user_of

REFUSED = (NotDone, NetworkEnded)
"""Answers of an action that are told in words."""


def sheet_or_404(request: HttpRequest, network: str, sheet: UUID) -> SheetNow:
    """The sheet, where whoever asks may see it."""
    found = sheet_now(network, sheet, user=user_of(request), day=timezone.localdate())
    if found is None:
        raise Http404
    return found


def canvas_or_404(key: str) -> Canvas:
    try:
        return CANVASES[key]
    except KeyError as unknown:
        raise Http404 from unknown


def why_not(refused: Exception) -> str:
    """Why nothing was changed, and what to do."""
    if isinstance(refused, NetworkEnded):
        return _("Netværket er slut. Arkene kan læses, men ikke ændres.")
    reason = refused.reason if isinstance(refused, NotDone) else None
    if reason is Reason.PUT_AWAY:
        return _("Arket er lagt væk. Tag det frem igen, før du skriver i det.")
    if reason is Reason.NOT_OWN:
        return _("Arket er allerede delt med netværket.")
    return _("Arket står, som det gør i den seneste version. Der er ikke noget nyt at gemme.")


def done_or_told(request: HttpRequest, write: Callable[[], object], done: str) -> bool:
    """Do it and say so, or say why not."""
    try:
        write()
    except REFUSED as refused:
        messages.error(request, why_not(refused))
        return False
    except ObjectDoesNotExist as gone:
        raise Http404 from gone
    messages.success(request, done)
    return True


def back_to(name: str, network: str, sheet: UUID, **more: object) -> HttpResponseRedirect:
    return HttpResponseRedirect(
        reverse(f"design:{name}", kwargs={"network": network, "sheet": sheet, **more})
    )
