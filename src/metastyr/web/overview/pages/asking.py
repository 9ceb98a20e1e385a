"""The network's rounds of asking on its front page: how far each is, and which waits for its leader."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.utils import timezone
from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _

from metastyr.domain.rounds.life import ROUND_LIFE
from metastyr.web.overview.reads import RoundLine
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.steps import address
from metastyr.web.ui.words import number, said

_WITH_COUNTS = frozenset({"open", "closed", "published"})


def table(key: str, rounds: Sequence[RoundLine]) -> Table:
    """One line a round. Counts only: who has answered is nobody's business."""
    return Table(
        caption=_("Runder, hvor I spørger"),
        caption_hidden=True,
        columns=(
            Column(label=_("Runde")),
            Column(label=_("Tilstand")),
            Column(label=_("Har svaret"), numeric=True),
            Column(label=_("Sidste dag")),
        ),
        rows=tuple(
            Row(
                cells=(
                    Cell(text=one.title, url=_url(key, one)),
                    Cell(text=said(ROUND_LIFE.names[one.state])),
                    Cell(text=_counted(one)),
                    Cell(text=_last_day(one)),
                )
            )
            for one in rounds
        ),
    )


def next_act(key: str, rounds: Sequence[RoundLine], *, today: date) -> tuple[str, str, str, str] | None:
    """(heading, text, what the button says, where it leads) for the first round that waits for its leader."""
    for one in rounds:
        title = {"title": one.title}
        if one.state == "closed" and not one.conversation:
            return (
                _("Aftal samtalen om “%(title)s”") % title,
                _("Runden er lukket. Tallene åbner, når I har aftalt, hvem der skal tale om dem og hvornår."),
                _("Aftal samtalen"),
                address("sense:results", network=key, round=str(one.key)) or _url(key, one),
            )
        if one.state == "ready" and one.closes and one.closes < today:
            return (
                _("Vælg nye dage for “%(title)s”") % title,
                _("Runden er klar, men dagene er gået, så den åbner ikke af sig selv."),
                _("Gå til runden"),
                _url(key, one),
            )
        if one.state == "ready":
            return (
                _("“%(title)s” er klar til at blive sendt") % title,
                _("Se den, som de spurgte ser den, og åbn den, når du er tryg ved den."),
                _("Gå til runden"),
                _url(key, one),
            )
    return _under_way(key, rounds)


def _under_way(key: str, rounds: Sequence[RoundLine]) -> tuple[str, str, str, str] | None:
    """The same for the first round that goes on: it is open, is to be talked about, or led to something."""
    now = timezone.now()
    for one in rounds:
        title = {"title": one.title}
        if one.state == "open":
            return (
                _("“%(title)s” er åben") % title,
                _("Sidste dag er %(day)s. Se, hvor mange der har svaret, og mind de andre om det.")
                % {"day": _last_day(one)},
                _("Gå til runden"),
                _url(key, one),
            )
        if one.state not in {"closed", "published"} or one.conversation is None:
            continue
        results = address("sense:results", network=key, round=str(one.key)) or _url(key, one)
        acts = address("sense:follow_ups", network=key, round=str(one.key)) or results
        when = timezone.localtime(one.conversation)
        if one.conversation > now:
            return (
                _("Hold samtalen om “%(title)s”") % title,
                _("Den er aftalt til %(day)s kl. %(time)s. Begynd med det, der går godt.")
                % {"day": date_format(when), "time": time_format(when)},
                _("Se resultatet"),
                results,
            )
        if one.due:
            return (
                _("Gør det, I har aftalt efter “%(title)s”") % title,
                _("Det næste skal være gjort %(day)s.") % {"day": date_format(one.due)},
                _("Se, hvad I har aftalt"),
                acts,
            )
        if not one.agreed:
            return (
                _("Skriv ned, hvad I aftalte om “%(title)s”") % title,
                _("Samtalen var %(day)s. Skriv, hvem der gør hvad, og hvornår.") % {"day": date_format(when)},
                _("Hvad gør I?"),
                acts,
            )
    return None


def _last_day(one: RoundLine) -> str:
    """The day it closed, or is to close."""
    last = timezone.localtime(one.closed).date() if one.closed else one.closes
    return date_format(last) if last else "–"


def _url(key: str, one: RoundLine) -> str:
    return address("sense:round", network=key, round=str(one.key))


def _counted(one: RoundLine) -> str:
    if one.state not in _WITH_COUNTS:
        return "–"
    if one.counted is None:
        return _("vises ikke")
    answered, asked = one.counted
    return _("%(n)s af %(all)s") % {"n": number(answered), "all": number(asked)}
