"""Words and parts that several of the overview's pages say."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils import timezone
from django.utils.translation import ngettext

from metastyr.domain.access import Act, Actor, may
from metastyr.theory.governance_forms import FORMS
from metastyr.web.overview.reads import Happening
from metastyr.web.ui.components.timeline import Entry, Timeline
from metastyr.web.ui.pages import NetworkHead
from metastyr.web.ui.words import number, said


def people(count: int) -> str:
    return ngettext("%(n)s person", "%(n)s personer", count) % {"n": number(count)}


def ties(count: int) -> str:
    return ngettext("%(n)s bånd", "%(n)s bånd", count) % {"n": number(count)}


def form_name(key: str) -> str:
    """A governance form by its key; "" where there is none of that key."""
    return next((said(form.name) for form in FORMS if form.key == key), "")


def head(key: str, name: str, actor: Actor) -> NetworkHead:
    return NetworkHead(key=key, name=name, may_change=may(actor, Act.CHANGE_NETWORK, key))


def timeline(happened: Sequence[Happening]) -> Timeline:
    return Timeline(
        entries=tuple(Entry(at=timezone.localtime(one.at), who=one.who, text=one.what) for one in happened)
    )
