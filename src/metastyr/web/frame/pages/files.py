"""The frame as files: the frame paper for print, and goals, replies and mandates in Excel."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from metastyr.documents.frame_paper import (
    FramePaper,
    PaperFrame,
    PaperGoal,
    PaperMandate,
    frame_paper,
)
from metastyr.documents.workbook import WorkSheet, write_workbook
from metastyr.domain.framing import FRAME_KINDS, GOAL_LIFE, REPLIES, VALIDITY
from metastyr.web.frame.pages.agreement import present, sentences
from metastyr.web.frame.pages.start_check import Ground
from metastyr.web.frame.pages.words import (
    indicator_in_words,
    limit,
    lines,
    period,
    reply_in_words,
    validity_in_words,
)
from metastyr.web.frame.reads import Goal, NetworkNow, Party
from metastyr.web.ui.words import said


def language() -> str:
    return "en" if get_language() == "en" else "da"


def paper(network: NetworkNow, ground: Ground, *, at: datetime) -> bytes:
    """The frame paper as a PDF, as it stands `at`."""
    return frame_paper(paper_of(network, ground, at=at), at=timezone.localtime(at), language=language())


def paper_of(network: NetworkNow, ground: Ground, *, at: datetime) -> FramePaper:
    """What the paper says; withdrawn frames and dropped goals are left out."""
    today = timezone.localdate(at)
    return FramePaper(
        network=network.name,
        task=network.task,
        frames=tuple(
            PaperFrame(
                kind=one.kind,
                title=one.now.title,
                text=one.now.text,
                limit=limit(one.now),
                owner=one.now.owner,
                changed_by=one.now.changed_by_whom,
                source=one.now.source,
                state=f"{said(VALIDITY[one.validity(today)])}: {words}"
                if (words := validity_in_words(one, today))
                else said(VALIDITY[one.validity(today)]),
            )
            for one in ground.frames
            if not one.now.withdrawn
        ),
        goals=tuple(_goal(one, ground.parties, today) for one in ground.goals if one.dropped is None),
        mandates=tuple(
            PaperMandate(
                name=one.name,
                organisation=one.organisation,
                decides=one.standing.may_decide,
                amount=one.standing.amount,
                given_by=one.standing.given_by,
                period=period(one.standing.since, one.standing.until),
                state=said(VALIDITY[one.standing.validity(today)]),
                back=lines(one.standing.must_go_back),
                back_to=one.standing.goes_back_to,
            )
            for one in ground.takers
            if one.standing
        ),
        without=sum(1 for one in ground.takers if one.participant and not one.standing),
    )


def _goal(one: Goal, parties: tuple[Party, ...] | list[Party], today: date) -> PaperGoal:
    return PaperGoal(
        title=one.now.title,
        text=one.now.text,
        state=said(GOAL_LIFE.names[one.state(parties, today)]),
        agreement=" ".join(sentences(one, parties, today)),
        indicators=tuple(indicator_in_words(each) for each in one.now.indicators),
        replies=tuple(
            (party.name, reply_in_words(last.reply if last else None), last.reason if last else "")
            for party in present(parties, today)
            for last in (one.last(party.id),)
        ),
    )


def workbook(network: NetworkNow, ground: Ground, *, at: datetime) -> bytes:
    """Frames, goals with indicators, every reply ever given, and mandates, with real numbers and dates."""
    today = timezone.localdate(at)
    names = {one.id: one.name for one in ground.parties}
    sheets = [
        WorkSheet(
            name=_("Rammer"),
            header=(
                *(_("Slags"), _("Navn"), _("Tekst"), _("Beløb"), _("Dato"), _("Beføjelse"), _("Ejer")),
                *(
                    _("Kan ændres af"),
                    _("Hvor det står"),
                    _("Gælder fra"),
                    _("Gælder til og med"),
                    _("I dag"),
                ),
            ),
            rows=[
                (
                    *(FRAME_KINDS[one.kind], one.now.title, one.now.text, _real(one.now.amount)),
                    *(one.now.limit_date, one.now.competence, one.now.owner, one.now.changed_by_whom),
                    *(one.now.source, one.now.valid_from, one.now.valid_to, VALIDITY[one.validity(today)]),
                )
                for one in ground.frames
            ],
        ),
        WorkSheet(
            name=_("Mål"),
            header=(
                *(_("Mål"), _("Formulering"), _("Tekst"), _("Tilstand"), _("Indikator"), _("Enhed")),
                *(_("Tallet i dag"), _("Tallet, I vil nå"), _("Nået senest"), _("Kilde")),
            ),
            rows=[
                (
                    *(goal.now.title, goal.now.number, goal.now.text),
                    GOAL_LIFE.names[goal.state(ground.parties, today)],
                    *(
                        (each.name, each.unit, _real(each.now), _real(each.target), each.by, each.source)
                        if each
                        else (None,) * 6
                    ),
                )
                for goal in ground.goals
                for each in (goal.now.indicators or (None,))
            ],
        ),
        WorkSheet(
            name=_("Parternes svar"),
            header=(
                *(
                    _("Mål"),
                    _("Formulering"),
                    _("Part"),
                    _("Hvad siger parten?"),
                    _("Begrundelse"),
                    _("Svaret den"),
                ),
                *(_("Skrevet af"), _("Sagt af"), _("Sagt den"), _("Gælder nu")),
            ),
            rows=[
                (
                    *(goal.now.title, each.wording, names[each.party], REPLIES[each.reply], each.reason),
                    *(timezone.localtime(each.at).date(), each.by, each.told_by, each.told_on),
                    each is goal.last(each.party),
                )
                for goal in ground.goals
                for each in goal.replies
            ],
        ),
        WorkSheet(
            name=_("Mandater"),
            header=(
                *(_("Deltager"), _("Organisation"), _("Må beslutte"), _("Beløb"), _("Givet af")),
                *(_("Skal tilbage"), _("Skal tilbage til"), _("Gælder fra"), _("Gælder til og med")),
                *(_("Bekræftet"), _("Hvor det står")),
            ),
            rows=[
                (
                    *(one.name, one.organisation, held.may_decide, _real(held.amount), held.given_by),
                    *(held.must_go_back, held.goes_back_to, held.since, held.until),
                    *(held.confirmed, held.source),
                )
                for one in ground.takers
                for held in (one.standing, one.proposed)
                if held
            ],
        ),
    ]
    return write_workbook(sheets, at=at, language=language(), title=network.name)


def _real(value: object) -> float | None:
    """A number Excel can reckon with."""
    return None if value is None else float(str(value))
