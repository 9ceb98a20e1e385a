"""What is no longer needed is forgotten: codes after the last day, and who did not say yes."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from metastyr.domain.asking_in import LINK_KEPT, forgotten_after
from metastyr.records.models import AskedIn, Candidate, Trace
from metastyr.web.design.actions.composing_forgetting import forget_in_groups
from metastyr.web.design.question import candidate_id


@transaction.atomic
def forget_codes(*, at: datetime) -> int:
    """Links whose last day is two weeks past open nothing any more, not even the page that says so."""
    today = timezone.localdate(at)
    old = AskedIn.objects.filter(code_seed__isnull=False, answer_by__lt=today - LINK_KEPT)
    return old.update(code_seed=None, code_print=None)


@transaction.atomic
def forget_unanswered(*, at: datetime) -> int:
    """Name, address and words of who has not said yes go when the promised days are over; how many.

    One who is in no register is taken off the list of candidates too, unless they have been asked anew. The
    row stays as a count: that somebody was asked, and what came of it.
    """
    today = timezone.localdate(at)
    rows = AskedIn.objects.select_for_update(of=("self",)).filter(forgotten__isnull=True).exclude(state="yes")
    those = [one for one in rows if forgotten_after(one.answer_by, one.keep_days) < today]
    for one in those:
        _forget(one, at)
    for network in {one.network_id for one in those}:
        count = sum(one.network_id == network for one in those)
        Trace.objects.leave(
            verb="asked_in.forgotten", at=at, by=None, network=network, data={"people": count}
        )
    return len(those)


def _forget(one: AskedIn, at: datetime) -> None:
    _forget_candidate(one)
    one.name, one.email, one.words, one.told = "", "", "", {}
    one.answer_words, one.other_name, one.other_email, one.other_why = "", "", "", ""
    one.person, one.candidate = None, None
    one.code_seed, one.code_print = None, None
    one.forgotten = at
    if one.letter == "waiting":
        one.letter = "dropped"
    one.save()


def _forget_candidate(one: AskedIn) -> None:
    """All that was written of a candidate who is in no register; of one who is, the register tells anyway."""
    known = Candidate.objects.filter(pk=one.candidate_id, person__isnull=True).first()
    if known is None:
        return
    if AskedIn.objects.filter(candidate=known, forgotten__isnull=True).exclude(pk=one.pk).exists():
        return
    forget_in_groups(one.network_id, candidate_id(known.pk))
    known.delete()
