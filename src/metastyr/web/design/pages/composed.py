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
from metastyr.domain.danish_order import danish_key
from metastyr.web.design.pages.candidate import KINDS, value_in_words
from metastyr.web.design.pages.candidate_files import command, size_in_words
from metastyr.web.design.pages.composed_search import (
    Going,
    Verdict,
    again_told,
    alternatives_told,
    going_in_words,
    verdict_of,
)
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
    again_told: str
    candidates_csv_url: str
    needs_csv_url: str
    gone: str
    next: tuple[tuple[str, str], ...]


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
    group = _group(network.key, found, chosen, by_hand=by_hand) if (chosen or by_hand) and not going else None
    told, advice = conflict_in_words(found)
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
        going=going_in_words(found, here, here_url) if going else None,
        # What was proved holds for the proposal, not for a group somebody changed.
        verdict=None if going or ((chosen or by_hand) and set(chosen) != proposed) else verdict_of(found),
        conflict=told,
        advice=advice,
        group=group,
        others=() if decided or not group or not changes else _others(found, frozenset(chosen)),
        alternatives=_alternatives(found, here_url) if group and not decided else (),
        alternatives_told=alternatives_told(found) if group and not decided else "",
        decision=_decision(found) if decided else (),
        reason=found.reason,
        form=form if group and not decided and changes else None,
        here_url=here_url,
        decide_url=reverse("design:decide_group", kwargs=here),
        drop_url=reverse("design:drop_group", kwargs=here) if changes and not decided and not going else "",
        again_url=reverse("design:compose", kwargs={"network": network.key}),
        command=command(found.question),
        again_told=again_told(found),
        candidates_csv_url=reverse("design:composed_candidates_csv", kwargs=here),
        needs_csv_url=reverse("design:composed_needs_csv", kwargs=here),
        gone=_gone(found, chosen) if decided else "",
        next=_next(network, actor) if decided else (),
    )


def _gone(found: Composed, chosen: Sequence[str]) -> str:
    """That somebody of a decided group has been taken off the list, and what that does to the tables."""
    count = sum(not found.who[one].here for one in chosen)
    if not count:
        return ""
    return ngettext(
        "%(n)s af dem, der blev besluttet, er siden slettet fra listen. Det, personen kunne dække, står "
        "ikke her mere og tæller ikke med nedenfor.",
        "%(n)s af dem, der blev besluttet, er siden slettet fra listen. Det, de kunne dække, står ikke her "
        "mere og tæller ikke med nedenfor.",
        count,
    ) % {"n": number(count)}


def _next(network: NetworkName, actor: Actor) -> tuple[tuple[str, str], ...]:
    """(words, address) of what comes after a decision, as far as the reader may."""
    here = {"network": network.key}
    if not may(actor, Act.ASK_IN, network.key):
        return ()
    return (
        (_("Invitér dem, der ikke er med endnu"), reverse("design:asked_in_new", kwargs=here)),
        (_("Se, hvem der er inviteret, og hvad de har svaret"), reverse("design:asked_in", kwargs=here)),
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


def _others(found: Composed, chosen: frozenset[str]) -> tuple[tuple[str, str], ...]:
    """Who could come in, by name."""
    told = ((one.id, _named(found, one.id)) for one in found.question.candidates if one.id not in chosen)
    return tuple(sorted(told, key=lambda one: danish_key(one[1])))


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
    unmet, _advice = conflict_in_words(found, unmet=seen.unmet)
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
            for one in sorted(seen.chosen, key=lambda id_: danish_key(name_in(found, id_)))
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


def _decision(found: Composed) -> tuple[tuple[str, str], ...]:
    assert found.decided is not None
    return (
        (_("Besluttet"), day(timezone.localtime(found.decided).date())),
        (_("Af"), found.decided_by or _("En, der ikke er her mere")),
    )
