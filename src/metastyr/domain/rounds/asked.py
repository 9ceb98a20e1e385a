"""Who is asked about whom: the rated of a round, and which of them each respondent answers about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from metastyr.theory.instruments import Rated


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Someone or something that is rated. `group` or `person` where it is one of those; `name` in words."""

    id: int
    name: str
    group: int | None = None
    person: int | None = None
    organisation: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Respondent:
    """Who answers, as far as it decides about whom. `mirrors` is the person one is the mirror of."""

    group: int
    group_size: int
    person: int | None = None
    organisation: int | None = None
    mirrors: int | None = None


def targets_for(rates: Rated, targets: Sequence[Target], asked: Respondent) -> tuple[Target, ...]:
    """The targets one respondent answers about, in the order of the round.

    One's own group is among the groups unless one is alone in it: then there is no own group to rate.

    >>> north, south = Target(id=1, name="Nord", group=1), Target(id=2, name="Syd", group=2)
    >>> [t.name for t in targets_for(Rated.GROUPS, [north, south], Respondent(group=1, group_size=1))]
    ['Syd']
    """
    return tuple(target for target in targets if _answers_about(rates, target, asked))


def _answers_about(rates: Rated, target: Target, asked: Respondent) -> bool:
    if rates is Rated.GROUPS:
        return target.group != asked.group or asked.group_size > 1
    if rates is Rated.PEOPLE:
        return target.person is not None and target.person != asked.person
    if rates is Rated.ORGANISATION:
        return target.organisation is not None and target.organisation == asked.organisation
    if rates is Rated.MIRROR:
        return target.person is not None and target.person == asked.mirrors
    return True


def answered_screens(
    items: Sequence[str], asked: Iterable[int], answers: Mapping[tuple[str, int], object]
) -> tuple[str, ...]:
    """The items a respondent has answered about everyone asked about; "not relevant" is an answer.

    None for whoever is asked about nobody: nothing has been answered then.

    >>> answered_screens(["goals", "respect"], [1, 2], {("goals", 1): 4, ("goals", 2): None})
    ('goals',)
    """
    about = tuple(asked)
    return tuple(item for item in items if about and all((item, target) in answers for target in about))
