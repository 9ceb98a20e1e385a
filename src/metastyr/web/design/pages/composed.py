"""One composed group: how sure it is, who is in it and why, what it covers, and changing it by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar
from urllib.parse import urlencode

from django.forms import BaseForm
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.analysis.compose.group import GroupSeen, what_if
from metastyr.domain.access import Act, Actor, may
from metastyr.domain.boundaries import BoundaryKind
from metastyr.web.design.pages.candidate import KINDS, value_in_words
from metastyr.web.design.pages.candidate_files import command, size_in_words
from metastyr.web.design.pages.composed_tables import coverage, name_in, spans
from metastyr.web.design.pages.conflict import conflict_in_words
from metastyr.web.design.pages.needs import trail
from metastyr.web.design.pages.words import attribute_in_words, day, head, people
from metastyr.web.design.question import CRITICAL, Question, row_of
from metastyr.web.design.reads import NetworkName
from metastyr.web.design.reads.composing import Composed
from metastyr.web.ui.components.table import Table
from metastyr.web.ui.pages import Crumb, NetworkPage
from metastyr.web.ui.words import number, said

BY_HAND = "by_hand"


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """How the search ended, in plain words."""

    kind: str
    heading: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Going:
    """A search that goes on: how far it is, and whether it has been asked to stop."""

    seconds: str
    best: str
    bound: str
    stopping: bool
    waits: bool
    stop_url: str
    here_url: str


@dataclass(frozen=True, kw_only=True)
class InGroup:
    """One of the chosen: what only this person brings."""

    id: str
    name: str
    note: str
    url: str
    only: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Alternative:
    """Another group of the same size: who comes in, who goes out, and where it is seen."""

    into: str
    out: str
    url: str


@dataclass(frozen=True, kw_only=True)
class Group:
    """A group beside what was asked: the proposed, the decided, or one changed by hand."""

    members: tuple[InGroup, ...]
    size: str
    compared: str
    coverage: Table
    spans: Table | None
    met: bool
    unmet: tuple[str, ...]
    changed: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class ComposedPage(NetworkPage):
    template: ClassVar[str] = "design/composed.html"
    asked: tuple[str, ...]
    by: str
    going: Going | None
    verdict: Verdict | None
    conflict: tuple[str, ...]
    advice: tuple[str, ...]
    group: Group | None
    others: tuple[tuple[str, str], ...]
    alternatives: tuple[Alternative, ...]
    alternatives_told: str
    decision: tuple[tuple[str, str], ...]
    reason: str
    form: BaseForm | None
    here_url: str
    decide_url: str
    drop_url: str
    again_url: str
    command: str
    candidates_csv_url: str
    needs_csv_url: str


def composed(
    network: NetworkName,
    found: Composed,
    chosen: Sequence[str],
    form: BaseForm | None,
    actor: Actor,
    *,
    by_hand: bool,
) -> ComposedPage:
    here = {"network": network.key, "number": found.number}
    here_url = reverse("design:composed", kwargs=here)
    changes = may(actor, Act.COMPOSE, network.key)
    going = found.state in {"waiting", "computing"}
    decided = found.state == "decided"
    title = _("Gruppe nr. %(n)s") % {"n": found.number}
    group = _group(network.key, found, chosen, by_hand=by_hand) if chosen and not going else None
    told, advice = conflict_in_words(network.key, found)
    proposed = set(found.result.get("chosen", ()))
    return ComposedPage(
        title=title,
        network=head(network, actor),
        step="design",
        section="compose",
        crumbs=trail(
            network,
            Crumb(_("Sæt en gruppe sammen"), reverse("design:compose", kwargs={"network": network.key})),
            Crumb(title),
        ),
        asked=asked_in_words(found.question),
        by=_("Sat sammen den %(day)s af %(who)s.")
        % {"day": day(timezone.localtime(found.at).date()), "who": found.by or _("en, der ikke er her mere")},
        going=_going(found, here, here_url) if going else None,
        # What was proved holds for the proposal, not for a group somebody changed.
        verdict=None if going or (chosen and set(chosen) != proposed) else _verdict(found),
        conflict=told,
        advice=advice,
        group=group,
        others=()
        if decided or not group or not changes
        else tuple(
            (one.id, _named(found, one.id)) for one in found.question.candidates if one.id not in set(chosen)
        ),
        alternatives=_alternatives(found, here_url) if group and not decided else (),
        alternatives_told=_alternatives_told(found) if group and not decided else "",
        decision=_decision(found) if decided else (),
        reason=found.reason,
        form=form if group and not decided and changes else None,
        here_url=here_url,
        decide_url=reverse("design:decide_group", kwargs=here),
        drop_url=reverse("design:drop_group", kwargs=here) if changes and not decided and not going else "",
        again_url=reverse("design:compose", kwargs={"network": network.key}),
        command=command(found.question),
        candidates_csv_url=reverse("design:composed_candidates_csv", kwargs=here),
        needs_csv_url=reverse("design:composed_needs_csv", kwargs=here),
    )


def asked_in_words(question: Question) -> tuple[str, ...]:
    """What was asked for, a line each."""
    told = [
        ngettext("%(n)s behov dækket", "%(n)s behov dækket", len(question.needs))
        % {"n": number(len(question.needs))}
    ]
    told += [
        _("%(boundary)s: mindst %(n)s forskellige (%(attribute)s)")
        % {
            "boundary": said(KINDS[BoundaryKind(span.kind)].name),
            "n": number(span.at_least),
            "attribute": attribute_in_words(span.attribute).lower(),
        }
        for span in question.spans
    ]
    if question.critical:
        told.append(_("Mindst én kritisk stemme"))
    if question.largest is not None:
        told.append(_("Højst %(people)s") % {"people": people(question.largest)})
    fixed = {place: sum(one.place == place for one in question.candidates) for place in ("must", "leave_out")}
    if fixed["must"]:
        told.append(
            ngettext("%(n)s, der skal være med", "%(n)s, der skal være med", fixed["must"])
            % {"n": number(fixed["must"])}
        )
    if fixed["leave_out"]:
        told.append(
            ngettext("%(n)s, der ikke skal være med", "%(n)s, der ikke skal være med", fixed["leave_out"])
            % {"n": number(fixed["leave_out"])}
        )
    told.append(
        _("Den samlede indsats så lille som muligt") if question.by_effort else _("Så få personer som muligt")
    )
    return tuple(told)


def _going(found: Composed, here: dict[str, object], here_url: str) -> Going:
    far = found.progress
    unit = _("en indsats på %(n)s") if found.question.by_effort else _("%(n)s personer")

    def told(value: float | None) -> str:
        return unit % {"n": size_in_words(value)} if value is not None else ""

    return Going(
        seconds=number(far.get("seconds") or 0),
        best=told(far.get("best")),
        bound=told(far.get("bound")),
        stopping=found.stop_asked,
        waits=found.state == "waiting",
        stop_url=reverse("design:stop_group", kwargs=here),
        here_url=here_url,
    )


def _verdict(found: Composed) -> Verdict:
    result = found.result
    status, value, bound = result.get("status"), result.get("value"), result.get("bound")
    if status == "optimal":
        return Verdict(
            kind="success",
            heading=_("Det kan ikke gøres billigere")
            if found.question.by_effort
            else _("Det kan ikke gøres med færre"),
            text=_(
                "Alle muligheder er prøvet af, og ingen gruppe med mindre samlet indsats opfylder det hele."
            )
            if found.question.by_effort
            else _("Alle muligheder er prøvet af, og ingen mindre gruppe opfylder det hele."),
        )
    if status == "infeasible":
        return Verdict(
            kind="warning",
            heading=_("Det kan ikke lade sig gøre"),
            text=_("Ingen gruppe af kandidaterne kan opfylde det hele på én gang. Det er vist, ikke gættet."),
        )
    stopped = _("Søgningen blev stoppet.") if result.get("stopped") else _("Tiden gik, før alt var prøvet.")
    if status == "feasible" and value:
        share = max(0.0, (value - (bound or 0)) / value)
        return Verdict(
            kind="info",
            heading=_("Den bedste gruppe, der blev fundet"),
            text=stopped
            + " "
            + _(
                "Gruppen opfylder det hele. Den kan højst gøres %(share)s %% mindre, "
                "for under %(bound)s kommer I ikke."
            )
            % {"share": number(100 * share, 0 if share >= 0.1 else 1), "bound": size_in_words(bound or 0)},
        )
    return Verdict(
        kind="warning",
        heading=_("Der er ikke fundet nogen gruppe endnu"),
        text=stopped
        + " "
        + _(
            "Det er hverken vist, at det kan lade sig gøre, eller at det ikke kan. Bed om "
            "lidt mindre, og prøv igen."
        ),
    )


def _named(found: Composed, id_: str) -> str:
    who = found.who[id_]
    if not who.here:
        return _("En, der ikke står på listen mere")
    return f"{who.name}, {who.organisation}" if who.organisation else who.name


def _group(key: str, found: Composed, chosen: Sequence[str], *, by_hand: bool) -> Group:
    wanted = found.question.wanted()
    seen = what_if(wanted, chosen)
    proposed = set(found.result.get("chosen", ()))
    changed = ()
    if by_hand and set(chosen) != proposed:
        changed = (
            *(
                _("%(name)s er kommet med") % {"name": name_in(found, one)}
                for one in seen.chosen
                if one not in proposed
            ),
            *(
                _("%(name)s er taget ud") % {"name": name_in(found, one)}
                for one in sorted(proposed)
                if one not in set(chosen)
            ),
        )
    stem = reverse("design:candidate", kwargs={"network": key, "candidate": 0}).removesuffix("0/")
    unmet, _advice = conflict_in_words(key, found, unmet=seen.unmet)
    return Group(
        members=tuple(
            InGroup(
                id=one,
                name=name_in(found, one),
                note=", ".join(
                    part for part in (found.who[one].function, found.who[one].organisation) if part
                ),
                url=f"{stem}{row_of(one)}/" if found.who[one].here else "",
                only=_only(found, seen, one),
            )
            for one in sorted(seen.chosen, key=lambda id_: name_in(found, id_))
        ),
        size=people(seen.size)
        + (_(", samlet indsats %(n)s") % {"n": size_in_words(seen.cost)} if found.question.by_effort else ""),
        compared=_compared(found, seen),
        coverage=coverage(found, seen),
        spans=spans(found, seen) if seen.spans else None,
        met=seen.met,
        unmet=unmet,
        changed=changed,
    )


def _only(found: Composed, seen: GroupSeen, id_: str) -> tuple[str, ...]:
    """What would no longer be met without this one."""
    names = {need.id: need.name for need in found.question.needs} | {CRITICAL: _("Kritisk stemme")}
    attributes = {span.kind: span.attribute for span in found.question.spans}
    unique = seen.unique[id_]
    return (
        *(names[need] for need in unique.needs),
        *(value_in_words(attributes[kind], value) for kind, value in unique.spans),
    )


def _compared(found: Composed, seen: GroupSeen) -> str:
    """The group beside the smallest there can be."""
    bound = found.result.get("bound")
    if bound is None:
        return ""
    value = seen.cost if found.question.by_effort else seen.size
    if value <= bound:
        return _("Det er det mindste, der kan lade sig gøre.") if seen.met else ""
    words = {"over": size_in_words(value - bound), "bound": size_in_words(bound)}
    if found.result.get("status") == "optimal":
        return _("Det er %(over)s mere end det mindste, der kan lade sig gøre (%(bound)s).") % words
    return _("Det er højst %(over)s mere end det mindste, der kan lade sig gøre (mindst %(bound)s).") % words


def group_query(chosen: Sequence[str]) -> str:
    """The address of a group changed by hand."""
    return "?" + urlencode([(BY_HAND, "1"), *(("keep", one) for one in chosen)])


def _alternatives(found: Composed, here_url: str) -> tuple[Alternative, ...]:
    proposed = set(found.result.get("chosen", ()))
    return tuple(
        Alternative(
            into=", ".join(name_in(found, one) for one in other if one not in proposed),
            out=", ".join(name_in(found, one) for one in sorted(proposed - set(other))),
            url=here_url + group_query(other),
        )
        for other in found.result.get("alternatives", ())
    )


def _alternatives_told(found: Composed) -> str:
    count = len(found.result.get("alternatives", ()))
    if found.result.get("all_alternatives"):
        if not count:
            return _("Der er ingen anden gruppe, der er lige så lille.")
        return ngettext(
            "Der er én anden gruppe, der er lige så lille, og ikke flere.",
            "Der er %(n)s andre grupper, der er lige så små, og ikke flere.",
            count,
        ) % {"n": number(count)}
    if not count:
        return _("Der er ikke ledt efter andre grupper, der er lige så små. Der kan være nogen.")
    return ngettext(
        "Her er én anden gruppe, der er lige så lille. Der kan være flere.",
        "Her er %(n)s andre grupper, der er lige så små. Der kan være flere.",
        count,
    ) % {"n": number(count)}


def _decision(found: Composed) -> tuple[tuple[str, str], ...]:
    assert found.decided is not None
    return (
        (_("Besluttet"), day(timezone.localtime(found.decided).date())),
        (_("Af"), found.decided_by or _("En, der ikke er her mere")),
    )
