"""One invitation by itself: what can be decided about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from django.forms import BaseForm
from django.utils import timezone
from django.utils.translation import gettext as _

from metastyr.domain.access import Act, Actor, may
from metastyr.web.design.pages.asking_in import letter, name_of, standing, to, trail
from metastyr.web.design.pages.words import day, head
from metastyr.web.design.reads import NetworkName
from metastyr.web.design.reads.asking_in import Asked
from metastyr.web.ui.pages import Crumb, NetworkPage


@dataclass(frozen=True)
class Possible:
    """Something the leader can decide about one invitation: a button with what it means."""

    do: str
    words: str
    means: str
    kind: str = "secondary"


@dataclass(frozen=True, kw_only=True)
class OnePage(NetworkPage):
    template: ClassVar[str] = "design/asking_in/one.html"
    facts: tuple[tuple[str, str], ...]
    acts: tuple[Possible, ...]
    address: BaseForm | None
    has_gone: str
    last_day: BaseForm | None
    pass_on: BaseForm | None
    wrong: BaseForm | None
    paper_url: str
    key: str
    decide_url: str


def one(
    network: NetworkName,
    asked: Asked,
    actor: Actor,
    *,
    ended: bool,
    address_form: BaseForm | None,
    last_day: BaseForm | None,
    pass_on: BaseForm | None,
    wrong: BaseForm | None,
) -> OnePage:
    decides = may(actor, Act.ASK_IN, network.key) and not ended
    told = [
        (_("Svar indtil nu"), standing(asked)),
        (_("E-mail"), asked.email or _("ingen, på papir")),
        (_("Brevet"), letter(asked)),
        (_("Inviteret"), day(timezone.localdate(asked.asked))),
    ]
    if asked.answered:
        told.append((_("Svaret den"), day(timezone.localdate(asked.answered))))
    told.append((_("Sidste dag"), day(asked.answer_by)))
    if asked.answer_words:
        told.append((_("Personens egne ord"), asked.answer_words))
    if asked.other_name:
        told.append((_("Peger på"), ", ".join(filter(None, (asked.other_name, asked.other_email)))))
    if asked.other_why:
        told.append((_("Hvorfor"), asked.other_why))
    if asked.state == "someone_else" and asked.settled:
        told.append(
            (
                _("Hvad der blev af det"),
                _("Den anden er inviteret.") if asked.passed_on else _("Den anden bliver ikke spurgt."),
            )
        )
    if asked.state != "yes":
        told.append((_("Navn og e-mail slettes efter"), day(asked.forgotten_after)))
    return OnePage(
        title=_("Invitation: %(name)s") % {"name": name_of(asked)},
        lead=_("Her ser du, hvordan det går med denne ene invitation, og hvad du kan gøre ved den."),
        network=head(network, actor),
        step="design",
        section="invitations",
        crumbs=trail(network, Crumb(name_of(asked))),
        facts=tuple(told),
        acts=_acts(asked) if decides else (),
        address=address_form if decides and asked.state == "asked" and not asked.over else None,
        has_gone=_(
            "Et brev kan være nået til %(email)s. Linket i det holder op med at virke, og der bliver ikke "
            "skrevet dertil igen. Har en fremmed fået brevet, så sig det til den, der har databeskyttelse "
            "som opgave hos jer."
        )
        % {"email": asked.email}
        if asked.email and asked.letter in {"sent", "uncertain"}
        else "",
        last_day=last_day if decides and asked.holds and asked.state != "withdrawn" else None,
        pass_on=pass_on if decides and asked.state == "someone_else" and not asked.settled else None,
        paper_url=to(network, "asked_in_on_paper")
        if decides and asked.state == "asked" and not asked.email and not asked.over
        else "",
        wrong=wrong if decides else None,
        key=str(asked.key),
        decide_url=to(network, "asked_in_decide", asked=asked.key),
    )


def _acts(one: Asked) -> tuple[Possible, ...]:
    acts = []
    if one.state == "asked" and not one.over:
        if one.letter == "uncertain":
            acts.append(
                Possible("arrived", _("Brevet er nået frem"), _("Du har for eksempel spurgt personen."))
            )
        if one.letter in {"uncertain", "refused", "sent"} and one.email:
            acts.append(
                Possible(
                    "again",
                    _("Send brevet igen"),
                    _("Er det kommet retur eller sendt før, får det et nyt link."),
                )
            )
        if one.letter == "sent":
            acts.append(
                Possible("came_back", _("Brevet er kommet retur"), _("Så påminder vi ikke personen."))
            )
    if one.state == "someone_else" and not one.settled:
        acts.append(
            Possible("settle", _("Spørg ikke den anden"), _("Svaret bliver stående og kan ikke ændres mere."))
        )
    if one.state in {"asked", "no", "someone_else"}:
        acts.append(
            Possible(
                "withdraw",
                _("Træk invitationen tilbage"),
                _("Linket virker ikke mere, og det, der er svaret, bliver slettet."),
                "warning",
            )
        )
    return tuple(acts)
