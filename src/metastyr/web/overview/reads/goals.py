"""The goals of a network as the overview asks for them: their newest words, and who must agree."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.db.models import OuterRef, Q, QuerySet, Subquery

from metastyr.records import models


class Standing(NamedTuple):
    """A goal that is not dropped, with the id of its newest wording and the title there."""

    key: UUID
    wording: int
    title: str


def standing_goals(key: str) -> list[Standing]:
    """Those of the network called `key`, oldest first. One query."""
    newest = models.GoalWording.objects.filter(goal=OuterRef("pk")).order_by("-number")
    rows = (
        models.Goal.objects.filter(network__key=key, dropped__isnull=True)
        .annotate(wording=Subquery(newest.values("pk")[:1]), title=Subquery(newest.values("title")[:1]))
        .order_by("created", "pk")
    )
    return [Standing(*row) for row in rows.values_list("key", "wording", "title")]


def present(key: str, *, day: date) -> QuerySet[models.Party]:
    """The parties of the network called `key` that take part on `day`."""
    return models.Party.objects.filter(Q(left__isnull=True) | Q(left__gte=day), network__key=key)
