"""Who can cover one need, told of many candidates at once."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from metastyr.records.models import Candidate, Contribution, Need, Trace
from metastyr.web.design.actions.people import open_network


@transaction.atomic
def tell_who_covers(
    *,
    network: str,
    need: int,
    can: Collection[int],
    seen: Collection[int],
    by: int | None,
    at: datetime,
) -> int:
    """Candidates `can` cover the need, of those the reader `seen` could no longer; how many changed.

    Only what differs from what was seen is written, so that what somebody else told meanwhile stands; so do
    the words on how a candidate covers it. Candidates of another network are passed over. Need.DoesNotExist.
    """
    row = open_network(network, at)
    held = Need.objects.get(pk=need, network=row)
    here = set(Candidate.objects.filter(network=row, pk__in={*can, *seen}).values_list("pk", flat=True))
    stands = set(Contribution.objects.filter(need=held).values_list("candidate_id", flat=True))
    fresh = ((set(can) - set(seen)) & here) - stands
    gone = (set(seen) - set(can)) & here & stands
    Contribution.objects.filter(need=held, candidate__in=gone).delete()
    Contribution.objects.bulk_create(
        Contribution(candidate_id=candidate, need=held) for candidate in sorted(fresh)
    )
    changed = len(fresh) + len(gone)
    if changed:
        Trace.objects.leave(verb="candidate.changed", at=at, by=by, network=row.pk, data={"n": changed})
    return changed
