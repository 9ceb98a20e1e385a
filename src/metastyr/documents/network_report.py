"""How a network hangs together, written so that a municipal consultant can read it aloud."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from metastyr.analysis.boundaries import Boundary
from metastyr.analysis.brokerage import Brokerage
from metastyr.analysis.structure import Structure
from metastyr.documents.boundary_section import boundary_measures, boundary_section, boundary_title
from metastyr.documents.report import Figure, Report, Section, Table
from metastyr.domain.figures import both, figure
from metastyr.theory.measures import MEASURES
from metastyr.theory.text import Text

_NAMED = 5
_MEASURES = {measure.id.removeprefix("measure."): measure for measure in MEASURES}
_NAME = Text(da="Deltager", en="Participant")


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenBoundary:
    """One boundary with what was said and drawn of it elsewhere: a document is handed its picture."""

    boundary: Boundary
    brokerage: Brokerage
    said: Text
    picture: str | None = None


def network_report(
    structure: Structure,
    boundaries: Sequence[SeenBoundary],
    *,
    names: Mapping[str, str],
    basis: Sequence[Text],
) -> Report:
    """The report: in short, the whole, the places of the participants, then boundary by boundary.

    `names` gives each node's name (its id where it has none); `basis` names files, seed and the like.
    Participants keep the order of the list: nobody is ranked.
    """
    shown = ["density", "reciprocity", "centralisation", "betweenness", "constraint"]
    return Report(
        title=Text(da="Sådan hænger netværket sammen", en="How the network hangs together"),
        basis=tuple(basis),
        in_short=(*_in_short(structure, names), *(_short(seen) for seen in boundaries)),
        sections=(
            _whole(structure),
            _places(structure, names),
            *(
                boundary_section(
                    seen.boundary,
                    seen.brokerage,
                    names,
                    directed=structure.directed,
                    said=seen.said,
                    picture=seen.picture,
                )
                for seen in boundaries
            ),
        ),
        measures=(
            *(_MEASURES[key] for key in shown if key != "reciprocity" or structure.directed),
            *(boundary_measures() if boundaries else ()),
        ),
    )


def _short(seen: SeenBoundary) -> Text:
    return both("{title}: {said}", "{title}: {said}", title=boundary_title(seen.boundary), said=seen.said)


def _in_short(structure: Structure, names: Mapping[str, str]) -> tuple[Text, ...]:
    n, m = structure.nodes, structure.ties
    if structure.directed:
        size = both("{n} deltagere og {m} bånd.", "{n} participants and {m} ties.", n=n, m=m)
    else:
        size = both(
            "{n} deltagere og {m} bånd uden retning.",
            "{n} participants and {m} ties without direction.",
            n=n,
            m=m,
        )
    sentences = [size]
    if structure.density is not None:
        share = figure(100 * structure.density, 0)
        sentences.append(
            both("Ud af 100 mulige bånd findes {share}.", "Of 100 possible ties {share} exist.", share=share)
        )
    if structure.directed and structure.reciprocity is not None:
        share = figure(100 * structure.reciprocity, 0)
        sentences.append(
            both("Ud af 100 bånd går {share} begge veje.", "Of 100 ties {share} go both ways.", share=share)
        )
    who = structure.isolate_ids
    alone = Text(da="Ingen står uden bånd.", en="Nobody stands without ties.")
    if who:
        told = _some(who, names)
        alone = both("Uden bånd: {n} ({who}).", "Without ties: {n} ({who}).", n=len(who), who=told)
    return (*sentences, alone)


def _some(ids: Sequence[str], names: Mapping[str, str]) -> Text:
    told = ", ".join(names[node] for node in ids[:_NAMED])
    left = len(ids) - _NAMED
    if left <= 0:
        return Text(da=told, en=told)
    return both("{told} og {left} til", "{told} and {left} more", told=told, left=left)


def _whole(structure: Structure) -> Section:
    centre = structure.centralisation
    lines: list[tuple[str, float | None]] = [("density", structure.density)]
    if structure.directed:
        lines.append(("reciprocity", structure.reciprocity))
    lines.append(("centralisation-degree", centre.degree))
    if structure.directed:
        lines += [
            ("centralisation-indegree", centre.indegree),
            ("centralisation-outdegree", centre.outdegree),
        ]
    lines.append(("centralisation-betweenness", centre.betweenness))
    return Section(
        title=Text(da="Netværket som helhed", en="The network as a whole"),
        sentences=(
            Text(
                da="Hvert tal går fra 0 til 1 og gælder listens deltagere og de bånd, der er talt med.",
                en="Each figure goes from 0 to 1 and holds for those on the list and the ties counted.",
            ),
        ),
        tables=(
            Table(
                caption=Text(da="Hele netværket", en="The whole network"),
                header=(
                    Text(da="Tal", en="Figure"),
                    Text(da="Værdi", en="Value"),
                    Text(da="Hvad det siger", en="What it says"),
                ),
                rows=tuple((_MEASURES[key].name, Figure(value), _MEASURES[key].text) for key, value in lines),
            ),
        ),
    )


def _places(structure: Structure, names: Mapping[str, str]) -> Section:
    between, bound = _MEASURES["betweenness"], _MEASURES["constraint"]
    note = None
    if structure.betweenness_sources is not None:
        note = both(
            "Netværket er stort: mellemled er et skøn ud fra {n} deltagere.",
            "The network is large: betweenness is an estimate from {n} participants.",
            n=structure.betweenness_sources,
        )
    columns = (structure.ids, structure.degree, structure.betweenness, structure.constraint)
    table = Table(
        caption=Text(da="Bånd, mellemled og bundethed", en="Ties, betweenness and constraint"),
        header=(_NAME, _MEASURES["degree"].name, between.name, bound.name),
        rows=tuple(
            (names[node], Figure(int(degree), 0), Figure(float(way), 1), Figure(held))
            for node, degree, way, held in zip(*columns, strict=True)
        ),
        note=note,
    )
    return Section(
        title=Text(da="Deltagernes pladser", en="The places of the participants"),
        why=Text(
            da="Rækkefølgen er listens egen. Tallene siger noget om pladsen i netværket, ikke om personen.",
            en="The order is that of the list. The figures speak of the place, not of the person.",
        ),
        sentences=tuple(
            both("{name}: {text}", "{name}: {text}", name=measure.name, text=measure.text)
            for measure in (between, bound)
        ),
        tables=(table,),
    )
