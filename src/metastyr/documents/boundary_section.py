"""One boundary as a section: against chance, group by group, who goes across, and where it hangs by one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from metastyr.analysis.boundaries import Boundary
from metastyr.analysis.brokerage import ROLES, Brokerage
from metastyr.documents.report import Cell, Figure, Section, Table
from metastyr.domain.chance import could_be_chance
from metastyr.domain.figures import both
from metastyr.theory.boundaries import BOUNDARIES
from metastyr.theory.measures import BROKERAGE_ROLES, MEASURES
from metastyr.theory.measures.measure import Measure
from metastyr.theory.suggestions import suggestions_for
from metastyr.theory.text import Text

_MOST_PAIRS = 6
_WIDEST_MIXING = 8
_MEASURED = (
    *("ei", "ei-expected", "ei-p", "ei-group", "cross-ties-share", "sole-bridge"),
    "brokerage",
)
_KINDS = {kind.key: kind for kind in BOUNDARIES}
_ROLE_ENTRIES = {role.key: role for role in BROKERAGE_ROLES}
_TOTAL = Text(da="I alt", en="In all")
_GROUP = Text(da="Gruppe", en="Group")


def boundary_title(boundary: Boundary) -> Text:
    """What the boundary is called here: its kind and the column it is read from."""
    return both(
        "{kind} ({column})", "{kind} ({column})", kind=_KINDS[boundary.kind].name, column=boundary.attribute
    )


def boundary_measures() -> tuple[Measure, ...]:
    """The figures a boundary section shows, in the order they come."""
    by_id = {measure.id: measure for measure in MEASURES}
    return tuple(by_id[f"measure.{key}"] for key in _MEASURED)


def boundary_section(
    boundary: Boundary,
    brokerage: Brokerage,
    names: Mapping[str, str],
    *,
    directed: bool,
    said: Text,
    picture: str | None = None,
) -> Section:
    """The section of one boundary. `said` is the verdict against chance, `picture` its drawing as SVG."""
    tables = [_groups(boundary, directed=directed)]
    if 1 < len(boundary.mixing.labels) <= _WIDEST_MIXING:
        tables.append(_mixing(boundary))
    if boundary.bridges:
        tables.append(_bridges(boundary, names))
    tables.append(_roles(brokerage))
    return Section(
        title=boundary_title(boundary),
        why=_KINDS[boundary.kind].text,
        sentences=tuple(_sentences(boundary, said)),
        look_at=tuple(_look_at(boundary, names)),
        tables=tuple(tables),
        picture=picture,
    )


def _sentences(boundary: Boundary, said: Text) -> Iterator[Text]:
    yield said
    yield both(
        "{across} bånd går på tværs, og {within} går inden for grupperne. Beregnet for {n} deltagere.",
        "{across} ties go across and {within} stay within the groups. Computed for {n} participants.",
        across=boundary.external,
        within=boundary.internal,
        n=boundary.nodes,
    )
    if boundary.unknown:
        yield both(
            "{n} af deltagerne har ingen oplysning her, og {ties} bånd er derfor holdt ude af grænsen.",
            "Nothing is known here of {n} of the participants, so {ties} of the ties are left out.",
            n=len(boundary.unknown),
            ties=boundary.ties_left_out,
        )


def _look_at(boundary: Boundary, names: Mapping[str, str]) -> Iterator[Text]:
    for one, other in boundary.unbridged[:_MOST_PAIRS]:
        yield both(
            "Ingen bånd mellem {one} og {other}. Har de brug for hinanden?",
            "No ties between {one} and {other}. Do they need each other?",
            one=one,
            other=other,
        )
    if len(boundary.unbridged) > _MOST_PAIRS:
        left = len(boundary.unbridged) - _MOST_PAIRS
        yield both(
            "Yderligere {n} par grupper har ingen bånd til hinanden.",
            "{n} more pairs of groups have no ties to each other.",
            n=left,
        )
    # Someone who is a group of one carries every tie of it: that says nothing new.
    alone = [b for b in boundary.bridges if b.sole_bridge and boundary.groups[b.group] > 1]
    for bridge in alone[:_MOST_PAIRS]:
        yield both(
            "Kun {who} forbinder {group} med {towards}. Hvad sker der, hvis {who} holder op?",
            "Only {who} joins {group} to {towards}. What happens if {who} leaves?",
            who=names[bridge.node],
            group=bridge.group,
            towards=", ".join(bridge.sole_towards),
        )
    if len(alone) > _MOST_PAIRS:
        left = len(alone) - _MOST_PAIRS
        yield both(
            "Yderligere {n} er eneste bro; se tabellen.",
            "{n} more participants are sole bridges; see the table.",
            n=left,
        )
    if boundary.unbridged or _keeps_to_itself(boundary):
        first = suggestions_for(boundary.kind)[0]
        yield both(
            "En mulig begyndelse ({practice}): {text}",
            "A possible beginning ({practice}): {text}",
            practice=first.practice.name,
            text=first.text,
        )


def _keeps_to_itself(boundary: Boundary) -> bool:
    return (
        boundary.ei is not None
        and boundary.ei_expected is not None
        and not could_be_chance(boundary.p_two_sided)
        and boundary.ei < boundary.ei_expected
    )


def _groups(boundary: Boundary, *, directed: bool) -> Table:
    counts, labels = boundary.mixing.counts, boundary.mixing.labels
    rows: list[tuple[Cell, ...]] = []
    for i, label in enumerate(labels):
        within = int(counts[i, i])
        out = int(counts[i].sum()) - within
        across = out + int(counts[:, i].sum()) - within if directed else out
        rows.append(
            (
                label,
                Figure(boundary.groups[label], 0),
                Figure(within, 0),
                Figure(across, 0),
                Figure(boundary.group_ei[label]),
            )
        )
    return Table(
        caption=both("Grupperne: {column}", "The groups: {column}", column=boundary.attribute),
        header=(
            _GROUP,
            Text(da="Deltagere", en="Participants"),
            Text(da="Bånd inden for", en="Ties within"),
            Text(da="Bånd på tværs", en="Ties across"),
            Text(da="Gruppens E–I", en="E–I of the group"),
        ),
        rows=tuple(rows),
    )


def _mixing(boundary: Boundary) -> Table:
    labels = boundary.mixing.labels
    name = both(
        "Bånd fra gruppe til gruppe: {column}",
        "Ties from group to group: {column}",
        column=boundary.attribute,
    )
    return Table(
        caption=name,
        header=(Text(da="Fra \\ til", en="From \\ to"), *(Text(da=label, en=label) for label in labels)),
        rows=tuple(
            (label, *(_seen_and_expected(boundary, i, j) for j in range(len(labels))))
            for i, label in enumerate(labels)
        ),
        note=Text(
            da="I parentes: så mange ville tilfældighed give i gennemsnit.",
            en="In brackets: what chance would give on average.",
        ),
    )


def _seen_and_expected(boundary: Boundary, i: int, j: int) -> Text:
    seen, chance = int(boundary.mixing.counts[i, j]), float(boundary.mixing.expected[i, j])
    return both("{seen} ({chance})", "{seen} ({chance})", seen=seen, chance=Figure(chance, 0).text)


def _bridges(boundary: Boundary, names: Mapping[str, str]) -> Table:
    return Table(
        caption=both("Hvem går på tværs: {column}", "Who goes across: {column}", column=boundary.attribute),
        header=(
            Text(da="Deltager", en="Participant"),
            _GROUP,
            Text(da="Bånd på tværs", en="Ties across"),
            Text(da="Andel af egne bånd", en="Share of own ties"),
            Text(da="Eneste bro til", en="Sole bridge to"),
        ),
        rows=tuple(
            (
                names[bridge.node],
                bridge.group,
                Figure(bridge.cross_ties, 0),
                Figure(bridge.share),
                ", ".join(bridge.sole_towards),
            )
            for bridge in boundary.bridges
        ),
        note=Text(da="Rækkefølgen er listens egen.", en="The order is that of the list."),
    )


def _roles(brokerage: Brokerage) -> Table:
    """Against the shuffles alone: the expectation from random graphs of the same density speaks of
    the whole network's thinness, not of the groups, and would be misread beside them."""
    rows: list[tuple[Cell, ...]] = []
    for role in ROLES:
        entry = _ROLE_ENTRIES.get(role)
        count, band = brokerage.counts_global[role], brokerage.chance_global[role]
        name, meaning = (entry.name, entry.text) if entry else (_TOTAL, "")
        rows.append((name, Figure(count, 0), _band(band), _read(count, band), meaning))
    return Table(
        caption=both("Formidlerroller: {column}", "Broker roles: {column}", column=brokerage.attribute),
        header=(
            Text(da="Rolle", en="Role"),
            Text(da="Antal", en="Count"),
            Text(da="Tilfældighed giver", en="Chance gives"),
            Text(da="Læst", en="Reading"),
            Text(da="Hvad rollen er", en="What the role is"),
        ),
        rows=tuple(rows),
        note=Text(
            da="Hver gang nogen står mellem to, der ikke selv har bånd, tæller det én gang. Under "
            "tilfældighed står, hvor 95 ud af 100 blandinger ligger.",
            en="Each time someone stands between two who have no tie themselves counts once. Under "
            "chance stands where 95 of 100 shuffles lie.",
        ),
    )


def _band(band: tuple[float, float] | None) -> Text:
    if band is None or band[0] == band[1]:
        return Text(da="–", en="–")
    low, high = (Figure(end, 0).text for end in band)
    return both("{low} til {high}", "{low} to {high}", low=low, high=high)


def _read(count: int, band: tuple[float, float] | None) -> Text:
    if band is None or band[0] == band[1]:
        return Text(da="–", en="–")
    if band[0] <= count <= band[1]:
        return Text(da="kan være tilfældigt", en="could be chance")
    if count < band[0]:
        return Text(da="færre end tilfældigt", en="fewer than chance")
    return Text(da="flere end tilfældigt", en="more than chance")
