"""The choices of a network as frozen values: the one under way, the decided ones, and who assessed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from metastyr.domain.choice.judgement import Judgement
from metastyr.domain.choice.modes import ModeAnswers
from metastyr.domain.choice.task import Assessment, Order
from metastyr.domain.network_life import state_of
from metastyr.records import models
from metastyr.records.judged import assessment_of, modes_of


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceNow:
    """One version of a choice as it stands. `kept` is what was read when it was decided.

    Until then `form` and the reasons are the leader's draft of the decision, if any.
    """

    id: int
    key: UUID
    network: str
    network_name: str
    version: int
    title: str
    task: str
    state: str
    created: datetime
    order: Order = ()
    modes: ModeAnswers | None = None
    form: str = ""
    justification: str = ""
    differs_because: str = ""
    mode: str = ""
    mode_justification: str = ""
    decided_at: datetime | None = None
    decided_by: str = ""
    kept: Mapping[str, Any] = field(default_factory=dict)

    @property
    def decided(self) -> bool:
        return self.state == "decided"

    @property
    def drafted(self) -> bool:
        """Whether something of the coming decision is written down."""
        return not self.decided and any(self.draft)

    @property
    def draft(self) -> tuple[str, str, str, str, str]:
        """What is written of the decision: form, why, why another than the figures', mode, why that."""
        return self.form, self.justification, self.differs_because, self.mode, self.mode_justification


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessorNow:
    """Someone who has begun, handed in, or declined."""

    user: int
    name: str
    handed_in: datetime | None
    stood_aside: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """One's own assessment, begun or handed in."""

    answers: Assessment
    handed_in: datetime | None
    stood_aside: datetime | None

    def of(self, criterion: str) -> Judgement | None:
        return self.answers.of(criterion)


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionLine:
    """A decided version in one line, with what it followed, to tell what changed between the two."""

    version: int
    title: str
    task: str
    form: str
    mode: str
    assessors: int
    decided_at: datetime


def name_of(key: str) -> str:
    """The name of the network called `key`. Network.DoesNotExist."""
    return models.Network.objects.values_list("name", flat=True).get(key=key)


def task_of(key: str) -> str:
    """The task as the network called `key` tells it. Network.DoesNotExist."""
    return models.Network.objects.values_list("task", flat=True).get(key=key)


def is_open(key: str, *, day: date) -> bool:
    """Whether anything can be changed in the network on `day`. Network.DoesNotExist."""
    started, ended = models.Network.objects.values_list("started", "ended").get(key=key)
    return state_of(started, ended, day) != "ended"


def latest(network: str) -> ChoiceNow | None:
    """The network's newest choice, decided or not; None before there is one."""
    row = _rows(network).order_by("-version").first()
    return None if row is None else _now(row)


def choice_now(network: str, version: int) -> ChoiceNow | None:
    """One version; None where there is none."""
    row = _rows(network).filter(version=version).first()
    return None if row is None else _now(row)


def _rows(network: str) -> Any:
    return models.Choice.objects.select_related("network", "decided_by").filter(network__key=network)


def _now(row: models.Choice) -> ChoiceNow:
    return ChoiceNow(
        id=row.pk,
        key=row.key,
        network=row.network.key,
        network_name=row.network.name,
        version=row.version,
        title=row.title,
        task=row.task,
        state=row.state,
        created=row.created,
        order=tuple(tuple(tier) for tier in row.importance),
        modes=modes_of(row.conditions),
        form=row.form,
        justification=row.justification,
        differs_because=row.differs_because,
        mode=row.mode,
        mode_justification=row.mode_justification,
        decided_at=row.decided_at,
        decided_by=row.decided_by.name if row.decided_by else "",
        kept=row.decided,
    )


def assessors(choice: int) -> tuple[AssessorNow, ...]:
    """Everybody who has begun, handed in or declined, by name. One query."""
    rows = models.Assessment.objects.select_related("user").filter(choice=choice)
    return tuple(
        sorted(
            (
                AssessorNow(
                    user=row.user_id,
                    name=row.user.name,
                    handed_in=row.handed_in,
                    stood_aside=row.stood_aside,
                )
                for row in rows
            ),
            key=lambda one: one.name,
        )
    )


def own_assessment(choice: int, user: int) -> Own | None:
    """The user's own assessment of a choice; None before it is begun."""
    row = models.Assessment.objects.filter(choice=choice, user=user).prefetch_related("judgements").first()
    if row is None:
        return None
    return Own(answers=assessment_of(row, "1"), handed_in=row.handed_in, stood_aside=row.stood_aside)


def had_answers(choice: int, user: int) -> bool:
    """Whether the user assessed the version this choice follows."""
    return models.Assessment.objects.filter(choice__followed_by=choice, user=user).exists()


def versions(network: str) -> tuple[VersionLine, ...]:
    """The decided versions, newest first. One query, however many there are."""
    rows = (
        models.Choice.objects.filter(network__key=network, state="decided")
        .order_by("-version")
        # All that was read stays in the table: a file and its figures for each.
        .values("version", "title", "task", "form", "mode", "decided__assessors", "decided_at", "created")
    )
    return tuple(
        VersionLine(
            version=row["version"],
            title=row["title"],
            task=row["task"],
            form=row["form"],
            mode=row["mode"],
            assessors=row["decided__assessors"] or 0,
            decided_at=row["decided_at"] or row["created"],
        )
        for row in rows
    )
