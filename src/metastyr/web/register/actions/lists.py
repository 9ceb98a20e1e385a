"""A list is taken in: all of it or none of it, exactly as it was seen, with one trace."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, OperationalError, connection, transaction
from django.utils import timezone

from metastyr.domain.network_life import check_open
from metastyr.domain.taking_in.listed import Choices, ListedPerson, ListedTie
from metastyr.domain.taking_in.plan import Plan, plan_list
from metastyr.records.models import Network, Trace, Upload
from metastyr.records.register_now import register_now
from metastyr.web.register.actions.applying import apply

# One number for all who take lists in; any would do, as long as nothing else locks by it.
ONE_LIST_AT_A_TIME = 7_305_118
DEADLOCK = "40P01"


class NotAsSeen(Exception):  # noqa: N818  an answer, not a fault
    """The list would now do something else than what its owner saw. Nothing was saved."""


class SnagsLeft(Exception):  # noqa: N818  an answer, not a fault
    """Something stands in the way of the list; the plan says what. Nothing was saved."""

    def __init__(self, plan: Plan) -> None:
        super().__init__(", ".join(sorted({snag.kind for snag in plan.snags})))
        self.plan = plan


class UploadGone(Exception):  # noqa: N818  an answer, not a fault
    """The list has been taken in already, or was dropped."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenIn:
    """How much a list brought."""

    new_people: int
    changed_people: int
    new_ties: int
    changed_ties: int
    anything: bool


def take_in_people(
    *,
    network: str,
    people: Sequence[ListedPerson],
    choices: Choices,
    about: str,
    by: int | None,
    at: datetime,
    ties: Sequence[ListedTie] = (),
    seen: str | None = None,
    upload: uuid.UUID | None = None,
) -> TakenIn:
    """Take a list of people and their ties into a network (by key); `about` is what the trace calls it.

    What it will do is reckoned anew inside the transaction. With `seen`, the digest of the plan that was
    shown, anything else than that plan is refused (NotAsSeen). `upload` is the waiting list this came
    from: it must still be there (UploadGone) and goes with the same transaction. SnagsLeft when the list
    and the register contradict each other; NetworkEnded when the network is over. A list that says
    nothing new writes nothing and leaves no trace.
    """
    try:
        with transaction.atomic():
            return _take_in(
                network=network,
                people=people,
                ties=ties,
                choices=choices,
                about=about,
                by=by,
                at=at,
                seen=seen,
                upload=upload,
            )
    except IntegrityError as clash:
        # Someone wrote between our reading and our writing; the database kept its word.
        raise NotAsSeen from clash
    except OperationalError as clash:
        if getattr(clash.__cause__, "sqlstate", "") != DEADLOCK:
            raise
        raise NotAsSeen from clash


def _alone() -> None:
    """No other list is taken in, in any network, until this transaction ends.

    The register is one for all networks: two lists that each saw it without a person would both make
    that person. SQLite lets one writer in at a time as it is.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [ONE_LIST_AT_A_TIME])


def _take_in(
    *,
    network: str,
    people: Sequence[ListedPerson],
    ties: Sequence[ListedTie],
    choices: Choices,
    about: str,
    by: int | None,
    at: datetime,
    seen: str | None,
    upload: uuid.UUID | None,
) -> TakenIn:
    _alone()
    row = Network.objects.select_for_update().get(key=network)
    check_open(row.started, row.ended, timezone.localdate(at))
    if upload is not None:
        waiting = Upload.objects.filter(key=upload, owner_id=by, network=row)
        if not waiting.delete()[0]:
            raise UploadGone
    plan = plan_list(register_now(row.pk, directed=row.directed), people, ties, choices)
    if plan.snags:
        raise SnagsLeft(plan)
    if seen is not None and plan.digest != seen:
        raise NotAsSeen
    taken = TakenIn(
        new_people=len(plan.new_people),
        changed_people=len(plan.changed_people),
        new_ties=len(plan.new_ties),
        changed_ties=len(plan.ties) - len(plan.new_ties),
        anything=not plan.empty,
    )
    if not plan.empty:
        apply(plan, network=row)
        Trace.objects.leave(
            verb="list.taken_in",
            at=at,
            by=by,
            network=row.pk,
            about=about[:300],
            data={
                "people": taken.new_people,
                "ties": taken.new_ties,
                "people_changed": taken.changed_people,
                "ties_changed": taken.changed_ties,
                "memberships": len(plan.memberships),
                "organisations": sum(1 for one in plan.organisations if one.id is None),
            },
        )
    return taken
