"""What the holder of a code is asked and has answered so far; and the same as the leader previews it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from metastyr.domain.disclosure import SmallestGroup
from metastyr.domain.rounds.asked import Target, answered_screens, targets_for
from metastyr.domain.rounds.life import takes_answers
from metastyr.domain.rounds.secrecy import as_typed, sheet_of
from metastyr.records.invited import invitation_by_code, respondent, targets_of, with_group_size
from metastyr.records.models import Answer, Invitation, Round
from metastyr.records.rated import questionnaire, rated
from metastyr.records.wiping import log_can_be_wiped
from metastyr.theory.instruments import Instrument, Rated

NOT_ASKED = ("withdrawn", "not_me")


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """Whom a question is about; `own` is one's own group or oneself."""

    id: int
    name: str
    own: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """What one respondent is asked and has said. `answers` is by item and id, None for "not relevant".
    `on_paper` is whether the code was given on paper: whoever printed it could see it. `group_size` is how
    many are asked in one's group.

    `title`, `process` and `intro` are the leader's own words, in the round's `language`. `log_wiped` is
    whether closing leaves nothing in the database's log here.
    """

    code: str
    state: str
    invitation: str
    title: str
    process: str
    language: str
    closes: date | None
    anonymous: bool
    smallest: SmallestGroup
    intro: Mapping[str, str]
    rows_may_leave: bool
    instrument: Instrument
    group: str
    group_size: int
    on_paper: bool
    about: tuple[About, ...]
    answers: Mapping[tuple[str, int], int | None]
    finished: bool
    log_wiped: bool

    def taken(self, today: date) -> bool:
        """Whether answers are taken on the day."""
        return takes_answers(self.state, self.closes, today)

    @property
    def screens(self) -> int:
        return len(self.instrument.items)

    @property
    def unanswered(self) -> int | None:
        """The first screen that is not answered about everyone, from 1; None where all are."""
        keys = [item.key for item in self.instrument.items]
        done = set(answered_screens(keys, (one.id for one in self.about), self.answers))
        return next((number for number, key in enumerate(keys, start=1) if key not in done), None)

    @property
    def seen_all(self) -> bool:
        """Whether every screen has been answered in part at least."""
        return {key for key, _about in self.answers} >= {item.key for item in self.instrument.items}

    def missing(self, item: str) -> tuple[About, ...]:
        """Those the item is not answered about yet."""
        return tuple(one for one in self.about if (item, one.id) not in self.answers)


def asking(code: str) -> Asking | None:
    """What the holder of `code` is asked; None for an unknown code. Three queries, one where it is shut."""
    typed = as_typed(code)
    invitation = invitation_by_code(typed)
    if invitation is None:
        return None
    if invitation.round.state != "open" or invitation.state in NOT_ASKED:
        return _asking(invitation, invitation.group.name, code=typed)
    rates = questionnaire(invitation.round).rates
    answers: dict[tuple[str, int], int | None] = {}
    finished = False
    sheet = sheet_of(bytes(invitation.round.secret.secret), typed)
    for item, target, value, done in Answer.objects.filter(sheet_id=sheet).values_list(
        "item", "target_id", "value", "sheet__finished"
    ):
        answers[item, target] = value
        finished = done
    return _asking(
        invitation,
        invitation.group.name,
        code=typed,
        about=_about(targets_of(invitation, rates), invitation, rates),
        answers=answers,
        finished=finished,
    )


def _about(targets: tuple[Target, ...], invitation: Invitation, rates: Rated) -> tuple[About, ...]:
    return tuple(
        About(
            id=one.id,
            name=one.name,
            own=rates is Rated.ONESELF or (one.group is not None and one.group == invitation.group_id),
        )
        for one in targets
    )


def _asking(
    invitation: Invitation,
    group: str,
    *,
    code: str,
    about: tuple[About, ...] = (),
    answers: Mapping[tuple[str, int], int | None] | None = None,
    finished: bool = False,
) -> Asking:
    row = invitation.round
    return Asking(
        code=code,
        state=row.state,
        invitation=invitation.state,
        on_paper=invitation.pk is not None and not invitation.email,
        title=row.title,
        process=row.process,
        language=row.language,
        closes=row.closes,
        anonymous=row.anonymous,
        smallest=SmallestGroup(row.smallest_group),
        intro=dict(row.intro),
        rows_may_leave=row.rows_may_leave,
        instrument=questionnaire(row),
        group=group,
        group_size=invitation.group_size,
        about=about,
        answers=answers or {},
        finished=finished,
        log_wiped=log_can_be_wiped(),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A round as somebody of one of its groups will meet it. `groups` are (id, name)."""

    asking: Asking
    groups: tuple[tuple[int, str], ...]
    group: int | None


def preview(network: str, key: UUID, group: int | None) -> Preview:
    """The round seen from `group`, else from its first. Round.DoesNotExist.

    The one who looks is the first of the group, so that the questions are about those they would be about.
    """
    row = Round.objects.select_related("network").get(network__key=network, key=key)
    groups = tuple(row.groups.order_by("place", "pk").values_list("pk", "name"))
    chosen = group if group in dict(groups) else next((pk for pk, _name in groups), None)
    members = with_group_size(Invitation.objects.filter(round=row, group=chosen).exclude(state__in=NOT_ASKED))
    first = members.order_by("pk").first() or Invitation(round=row, group_id=chosen)
    if first.pk is None:
        # A group that nobody is in yet: as many as it takes to be asked about it, and to be shown.
        first.group_size = row.smallest_group + 1
    rates = questionnaire(row).rates
    targets = [
        Target(
            id=place,
            name=one.name,
            group=one.group_id,
            person=one.person_id,
            organisation=one.organisation_id,
        )
        for place, one in enumerate(rated(row), start=1)
    ]
    about = _about(targets_for(rates, targets, respondent(first)), first, rates)
    seen = _asking(first, dict(groups).get(chosen, ""), code="", about=about)
    return Preview(asking=seen, groups=groups, group=chosen)
