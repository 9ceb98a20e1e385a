"""The network map with its table twin, and the figures of the network's structure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.charts.network_map import NetworkMap as Drawn
from metastyr.domain.access import Act, Actor, may
from metastyr.domain.boundaries import BoundaryKind
from metastyr.domain.danish_order import danish_key
from metastyr.theory.boundaries import BOUNDARIES
from metastyr.theory.catalogue import CATALOGUE
from metastyr.theory.measures import Measure as Reckoning
from metastyr.theory.text import Text
from metastyr.web.design.pages.what_if import WhatIfPanel
from metastyr.web.design.pages.words import attribute_in_words, closed, people, ties
from metastyr.web.design.reads import Shape
from metastyr.web.ui.components.empty import Empty
from metastyr.web.ui.components.measure import Measure
from metastyr.web.ui.components.network_map import NetworkMap
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.pages import NetworkHead, NetworkPage
from metastyr.web.ui.steps import address
from metastyr.web.ui.words import number, said

_NAMES = {BoundaryKind(one.key): one.name for one in BOUNDARIES}


@dataclass(frozen=True, kw_only=True)
class Reckoned:
    """A figure, and where it misleads."""

    measure: Measure
    pitfalls: tuple[Text, ...]


@dataclass(frozen=True, kw_only=True)
class MapPage(NetworkPage):
    template: ClassVar[str] = "design/map.html"
    map: NetworkMap | None
    summary: tuple[str, ...]
    table: Table | None
    reading: str
    figures: tuple[Reckoned, ...]
    centralisation: tuple[Reckoned, ...]
    xlsx_url: str
    empty: Empty | None
    what_if: WhatIfPanel | None = None


def labels(shape: Shape) -> dict[BoundaryKind, str]:
    """What each boundary is called on the map: the attribute first, then which boundary it stands for."""
    return {
        kind: f"{attribute_in_words(attribute)} ({said(_NAMES[kind]).lower()})"
        for kind, attribute in shape.read_from.items()
    }


def urls(shape: Shape) -> dict[str, str]:
    # One reverse and then plain text: hundreds of reverses are most of a page's time.
    pattern = reverse("design:participant", kwargs={"network": shape.key, "person": 0})
    stem = pattern.removesuffix("0/")
    return {node.id: f"{stem}{node.id}/" for node in shape.nodes}


def network_map(
    shape: Shape,
    map_: Drawn | None,
    links: Mapping[str, str],
    actor: Actor,
    what_if: WhatIfPanel | None = None,
) -> MapPage:
    here = {"network": shape.key}
    exports = may(actor, Act.EXPORT_NETWORK, shape.key)
    drawable = map_ is not None
    return MapPage(
        title=_("Netværkskort"),
        lead=_("Hvem har bånd til hvem? Brug kortet til at spørge, ikke til at dømme."),
        network=NetworkHead(
            key=shape.key, name=shape.name, may_change=may(actor, Act.CHANGE_NETWORK, shape.key)
        ),
        step="design",
        section="map",
        map=NetworkMap(
            data=map_.data,
            name=shape.key,
            graphml_url=reverse("design:map_graphml", kwargs=here) if exports else "",
        )
        if map_
        else None,
        summary=_summary(shape),
        table=_table(shape, links) if drawable else None,
        reading=_reading(),
        figures=_figures(shape) if drawable else (),
        centralisation=_centralisation(shape) if drawable else (),
        xlsx_url=reverse("design:map_xlsx", kwargs=here) if exports and drawable else "",
        empty=None if drawable else _nothing(shape, actor),
        what_if=what_if if drawable else None,
    )


def _nothing(shape: Shape, actor: Actor) -> Empty:
    listed = address("register:import", network=shape.key) if may(actor, Act.TAKE_IN_LIST, shape.key) else ""
    return Empty(
        heading=_("Der er intet at tegne endnu") if not shape.nodes else _("Der er ingen bånd endnu"),
        text=_("Kortet kræver deltagere og bånd mellem dem. Begge dele kan læses ind fra en liste i Excel.")
        if listed
        else _("Netværkslederen har ikke taget deltagere og bånd ind endnu."),
        action_text=_("Læs en liste ind") if listed else "",
        action_url=listed,
    )


def _summary(shape: Shape) -> tuple[str, ...]:
    """The map in a few sentences, for those who do not see it."""
    seen = shape.structure
    if not seen.ties:
        return ()
    told = [
        _("Netværket har %(people)s og %(ties)s.")
        % {
            "people": people(seen.nodes),
            "ties": ties(seen.ties),
        },
    ]
    if seen.isolates:
        told.append(
            ngettext("%(n)s person har ingen bånd.", "%(n)s personer har ingen bånd.", seen.isolates)
            % {"n": number(seen.isolates)}
        )
    else:
        told.append(_("Alle har mindst ét bånd."))
    if shape.tie_meaning:
        told.append(_("Et bånd betyder: %(meaning)s") % {"meaning": closed(shape.tie_meaning)})
    uncounted = shape.people - seen.nodes
    if uncounted:
        told.append(
            ngettext(
                "%(n)s person har en rolle uden at stå på listen og har ingen bånd, og er ikke regnet med.",
                "%(n)s personer har en rolle uden at stå på listen og har ingen bånd, og er ikke regnet med.",
                uncounted,
            )
            % {"n": number(uncounted)}
        )
    if shape.left_out:
        told.append(
            ngettext(
                "%(n)s bånd er ikke med, fordi den ene ende ikke er med i netværket i dag.",
                "%(n)s bånd er ikke med, fordi den ene ende ikke er med i netværket i dag.",
                shape.left_out,
            )
            % {"n": number(shape.left_out)}
        )
    return tuple(told)


def _table(shape: Shape, links: Mapping[str, str]) -> Table:
    seen = shape.structure
    columns = [
        Column(label=_("Navn"), sort_key="name"),
        Column(label=_("Organisation"), sort_key="organisation"),
    ]
    columns.append(Column(label=_("Bånd"), numeric=True))
    if shape.directed:
        columns += [Column(label=_("Ind"), numeric=True), Column(label=_("Ud"), numeric=True)]
    columns.append(Column(label=_("Mellemled"), numeric=True))
    rows = []
    order = sorted(
        range(len(shape.nodes)), key=lambda i: (danish_key(shape.nodes[i].name), shape.nodes[i].id)
    )
    for i in order:
        node = shape.nodes[i]
        cells = [Cell(text=node.name, url=links[node.id]), Cell(text=node.organisation or "–")]
        cells.append(Cell(text=number(int(seen.degree[i]))))
        if seen.indegree is not None and seen.outdegree is not None:
            cells += [Cell(text=number(int(seen.indegree[i]))), Cell(text=number(int(seen.outdegree[i])))]
        cells.append(Cell(text=number(float(seen.betweenness[i]), 1)))
        rows.append(Row(cells=tuple(cells), node_id=node.id))
    return Table(
        caption=_("Personerne på kortet, i alfabetisk orden"), columns=tuple(columns), rows=tuple(rows)
    )


def _reading() -> str:
    """What the column of go-betweens says, and what it does not."""
    words = _reckoning("betweenness")
    grade = _(
        "Det er en plads i netværket, ikke en karakter: et højt tal kan være en bro eller en flaskehals."
    )
    return f"{said(words.name)}: {said(words.text)} {grade}"


def _reckoning(key: str) -> Reckoning:
    entry = CATALOGUE.entry(f"measure.{key}")
    assert isinstance(entry, Reckoning)
    return entry


def _measure(
    key: str, value: float | None, shape: Shape, *, decimals: int = 2, missing: str = ""
) -> Reckoned:
    """A figure of the structure with its words from the catalogue."""
    words = _reckoning(key)
    measure = Measure(
        label=words.name,
        value="" if value is None else number(value, decimals),
        missing=missing if value is None else "",
        n=f"{people(shape.structure.nodes)}, {ties(shape.structure.ties)}",
        uncertainty=_("Tallet gælder netop de bånd, der er noteret. Et glemt bånd flytter det."),
        how=f"{said(words.text)} {said(words.computed)} {said(words.formula)}",
        source=words.source.cite(),
    )
    return Reckoned(measure=measure, pitfalls=words.pitfalls)


def _figures(shape: Shape) -> tuple[Reckoned, ...]:
    seen = shape.structure
    too_small = _("Der skal være mindst to personer.")
    return (
        _measure("density", seen.density, shape, decimals=3, missing=too_small),
        _measure(
            "reciprocity",
            seen.reciprocity if shape.directed else None,
            shape,
            missing=_("Båndene har ingen retning, så alle gælder begge veje.")
            if not shape.directed
            else _("Der er ingen bånd."),
        ),
        _measure("isolates", seen.isolates, shape, decimals=0),
    )


def _centralisation(shape: Shape) -> tuple[Reckoned, ...]:
    seen = shape.structure.centralisation
    too_small = _("Netværket er for lille til at sige det.")
    found = [("degree", seen.degree), ("betweenness", seen.betweenness)]
    if shape.directed:
        found[1:1] = [("indegree", seen.indegree), ("outdegree", seen.outdegree)]
    return tuple(_measure(f"centralisation-{key}", value, shape, missing=too_small) for key, value in found)
