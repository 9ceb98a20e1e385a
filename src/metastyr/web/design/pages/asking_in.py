"""The invitations to the network: how they stand, a new one, the letter beforehand, and one by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar
from uuid import uuid4

from django.forms import BaseForm
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.domain.access import Act, Actor, may
from metastyr.web.design.pages.words import day, head
from metastyr.web.design.reads import NetworkName
from metastyr.web.design.reads.asking_in import Asked, AskedNow, ToAsk
from metastyr.web.ui.components.alert import Alert
from metastyr.web.ui.components.empty import Empty
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.pages import Crumb, NetworkPage
from metastyr.web.ui.steps import address
from metastyr.web.ui.words import number

_KINDS = {
    "asked": "info",
    "yes": "success",
    "no": "plain",
    "someone_else": "warning",
    "withdrawn": "plain",
    "unreachable": "error",
    "uncertain": "warning",
    "silent": "warning",
}


@dataclass(frozen=True, kw_only=True)
class AskedPage(NetworkPage):
    template: ClassVar[str] = "design/asking_in/list.html"
    ended: Alert | None
    empty: Empty | None
    counts: tuple[str, ...]
    alerts: tuple[Alert, ...]
    table: Table | None
    add_url: str
    remind: str
    remind_url: str
    on_paper: str
    on_paper_url: str


@dataclass(frozen=True, kw_only=True)
class NewPage(NetworkPage):
    template: ClassVar[str] = "design/asking_in/new.html"
    form: BaseForm
    find: str
    found: str
    chosen_from: str
    written: bool
    back_url: str


@dataclass(frozen=True, kw_only=True)
class PreviewPage(NetworkPage):
    template: ClassVar[str] = "design/asking_in/preview.html"
    shown: str
    subject: str
    body: str
    names: tuple[str, ...]
    on_paper: tuple[str, ...]
    sent: tuple[tuple[str, str], ...]
    once: str
    send: str


def standing(one: Asked) -> str:
    """How an invitation stands, in words."""
    return {
        "asked": _("Inviteret"),
        "yes": _("Har sagt ja"),
        "no": _("Har sagt nej"),
        "someone_else": _("Peger på en anden"),
        "withdrawn": _("Trukket tilbage"),
        "unreachable": _("Kunne ikke nås"),
        "uncertain": _("Uvist, om brevet nåede frem"),
        "silent": _("Har ikke svaret i tide"),
    }[one.standing]


def letter(one: Asked) -> str:
    """How the letter went, in words."""
    if not one.email and not one.letter:
        return _("på papir")
    words = {
        "": _("intet brev"),
        "waiting": _("venter på at blive sendt"),
        "sending": _("bliver sendt nu"),
        "sent": _("sendt"),
        "refused": _("kom retur") if one.reason == "came_back" else _("blev afvist"),
        "uncertain": _("uvist"),
        "dropped": _("sendes ikke"),
    }[one.letter]
    return _("%(letter)s, påmindet") % {"letter": words} if one.reminded else words


def name_of(one: Asked) -> str:
    return _("Glemt") if one.forgotten else one.name


def asked_in(network: NetworkName, now: AskedNow, actor: Actor) -> AskedPage:
    asks = may(actor, Act.ASK_IN, network.key) and not now.ended
    add = to(network, "asked_in_new") if asks else ""
    return AskedPage(
        title=_("Invitationer"),
        lead=_("Hvem er spurgt, hvad har de svaret, og hvem venter på dig?"),
        network=head(network, actor),
        step="design",
        section="invitations",
        ended=Alert(kind="info", text=_("Netværket er slut. Invitationerne kan læses, men ikke ændres."))
        if now.ended
        else None,
        empty=None
        if now.people or now.ended
        else Empty(
            heading=_("Ingen er inviteret endnu"),
            text=_("Vælg, hvem I vil spørge, og skriv brevet. I ser det, før det bliver sendt."),
            action_text=_("Invitér nogen") if add else "",
            action_url=add,
        ),
        counts=_counts(now.people),
        alerts=() if now.ended else _alerts(now),
        table=_table(network, now.people) if now.people else None,
        add_url=add if now.people else "",
        remind=ngettext(
            "Påmind %(n)s, der ikke har svaret", "Påmind %(n)s, der ikke har svaret", now.to_remind
        )
        % {"n": number(now.to_remind)}
        if now.to_remind and asks
        else "",
        remind_url=to(network, "asked_in_remind"),
        on_paper=ngettext("Hent %(n)s brev på papir", "Hent %(n)s breve på papir", now.on_paper)
        % {"n": number(now.on_paper)}
        if now.on_paper and asks
        else "",
        on_paper_url=to(network, "asked_in_on_paper"),
    )


def _counts(people: Sequence[Asked]) -> tuple[str, ...]:
    counted: dict[str, int] = {}
    for one in people:
        counted[standing(one)] = counted.get(standing(one), 0) + 1
    return tuple(f"{name}: {number(n)}" for name, n in counted.items())


def _alerts(now: AskedNow) -> tuple[Alert, ...]:
    told = []
    if now.waiting and now.silent:
        told.append(
            Alert(
                kind="warning",
                heading=_("Brevene bliver ikke sendt lige nu"),
                text=_(
                    "Den del af systemet, der sender breve, er ikke i gang. Sig det til den, der driver det."
                ),
            )
        )
    if now.down_since:
        told.append(
            Alert(
                kind="warning",
                heading=_("Mailserveren svarer ikke"),
                text=_("Brevene venter og bliver sendt, når den svarer igen. Du skal ikke gøre noget."),
            )
        )
    if waits := sum(one.waits_for_leader for one in now.people):
        told.append(
            Alert(
                kind="info",
                heading=_("Noget venter på dig"),
                text=ngettext(
                    "%(n)s invitation står øverst, fordi du skal tage stilling til den.",
                    "%(n)s invitationer står øverst, fordi du skal tage stilling til dem.",
                    waits,
                )
                % {"n": number(waits)},
            )
        )
    return tuple(told)


def _table(network: NetworkName, people: Sequence[Asked]) -> Table:
    return Table(
        caption=_("Invitationer"),
        caption_hidden=True,
        columns=(
            Column(label=_("Hvem")),
            Column(label=_("Svar indtil nu")),
            Column(label=_("Brevet")),
            Column(label=_("Sidste dag")),
        ),
        rows=tuple(
            Row(
                cells=(
                    Cell(
                        text=name_of(one),
                        url="" if one.forgotten else to(network, "asked_in_one", asked=one.key),
                        note=_("foreslået af %(name)s") % {"name": one.pointed_by} if one.pointed_by else "",
                    ),
                    Cell(text=standing(one), badge_kind=_KINDS[one.standing]),
                    Cell(text=letter(one)),
                    Cell(text=day(one.answer_by)),
                )
            )
            for one in people
        ),
    )


def ask(
    network: NetworkName, form: BaseForm, to_ask: ToAsk, find: str, actor: Actor, *, written: bool
) -> NewPage:
    source = {
        "composition": _("Listen er den gruppe, I sidst besluttede."),
        "candidates": _("Listen er jeres kandidater. I har ikke besluttet en gruppe endnu."),
        "": _("I har ingen kandidater. Find nogen i registret, eller skriv et navn."),
    }[to_ask.source]
    if to_ask.left_out:
        source += " " + ngettext(
            "%(n)s er udeladt, fordi personen er med eller er spurgt.",
            "%(n)s er udeladt, fordi de er med eller er spurgt.",
            to_ask.left_out,
        ) % {"n": number(to_ask.left_out)}
    return NewPage(
        title=_("Invitér til netværket"),
        lead=_("Den, der får brevet, svarer med et personligt link og skal ikke have en konto."),
        network=head(network, actor),
        step="design",
        section="invitations",
        crumbs=trail(network, Crumb(_("Invitér"))),
        form=form,
        find=find,
        found=_found(find, to_ask),
        chosen_from=source,
        written=written,
        back_url=to(network, "asked_in"),
    )


def _found(find: str, to_ask: ToAsk) -> str:
    """What came of looking for somebody; "" where nobody was looked for."""
    if not find.strip():
        return ""
    if not to_ask.found:
        return _("Ingen ny er fundet i registret med “%(find)s”. Skriv et navn herunder i stedet.") % {
            "find": find
        }
    return _("De fundne står sidst på listen herunder.")


def preview(
    network: NetworkName,
    actor: Actor,
    *,
    letter: tuple[str, str],
    first: str,
    names: tuple[str, ...],
    on_paper: tuple[str, ...],
    sent: tuple[tuple[str, str], ...],
) -> PreviewPage:
    count = len(names) + len(on_paper)
    return PreviewPage(
        title=_("Sådan ser brevet ud"),
        lead=_("Intet er sendt endnu. Læs det, som om du fik det selv."),
        network=head(network, actor),
        step="design",
        section="invitations",
        crumbs=trail(network, Crumb(_("Invitér"))),
        shown=_("Sådan ser det ud til %(name)s.") % {"name": first},
        subject=letter[0],
        body=letter[1],
        names=names,
        on_paper=on_paper,
        sent=sent,
        once=str(uuid4()),
        send=ngettext("Invitér %(n)s person", "Invitér %(n)s personer", count) % {"n": number(count)},
    )


def why_not(reason: str, names: tuple[str, ...]) -> str:
    """Why the leader's wish was not done, and what to do."""
    return {
        "nobody": _("Der er ingen at skrive til lige nu."),
        "already_asked": _("Er spurgt allerede: %(names)s. Tag dem ud, og prøv igen."),
        "already_in": _("Er med i netværket allerede: %(names)s. Tag dem ud, og prøv igen."),
        "day_past": _("Sidste dag er forbi. Vælg en dag, der ikke er kommet endnu."),
        "after_promise": _(
            "Brevet har lovet, hvornår navnet bliver slettet. Vælg en sidste dag, der ikke ligger efter det."
        ),
        "too_soon": _(
            "Brevet er sendt for mindre end en dag siden. Vent, til det har haft tid til at nå frem."
        ),
        "over": _("Sidste dag er forbi. Giv først en ny sidste dag."),
        "address_missing": _("Der er ingen e-mail. Skriv en, eller giv invitationen på papir."),
    }[reason] % {"names": ", ".join(names)}


def not_from_here() -> str:
    return _("Det passer ikke længere til, hvordan invitationen står. Se den igen, og afgør det så.")


def to(network: NetworkName, name: str, **parts: object) -> str:
    return reverse(f"design:{name}", kwargs={"network": network.key, **parts})


def trail(network: NetworkName, *last: Crumb) -> tuple[Crumb, ...]:
    return (
        Crumb(_("Mine netværk"), address("overview:start")),
        Crumb(network.name, address("overview:network", network=network.key)),
        Crumb(_("Invitationer"), to(network, "asked_in")),
        *last,
    )


def proposed(known: object, today: date) -> dict[str, object]:
    """What a new letter begins with: what the last one said, else what the network knows."""
    before = dict(known.before)  # type: ignore[attr-defined]
    task = known.decided_task or known.task  # type: ignore[attr-defined]
    first = {
        "language": "da",
        "theme": task,
        "purpose": _("Navn, e-mail og svar bruges til at sætte netværket sammen, og til intet andet."),
        "controller": known.authority,  # type: ignore[attr-defined]
        "contact": known.contact,  # type: ignore[attr-defined]
    }
    return {**first, **{key: value for key, value in before.items() if value}}
