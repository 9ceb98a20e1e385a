"""One goal: its words and indicators, where the parties stand, what must be solved, and how it came about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from django.utils.translation import gettext as _

from metastyr.domain.access import Actor
from metastyr.domain.framing import GOAL_LIFE
from metastyr.web.frame.pages.agreement import present, sentences
from metastyr.web.frame.pages.words import (
    changes,
    day,
    day_of,
    figure,
    goal_kind,
    head,
    here,
    indicator_in_words,
    reply_in_words,
    trail,
)
from metastyr.web.frame.reads import Goal, NetworkNow, Party, Reply
from metastyr.web.ui.components.badge import Badge
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.components.timeline import Entry, Timeline
from metastyr.web.ui.pages import Crumb, NetworkPage
from metastyr.web.ui.words import number


@dataclass(frozen=True, kw_only=True)
class GoalPage(NetworkPage):
    template: ClassVar[str] = "frame/goal.html"
    state: Badge
    agreement: tuple[str, ...]
    words: str
    indicators: Table | None
    to_solve: tuple[tuple[str, str], ...]
    replies: Table | None
    parties_url: str
    course: Timeline
    reword_url: str
    drop_url: str
    dropped: str


def goal(network: NetworkNow, one: Goal, parties: Sequence[Party], actor: Actor, *, today: date) -> GoalPage:
    state = one.state(parties, today)
    open_now = changes(network, actor) and one.dropped is None
    now = present(parties, today)
    return GoalPage(
        title=one.now.title,
        network=head(network, actor),
        step="frame",
        section="goals",
        crumbs=trail(network, Crumb(_("Mål"), here(network, "goals")), Crumb(one.now.title)),
        state=Badge(text=GOAL_LIFE.names[state], kind="" if (kind := goal_kind(state)) == "plain" else kind),
        agreement=() if one.dropped else sentences(one, parties, today),
        words=one.now.text,
        indicators=_indicators(one) if one.now.indicators else None,
        to_solve=() if one.dropped else _to_solve(one, now),
        replies=_replies(network, one, now, actor) if now and one.dropped is None else None,
        parties_url=here(network, "parties"),
        course=_course(one, parties),
        reword_url=here(network, "reword_goal", goal=one.key) if open_now else "",
        drop_url=here(network, "drop_goal", goal=one.key) if open_now else "",
        dropped=_("Målet blev droppet %(day)s. %(why)s")
        % {"day": day_of(one.dropped), "why": one.dropped_reason}
        if one.dropped
        else "",
    )


def _indicators(one: Goal) -> Table:
    return Table(
        caption=_("Sådan ser I, om det lykkes"),
        caption_hidden=True,
        columns=(
            Column(label=_("Indikator")),
            Column(label=_("I dag"), numeric=True),
            Column(label=_("Mål"), numeric=True),
            Column(label=_("Senest")),
            Column(label=_("Kilde")),
        ),
        rows=tuple(
            Row(
                cells=(
                    Cell(text=each.name, note=each.unit),
                    Cell(text=figure(each.now) if each.now is not None else _("ikke kendt")),
                    Cell(text=figure(each.target)),
                    Cell(text=day(each.by) if each.by else "–"),
                    Cell(text=each.source or _("ikke skrevet")),
                )
            )
            for each in one.now.indicators
        ),
    )


def _to_solve(one: Goal, now: Sequence[Party]) -> tuple[tuple[str, str], ...]:
    """(party and reply, reason) of each that has not said a plain yes."""
    return tuple(
        (f"{party.name}: {reply_in_words(last.reply)}", last.reason)
        for party in now
        if (last := one.last(party.id)) and last.reply != "yes"
    )


def _replies(network: NetworkNow, one: Goal, now: Sequence[Party], actor: Actor) -> Table:
    leads = changes(network, actor)
    rows = []
    for party in now:
        last = one.last(party.id)
        own = actor.person_id is not None and party.speaker == actor.person_id and not network.ended
        act = Cell(text="–")
        if own or leads:
            words = _("Svar for %(party)s") if own else _("Notér svar fra %(party)s")
            act = Cell(
                text=words % {"party": party.name}, url=here(network, "reply", goal=one.key, party=party.id)
            )
        rows.append(
            Row(
                cells=(
                    Cell(text=party.name, note=party.speaker_name),
                    Cell(text=reply_in_words(last.reply if last else None), note=last.reason if last else ""),
                    Cell(text=_source(last) if last else "–"),
                    act,
                )
            )
        )
    return Table(
        caption=_("Parternes svar"),
        caption_hidden=True,
        columns=(
            Column(label=_("Part")),
            Column(label=_("Seneste svar")),
            Column(label=_("Fra hvem")),
            Column(label=_("Nyt svar")),
        ),
        rows=tuple(rows),
    )


def _source(last: Reply) -> str:
    """Whose word it is, and when."""
    if last.told_by and last.told_on:
        return _("%(who)s, %(day)s. Noteret af %(by)s.") % {
            "who": last.told_by,
            "day": day(last.told_on),
            "by": last.by or _("en tidligere bruger"),
        }
    return _("%(who)s, %(day)s") % {"who": last.by or _("en tidligere bruger"), "day": day_of(last.at)}


def _course(one: Goal, parties: Sequence[Party]) -> Timeline:
    """The negotiation, newest first."""
    names = {party.id: party.name for party in parties}
    happened: list[tuple[datetime, int, str, str]] = []
    for wording in one.wordings:
        if wording.number == 1:
            text = _("foreslog målet: “%(title)s”") % {"title": wording.title}
        else:
            text = _("formulerede målet om til “%(title)s”. Alle bliver spurgt igen. Hvorfor: %(why)s") % {
                "title": wording.title,
                "why": wording.why,
            }
        happened.append((wording.made, 0, wording.made_by, text))
    came = _("kom med som part og skal også sige ja.")
    happened += [(each.created, 1, each.name, came) for each in parties if each.created > one.created]
    happened += [(each.at, 2, each.by, _told(each, names[each.party])) for each in one.replies]
    if one.dropped:
        happened.append((one.dropped, 3, "", _("Målet blev droppet: %(why)s") % {"why": one.dropped_reason}))
    happened.sort(key=lambda each: (each[0], each[1]), reverse=True)
    return Timeline(entries=tuple(Entry(at=at, who=who, text=text) for at, _order, who, text in happened))


def _told(each: Reply, party: str) -> str:
    words = {
        "party": party,
        "reply": reply_in_words(each.reply),
        "reason": each.reason,
        "n": number(each.wording),
        "who": each.told_by,
        "day": day(each.told_on) if each.told_on else "",
    }
    if each.told_by:
        told = (
            _("noterede svar fra %(party)s til formulering %(n)s: %(reply)s. Sagt af %(who)s %(day)s.")
            % words
        )
    else:
        told = _("svarede for %(party)s til formulering %(n)s: %(reply)s.") % words
    return f"{told} {each.reason}".strip()


def the_words(one: Goal) -> tuple[tuple[str, str], ...]:
    """What a yes is a yes to, beside the text: the goal in short, and every figure to reach."""
    told = [(_("Målet i kort form"), one.now.title)]
    told += [(_("Indikator"), indicator_in_words(each)) for each in one.now.indicators]
    return tuple(told)
