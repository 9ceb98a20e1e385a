"""A round's letters together: counts, what needs a decision, everybody asked, and letters on paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.domain.access import Actor
from metastyr.domain.rounds.reminding import INVITE
from metastyr.web.sense.pages.letters.words import answered, standing
from metastyr.web.sense.pages.rounds.words import at, placed
from metastyr.web.sense.reads import RoundNow
from metastyr.web.sense.reads.letters import Invited, LettersNow
from metastyr.web.ui.components.alert import Alert
from metastyr.web.ui.components.empty import Empty
from metastyr.web.ui.components.pagination import Pagination
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.pages import NetworkPage
from metastyr.web.ui.words import number

A_PAGE = 50
_BEFORE = {"draft", "ready"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Undecided:
    """One person whose invitation waits for the leader; `uncertain` ones can be decided on the spot."""

    name: str
    group: str
    url: str
    word: str
    note: str
    uncertain: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """Letters to print: where they are fetched, and the button's words, "" where there are none."""

    url: str
    button: str


@dataclass(frozen=True, kw_only=True)
class LettersPage(NetworkPage):
    template: ClassVar[str] = "sense/letters/letters.html"
    empty: Empty | None
    alert: Alert | None
    counts: Table | None
    reminders: tuple[str, ...]
    whom_reminded: str
    undecided: tuple[Undecided, ...]
    people: Table | None
    pagination: Pagination | None
    paper: Paper | None
    all_again: str
    may_change: bool

    @property
    def some_uncertain(self) -> bool:
        return any(one.uncertain for one in self.undecided)


def letters_page(seen: RoundNow, now: LettersNow, actor: Actor, *, page: int) -> LettersPage:
    before = seen.state in _BEFORE
    is_open = seen.state == "open"
    pages = max(1, -(-len(now.people) // A_PAGE))
    page = min(max(page, 1), pages)
    shown = now.people[(page - 1) * A_PAGE : page * A_PAGE]
    here = at("letters", seen)
    return LettersPage(
        title=_("Breve"),
        lead=_("Se, om brevene er kommet frem, og afgør dem, som systemet ikke selv kan afgøre.")
        if is_open or before
        else _("Se, hvordan det gik med brevene. Runden er lukket, så her kan ikke ændres noget."),
        **placed(seen, actor, (_("Breve"), "")),
        empty=_nothing_yet(seen) if before or not now.people else None,
        alert=_stopped(now) if is_open else None,
        counts=None if before or not now.people else _counts(now),
        reminders=_reminders(now) if is_open else (),
        whom_reminded=_whom_reminded(seen),
        undecided=tuple(_undecided(seen, one) for one in now.people if one.waits_for_leader)
        if is_open
        else (),
        people=_people(seen, shown) if now.people and not before else None,
        pagination=Pagination(page=page, pages=pages, url_prefix=f"{here}?page=")
        if pages > 1 and not before
        else None,
        paper=_paper(seen, now) if is_open else None,
        all_again=_all_again(now) if is_open else "",
        may_change=is_open,
    )


def _nothing_yet(seen: RoundNow) -> Empty:
    if seen.state == "archived":
        return Empty(
            heading=_("Brevene er slettet"),
            text=_("Det skete, da runden blev arkiveret, sammen med navnene."),
        )
    return Empty(
        heading=_("Der er ingen breve endnu"),
        text=_("De bliver skrevet, når runden åbner: ét til hver, der bliver spurgt."),
        action_text=_("Gå til runden"),
        action_url=at("round", seen),
    )


def _stopped(now: LettersNow) -> Alert | None:
    if not now.waiting:
        return None
    if not now.silent:
        return _no_server(now)
    return Alert(
        kind="warning",
        heading=_("Brevene venter: arbejderen kører ikke"),
        text=_(
            "Arbejderen er den del af Metastyr, der sender breve. Bed den, der driver Metastyr, om at "
            "genstarte serveren eller starte “metastyr worker”. Så bliver brevene sendt af sig selv, "
            "og ingen får to."
        ),
    )


def _no_server(now: LettersNow) -> Alert | None:
    if now.down_since is None:
        return None
    since = date_format(timezone.localtime(now.down_since), "DATETIME_FORMAT")
    return Alert(
        kind="warning",
        heading=_("Brevene venter: mailserveren kan ikke nås"),
        text=_(
            "Det har den ikke kunnet siden %(since)s. Metastyr prøver igen mindst hvert kvarter, til runden "
            "lukker, og intet brev går tabt. Bed den, der driver Metastyr, om at se på mailserveren."
        )
        % {"since": since},
    )


def _all_again(now: LettersNow) -> str:
    many = sum(one.refused_by_server for one in now.people)
    if not many:
        return ""
    words = ngettext("Send %(n)s afvist brev igen", "Send alle %(n)s afviste breve igen", many)
    return words % {"n": number(many)}


def _counts(now: LettersNow) -> Table:
    columns = (
        (_("Venter"), ("waiting", "sending")),
        (_("Sendt"), ("sent",)),
        (_("Afvist"), ("refused",)),
        (_("Uvist"), ("uncertain",)),
        (_("Ikke sendt"), ("dropped",)),
    )
    invited = now.counts.get(INVITE, {})
    return Table(
        caption=_("Antal breve med invitationen"),
        columns=tuple(Column(label=label, numeric=True) for label, _states in columns),
        rows=(
            Row(
                cells=tuple(
                    Cell(text=number(sum(invited.get(state, 0) for state in states)))
                    for _label, states in columns
                ),
                head=False,
            ),
        ),
    )


def _reminders(now: LettersNow) -> tuple[str, ...]:
    """That they went, not how many: together with the other counts the number could tell of one person."""
    agreed = [one for one in now.occasions if one != INVITE]
    if not agreed:
        return (_("Der er ikke aftalt nogen påmindelser."),)
    told = []
    for place, occasion in enumerate(agreed, start=1):
        counts = now.counts.get(occasion)
        if not counts:
            continue
        words = {"n": number(place)}
        under_way = counts.get("waiting", 0) + counts.get("sending", 0)
        told.append(
            _("Påmindelse %(n)s bliver sendt.") % words
            if under_way
            else _("Påmindelse %(n)s er sendt.") % words
        )
        if counts.get("refused", 0) + counts.get("uncertain", 0):
            told.append(_("Noget af den kom måske ikke frem."))
    return tuple(told) or (_("Der er ikke sendt nogen påmindelse endnu."),)


def _whom_reminded(seen: RoundNow) -> str:
    if seen.anonymous:
        return _(
            "De går kun til dem, der ikke har svaret færdig. Derfor står her hverken navne eller antal: det "
            "kunne vise, hvem der har svaret."
        )
    return _(
        "De går kun til dem, der ikke har svaret færdig. Runden er med navn, så ud for hvert navn herunder "
        "kan du se, hvem det er. Det ved de spurgte."
    )


def _undecided(seen: RoundNow, one: Invited) -> Undecided:
    how = standing(one, is_open=True)
    return Undecided(
        name=one.name,
        group=one.group,
        url=at("letter", seen, invitation=str(one.key)),
        word=how.word,
        note=how.note,
        uncertain=one.letter == "uncertain" and one.state == "invited",
    )


def _people(seen: RoundNow, people: tuple[Invited, ...]) -> Table:
    rows = []
    for one in people:
        how = standing(one, is_open=seen.state == "open")
        rows.append(
            Row(
                cells=(
                    Cell(text=one.name, url=at("letter", seen, invitation=str(one.key))),
                    Cell(text=one.group),
                    Cell(text=one.email or "–"),
                    Cell(text=how.word, badge_kind=how.kind, note=how.note),
                    *(() if seen.anonymous else (Cell(text=answered(one)),)),
                )
            )
        )
    return Table(
        caption=_("De spurgte og brevet med invitationen"),
        caption_hidden=True,
        columns=(
            Column(label=_("Navn")),
            Column(label=_("Gruppe")),
            Column(label=_("E-mail")),
            Column(label=_("Brev")),
            *(() if seen.anonymous else (Column(label=_("Svar")),)),
        ),
        rows=tuple(rows),
    )


def _paper(seen: RoundNow, now: LettersNow) -> Paper:
    many = sum(one.on_paper for one in now.people)
    words = ngettext("Hent brevet til %(n)s person", "Hent brevene til %(n)s personer", many)
    return Paper(url=at("letters_pdf", seen), button=words % {"n": number(many)} if many else "")
