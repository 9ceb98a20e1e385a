"""One round: its tasks while it is set up, how it goes while it is open, and what comes after."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.domain.access import Act, Actor, may
from metastyr.domain.rounds.life import takes_answers
from metastyr.domain.rounds.readiness import Lack
from metastyr.web.sense.pages.rounds.erased import erased, not_erased
from metastyr.web.sense.pages.rounds.tasks import Task, lacks, plan_of, tasks
from metastyr.web.sense.pages.rounds.words import (
    STATE_KINDS,
    answered_in_words,
    asked_in_words,
    at,
    day,
    days_open,
    left_out_of_count,
    may_open,
    opening_day,
    placed,
    state_in_words,
)
from metastyr.web.sense.reads import RoundNow
from metastyr.web.ui.components.alert import Alert
from metastyr.web.ui.components.badge import Badge
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.pages import NetworkPage
from metastyr.web.ui.steps import address
from metastyr.web.ui.words import number


@dataclass(frozen=True, kw_only=True)
class Door:
    """Something to do with the round: a page to go to, or (`posts`) a button that does it."""

    text: str
    url: str
    kind: str = "secondary"
    posts: bool = False


@dataclass(frozen=True, kw_only=True)
class RoundPage(NetworkPage):
    """`tasks` while it is set up, `progress` from the opening on; `waiting` only where names may be shown."""

    template: ClassVar[str] = "sense/rounds/one.html"
    badge: Badge
    alert: Alert | None
    told: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    tasks: tuple[Task, ...]
    tasks_heading: str
    remaining: str
    progress: Table | None
    progress_heading: str
    waiting: tuple[tuple[str, tuple[str, ...]], ...]
    doors: tuple[Door, ...]
    quiet_doors: tuple[Door, ...]


def one_round(
    seen: RoundNow,
    waiting: Mapping[str, Sequence[str]],
    actor: Actor,
    *,
    on_paper: int,
    today: date,
) -> RoundPage:
    """`waiting` are those of a named round who have not answered; nobody's names in an anonymous one."""
    runs = may(actor, Act.RUN_ROUNDS, seen.network)
    # Group by group is for the leaders, who are to see where a reminder by mouth would help.
    leads = may(actor, Act.EXPORT_NETWORK, seen.network)
    setting_up = seen.state in {"draft", "ready"}
    missing = lacks(plan_of(seen), today) if setting_up else ()
    listed = tasks(seen, missing, on_paper=on_paper) if runs and setting_up else ()
    doors, quiet = _doors(seen, actor, ready=not missing) if runs else (_results(seen, actor), ())
    return RoundPage(
        title=seen.title,
        lead=seen.process,
        **placed(seen, actor),
        alert=not_erased(seen) if runs else None,
        badge=Badge(text=state_in_words(seen.state), kind=_badge_kind(seen.state)),
        told=tuple(filter(None, (*_told(seen, missing, runs=runs, today=today), left_out_of_count(seen)))),
        facts=() if setting_up and runs else _facts(seen),
        tasks=listed,
        tasks_heading=_("Det skal på plads") if missing else _("Det er på plads"),
        remaining=_remaining(listed) if seen.state == "draft" else "",
        progress=_progress(seen) if leads and not setting_up else None,
        progress_heading=_("Sådan går det") if seen.state == "open" else _("Sådan gik det"),
        waiting=tuple((group, tuple(names)) for group, names in waiting.items()) if runs else (),
        doors=doors,
        quiet_doors=quiet,
    )


def _badge_kind(state: str) -> str:
    kind = STATE_KINDS[state]
    return "" if kind == "plain" else kind


def _told(seen: RoundNow, missing: Sequence[Lack], *, runs: bool, today: date) -> list[str]:
    """Where the round stands and what happens by itself, in a sentence or two."""
    if seen.state == "draft":
        return [_("Ingen får brev, før runden er åben.")] if runs else []
    if seen.state == "ready" and missing:
        why = _("Dagene er gået.") if Lack.CLOSES_IN_THE_PAST in missing else _("Der mangler noget nu.")
        return [
            f"{why} " + _("Runden åbner derfor ikke af sig selv."),
            _("Tag den tilbage til kladde, ret det, der står nedenfor, og gør den klar igen."),
        ]
    if seen.state == "ready":
        return [
            _opening(seen, today),
            _("Vil du rette noget, så tag den tilbage til kladde først."),
        ]
    if seen.state == "open" and not takes_answers(seen.state, seen.closes, today):
        return [
            _("Sidste dag var %(day)s, så ingen kan svare længere. Arbejderen lukker runden.")
            % {"day": day(seen.closes)}
        ]
    if seen.state == "open":
        told = [_("Runden er åben til og med %(day)s og lukker så af sig selv.") % {"day": day(seen.closes)}]
        coming = next_reminder(seen, today)
        if coming and runs:
            told.append(
                _("Næste påmindelse er %(day)s. Kun de, der ikke har svaret, får den.") % {"day": day(coming)}
            )
        elif runs:
            told.append(_("Der er ingen flere påmindelser."))
        return told
    if seen.state == "closed":
        told = [_("Ingen kan svare længere.")]
        told.append(erased(seen))
        if runs:
            told.append(
                _("Resultatet er kun for netværkets ledere, indtil du deler det.")
                if seen.dialogue_when
                else _("Aftal, hvem der skal tale om tallene og hvornår. Så åbner de.")
            )
        return told
    if seen.state == "published":
        return [_("Resultatet er delt med netværkets deltagere."), erased(seen)]
    return [_("Runden er arkiveret."), erased(seen)]


def _opening(seen: RoundNow, today: date) -> str:
    coming = opening_day(seen)
    if coming is None:
        return _("Alt er på plads, men i dag er den sidste dag, så runden åbner ikke af sig selv.")
    if coming <= today:
        return _(
            "Alt er på plads. Gør du ikke mere, åbner runden af sig selv i dag, og brevene bliver sendt."
        )
    if seen.opens and seen.opens <= today:
        return _(
            "Alt er på plads. Åbn den selv i dag. Gør du ikke mere, åbner runden af sig selv %(day)s, og "
            "brevene bliver sendt."
        ) % {"day": day(coming)}
    return _(
        "Alt er på plads. Gør du ikke mere, åbner runden af sig selv %(day)s, og brevene bliver sendt."
    ) % {"day": day(coming)}


def next_reminder(seen: RoundNow, today: date) -> date | None:
    """The next day on which those who have not answered are reminded; None when there is none."""
    if seen.opened is None:
        return None
    first = timezone.localdate(seen.opened)
    coming = [first + timedelta(days=days) for days in seen.reminders]
    return next((one for one in coming if one > today and (not seen.closes or one <= seen.closes)), None)


def _facts(seen: RoundNow) -> tuple[tuple[str, str], ...]:
    return (
        (_("Spurgt"), asked_in_words(seen)),
        (_("Har svaret"), answered_in_words(seen)),
        (_("Åben"), days_open(seen)),
        (_("Svarene er"), _("anonyme") if seen.anonymous else _("med navn")),
        (_("Mindste gruppe"), number(seen.smallest.size)),
    )


def _remaining(listed: Sequence[Task]) -> str:
    left = sum(not one.done for one in listed)
    if not left:
        return ""
    return ngettext(
        "Der mangler %(n)s del, før runden kan gøres klar.",
        "Der mangler %(n)s dele, før runden kan gøres klar.",
        left,
    ) % {"n": number(left)}


def _progress(seen: RoundNow) -> Table:
    return Table(
        caption=_("Svar fra hver gruppe"),
        columns=(
            Column(label=_("Gruppe")),
            Column(label=_("Spurgt"), numeric=True),
            Column(label=_("Har svaret"), numeric=True),
            Column(label=_("Svar nok til at blive vist?")),
        ),
        rows=tuple(
            Row(
                cells=(
                    Cell(text=group.name),
                    Cell(text=number(group.size)),
                    Cell(text=number(group.answered) if group.size >= seen.smallest.size else "–"),
                    _shown(seen, group.size, group.answered),
                )
            )
            for group in seen.groups
        ),
        empty_text=_("Runden har ingen grupper."),
    )


def _shown(seen: RoundNow, size: int, answered: int) -> Cell:
    if size < seen.smallest.size:
        return Cell(text=_("Nej, den er for lille"))
    if answered < seen.smallest.size:
        short = seen.smallest.size - answered
        if seen.state != "open":
            return Cell(text=_("Nej, for få svarede"))
        return Cell(text=ngettext("Mangler %(n)s svar", "Mangler %(n)s svar", short) % {"n": number(short)})
    return Cell(text=_("Ja"))


def _results(seen: RoundNow, actor: Actor) -> tuple[Door, ...]:
    url = at("results", seen) if may_open(seen, actor) else ""
    return (Door(text=_("Se resultatet"), url=url, kind="primary"),) if url else ()


def _doors(seen: RoundNow, actor: Actor, *, ready: bool) -> tuple[tuple[Door, ...], tuple[Door, ...]]:
    """(what the leader most likely wants, what is rarer) in the state the round is in."""
    preview = Door(text=_("Se den, som de spurgte ser den"), url=at("preview", seen))
    again = Door(
        text=_("Spørg om det samme igen"),
        url=address("sense:new_round", network=seen.network) + f"?follows={seen.key}",
    )
    letters = Door(text=_("Se brevene"), url=at("letters", seen))
    archive = Door(text=_("Arkivér runden"), url=at("round_archive", seen), kind="tertiary")
    if seen.state == "draft":
        make = (Door(text=_("Gør klar"), url=at("round_ready", seen), kind="primary", posts=True),)
        quiet = (Door(text=_("Slet kladden"), url=at("round_drop", seen), kind="tertiary"),)
        return _there(*(make if ready else ()), preview), quiet
    if seen.state == "ready":
        if not ready:
            mend = Door(
                text=_("Tilbage til kladde, og ret"),
                url=at("round_take_back", seen),
                kind="primary",
                posts=True,
            )
            return _there(mend, preview), ()
        return _there(
            Door(text=_("Åbn nu"), url=at("round_open", seen), kind="primary"),
            preview,
            Door(text=_("Tilbage til kladde"), url=at("round_take_back", seen), posts=True),
        ), ()
    if seen.state == "open":
        return _there(
            letters,
            Door(text=_("Flyt sidste dag"), url=at("round_closing", seen)),
            preview,
        ), _there(Door(text=_("Luk nu"), url=at("round_close", seen), kind="tertiary"))
    if seen.state in {"closed", "published"}:
        text = _("Se resultatet") if seen.dialogue_when else _("Aftal samtalen, og se tallene")
        results = tuple(Door(text=text, url=door.url, kind="primary") for door in _results(seen, actor))
        return _there(*results, again, letters), _there(archive)
    return _there(*_results(seen, actor), again), ()


def _there(*doors: Door) -> tuple[Door, ...]:
    """Only what some room serves."""
    return tuple(door for door in doors if door.url)
