"""How far the design of a network is: needs, candidates, a decided group, and who has been asked."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Q

from metastyr.records import models


@dataclass(frozen=True, slots=True)
class Designed:
    """`grouped` is whether a group has been decided on; `asked` how many are or were invited, and
    `unanswered` how many of those have not answered."""

    needs: int = 0
    candidates: int = 0
    grouped: bool = False
    asked: int = 0
    unanswered: int = 0


def designed(key: str) -> Designed:
    """How far the design of the network called `key` is. Four queries, however much there is."""
    invited = models.AskedIn.objects.filter(network__key=key).exclude(state="withdrawn")
    counted = invited.aggregate(asked=Count("pk"), unanswered=Count("pk", filter=Q(state="asked")))
    return Designed(
        needs=models.Need.objects.filter(network__key=key).count(),
        candidates=models.Candidate.objects.filter(network__key=key).exclude(place="leave_out").count(),
        grouped=models.Composition.objects.filter(network__key=key, decided__isnull=False).exists(),
        asked=counted["asked"],
        unanswered=counted["unanswered"],
    )
