"""From a code in a link to the invitation it belongs to; and what is kept of a code."""

from __future__ import annotations

from django.conf import settings
from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from metastyr.domain.rounds.asked import Respondent, Target, targets_for
from metastyr.domain.rounds.secrecy import as_typed, code_print
from metastyr.records.models import Invitation, RoundTarget
from metastyr.theory.instruments import Rated

_NOT_ASKED = ("withdrawn", "not_me")


def kept_of(code: str) -> str:
    """The keyed hash by which an invitation is found."""
    return code_print(settings.SECRET_KEY.encode(), code)


def invitation_by_code(code: str) -> Invitation | None:
    """The invitation behind a code: round with its secret while there is one, group and person, and
    `group_size`: how many are asked there."""
    typed = as_typed(code)
    if not typed:
        return None
    found = with_group_size(Invitation.objects.filter(code_print=kept_of(typed)))
    return found.select_related("round__secret", "group", "person").first()


def with_group_size(invitations: QuerySet[Invitation]) -> QuerySet[Invitation]:
    """Invitations with their round and person, and how many are asked in their group as `group_size`."""
    mates = (
        Invitation.objects.filter(group=OuterRef("group"))
        .exclude(state__in=_NOT_ASKED)
        .order_by()
        .values("group")
        .annotate(n=Count("pk"))
        .values("n")
    )
    size = Coalesce(Subquery(mates, output_field=IntegerField()), 0)
    return invitations.select_related("round", "person").annotate(group_size=size)


def respondent(invitation: Invitation) -> Respondent:
    """The invited, as far as it decides whom they answer about."""
    return Respondent(
        group=invitation.group_id,
        group_size=invitation.group_size,
        person=invitation.person_id,
        organisation=invitation.person.organisation_id if invitation.person else None,
        mirrors=invitation.mirrors_id,
    )


def targets_of(invitation: Invitation, rates: Rated) -> tuple[Target, ...]:
    """Everyone and everything that the invited is asked about, in the order of the round. One query."""
    targets = [
        Target(id=pk, name=name, group=group, person=person, organisation=organisation)
        for pk, name, group, person, organisation in RoundTarget.objects.filter(round=invitation.round_id)
        .order_by("place")
        .values_list("pk", "name", "group_id", "person_id", "organisation_id")
    ]
    return targets_for(rates, targets, respondent(invitation))
