"""One boundary in full: groups among groups, everyone who bridges, who goes between whom, what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from django.forms import BaseForm
from django.urls import reverse
from django.utils.translation import gettext as _

from metastyr.analysis.boundaries import Boundary
from metastyr.analysis.brokerage import ROLES, Brokerage
from metastyr.domain.access import Actor
from metastyr.domain.danish_order import danish_key
from metastyr.theory.measures import BROKERAGE_ROLES
from metastyr.theory.measures import Measure as Reckoning
from metastyr.theory.practices import ORDER_RULE
from metastyr.theory.source import Entry
from metastyr.web.sense.pages.boundaries import based_on
from metastyr.web.sense.pages.summary import Summary, summary, towards
from metastyr.web.sense.pages.words import group_in_words, head, listed, reckoning
from metastyr.web.sense.reads import Basis, Sensed, SensedBoundary
from metastyr.web.ui.components.pagination import Pagination
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.pages import Crumb, NetworkPage
from metastyr.web.ui.steps import address
from metastyr.web.ui.words import number, said

A_PAGE = 100
WIDEST = 10
MOST_WITH = 3
_RECKONED = (
    "ei",
    "ei-expected",
    "ei-p",
    "ei-band",
    "ei-group",
    "mixing",
    "cross-ties-share",
    "sole-bridge",
    "unbridged",
    "brokerage",
    "brokerage-expected",
)


@dataclass(frozen=True, kw_only=True)
class BoundaryPage(NetworkPage):
    template: ClassVar[str] = "sense/boundary.html"
    basis: tuple[str, ...]
    one: Summary
    groups: Table | None
    mixing: Table | None
    apart: tuple[tuple[str, str], ...]
    bridges: Table | None
    between: Table | None
    between_whole: Table | None
    pagination: Pagination | None
    reckoned: tuple[Reckoning, ...]
    order_rule: Entry


def boundary(
    sensed: Sensed,
    one: SensedBoundary,
    between: Brokerage | None,
    basis: Basis,
    form: BaseForm | None,
    page: int,
    actor: Actor,
) -> BoundaryPage:
    short = summary(sensed, one, form)
    seen = one.seen if one.seen and not short.empty else None
    link = _links(sensed.key)
    active = _active(sensed, seen, between) if seen and between else []
    pages = max(1, -(-len(active) // A_PAGE))
    page = min(max(page, 1), pages)
    shown = active[(page - 1) * A_PAGE : page * A_PAGE]
    title = said(short.name)
    return BoundaryPage(
        title=title,
        lead=said(short.text),
        network=head(sensed.key, sensed.name, actor),
        step="sense",
        section="boundaries",
        crumbs=(
            Crumb(_("Mine netværk"), address("overview:start")),
            Crumb(sensed.name, address("overview:network", network=sensed.key)),
            Crumb(_("Grænser"), reverse("sense:boundaries", kwargs={"network": sensed.key})),
            Crumb(title),
        ),
        basis=based_on(sensed, basis),
        one=short,
        groups=_groups(seen, directed=sensed.directed) if seen else None,
        mixing=_mixing(seen) if seen else None,
        apart=_apart(seen) if seen else (),
        bridges=_bridges(sensed, seen, shown, link) if seen else None,
        between=_between(sensed, between, shown, link) if seen and between else None,
        between_whole=_whole(between) if seen and between else None,
        pagination=Pagination(page=page, pages=pages, url_prefix="?page=") if pages > 1 else None,
        reckoned=tuple(reckoning(key) for key in _RECKONED),
        order_rule=ORDER_RULE,
    )


def _links(key: str) -> str:
    # One reverse and then plain text: hundreds of reverses are most of a page's time.
    return reverse("design:participant", kwargs={"network": key, "person": 0}).removesuffix("0/")


def _active(sensed: Sensed, seen: Boundary, between: Brokerage) -> list[str]:
    """Everyone who bridges or goes between others, by id, in Danish order of names."""
    found = {bridge.node for bridge in seen.bridges}
    total = ROLES.index("total")
    found |= {node for node, row in zip(between.ids, between.counts, strict=True) if row[total]}
    return sorted(found, key=lambda node: (danish_key(sensed.names[node]), node))


def _ordered(seen: Boundary) -> tuple[dict[str, str], list[int]]:
    """What each group is called, and their places in Danish order."""
    words = {label: group_in_words(seen.attribute, label) for label in seen.mixing.labels}
    return words, sorted(range(len(words)), key=lambda i: danish_key(words[seen.mixing.labels[i]]))


def _mixing(seen: Boundary) -> Table | None:
    """Groups among groups; None beyond WIDEST groups, where nobody could read it."""
    mixing = seen.mixing
    words, order = _ordered(seen)
    if len(order) > WIDEST:
        return None
    density = mixing.density
    columns = (
        Column(label=_("Fra")),
        *(Column(label=words[mixing.labels[j]], numeric=True) for j in order),
    )
    rows = tuple(
        Row(
            cells=(
                Cell(text=words[mixing.labels[i]]),
                *(_tie_cell(int(mixing.counts[i, j]), density[i][j]) for j in order),
            )
        )
        for i in order
    )
    return Table(caption=_("Bånd fra gruppe (række) til gruppe (kolonne)"), columns=columns, rows=rows)


def _tie_cell(count: int, density: float | None) -> Cell:
    note = _("tæthed %(d)s") % {"d": number(density, 3)} if density is not None else _("ingen mulige")
    return Cell(text=number(count), note=note)


def _groups(seen: Boundary, *, directed: bool) -> Table:
    """One line a group: its people, its ties inside and with others, and its own E–I."""
    mixing = seen.mixing
    words, order = _ordered(seen)
    rows = []
    for i in order:
        label = mixing.labels[i]
        between = mixing.counts[i] + (mixing.counts[:, i] if directed else 0)
        others = sorted((j for j in order if j != i and between[j]), key=lambda j, n=between: -int(n[j]))
        most = [f"{words[mixing.labels[j]]} ({number(int(between[j]))})" for j in others[:MOST_WITH]]
        turned = seen.group_ei[label]
        rows.append(
            Row(
                cells=(
                    Cell(text=words[label], note=_mostly_with(most)),
                    Cell(text=number(seen.groups[label])),
                    Cell(text=number(int(mixing.counts[i, i]))),
                    Cell(text=number(sum(int(between[j]) for j in others))),
                    Cell(text="–" if turned is None else number(turned, 2)),
                )
            )
        )
    return Table(
        caption=_("Gruppe for gruppe"),
        columns=(
            Column(label=_("Gruppe")),
            Column(label=_("Personer"), numeric=True),
            Column(label=_("Bånd indbyrdes"), numeric=True),
            Column(label=_("Bånd med andre"), numeric=True),
            Column(label=_("Gruppens E–I"), numeric=True),
        ),
        rows=tuple(rows),
    )


def _mostly_with(others: list[str]) -> str:
    return _("flest med %(others)s") % {"others": listed(others)} if others else _("ingen bånd med andre")


def _apart(seen: Boundary) -> tuple[tuple[str, str], ...]:
    """Each group with the groups it has no tie with; every pair stands once."""
    missing: dict[str, list[str]] = {}
    for a, b in seen.unbridged:
        pair = sorted((group_in_words(seen.attribute, a), group_in_words(seen.attribute, b)), key=danish_key)
        missing.setdefault(pair[0], []).append(pair[1])
    return tuple(
        (group, listed(sorted(others, key=danish_key)))
        for group, others in sorted(missing.items(), key=lambda item: danish_key(item[0]))
    )


def _bridges(sensed: Sensed, seen: Boundary, shown: list[str], link: str) -> Table:
    held = {bridge.node: bridge for bridge in seen.bridges}
    rows = []
    for node in shown:
        if node not in held:
            continue
        bridge = held[node]
        name = sensed.names[node]
        sole, note = _("nej"), ""
        if bridge.sole_bridge:
            others = towards(seen.attribute, bridge)
            sole = _("Ja, til %(others)s") % {"others": others}
            note = (
                _("Er %(name)s væk, har ingen anden fra gruppen bånd dertil. Hvem kunne dele broen?")
                if seen.groups[bridge.group] > 1
                else _("%(name)s er alene i sin gruppe. Hvem kunne ellers være med derfra?")
            ) % {"name": name}
        rows.append(
            Row(
                cells=(
                    Cell(text=name, url=f"{link}{node}/"),
                    Cell(text=group_in_words(seen.attribute, bridge.group)),
                    Cell(text=number(bridge.cross_ties)),
                    Cell(text=f"{number(100 * bridge.share)} %"),
                    Cell(text=sole, note=note),
                )
            )
        )
    return Table(
        caption=_("Hvem bygger bro? I alfabetisk orden"),
        columns=(
            Column(label=_("Navn")),
            Column(label=_("Gruppe")),
            Column(label=_("Bånd på tværs"), numeric=True),
            Column(label=_("Del af egne bånd"), numeric=True),
            Column(label=_("Eneste bro?")),
        ),
        rows=tuple(rows),
        empty_text=_("Ingen har et bånd over grænsen."),
    )


def _between(sensed: Sensed, between: Brokerage, shown: list[str], link: str) -> Table:
    place = {node: i for i, node in enumerate(between.ids)}
    group = {label: i for i, label in enumerate(between.labels)}
    total = ROLES.index("total")
    rows = tuple(
        Row(
            cells=(
                Cell(text=sensed.names[node], url=f"{link}{node}/"),
                *(
                    Cell(
                        text=number(int(between.counts[place[node], i])),
                        note=_("forventet %(n)s")
                        % {
                            "n": number(
                                float(between.expected_groups[group[between.groups[place[node]]], i]), 1
                            )
                        },
                    )
                    for i in range(len(BROKERAGE_ROLES))
                ),
            )
        )
        for node in shown
        if node in place and between.counts[place[node], total]
    )
    return Table(
        caption=_("Hvor ofte står hver person mellem to andre? I alfabetisk orden"),
        columns=(
            Column(label=_("Navn")),
            *(Column(label=role.name, numeric=True) for role in BROKERAGE_ROLES),
        ),
        rows=rows,
        empty_text=_("Ingen står mellem to andre, der ikke selv har bånd."),
    )


def _whole(between: Brokerage) -> Table:
    rows = []
    for role in BROKERAGE_ROLES:
        count, band = between.counts_global[role.key], between.chance_global[role.key]
        if band is None or band[0] <= count <= band[1]:
            words = _("kan være tilfældigt")
        else:
            words = (
                _("flere, end tilfældigheder giver")
                if count > band[1]
                else _("færre, end tilfældigheder giver")
            )
        rows.append(
            Row(
                cells=(
                    Cell(text=role.name, note=said(role.text)),
                    Cell(text=number(count)),
                    Cell(
                        text=_("%(low)s til %(high)s") % {"low": number(band[0]), "high": number(band[1])}
                        if band
                        else "–"
                    ),
                    Cell(text=words),
                )
            )
        )
    return Table(
        caption=_("De fem roller i hele netværket"),
        columns=(
            Column(label=_("Rolle")),
            Column(label=_("Antal"), numeric=True),
            Column(label=_("95 af 100 blandinger giver"), numeric=True),
            Column(label=_("Set over for tilfældigheder")),
        ),
        rows=tuple(rows),
    )
