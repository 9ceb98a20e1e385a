"""One candidate: all that is written of the person, to read, to correct, and to show to the person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from django.forms import BaseForm
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.domain.access import Act, Actor, may
from metastyr.domain.boundaries import BoundaryKind
from metastyr.domain.composing import PLACES
from metastyr.domain.sectors import SECTOR_NAMES, Sector
from metastyr.theory.boundaries import BOUNDARIES
from metastyr.theory.involvement import SALIENCE
from metastyr.theory.text import Text
from metastyr.web.design.pages.candidates import stance
from metastyr.web.design.pages.needs import RemovePage, trail
from metastyr.web.design.pages.words import attribute_in_words, head
from metastyr.web.design.reads import NetworkName
from metastyr.web.design.reads.candidates import Candidate
from metastyr.web.design.reads.needs import Need
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.pages import Crumb, NetworkPage
from metastyr.web.ui.words import number, said

KINDS = {BoundaryKind(one.key): one for one in BOUNDARIES}


@dataclass(frozen=True, kw_only=True)
class CandidatePage(NetworkPage):
    template: ClassVar[str] = "design/candidate.html"
    facts: tuple[tuple[str, str], ...]
    brings: Table
    stance: str
    stance_reason: str
    salience: tuple[tuple[Text, Text, str], ...]
    salience_type: Text | None
    salience_source: Text
    place: str
    place_reason: str
    effort: str
    read: tuple[tuple[str, str], ...]
    edit_url: str
    remove_url: str


@dataclass(frozen=True, kw_only=True)
class EditCandidatePage(NetworkPage):
    template: ClassVar[str] = "design/candidate_edit.html"
    who: BaseForm | None
    form: BaseForm
    needs_url: str
    back_url: str


def candidate(
    network: NetworkName,
    one: Candidate,
    needs: Sequence[Need],
    boundaries: Mapping[BoundaryKind, str],
    actor: Actor,
) -> CandidatePage:
    here = {"network": network.key, "candidate": one.id}
    changes = may(actor, Act.COMPOSE, network.key)
    back = reverse("design:candidates", kwargs={"network": network.key})
    judged = (one.salience.power, one.salience.legitimacy, one.salience.urgency)
    return CandidatePage(
        title=one.name,
        lead=_("Alt, hvad der er skrevet om kandidaten. Det er også det, personen kan bede om at se."),
        network=head(network, actor),
        step="design",
        section="candidates",
        crumbs=trail(network, Crumb(_("Kandidater"), back), Crumb(one.name)),
        facts=_facts(one),
        brings=_brings(one, needs),
        stance=stance(one.stance),
        stance_reason=one.stance_reason,
        salience=tuple(
            (entry.name, entry.text, yes_no(said_)) for entry, said_ in zip(SALIENCE, judged, strict=True)
        ),
        salience_type=one.salience.type,
        salience_source=SALIENCE[0].source.cite(),
        place=said(PLACES[one.place]),
        place_reason=one.place_reason,
        effort=number(one.effort),
        read=tuple(
            (
                said(KINDS[kind].name),
                f"{_value(one, kind, boundaries[kind])} ({attribute_in_words(boundaries[kind]).lower()})",
            )
            for kind in BoundaryKind
            if boundaries[kind]
        ),
        edit_url=reverse("design:candidate_edit", kwargs=here) if changes else "",
        remove_url=reverse("design:candidate_remove", kwargs=here) if changes else "",
    )


def _value(one: Candidate, kind: BoundaryKind, attribute: str) -> str:
    value = one.values.get(kind, "")
    return value_in_words(attribute, value) if value else _("ikke oplyst")


def value_in_words(attribute: str, value: str) -> str:
    """Sectors are kept by id; a reader sees their names."""
    return said(SECTOR_NAMES[Sector(value)]) if attribute == "sector" and value in set(Sector) else value


def yes_no(judged: bool | None) -> str:
    return {True: _("Ja"), False: _("Nej"), None: _("Ikke vurderet")}[judged]


def _facts(one: Candidate) -> tuple[tuple[str, str], ...]:
    told = (
        (_("Organisation"), one.organisation),
        (_("Sektor"), value_in_words("sector", one.sector)),
        (_("Enhed"), one.unit),
        (_("Funktion"), one.function),
        (_("Niveau"), one.level),
        (_("Sted"), one.place_name),
        *((name[:1].upper() + name[1:], value) for name, value in one.own.items()),
        (_("E-mail"), one.email),
        (_("Kommer fra"), _("Registret") if one.person else _("Skrevet op her, står ikke i registret")),
        (_("I netværket"), _("Er med i dag") if one.member else _("Er ikke med")),
    )
    return tuple((label, value) for label, value in told if value)


def _brings(one: Candidate, needs: Sequence[Need]) -> Table:
    return Table(
        caption=_("Hvad kandidaten kan dække"),
        caption_hidden=True,
        columns=(Column(label=_("Behov")), Column(label=_("Hvordan"))),
        rows=tuple(
            Row(cells=(Cell(text=need.name), Cell(text=one.brings[need.id] or "–")))
            for need in needs
            if need.id in one.brings
        ),
        empty_text=_("Der er ikke sat kryds ved noget behov endnu."),
    )


def edit(
    network: NetworkName, one: Candidate, who: BaseForm | None, form: BaseForm, actor: Actor
) -> EditCandidatePage:
    here = {"network": network.key}
    back = reverse("design:candidate", kwargs=here | {"candidate": one.id})
    title = _("Ret, hvad der står om %(name)s") % {"name": one.name}
    return EditCandidatePage(
        title=title,
        lead=_("Skriv kun det, I vil stå ved, hvis personen læser det."),
        network=head(network, actor),
        step="design",
        section="candidates",
        crumbs=trail(
            network,
            Crumb(_("Kandidater"), reverse("design:candidates", kwargs=here)),
            Crumb(one.name, back),
            Crumb(_("Ret")),
        ),
        who=who,
        form=form,
        needs_url=reverse("design:needs", kwargs=here),
        back_url=back,
    )


def remove(network: NetworkName, one: Candidate, groups: int, actor: Actor) -> RemovePage:
    here = {"network": network.key}
    back = reverse("design:candidate", kwargs=here | {"candidate": one.id})
    title = _("Slet %(name)s fra listen?") % {"name": one.name}
    along = [_("Alt, hvad der er skrevet om personen her på listen, bliver slettet.")]
    if one.person:
        along.append(_("Personen bliver stående i registret."))
    if groups:
        along.append(
            ngettext(
                "Personen indgår i %(n)s sammensat gruppe. Er den ikke besluttet, forsvinder den også. "
                "I en besluttet gruppe står der bagefter kun, at der var én.",
                "Personen indgår i %(n)s sammensatte grupper. De, der ikke er besluttet, forsvinder også. "
                "I en besluttet gruppe står der bagefter kun, at der var én.",
                groups,
            )
            % {"n": number(groups)}
        )
    return RemovePage(
        title=title,
        network=head(network, actor),
        step="design",
        section="candidates",
        crumbs=trail(
            network,
            Crumb(_("Kandidater"), reverse("design:candidates", kwargs=here)),
            Crumb(one.name, back),
            Crumb(_("Slet")),
        ),
        along=tuple(along),
        button=_("Slet fra listen"),
        back_url=back,
    )
