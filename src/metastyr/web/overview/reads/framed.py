"""How far a network's frame is: frames that hold, and goals that every party has said yes to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from metastyr.domain.framing import Said, goal_state
from metastyr.records import models
from metastyr.web.overview.reads.goals import present, standing_goals


@dataclass(frozen=True, slots=True)
class Framed:
    """Frames that hold today, goals that are not dropped, and how many of those are agreed."""

    frames: int = 0
    goals: int = 0
    agreed: int = 0


def framed(key: str, *, day: date) -> Framed:
    """How far the frame of the network called `key` is on `day`. Four queries, however much there is."""
    frames = models.Frame.objects.filter(
        Q(valid_from__isnull=True) | Q(valid_from__lte=day),
        Q(valid_to__isnull=True) | Q(valid_to__gte=day),
        network__key=key,
        replaced__isnull=True,
        withdrawn=False,
    ).count()
    said: dict[int, list[Said]] = {goal.wording: [] for goal in standing_goals(key)}
    if not said:
        return Framed(frames=frames)
    parties = frozenset(present(key, day=day).values_list("pk", flat=True))
    replies = models.GoalReply.objects.filter(wording__in=list(said)).order_by("pk")
    for wording, party, reply in replies.values_list("wording", "party", "reply"):
        said[wording].append(Said(wording, party, reply))
    agreed = sum(goal_state(wording, told, parties) == "agreed" for wording, told in said.items())
    return Framed(frames=frames, goals=len(said), agreed=agreed)
