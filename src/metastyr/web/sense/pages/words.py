"""Words that several of the sense step's pages say: groups, verdicts, numbers with their chance."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.analysis.boundaries import Boundary
from metastyr.domain.access import Act, Actor, may
from metastyr.domain.boundaries import REGISTER_ATTRIBUTES, BoundaryKind
from metastyr.domain.chance import could_be_chance
from metastyr.domain.sectors import SECTOR_NAMES, Sector
from metastyr.theory import boundaries as theory
from metastyr.theory.catalogue import CATALOGUE
from metastyr.theory.measures import Measure as Reckoning
from metastyr.web.ui.pages import NetworkHead
from metastyr.web.ui.words import number, said

KINDS = {BoundaryKind(one.key): one for one in theory.BOUNDARIES}


def head(key: str, name: str, actor: Actor) -> NetworkHead:
    return NetworkHead(key=key, name=name, may_change=may(actor, Act.CHANGE_NETWORK, key))


def people(count: int) -> str:
    return ngettext("%(n)s person", "%(n)s personer", count) % {"n": number(count)}


def ties(count: int) -> str:
    return ngettext("%(n)s bånd", "%(n)s bånd", count) % {"n": number(count)}


def attribute_in_words(attribute: str) -> str:
    """An attribute of the register in the reader's language; a network's own attribute by its own name."""
    known = REGISTER_ATTRIBUTES.get(attribute)
    own = attribute.removeprefix("own:")
    return said(known) if known else own[:1].upper() + own[1:]


def group_in_words(attribute: str, label: str) -> str:
    """A group as a reader calls it; sectors are kept by id."""
    return said(SECTOR_NAMES[Sector(label)]) if attribute == "sector" else label


def listed(words: Sequence[str]) -> str:
    """Texts as a list in a sentence.

    >>> listed(["Ribe", "Odense", "Aarhus"])
    'Ribe, Odense og Aarhus'
    """
    if len(words) < 2:
        return "".join(words)
    return _("%(first)s og %(last)s") % {"first": ", ".join(words[:-1]), "last": words[-1]}


def mostly_inside(seen: Boundary) -> bool:
    """Fewer ties across than chance would give, and too few for chance."""
    return (
        seen.ei is not None
        and seen.ei_expected is not None
        and seen.ei < seen.ei_expected
        and not could_be_chance(seen.p_two_sided)
    )


def verdict(seen: Boundary) -> str:
    """What is seen against chance, in one line."""
    if could_be_chance(seen.p_two_sided):
        return _("Kan være tilfældigt")
    if mostly_inside(seen):
        return _("Flere bånd inden for grupperne, end tilfældigheder giver")
    return _("Flere bånd på tværs, end tilfældigheder giver")


def reckoning(key: str) -> Reckoning:
    """“Sådan er det regnet” for one figure of the catalogue."""
    entry = CATALOGUE.entry(f"measure.{key}")
    assert isinstance(entry, Reckoning)
    return entry


def how(words: Reckoning) -> str:
    return f"{said(words.text)} {said(words.computed)} {said(words.formula)}"
