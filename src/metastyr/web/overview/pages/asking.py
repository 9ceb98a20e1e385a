"""The network's rounds of asking on its front page: how far each is, and which waits for its leader."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.utils.formats import date_format
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
                    Cell(text=date_format(one.closes) if one.closes else "–"),
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
    return None


def _url(key: str, one: RoundLine) -> str:
    return address("sense:round", network=key, round=str(one.key))


def _counted(one: RoundLine) -> str:
    if one.state not in _WITH_COUNTS:
        return "–"
    if one.counted is None:
        return _("vises ikke")
    answered, asked = one.counted
    return _("%(n)s af %(all)s") % {"n": number(answered), "all": number(asked)}
