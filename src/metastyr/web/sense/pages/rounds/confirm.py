"""Asked once more before something is done to a round: what happens, and whether it can be undone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.domain.access import Actor
from metastyr.web.sense.pages.rounds.words import (
    answered_in_words,
    at,
    day,
    left_out_of_count,
    opening_day,
    placed,
)
from metastyr.web.sense.pages.words import listed, people
from metastyr.web.sense.reads import AskedGroup, RoundNow
from metastyr.web.ui.components.alert import Alert
from metastyr.web.ui.pages import NetworkPage
from metastyr.web.ui.words import number


@dataclass(frozen=True, kw_only=True)
class ConfirmPage(NetworkPage):
    template: ClassVar[str] = "sense/rounds/confirm.html"
    alert: Alert | None
    happens: tuple[str, ...]
    do: str
    kind: Literal["primary", "warning"] = "primary"
    back_url: str


def _page(seen: RoundNow, actor: Actor, title: str, lead: str, **more: object) -> ConfirmPage:
    return ConfirmPage(
        title=title,
        lead=lead,
        **placed(seen, actor, (title, "")),
        back_url=at("round", seen),
        **more,  # type: ignore[arg-type]
    )


def opening(seen: RoundNow, groups: tuple[AskedGroup, ...], actor: Actor, *, today: date) -> ConfirmPage:
    paper = sum(group.on_paper for group in groups)
    mail = seen.asked - paper
    happens = []
    if mail:
        written = listed([group.name for group in groups if group.on_paper < len(group.people)])
        happens.append(
            ngettext(
                "%(n)s brev bliver sendt med e-mail til %(groups)s.",
                "%(n)s breve bliver sendt med e-mail til %(groups)s.",
                mail,
            )
            % {"n": number(mail), "groups": written}
        )
    if paper:
        happens.append(
            ngettext(
                "%(n)s person har ingen e-mail. Skriv brevet ud under “Se brevene”.",
                "%(n)s personer har ingen e-mail. Skriv brevene ud under “Se brevene”.",
                paper,
            )
            % {"n": number(paper)}
        )
    happens.append(_("Der kan svares til og med %(day)s.") % {"day": day(seen.closes)})
    happens.append(_("Grupper, personer og regler kan ikke rettes, når runden er åben."))
    coming = opening_day(seen)
    if coming and coming > today:
        happens.append(_("Venter du, åbner den af sig selv %(day)s.") % {"day": day(coming)})
    elif coming is None:
        happens.append(_("Venter du, åbner den ikke: i dag er den sidste dag."))
    return _page(
        seen,
        actor,
        _("Åbn nu?"),
        _("Runden åbner med det samme, og %(people)s bliver spurgt.") % {"people": people(seen.asked)},
        alert=Alert(kind="info", text=_("Breve, der er sendt, kan ikke kaldes tilbage.")),
        happens=tuple(happens),
        do=_("Åbn runden, og send brevene"),
    )


def closing(seen: RoundNow, actor: Actor) -> ConfirmPage:
    happens = [_("Ingen kan svare eller rette længere, og breve, der venter, sendes ikke.")]
    if seen.told:
        answered = _("%(answered)s har svaret.") % {"answered": answered_in_words(seen)}
        happens.insert(0, " ".join((answered, left_out_of_count(seen))).strip())
    few = [group.name for group in seen.groups if group.answered < seen.smallest.size]
    if seen.anonymous:
        happens.append(_("Det, der kan føre et svar tilbage til en person, bliver slettet for altid."))
        if few:
            happens.append(
                _("Svar fra grupper med færre end %(n)s svar bliver slettet. Lige nu er det %(groups)s.")
                % {"n": number(seen.smallest.size), "groups": listed(few)}
            )
    elif few:
        happens.append(
            _("Grupper med færre end %(n)s svar bliver ikke vist. Lige nu er det %(groups)s.")
            % {"n": number(seen.smallest.size), "groups": listed(few)}
        )
    return _page(
        seen,
        actor,
        _("Luk nu?"),
        _("Ellers er runden åben til og med %(day)s og lukker så af sig selv.") % {"day": day(seen.closes)},
        alert=Alert(kind="warning", text=_("Det kan ikke fortrydes. En lukket runde kan ikke åbnes igen.")),
        happens=tuple(happens),
        do=_("Luk runden for altid"),
        kind="warning",
    )


def archiving(seen: RoundNow, actor: Actor) -> ConfirmPage:
    return _page(
        seen,
        actor,
        _("Arkivér runden?"),
        _("Gør det, når I er færdige med at tale om resultatet."),
        alert=Alert(kind="warning", text=_("Det kan ikke fortrydes.")),
        happens=(
            _("De spurgtes navne, adresser, links og breve i runden bliver slettet."),
            *_answers_at_archiving(seen),
            _("Gruppernes navne og tal bliver gemt, og resultatet kan stadig ses."),
            _(
                "Det, I har skrevet om samtalen og opfølgningen, bliver også gemt, med de navne, der står i "
                "det. Det samme gør netværkets historik og register."
            ),
            _("Spørger I om det samme igen, følger grupperne med, men ikke personerne."),
        ),
        do=_("Arkivér runden"),
        kind="warning",
    )


def _answers_at_archiving(seen: RoundNow) -> tuple[str, ...]:
    if seen.anonymous:
        return ()
    return (
        _(
            "Svarene mister forbindelsen til dem, der gav dem. Svar fra grupper med færre end %(n)s svar "
            "bliver slettet."
        )
        % {"n": number(seen.smallest.size)},
    )


def dropping(seen: RoundNow, actor: Actor) -> ConfirmPage:
    return _page(
        seen,
        actor,
        _("Slet kladden?"),
        _("Ingen er blevet spurgt, så ingen får noget at vide."),
        alert=Alert(kind="warning", text=_("Det kan ikke fortrydes.")),
        happens=(
            _("Alt, hvad du har skrevet i kladden, bliver slettet, også grupperne."),
            _("Personerne bliver i registret."),
        ),
        do=_("Slet kladden"),
        kind="warning",
    )
