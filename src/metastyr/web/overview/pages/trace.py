"""What has happened in one network, day by day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from metastyr.domain.access import Actor
from metastyr.web.overview.pages.words import head, timeline
from metastyr.web.overview.reads import Details, Happening
from metastyr.web.ui.components.pagination import Pagination
from metastyr.web.ui.components.timeline import Timeline
from metastyr.web.ui.pages import NetworkPage


@dataclass(frozen=True, kw_only=True)
class Day:
    """One day of the trace."""

    label: str
    timeline: Timeline


@dataclass(frozen=True, kw_only=True)
class TracePage(NetworkPage):
    template: ClassVar[str] = "overview/trace.html"
    days: tuple[Day, ...]
    pagination: Pagination | None


def trace(
    key: str,
    details: Details,
    happened: Sequence[Happening],
    count: int,
    page: int,
    last: int,
    actor: Actor,
) -> TracePage:
    by_day = groupby(happened, key=lambda one: timezone.localtime(one.at).date())
    return TracePage(
        title=_("Spor"),
        lead=_("Hvem har gjort hvad i netværket, det nyeste først. Et spor kan ikke rettes eller slettes."),
        network=head(key, details.name, actor),
        section="trace",
        days=tuple(
            Day(
                label=f"{date_format(day, 'l').capitalize()} {date_format(day, 'DATE_FORMAT')}",
                timeline=timeline(list(them)),
            )
            for day, them in by_day
        ),
        pagination=Pagination(page=page, pages=last, url_prefix="?page=") if count else None,
    )
