"""From a code in a link to the invitation it belongs to; and what is kept of a code."""

from __future__ import annotations

from django.conf import settings
from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from metastyr.domain.rounds.secrecy import as_typed, code_print
from metastyr.records.models import Invitation

_NOT_ASKED = ("withdrawn", "not_me")


def kept_of(code: str) -> str:
    """The keyed hash by which an invitation is found."""
    return code_print(settings.SECRET_KEY.encode(), code)


def invitation_by_code(code: str) -> Invitation | None:
    """The invitation behind a code, with its round and person, and `group_size`: how many are asked there."""
    typed = as_typed(code)
    if not typed:
        return None
    return with_group_size(Invitation.objects.filter(code_print=kept_of(typed))).first()


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
