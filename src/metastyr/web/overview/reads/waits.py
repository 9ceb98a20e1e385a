"""What in one network waits for one reader and can be done by nobody else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q

from metastyr.domain.access import Act, Actor, Role, may
from metastyr.records import models
from metastyr.web.overview.reads.goals import present, standing_goals


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyDue:
    """A party the reader speaks for has not replied to the newest words of a goal."""

    goal: UUID
    title: str
    party: int
    party_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Waits:
    """What waits: `task` is the title of a task to assess, "" for none; `own_mandate` is whether the reader
    has not said what they bring from home.

    For whoever leads: `proposals` are mandates to confirm, and `invitations` those that point at somebody
    else, or whose letter came back or nobody knows of.
    """

    task: str = ""
    replies: tuple[ReplyDue, ...] = ()
    own_mandate: bool = False
    proposals: int = 0
    invitations: int = 0


def waits(key: str, actor: Actor, *, day: date) -> Waits:
    """What waits for `actor` in the network called `key` on `day`. At most seven queries, however much it is.

    What one is asked in confidence, as in a round, is not told here: the letter with one's own link is.
    """
    return Waits(
        task=_task(key, actor) if may(actor, Act.ASSESS_TASK, key) else "",
        replies=_replies(key, actor, day) if may(actor, Act.ANSWER_GOAL, key) else (),
        own_mandate=_own_mandate(key, actor),
        proposals=_proposals(key) if may(actor, Act.CHANGE_FRAME, key) else 0,
        invitations=_invitations(key, day) if may(actor, Act.ASK_IN, key) else 0,
    )


def _task(key: str, actor: Actor) -> str:
    """The task that is being assessed, unless the reader has handed in an assessment or stood aside."""
    settled = Q(assessments__user=actor.user_id) & (
        Q(assessments__handed_in__isnull=False) | Q(assessments__stood_aside__isnull=False)
    )
    rows = models.Choice.objects.filter(network__key=key, state="assessing").exclude(
        pk__in=models.Choice.objects.filter(settled).values("pk")
    )
    return rows.values_list("title", flat=True).first() or ""


def _replies(key: str, actor: Actor, day: date) -> tuple[ReplyDue, ...]:
    if actor.person_id is None:
        return ()
    parties = list(present(key, day=day).filter(speaker=actor.person_id).order_by("name", "pk"))
    if not parties:
        return ()
    goals = standing_goals(key)
    said = set(
        models.GoalReply.objects.filter(
            wording__in=[goal.wording for goal in goals], party__in=parties
        ).values_list("wording", "party")
    )
    return tuple(
        ReplyDue(goal=goal.key, title=goal.title, party=party.pk, party_name=party.name)
        for goal in goals
        for party in parties
        if (goal.wording, party.pk) not in said
    )


def _own_mandate(key: str, actor: Actor) -> bool:
    """Whether the reader takes part and has neither a mandate nor a proposal of one."""
    if actor.person_id is None or Role.PARTICIPANT not in actor.roles_in(key):
        return False
    return not models.Mandate.objects.filter(
        network__key=key, person=actor.person_id, replaced__isnull=True
    ).exists()


def _proposals(key: str) -> int:
    rows = models.Mandate.objects.filter(network__key=key, replaced__isnull=True, confirmed__isnull=True)
    return rows.count()


def _invitations(key: str, day: date) -> int:
    rows = models.AskedIn.objects.filter(network__key=key, forgotten__isnull=True)
    pointing = Q(state="someone_else", settled__isnull=True)
    stuck = Q(state="asked", letter__in=("refused", "uncertain"), answer_by__gte=day)
    return rows.filter(pointing | stuck).count()
