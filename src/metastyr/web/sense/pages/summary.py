"""One boundary in short: what it is read from, its figure beside chance, who bridges it, what to try."""

from __future__ import annotations

from dataclasses import dataclass

from django.forms import BaseForm
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.analysis.boundaries import Boundary, Bridge
from metastyr.charts.chance_band import said as against_chance
from metastyr.domain.chance import could_be_chance
from metastyr.domain.danish_order import danish_key
from metastyr.domain.figures import probability
from metastyr.theory.boundaries import Boundary as Kind
from metastyr.theory.suggestions import Suggestion, suggestions_for
from metastyr.theory.text import Text
from metastyr.web.sense.pages.words import (
    KINDS,
    attribute_in_words,
    group_in_words,
    how,
    listed,
    mostly_inside,
    people,
    reckoning,
    ties,
    verdict,
)
from metastyr.web.sense.reads import Sensed, SensedBoundary
from metastyr.web.ui.components.empty import Empty
from metastyr.web.ui.components.figure import Figure
from metastyr.web.ui.components.measure import Measure
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.words import number, said

MOST_NAMED = 12


@dataclass(frozen=True, kw_only=True)
class SoleBridge:
    """Someone who alone carries the ties from a group to others."""

    name: str
    url: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Summary:
    """What both the page of five and the page of one show about a boundary."""

    id: str
    name: Text
    text: Text
    felt_as: Text
    source: Text
    read_from: str
    known: str
    verdict: str
    chance: bool
    empty: Empty | None
    measure: Measure | None
    figure: Figure | None
    bridging: str
    sole_count: int
    soles: tuple[SoleBridge, ...]
    more_soles: str
    unbridged: str
    suggestions: tuple[Suggestion, ...]
    url: str
    form: BaseForm | None
    form_url: str


def summary(sensed: Sensed, one: SensedBoundary, form: BaseForm | None) -> Summary:
    kind = KINDS[one.kind]
    here = {"network": sensed.key, "kind": one.kind.value}
    empty = _nothing(one, changes=form is not None)
    seen = one.seen if one.seen and not empty else None
    soles = sole_bridges(sensed, seen) if seen else ()
    return Summary(
        id=one.kind.value,
        name=kind.name,
        text=kind.text,
        felt_as=kind.felt_as,
        source=kind.source.cite(),
        read_from=attribute_in_words(one.attribute) if one.attribute else "",
        known=_known(one.seen) if one.seen else "",
        verdict=verdict(seen) if seen else "",
        chance=could_be_chance(seen.p_two_sided) if seen else False,
        empty=empty,
        measure=_measure(seen) if seen else None,
        figure=_figure(sensed.key, seen, kind) if seen else None,
        bridging=_bridging(seen) if seen else "",
        sole_count=len(soles),
        soles=soles[:MOST_NAMED],
        more_soles=_more(len(soles) - MOST_NAMED),
        unbridged=_unbridged(seen) if seen else "",
        suggestions=suggestions_for(one.kind.value) if seen and _wants_practices(seen) else (),
        url=reverse("sense:boundary", kwargs=here) if seen else "",
        form=form,
        form_url=reverse("sense:point", kwargs=here),
    )


def _nothing(one: SensedBoundary, *, changes: bool) -> Empty | None:
    """Why the boundary cannot be read, and what to do; None when it can."""
    seen = one.seen
    if seen is None:
        return Empty(
            heading=_("Grænsen læses ikke af noget endnu"),
            text=_("Vælg nedenfor den oplysning om deltagerne, der deler dem i grupper.")
            if changes
            else _("Netværkslederen kan vælge, hvilken oplysning om deltagerne den skal læses af."),
            level=3,
        )
    words = {"attribute": attribute_in_words(one.attribute)}
    if not seen.nodes:
        return Empty(
            heading=_("Ingen deltager har en oplysning om: %(attribute)s") % words,
            text=_("Udfyld den i registret eller i listen, og læs listen ind igen. Eller vælg en anden."),
            level=3,
        )
    if len(seen.mixing.labels) < 2:
        return Empty(
            heading=_("Alle, vi kender, hører til den samme gruppe"),
            text=_("Så er der ingen grænse at gå over her. Mangler der nogen i netværket?"),
            level=3,
        )
    if not seen.ties:
        return Empty(
            heading=_("Der er ingen bånd mellem dem, vi kender"),
            text=_("Uden bånd kan intet regnes. Læs båndene ind, eller tilføj dem på den enkelte deltager."),
            level=3,
        )
    return None


def _known(seen: Boundary) -> str:
    unknown = len(seen.unknown)
    words = _("%(known)s af %(all)s har en oplysning.") % {
        "known": number(seen.nodes),
        "all": people(seen.nodes + unknown),
    }
    if unknown:
        words += " " + ngettext(
            "%(n)s er ukendt og holdt ude, sammen med %(ties)s.",
            "%(n)s er ukendte og holdt ude, sammen med %(ties)s.",
            unknown,
        ) % {"n": number(unknown), "ties": ties(seen.ties_left_out)}
    return words


def _measure(seen: Boundary) -> Measure:
    words = reckoning("ei")
    return Measure(
        label=words.name,
        value=number(seen.ei or 0.0, 2),
        n=_("%(people)s, %(ties)s, %(groups)s grupper")
        % {
            "people": people(seen.nodes),
            "ties": ties(seen.ties),
            "groups": number(len(seen.mixing.labels)),
        },
        uncertainty=_uncertainty(seen),
        how=how(words),
        source=words.source.cite(),
    )


def _uncertainty(seen: Boundary) -> str:
    if seen.ei_low is None or seen.ei_high is None or seen.p_two_sided is None:
        return ""
    return _(
        "Tilfældigheder alene giver i gennemsnit %(mean)s, og 95 af 100 gange mellem %(low)s og %(high)s "
        "(%(p)s, %(b)s blandinger)."
    ) % {
        "mean": number(seen.ei_expected or 0.0, 2),
        "low": number(seen.ei_low, 2),
        "high": number(seen.ei_high, 2),
        "p": said(probability(seen.p_two_sided)),
        "b": number(seen.permutations),
    }


def _figure(key: str, seen: Boundary, kind: Kind) -> Figure:
    return Figure(
        src=reverse("sense:boundary_svg", kwargs={"network": key, "kind": seen.kind}),
        alt=against_chance(seen),
        caption=_(
            "Ruden er jeres netværk. "
            "Den farvede bjælke er det, tilfældigheder alene ville give 95 af 100 gange."
        ),
        table=_twin(seen, kind),
    )


def _twin(seen: Boundary, kind: Kind) -> Table:
    def line(label: str, value: str) -> Row:
        return Row(cells=(Cell(text=label), Cell(text=value)))

    dash = "–"
    return Table(
        caption=_("%(boundary)s over for tilfældigheder") % {"boundary": said(kind.name)},
        columns=(Column(label=_("Tal")), Column(label=_("Værdi"), numeric=True)),
        rows=(
            line(_("Bånd på tværs"), number(seen.external)),
            line(_("Bånd inden for grupperne"), number(seen.internal)),
            line(_("E–I i jeres netværk"), number(seen.ei, 2) if seen.ei is not None else dash),
            line(
                _("E–I ved tilfældigheder, gennemsnit"),
                number(seen.ei_expected, 2) if seen.ei_expected is not None else dash,
            ),
            line(_("95 af 100 gange mindst"), number(seen.ei_low, 2) if seen.ei_low is not None else dash),
            line(_("95 af 100 gange højst"), number(seen.ei_high, 2) if seen.ei_high is not None else dash),
            line(_("p, tosidet"), number(seen.p_two_sided, 4) if seen.p_two_sided is not None else dash),
        ),
    )


def _bridging(seen: Boundary) -> str:
    return ngettext(
        "%(n)s af %(all)s har mindst ét bånd over grænsen.",
        "%(n)s af %(all)s har mindst ét bånd over grænsen.",
        len(seen.bridges),
    ) % {"n": number(len(seen.bridges)), "all": people(seen.nodes)}


def sole_bridges(sensed: Sensed, seen: Boundary) -> tuple[SoleBridge, ...]:
    """Those who alone carry a tie from a group of several to another group, in Danish order.

    Who is alone in a group is left to the table: there the size of the group speaks, not the person.
    """
    alone = [bridge for bridge in seen.bridges if bridge.sole_bridge and seen.groups[bridge.group] > 1]
    alone.sort(key=lambda bridge: (danish_key(sensed.names[bridge.node]), bridge.node))
    return tuple(_sole(sensed, seen, bridge) for bridge in alone)


def _sole(sensed: Sensed, seen: Boundary, bridge: Bridge) -> SoleBridge:
    return SoleBridge(
        name=sensed.names[bridge.node],
        url=reverse("design:participant", kwargs={"network": sensed.key, "person": int(bridge.node)}),
        text=_("er den eneste fra %(group)s med bånd til %(others)s.")
        % {
            "group": group_in_words(seen.attribute, bridge.group),
            "others": towards(seen.attribute, bridge),
        },
    )


def towards(attribute: str, bridge: Bridge) -> str:
    return listed(sorted((group_in_words(attribute, label) for label in bridge.sole_towards), key=danish_key))


def _more(count: int) -> str:
    if count <= 0:
        return ""
    words = ngettext("%(n)s mere står i tabellen.", "%(n)s flere står i tabellen.", count)
    return words % {"n": number(count)}


def _unbridged(seen: Boundary) -> str:
    groups = len(seen.mixing.labels)
    pairs = groups * (groups - 1) // 2
    if not seen.unbridged:
        return _("Alle grupper har mindst ét bånd til hver af de andre.")
    return ngettext(
        "%(n)s af %(all)s mulige par af grupper har intet bånd imellem sig.",
        "%(n)s af %(all)s mulige par af grupper har intet bånd imellem sig.",
        len(seen.unbridged),
    ) % {"n": number(len(seen.unbridged)), "all": number(pairs)}


def _wants_practices(seen: Boundary) -> bool:
    return bool(seen.unbridged) or mostly_inside(seen)
