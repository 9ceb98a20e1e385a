"""A composed group as something to read: who, what each alone brings, how sure, or what cannot be met."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from metastyr.analysis.compose.answer import Composition, Status
from metastyr.analysis.compose.group import GroupSeen, SpanSeen, Unique
from metastyr.analysis.compose.wanted import Kind, Requirement, Wanted
from metastyr.documents.report import Figure, Report, Section, Table
from metastyr.domain.figures import both, figure
from metastyr.theory.measures.composing import COMPOSE_GAP, SMALLEST_GROUP, UNIQUE_CONTRIBUTION
from metastyr.theory.text import Text

_NOTHING = Text(da="–", en="–")
_TALK = Text(
    da="Gruppen er et forslag at tale om. Den bygger kun på det, der står i de to lister.",
    en="The group is a proposal to talk about. It rests only on what stands in the two lists.",
)


def compose_report(
    seen: Composition, wanted: Wanted, *, names: Mapping[str, str], basis: Sequence[Text]
) -> Report:
    """The report of one answer; `names` gives candidates their names."""
    sections = []
    if seen.group is not None:
        sections += [_people(seen, wanted, seen.group, names), _needs(wanted, seen.group, names)]
        sections += [_spans(seen.group.spans, names)] if seen.group.spans else []
        sections += [_others(seen, seen.group, names)] if seen.alternatives or seen.all_alternatives else []
    if seen.conflict:
        sections.append(_conflict(seen, wanted, names))
    return Report(
        title=Text(da="Hvem skal med?", en="Who should take part?"),
        basis=tuple(basis),
        in_short=tuple(_in_short(seen, bool(wanted.spans))),
        sections=tuple(sections),
        measures=(SMALLEST_GROUP, COMPOSE_GAP, UNIQUE_CONTRIBUTION) if seen.group else (SMALLEST_GROUP,),
        talk=_TALK,
    )


def asked(one: Requirement, names: Mapping[str, str]) -> Text:
    """One requirement in words.

    >>> asked(Requirement(Kind.NEED, "jura", 2), {}).en
    'the need “jura” covered by at least 2'
    """
    name = names.get(one.id, one.id)
    match one.kind:
        case Kind.NEED:
            da, en = "behovet «{id}» dækket af mindst {n}", "the need “{id}” covered by at least {n}"
        case Kind.SPAN:
            da, en = "mindst {n} forskellige i «{id}»", "at least {n} different in “{id}”"
        case Kind.MUST:
            da, en = "{name} skal med", "{name} must take part"
        case Kind.LEAVE_OUT:
            da, en = "{name} skal ikke med", "{name} is to be left out"
        case Kind.MAX_SIZE:
            da, en = "højst {n} personer", "at most {n} people"
    return both(da, en, id=one.id, n=one.number, name=name)


def _in_short(seen: Composition, spanned: bool) -> list[Text]:
    if seen.group is None:
        return [_none(seen)]
    people = (
        Text(da="Én person", en="One person")
        if seen.size == 1
        else both("{n} personer", "{n} people", n=figure(seen.size, 0))
    )
    does = (
        Text(
            da="dækker alle behov og spænder over det, I har bedt om",
            en="will cover every need and span what you asked for",
        )
        if spanned
        else Text(da="dækker alle behov", en="will cover every need")
    )
    told = [both("{who} {does}.", "{who} {does}.", who=people, does=does)]
    if seen.priced:
        told.append(both("Det koster {c} i alt.", "It costs {c} in all.", c=_cost(seen.cost)))
    if seen.status is Status.OPTIMAL:
        better = Text(da="billigere", en="cheaper") if seen.priced else Text(da="mindre", en="smaller")
        told.append(
            both(
                "Det er bevist, at ingen {better} gruppe gør det.",
                "It is proved that no {better} group does.",
                better=better,
            )
        )
    else:
        told.append(_unproved(seen))
    lean = [one for one in seen.group.unique.values() if one.nothing]
    if not lean and seen.size:
        told.append(
            Text(
                da="Hver af dem bringer noget, gruppen ville mangle uden dem.",
                en="Each of them brings something the group would lack without them.",
            )
        )
    return told


def _cost(cost: float | None) -> Text:
    return figure(cost, 0 if cost is None or float(cost).is_integer() else 2)


def _unproved(seen: Composition) -> Text:
    why = (
        Text(da="Søgningen blev stoppet", en="The search was stopped")
        if seen.stopped
        else Text(da="Tiden løb ud", en="Time ran out")
    )
    share = figure(100 * (seen.gap or 0), 0 if (seen.gap or 0) >= 0.1 else 1)
    word = Text(da="billigere", en="cheaper") if seen.priced else Text(da="mindre", en="smaller")
    return both(
        "{why}, før det var bevist, at ingen gruppe er {word}. Der kan højst spares {share} %, for ingen "
        "gruppe kommer under {bound}.",
        "{why} before it was proved that no group is {word}. At most {share} % could be saved, for no group "
        "is below {bound}.",
        why=why,
        word=word,
        share=share,
        bound=_cost(seen.bound),
    )


def _none(seen: Composition) -> Text:
    if seen.status is Status.INFEASIBLE:
        return Text(
            da="Ingen gruppe kan opfylde det hele. Det er bevist. Nedenfor står, hvad der ikke kan opfyldes "
            "sammen.",
            en="No group can meet it all. That is proved. Below stands what cannot be met together.",
        )
    return Text(
        da="Der blev ikke fundet en gruppe i tide, men det er ikke bevist, at der ikke er en. Giv mere tid, "
        "eller bed om lidt mindre.",
        en="No group was found in time, but it is not proved that there is none. Allow more time, or ask for "
        "a little less.",
    )


def _who(ids: Sequence[str], names: Mapping[str, str]) -> str:
    return ", ".join(names.get(one, one) for one in ids) or "–"


def _people(seen: Composition, wanted: Wanted, group: GroupSeen, names: Mapping[str, str]) -> Section:
    by_id = wanted.by_id
    fixed = [
        asked(one, names)
        for one in wanted.requirements
        if one.kind in (Kind.MUST, Kind.LEAVE_OUT, Kind.MAX_SIZE)
    ]
    priced = (Text(da="Pris", en="Cost"),) if seen.priced else ()
    return Section(
        title=Text(da="Gruppen", en="The group"),
        why=UNIQUE_CONTRIBUTION.text,
        sentences=tuple(both("Fast valg: {one}.", "Fixed choice: {one}.", one=one) for one in fixed),
        tables=(
            Table(
                caption=Text(
                    da="Hvem der er med, og hvad kun de bringer", en="Who is in, and what only they bring"
                ),
                header=(
                    Text(da="Person", en="Person"),
                    Text(da="Dækker", en="Covers"),
                    Text(da="Kun denne", en="Only this one"),
                    *priced,
                ),
                rows=tuple(
                    (
                        names.get(one, one),
                        ", ".join(need.id for need in wanted.needs if need.id in by_id[one].brings) or "–",
                        _only(group.unique[one]),
                        *(
                            (Figure(by_id[one].cost, 0 if by_id[one].cost.is_integer() else 2),)
                            if seen.priced
                            else ()
                        ),
                    )
                    for one in group.chosen
                ),
                note=Text(da="Rækkefølgen er id'ernes.", en="In the order of the ids."),
            ),
        ),
    )


def _only(one: Unique) -> Text | str:
    if one.nothing:
        return _NOTHING
    return ", ".join([*one.needs, *(f"{attribute}: {value}" for attribute, value in one.spans)])


def _needs(wanted: Wanted, group: GroupSeen, names: Mapping[str, str]) -> Section:
    return Section(
        title=Text(da="Behovene", en="The needs"),
        tables=(
            Table(
                caption=Text(da="Hvem der dækker hvad", en="Who covers what"),
                header=(
                    Text(da="Behov", en="Need"),
                    Text(da="Mindst", en="At least"),
                    Text(da="Dækket af", en="Covered by"),
                    Text(da="Hvem", en="Who"),
                ),
                rows=tuple(
                    (
                        need.id,
                        Figure(need.at_least, 0),
                        Figure(len(group.coverage[need.id]), 0),
                        _who(group.coverage[need.id], names),
                    )
                    for need in wanted.needs
                ),
            ),
        ),
    )


def _spans(spans: Sequence[SpanSeen], names: Mapping[str, str]) -> Section:
    return Section(
        title=Text(da="Grænserne", en="The boundaries"),
        why=Text(
            da="En ukendt værdi tæller ikke med.",
            en="An unknown value does not count.",
        ),
        tables=tuple(
            Table(
                caption=both(
                    "{a}: mindst {n} forskellige", "{a}: at least {n} different",
                    a=one.span.attribute, n=one.span.at_least,
                ),
                header=(Text(da="Værdi", en="Value"), Text(da="Hvem", en="Who")),
                rows=(
                    *((value, _who(ids, names)) for value, ids in one.values.items()),
                    *(((Text(da="ukendt", en="unknown"), _who(one.unknown, names)),) if one.unknown else ()),
                ),
            )
            for one in spans
        ),
    )  # fmt: skip


def _others(seen: Composition, group: GroupSeen, names: Mapping[str, str]) -> Section:
    first = set(group.chosen)
    if not seen.alternatives:
        told = Text(
            da="Der er ingen anden gruppe, der er lige så god.", en="There is no other group just as good."
        )
    elif seen.all_alternatives:
        told = Text(da="Det er alle, der er lige så gode.", en="These are all that are just as good.")
    else:
        told = Text(da="Der kan være flere end dem her.", en="There may be more than these.")
    table = Table(
        caption=Text(
            da="Byttet ud i forhold til gruppen ovenfor", en="Exchanged, compared with the group above"
        ),
        header=(Text(da="Gruppe", en="Group"), Text(da="Ind", en="In"), Text(da="Ud", en="Out")),
        rows=tuple(
            (
                str(number),
                _who([one for one in other.chosen if one not in first], names),
                _who([one for one in group.chosen if one not in set(other.chosen)], names),
            )
            for number, other in enumerate(seen.alternatives, start=1)
        ),
    )
    return Section(
        title=Text(da="Andre, der er lige så gode", en="Others just as good"),
        sentences=(told,),
        tables=(table,) if seen.alternatives else (),
    )


def _held(one: Requirement, wanted: Wanted) -> Text | str:
    """How much there is to choose among for one wish, among those not left out."""
    there = [person for person in wanted.candidates if person.id not in wanted.leave_outs]
    if one.kind is Kind.NEED:
        n = sum(one.id in person.brings for person in there)
        return both("{n} kan dække det", "{n} can cover it", n=n)
    if one.kind is Kind.SPAN:
        values = {value for person in there if (value := person.value(one.id)) is not None}
        return both("{n} forskellige", "{n} different", n=len(values))
    return _NOTHING


def _conflict(seen: Composition, wanted: Wanted, names: Mapping[str, str]) -> Section:
    how = (
        Text(
            da="Opgiver I én af dem, kan resten af listen opfyldes sammen.",
            en="If you give up any one of them, the rest of the list can be met together.",
        )
        if seen.conflict_minimal
        else Text(
            da="Tiden løb ud, så listen kan være længere, end den behøver.",
            en="Time ran out, so the list may be longer than it need be.",
        )
    )
    return Section(
        title=Text(da="Det kan ikke opfyldes sammen", en="This cannot be met together"),
        sentences=(how,),
        tables=(
            Table(
                caption=Text(da="Ønskerne, der støder sammen", en="The wishes that collide"),
                header=(
                    Text(da="Ønske", en="Wish"),
                    Text(da="Hvad kandidaterne rummer", en="What the candidates hold"),
                ),
                rows=tuple((asked(one, names), _held(one, wanted)) for one in seen.conflict),
            ),
        ),
    )
