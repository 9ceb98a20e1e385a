"""The honest page of a step that is not built: one way for every room to answer for it."""

from __future__ import annotations

from collections.abc import Callable

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language

from metastyr.domain.access import Act, may
from metastyr.theory.chain import STEPS
from metastyr.theory.text import Text
from metastyr.web.ui.access import asking, requires
from metastyr.web.ui.pages import NetworkHead, UnbuiltPage, show

View = Callable[..., HttpResponse]


def not_built(step: str, *, name_of: Callable[[str], str], will: tuple[Text, ...]) -> View:
    """The start page of `step`: what it will do (`will`), for those who may see the network.

    `name_of` is the room's own read of a network's name; ObjectDoesNotExist becomes 404.
    """
    entry = next(one for one in STEPS if one.id == step)

    @requires(Act.SEE_NETWORK)
    def start(request: HttpRequest, network: str) -> HttpResponse:
        try:
            name = name_of(network)
        except ObjectDoesNotExist as gone:
            raise Http404 from gone
        page = UnbuiltPage(
            title=entry.name.in_(get_language() or "da"),
            network=NetworkHead(
                key=network, name=name, may_change=may(asking(request), Act.CHANGE_NETWORK, network)
            ),
            step=step,
            will=will,
        )
        return show(request, page)

    return start
