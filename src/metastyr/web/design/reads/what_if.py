"""A network as it is beside how it would be: coverage of needs, boundaries and bridges, nothing saved."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date

from metastyr.analysis.boundaries import Boundary, boundary
from metastyr.analysis.network import Grouping, Network
from metastyr.analysis.what_if import Pair, changed, holders, parts
from metastyr.domain.boundaries import BoundaryKind
from metastyr.records import models
from metastyr.records.columns import Member, network_columns
from metastyr.web.design.question import candidate_id
from metastyr.web.design.reads.candidates import as_member
from metastyr.web.design.reads.needs import Need, needs
from metastyr.web.ui.remembered import fingerprint, remembered

DEALS = 300
"""Random deals of the labels behind each chance band here: fewer than on the boundaries' own page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What the reader asks: candidates to add, people to remove, a tie more or less; all by node id."""

    add: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()
    tie: tuple[Pair, ...] = ()
    untie: tuple[Pair, ...] = ()

    @property
    def nothing(self) -> bool:
        return not (self.add or self.remove or self.tie or self.untie)


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side of the comparison. `covered` gives how many who are in it bring each need, by its id.

    `here` is who is in it; `holders` who of them alone holds parts together.
    """

    people: int
    ties: int
    parts: int
    here: frozenset[str]
    holders: frozenset[str]
    alone: frozenset[str]
    covered: Mapping[int, int]
    boundaries: Mapping[BoundaryKind, Boundary]


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIf:
    """Both sides; `names` by node id; `members` and `outside` are who can be removed and added."""

    key: str
    directed: bool
    change: Change
    needs: tuple[Need, ...]
    names: Mapping[str, str]
    members: tuple[str, ...]
    outside: tuple[str, ...]
    attributes: Mapping[BoundaryKind, str]
    before: Side
    after: Side | None


def what_if(key: str, change: Change, *, day: date, with_candidates: bool) -> WhatIf:
    """Network.DoesNotExist. Ids nobody bears are passed over. Without `with_candidates` none is read."""
    columns = network_columns(key, day=day)
    rows = list(
        models.Candidate.objects.filter(network_id=columns.id).select_related(
            "person__organisation", "person__unit__parent"
        )
        if with_candidates
        else ()
    )
    members = {str(one.id): one for one in columns.counted}
    node_of = {
        row.pk: str(row.person_id) if str(row.person_id) in members else candidate_id(row.pk) for row in rows
    }
    fresh = {node_of[row.pk]: as_member(row) for row in rows if node_of[row.pk] not in members}
    known = members | fresh
    brings: dict[str, set[int]] = {}
    if with_candidates:
        told = models.Contribution.objects.filter(candidate__network_id=columns.id)
        for candidate, need in told.values_list("candidate_id", "need_id"):
            brings.setdefault(node_of[candidate], set()).add(need)
    asked = needs(key) if with_candidates else ()
    change = _possible(change, members, fresh)
    now = Network.from_ties(
        list(members), [(str(a), str(b)) for a, b in columns.ties], directed=columns.directed
    )
    read = {kind: attribute for kind, attribute in columns.boundaries.items() if attribute}
    everybody = list(known.values())
    among = replace(columns, counted=tuple(everybody))
    labels = {
        kind: dict(zip(known, among.labels(attribute), strict=True)) for kind, attribute in read.items()
    }

    def side(network: Network) -> Side:
        def sums() -> dict[BoundaryKind, Boundary]:
            return {
                kind: boundary(
                    network,
                    Grouping.from_labels(attribute, [labels[kind][node] for node in network.ids]),
                    kind=kind,
                    permutations=DEALS,
                )
                for kind, attribute in read.items()
            }

        print_ = fingerprint(
            network.ids,
            network.sources.tobytes(),
            network.targets.tobytes(),
            network.directed,
            [[labels[kind][node] for node in network.ids] for kind in read],
        )
        tied = set(network.sources.tolist()) | set(network.targets.tolist())
        return Side(
            people=network.n,
            ties=network.m,
            parts=parts(network),
            here=frozenset(network.ids),
            holders=holders(network),
            alone=frozenset(node for i, node in enumerate(network.ids) if i not in tied),
            covered={need.id: sum(need.id in brings.get(node, ()) for node in network.ids) for need in asked},
            boundaries=remembered("what-if", print_, sums),
        )

    after = None
    if not change.nothing:
        after = side(changed(now, add=change.add, remove=change.remove, tie=change.tie, untie=change.untie))
    return WhatIf(
        key=key,
        directed=columns.directed,
        change=change,
        needs=asked,
        names={node: one.name for node, one in known.items()},
        members=tuple(members),
        outside=tuple(fresh),
        attributes=read,
        before=side(now),
        after=after,
    )


def _possible(change: Change, members: Mapping[str, Member], fresh: Mapping[str, Member]) -> Change:
    """What can be done of it; who gets a tie comes in along with it."""
    known: Collection[str] = members.keys() | fresh.keys()
    ties = tuple(pair for pair in change.tie if set(pair) <= set(known) and pair[0] != pair[1])
    ends = [end for pair in ties for end in pair if end in fresh]
    return Change(
        add=tuple(dict.fromkeys(one for one in (*change.add, *ends) if one in fresh)),
        remove=tuple(dict.fromkeys(one for one in change.remove if one in members)),
        tie=ties,
        untie=tuple(pair for pair in change.untie if set(pair) <= set(members)),
    )
