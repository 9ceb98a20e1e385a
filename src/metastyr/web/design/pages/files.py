"""The network as files: the list of participants and the whole network in Excel, the network as GraphML."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from metastyr.documents.workbook import WorkSheet, write_workbook
from metastyr.exchange.graphml import write_graphml
from metastyr.web.design.pages.words import attribute_in_words, roles
from metastyr.web.design.reads import STRENGTH, NetworkName, Participant, Shape


def participants_workbook(
    network: NetworkName, everyone: Sequence[Participant], *, today: date, at: datetime
) -> bytes:
    """Everyone who takes part today, one line each."""
    sheet = WorkSheet(
        name=_("Deltagere"),
        header=(
            _("Navn"),
            _("E-mail"),
            _("Organisation"),
            _("Enhed"),
            _("Funktion"),
            _("Niveau"),
            _("Sted"),
            _("Rolle"),
            _("Med fra"),
            _("Sidste dag"),
        ),
        rows=[
            (
                one.name,
                one.email,
                one.organisation,
                one.unit,
                one.function,
                one.level,
                one.place,
                roles(one.roles_on(today)),
                one.since,
                one.until,
            )
            for one in everyone
            if one.roles_on(today)
        ],
    )
    return write_workbook([sheet], at=at, language=get_language() or "da", title=network.name)


def network_workbook(shape: Shape, *, at: datetime) -> bytes:
    """The people the figures are made on and the ties between them, so that both can be read in again."""
    kinds = list(shape.read_from)
    extra = [kind for kind in kinds if shape.read_from[kind].startswith("own:")]
    people = WorkSheet(
        name=_("Personer"),
        header=(
            _("Id"),
            _("Navn"),
            _("Organisation"),
            _("Enhed"),
            _("Funktion"),
            _("Niveau"),
            _("Sted"),
            *(attribute_in_words(shape.read_from[kind]) for kind in extra),
        ),
        rows=[
            (
                node.id,
                node.name,
                node.organisation,
                node.unit,
                node.function,
                node.level,
                node.place,
                *(node.groups[kind] for kind in extra),
            )
            for node in shape.nodes
        ],
    )
    network = shape.network
    strengths = network.values.get(STRENGTH)
    header = [_("Fra"), _("Til"), *([_("Styrke")] if strengths is not None else [])]
    ties = WorkSheet(
        name=_("Bånd"),
        header=header,
        rows=[
            (
                network.ids[a],
                network.ids[b],
                *([float(strengths[k])] if strengths is not None else []),
            )
            for k, (a, b) in enumerate(zip(network.sources.tolist(), network.targets.tolist(), strict=True))
        ],
    )
    return write_workbook([people, ties], at=at, language=get_language() or "da", title=shape.name)


def network_graphml(shape: Shape) -> bytes:
    """The network with all that is shown of each person on the map."""
    columns: dict[str, list[str | None]] = {
        "organisation": [node.organisation or None for node in shape.nodes],
        "unit": [node.unit or None for node in shape.nodes],
        "function": [node.function or None for node in shape.nodes],
        "level": [node.level or None for node in shape.nodes],
        "place": [node.place or None for node in shape.nodes],
    }
    for kind in shape.read_from:
        columns[f"boundary {kind}"] = [node.groups[kind] or None for node in shape.nodes]
    return write_graphml(shape.network, [node.name for node in shape.nodes], columns)
