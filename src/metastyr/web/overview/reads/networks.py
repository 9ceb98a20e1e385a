"""My networks, one network's state, and what has happened in it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from django.db.models import Count, Exists, Min, OuterRef, Q, QuerySet, Subquery

from metastyr.analysis.boundaries import boundary
from metastyr.analysis.network import Grouping, Network
from metastyr.domain.access import Act, Actor, Role, may
from metastyr.domain.boundaries import BoundaryKind
from metastyr.domain.danish_order import danish_key
from metastyr.domain.disclosure import SmallestGroup
from metastyr.domain.rounds.participation import told
from metastyr.domain.trace import sentence
from metastyr.records import models
from metastyr.records.columns import NetworkColumns, network_columns, open_on
from metastyr.records.seats import done, seats
from metastyr.theory.text import Text
from metastyr.web.overview.reads.designed import Designed, designed
from metastyr.web.overview.reads.framed import Framed, framed

THE_SYSTEM = Text(da="Systemet", en="The system")
# Where to begin when several boundaries rest on single people: between parties before within them.
_FIRST = (
    BoundaryKind.STAKEHOLDER,
    BoundaryKind.GEOGRAPHIC,
    BoundaryKind.VERTICAL,
    BoundaryKind.DEMOGRAPHIC,
    BoundaryKind.HORIZONTAL,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One trace in words: who did what when."""

    at: datetime
    who: str | Text
    what: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkCard:
    """One of my networks; what my role there does not let me see is None."""

    key: str
    name: str
    roles: tuple[Role, ...]
    people: int
    ties: int | None
    ended: date | None
    last: Happening | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What a network says about itself."""

    name: str
    task: str
    started: date | None
    ended: date | None
    directed: bool
    tie_meaning: str
    has_ties: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundaryState:
    """Whether one boundary can be read, and which of its groups have no tie to any other group."""

    kind: BoundaryKind
    attribute: str
    known: int
    groups: int
    alone: tuple[str, ...]
    sole_bridges: frozenset[str]

    @property
    def readable(self) -> bool:
        """There are two groups to have a boundary between."""
        return self.groups > 1


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundLine:
    """A round of asking in one line; `counted` is how many have answered of how many asked, None where that
    may not be told.

    `conversation` is when it is held, None before one is agreed; `agreed` how many acts it led to, and `due`
    the first day one of them that is not done yet is due.
    """

    key: UUID
    title: str
    state: str
    counted: tuple[int, int] | None
    closes: date | None
    conversation: datetime | None
    closed: datetime | None = None
    agreed: int = 0
    due: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """How far one network is on the day asked about."""

    details: Details
    people: int
    counted: int
    organisations: int
    ties: int
    boundaries: tuple[BoundaryState, ...]
    rounds: tuple[RoundLine, ...] = ()
    # The state of the newest choice of form, "" before there is one; and the form last decided on, by key.
    choice: str = ""
    form: str = ""
    # What is read before there are ties.
    design: Designed = field(default_factory=Designed)
    frame: Framed = field(default_factory=Framed)

    @property
    def alone(self) -> int:
        """Boundaries where at least one group stands without a bridge."""
        return sum(1 for one in self.boundaries if one.readable and one.alone)

    @property
    def to_begin_with(self) -> BoundaryState | None:
        """The one boundary to talk about first: of those where a bridge rests on one person, the first in
        `_FIRST`; None when there is no such boundary."""
        held = {one.kind: one for one in self.boundaries if one.sole_bridges}
        return next((held[kind] for kind in _FIRST if kind in held), None)

    @property
    def readable(self) -> int:
        return sum(1 for one in self.boundaries if one.readable)


def my_networks(actor: Actor, *, day: date) -> tuple[NetworkCard, ...]:
    """The networks `actor` has a role in, in Danish order; all of them for the administrator. Two queries."""
    latest = models.Trace.objects.filter(network=OuterRef("pk")).order_by("-at", "-id").values("pk")[:1]
    here = models.Membership.objects.filter(open_on(day), network=OuterRef("network"))
    ties = (
        models.Tie.objects.filter(
            Exists(here.filter(person=OuterRef("source"))),
            Exists(here.filter(person=OuterRef("target"))),
            network=OuterRef("pk"),
        )
        .order_by()
        .values("network")
        .annotate(n=Count("pk"))
        .values("n")
    )
    people = (
        models.Membership.objects.filter(open_on(day), network=OuterRef("pk"))
        .order_by()
        .values("network")
        .annotate(n=Count("person", distinct=True))
        .values("n")
    )
    rows = models.Network.objects.annotate(
        people_now=Subquery(people), tie_count=Subquery(ties), latest=Subquery(latest)
    )
    if not actor.administrator:
        rows = rows.filter(key__in=actor.roles.keys())
    found = list(rows)
    traces = {
        trace.pk: trace
        for trace in models.Trace.objects.select_related("by").filter(pk__in=[row.latest for row in found])
    }
    cards = [
        NetworkCard(
            key=row.key,
            name=row.name,
            roles=tuple(role for role in Role if role in actor.roles_in(row.key)),
            people=row.people_now or 0,
            ties=(row.tie_count or 0) if may(actor, Act.SEE_STRUCTURE, row.key) else None,
            ended=row.ended,
            last=_happening(traces[row.latest], structure=may(actor, Act.SEE_STRUCTURE, row.key))
            if row.latest and may(actor, Act.SEE_TRACE, row.key)
            else None,
        )
        for row in found
    ]
    return tuple(sorted(cards, key=lambda card: (danish_key(card.name), card.key)))


def details(key: str) -> Details:
    """What the network called `key` says about itself. Network.DoesNotExist."""
    row = models.Network.objects.annotate(tie_count=Count("ties")).get(key=key)
    return Details(
        name=row.name,
        task=row.task,
        started=row.started,
        ended=row.ended,
        directed=row.directed,
        tie_meaning=row.tie_meaning,
        has_ties=row.tie_count > 0,
    )


def state(key: str, *, day: date) -> State:
    """How far the network called `key` is on `day`. Network.DoesNotExist."""
    columns = network_columns(key, day=day)
    return State(
        details=details(key),
        people=len(columns.members),
        counted=len(columns.counted),
        organisations=len({member.organisation for member in columns.members if member.organisation}),
        ties=len(columns.ties),
        boundaries=_boundaries(columns),
        rounds=_rounds(columns.id),
        # How far the design is matters until there are ties: then the network works.
        design=Designed() if columns.ties else designed(key),
        frame=framed(key, day=day),
        **_choice(columns.id),
    )


def _choice(network: int) -> dict[str, str]:
    """How far the choice of form is. One query."""
    rows = list(
        models.Choice.objects.filter(network=network).order_by("-version").values_list("state", "form")[:2]
    )
    return {
        "choice": rows[0][0] if rows else "",
        "form": next((form for state, form in rows if state == "decided"), ""),
    }


def _rounds(network: int) -> tuple[RoundLine, ...]:
    """The rounds not put away yet, newest first. Four queries, however many there are."""
    rows = list(
        models.Round.objects.filter(network=network)
        .exclude(state="archived")
        .annotate(
            agreed=Count("follow_ups"), due=Min("follow_ups__due", filter=Q(follow_ups__done__isnull=True))
        )
        .order_by("-created", "-pk")
    )
    seated = seats(row.pk for row in rows)
    asked = Counter(seat.group for seat in seated)
    answered = Counter(seat.group for seat in done(seated))
    groups: dict[int, list[tuple[int, int]]] = {}
    for group in models.RoundGroup.objects.filter(round__in=rows):
        # Closing writes the counts down, for some of what was counted is destroyed.
        size = asked[group.pk] if group.size is None else group.size
        finished = answered[group.pk] if group.answered is None else group.answered
        groups.setdefault(group.round_id, []).append((size, finished))
    return tuple(
        RoundLine(
            key=row.key,
            title=row.title,
            state=row.state,
            counted=told(groups.get(row.pk, ()), SmallestGroup(row.smallest_group)),
            closes=row.closes,
            conversation=row.dialogue_when,
            closed=row.closed,
            agreed=row.agreed,
            due=row.due,
        )
        for row in rows
    )


def _boundaries(columns: NetworkColumns) -> tuple[BoundaryState, ...]:
    ids = [str(member.id) for member in columns.counted]
    network = Network.from_ties(ids, [(str(a), str(b)) for a, b in columns.ties], directed=columns.directed)
    states = []
    for kind, attribute in columns.boundaries.items():
        labels = columns.labels(attribute) if attribute else [None] * len(ids)
        seen = boundary(network, Grouping.from_labels(attribute, labels), kind=kind, permutations=0)
        mixing = seen.mixing
        across = mixing.counts.sum(axis=0) + mixing.counts.sum(axis=1) - 2 * mixing.counts.diagonal()
        states.append(
            BoundaryState(
                kind=kind,
                attribute=attribute,
                known=seen.nodes,
                groups=len(mixing.labels),
                sole_bridges=frozenset(
                    bridge.node
                    for bridge in seen.bridges
                    if bridge.sole_bridge and seen.groups[bridge.group] > 1
                ),
                alone=tuple(label for label, ties in zip(mixing.labels, across, strict=True) if not ties),
            )
        )
    return tuple(states)


def happenings(key: str, actor: Actor, *, newest: int, after: int = 0) -> tuple[Happening, ...]:
    """The `newest` happenings of a network as `actor` may read them, latest first, past `after`."""
    structure = may(actor, Act.SEE_STRUCTURE, key)
    return tuple(_happening(trace, structure=structure) for trace in _traces(key)[after : after + newest])


def number_of_happenings(key: str) -> int:
    return _traces(key).count()


def _traces(key: str) -> QuerySet[models.Trace]:
    rows = models.Trace.objects.select_related("by").filter(network__key=key)
    return rows.order_by("-at", "-id")


def _happening(trace: models.Trace, *, structure: bool) -> Happening:
    return Happening(
        at=trace.at,
        who=trace.by.name if trace.by else THE_SYSTEM,
        what=sentence(trace.verb, trace.about, trace.data, structure=structure),
    )
