"""The units of an organisation as a tree; a unit's level follows from where it hangs."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime

from django.db import transaction

from metastyr.domain.same_name import folded
from metastyr.records.models import Organisation, Trace, Unit
from metastyr.web.register.actions.refusal import NotPossible, Reason


@transaction.atomic
def add_unit(*, organisation: int, name: str, by: int | None, at: datetime, parent: int | None = None) -> int:
    """A new unit under `parent`, or at the top; its id."""
    owner = Organisation.objects.select_for_update().get(pk=organisation)
    name, above = _checked(organisation=owner.pk, name=name, parent=parent, but=None)
    level = 1 if above is None else above.level + 1
    unit = Unit.objects.create(organisation=owner, parent=above, name=name, level=level)
    Trace.objects.leave(
        verb="unit.added", at=at, by=by, about=unit.name, data={"organisation": owner.name, "level": level}
    )
    return unit.pk


@transaction.atomic
def change_unit(*, unit: int, name: str, parent: int | None, by: int | None, at: datetime) -> bool:
    """A unit's name and place in the tree as they should be; all below it move with it."""
    # The whole tree is held: two moves at once, each right alone, could together make a circle.
    tree = Unit.objects.values_list("organisation_id", flat=True).get(pk=unit)
    Organisation.objects.select_for_update().get(pk=tree)
    row = Unit.objects.get(pk=unit)
    below = _below(row)
    if parent is not None and parent in {row.pk, *(u.pk for u in below)}:
        raise NotPossible(Reason.PARENT_BELOW, row.name)
    name, above = _checked(organisation=row.organisation_id, name=name, parent=parent, but=row.pk)
    level = 1 if above is None else above.level + 1
    if (row.name, row.parent_id, row.level) == (name, parent, level):
        return False
    down = level - row.level
    row.name, row.parent, row.level = name, above, level
    row.save(update_fields=["name", "parent", "level"])
    for other in below:
        other.level += down
    Unit.objects.bulk_update(below, ["level"])
    Trace.objects.leave(verb="unit.changed", at=at, by=by, about=row.name, data={"level": level})
    return True


def _checked(*, organisation: int, name: str, parent: int | None, but: int | None) -> tuple[str, Unit | None]:
    name = " ".join(name.split())
    if not name:
        raise ValueError("a unit needs a name")
    above = None
    if parent is not None:
        above = Unit.objects.filter(pk=parent, organisation_id=organisation).first()
        if above is None:
            raise NotPossible(Reason.PARENT_ELSEWHERE)
    beside = Unit.objects.filter(organisation_id=organisation, parent_id=parent).exclude(pk=but)
    for other in beside.values_list("name", flat=True):
        if folded(other) == folded(name):
            raise NotPossible(Reason.UNIT_NAME_TAKEN, other)
    return name, above


def _below(unit: Unit) -> list[Unit]:
    """Every unit under `unit`, at any depth, in one query."""
    children: dict[int | None, list[Unit]] = defaultdict(list)
    for other in Unit.objects.filter(organisation_id=unit.organisation_id):
        children[other.parent_id].append(other)
    found: list[Unit] = []
    waiting = [unit.pk]
    while waiting:
        for child in children[waiting.pop()]:
            found.append(child)
            waiting.append(child.pk)
    return found
