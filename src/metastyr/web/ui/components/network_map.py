"""The network as a drawing one can filter, search and walk by keyboard; the page adds its table twin."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils.translation import gettext as _

from metastyr.web.ui.components.component import Component

LARGEST_DRAWN = 2000


def texts() -> dict[str, str]:
    """The words the script says, in the reader's language; {names} are filled in by the script."""
    return {
        "shown": _("Viser {nodes} af {all_nodes} personer og {edges} af {all_edges} bånd."),
        "too_large": _(
            "Netværket har {all_nodes} personer. Over {limit} bliver en tegning ulæselig, "
            "så her vises kun tabellen."
        ),
        "unknown": _("Ikke oplyst"),
        "person": _("{name}. {groups}. {degree} bånd."),
        "no_neighbour": _("{name} har ingen bånd i den retning."),
        "no_ties": _("{name} har ingen synlige bånd."),
        "not_found": _("Ingen person på kortet hedder noget med “{text}”."),
        "found": _("{count} passer. Viser {name}."),
        "left": _("Ingen person er valgt."),
        "degree": _("Bånd i alt"),
        "cross": _("Bånd på tværs"),
        "neighbours": _("Har bånd til"),
        "open": _("Se personen"),
        "close": _("Luk"),
        "cross_only": _("Vis kun bånd på tværs af {attribute}"),
        "groups": _("Vis grupper: {attribute}"),
        "legend": _("Farve og form viser {attribute}"),
        "saved": _("Filen {file} er gemt."),
    }


@dataclass(frozen=True, kw_only=True)
class NetworkMap(Component):
    """`data` holds nodes, edges, attributes and directed.

    node: id, label, x, y, groups {attribute: label}, degree, cross {attribute: n}, url
    edge: source, target, value · attribute: id, label, kind, labels [the groups in order]
    A table whose rows carry `node_id` anywhere on the page is filtered together with the map.
    """

    template: ClassVar[str] = "ui/components/network_map.html"
    data: Mapping[str, Any]
    name: str = "netvaerk"
    graphml_url: str = ""
    level: int = 2

    @property
    def payload(self) -> dict[str, Any]:
        words = {**texts(), **self.data.get("texts", {})}
        return {**self.data, "texts": words, "limit": LARGEST_DRAWN, "name": self.name}
