"""The result of a round to take home: the report made from the same matrix as the pages, and the rows."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from metastyr.analysis.items import ItemFigure
from metastyr.charts.group_map import group_map
from metastyr.documents.change_section import SinceLast
from metastyr.documents.coordination_report import coordination_report
from metastyr.documents.item_report import item_report
from metastyr.documents.paper import paper
from metastyr.documents.report import Day, Report
from metastyr.documents.round_facts import Agreed, GroupAsked, RoundFacts
from metastyr.documents.workbook import report_workbook
from metastyr.domain.access import Actor
from metastyr.domain.figures import both
from metastyr.domain.rounds.presets import scoring
from metastyr.domain.rounds.waves import IN_WORDS
from metastyr.exchange.item_figures import item_figures_csv
from metastyr.exchange.rating_rows import ratings_csv
from metastyr.theory.text import Text
from metastyr.web.sense.pages.results.dialogue import NotYetPage
from metastyr.web.sense.pages.results.frame import trail
from metastyr.web.sense.pages.words import head
from metastyr.web.sense.reads import (
    AnswerRow,
    ChangeResult,
    CoordinationResult,
    FollowUpNow,
    ItemResult,
    RoundNow,
)

_DRAWN = 640
_TALK = Text(da="{when}. Med: {who}", en="{when}. With: {who}")
_WAYS = {
    "procedure": Text(da="Arbejdsgang", en="Procedure"),
    "talk": Text(da="Samtale", en="Conversation"),
}
_SAME_FIGURES = Text(
    da="De samme tal fås af rækkerne (CSV) med: {command}",
    en="The rows (CSV) give the same figures with: {command}",
)


def result_report(
    result: CoordinationResult,
    acts: Sequence[FollowUpNow],
    change: ChangeResult | None,
    last: Sequence[FollowUpNow],
    *,
    language: str,
    drawn: bool = False,
) -> Report:
    """The report of the round: what its pages show and nothing else.

    `change` holds it against an earlier round whose numbers are open too, `last` is what was agreed after
    that one. `drawn` puts the map of groups in.
    """
    now, seen = result.round, result.seen
    picture = group_map(seen, language=language, key="groups", width=_DRAWN) if drawn else None
    return coordination_report(
        seen,
        basis=_basis(result),
        facts=_facts(now, acts),
        since=_since(change, last) if change else None,
        between=result.between,
        within=result.within,
        pictures={"matrix": picture.svg} if picture else {},
    )


def as_workbook(report: Report, *, at: datetime, language: str) -> bytes:
    return report_workbook(report, at=timezone.localtime(at), language=language)


def as_paper(report: Report, *, at: datetime, language: str) -> bytes:
    return paper(report, at=timezone.localtime(at), language=language)


def result_rows(result: CoordinationResult, rows: Sequence[AnswerRow]) -> bytes:
    """What counts in a shown figure, row by row. Only for a round that told its respondents so."""
    told = [(str(row.rater), row.rater_group, row.target_group, row.points) for row in rows]
    return ratings_csv(result.seen, told, chance=secrets.SystemRandom())


def items_report(result: ItemResult, acts: Sequence[FollowUpNow]) -> Report:
    """What the page of a result read question by question shows, and nothing else."""
    now = result.round
    return item_report(now.instrument, _all_figures(result), facts=_facts(now, acts), rule=now.smallest)


def items_figures(result: ItemResult) -> bytes:
    """The same figures for somebody's own sums."""
    return item_figures_csv(_all_figures(result))


def _all_figures(result: ItemResult) -> list[ItemFigure]:
    return [one for item in result.round.instrument.items for one in result.figures[item.key]]


def rows_stay(now: RoundNow, actor: Actor) -> NotYetPage:
    """Why the rows of this round do not leave."""
    return NotYetPage(
        title=_("Svarene bliver her"),
        lead=_(
            "Da runden spurgte, stod der ikke i introduktionen, at svar uden navn kan hentes som rækker. Det "
            "løfte gælder stadig."
        ),
        network=head(now.network, now.network_name, actor),
        step="sense",
        section="rounds",
        crumbs=trail(now, _("Svarene")),
        advice=_(
            "Hent rapporten eller tallene i Excel. Vil du regne på rækkerne næste gang, så kryds det af, "
            "før du spørger."
        ),
    )


def file_name(now: RoundNow, ending: str) -> str:
    """A name of plain letters that tells two rounds of one network apart."""
    word = _("resultat")
    return f"{now.network}-{word}-{_day(now.closed) or timezone.localdate()}.{ending}"


def _facts(now: RoundNow, acts: Sequence[FollowUpNow]) -> RoundFacts:
    names = {group.id: group.name for group in now.groups}
    own = scoring(now.instrument, now.settings)
    return RoundFacts(
        network=now.network_name,
        title=now.title,
        process=now.process,
        questionnaire=now.instrument.name,
        version=now.instrument_version,
        opened=_day(now.opened),
        closed=_day(now.closed),
        anonymous=now.anonymous,
        groups=tuple(GroupAsked(group.name, group.size, group.answered) for group in now.groups),
        own_scores=tuple(item.name for item in now.instrument.items if not own[item.key].version),
        talk=_talk(now),
        agreed=tuple(_agreed(act, names) for act in acts),
    )


def _since(change: ChangeResult, last: Sequence[FollowUpNow]) -> SinceLast:
    before = change.before.round
    names = {group.id: group.name for group in before.groups}
    return SinceLast(
        title=before.title,
        closed=_day(before.closed),
        notes=tuple(IN_WORDS[one] for one in change.differs),
        seen=change.seen,
        agreed=tuple(_agreed(act, names) for act in last),
    )


def _agreed(act: FollowUpNow, names: Mapping[int, str]) -> Agreed:
    ends = (act.source, act.target)
    about = (names[ends[0]], names[ends[1]]) if ends[0] is not None and ends[1] is not None else None
    return Agreed(text=act.text, way=_WAYS[act.way], owner=act.owner, due=act.due, done=act.done, about=about)


def _talk(now: RoundNow) -> Text | None:
    if now.dialogue_when is None:
        return None
    when = Day(timezone.localtime(now.dialogue_when).date()).text
    told = both(_TALK.da, _TALK.en, when=when, who=now.dialogue_who)
    return (
        both("{told}. {how}", "{told}. {how}", told=told, how=now.dialogue_how) if now.dialogue_how else told
    )


def _basis(result: CoordinationResult) -> tuple[Text, ...]:
    """How somebody can reckon it all again, where the rows may leave."""
    if not result.round.rows_may_leave:
        return ()
    between, within = (
        f"{cuts.weak_below:g}:{cuts.strong_above:g}" for cuts in (result.between, result.within)
    )
    command = (
        f"metastyr analyse coordination FILE --smallest-group {result.seen.rule.size} "
        f"--between {between} --within {within}"
    )
    return (both(_SAME_FIGURES.da, _SAME_FIGURES.en, command=command),)


def _day(moment: datetime | None) -> date | None:
    return timezone.localtime(moment).date() if moment else None
