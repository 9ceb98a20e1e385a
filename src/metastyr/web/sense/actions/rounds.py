"""A round is begun, set up, made ready, opened and shared. Closing and putting away stand in `closing`."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from metastyr.domain.disclosure import SmallestGroup
from metastyr.domain.network_life import check_open
from metastyr.domain.rounds.changes import verbs_of
from metastyr.domain.rounds.life import ROUND_LIFE
from metastyr.domain.rounds.presets import SCORE_MAPS, kept_scoring, scoring
from metastyr.domain.rounds.readiness import MADE_READY, SMALL_AGREED, Plan, lacks, opens_by_itself
from metastyr.domain.rounds.reminding import INVITE
from metastyr.domain.rounds.secrecy import SECRET_BYTES, code_of
from metastyr.domain.rounds.terms import INTRO_FOR, Terms, kept_terms
from metastyr.records.invited import kept_of
from metastyr.records.models import (
    Invitation,
    Letter,
    Network,
    Round,
    RoundGroup,
    RoundSecret,
    RoundTarget,
    Trace,
)
from metastyr.records.rated import anybody_rated, rated
from metastyr.theory.instruments import Rated, instrument
from metastyr.web.sense.actions.refusal import NotDone, Reason

NOT_ASKED = ("withdrawn", "not_me")


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What a draft says of itself. Every field may still be missing; `intro` and `pays_to_ask` by part."""

    title: str
    process: str = ""
    language: str = "da"
    opens: date | None = None
    closes: date | None = None
    reminders: tuple[int, ...] = ()
    anonymous: bool = True
    smallest_group: SmallestGroup = field(default_factory=SmallestGroup)
    intro: Mapping[str, str] = field(default_factory=dict)
    pays_to_ask: Mapping[str, bool] = field(default_factory=dict)
    works_council_informed: date | None = None
    rows_may_leave: bool = False
    settings: Mapping[str, Any] = field(default_factory=dict)


@transaction.atomic
def begin_round(
    *,
    network: str,
    instrument_key: str,
    details: Details,
    follows: UUID | None = None,
    by: int,
    at: datetime,
) -> UUID:
    """A new draft in the network; its key. `follows` is an earlier round of the network asked about again:
    its groups and everyone still in them come along. LookupError for an unknown instrument."""
    row = Network.objects.select_for_update().get(key=network)
    check_open(row.started, row.ended, timezone.localdate(at))
    questionnaire = instrument(instrument_key)
    earlier = None if follows is None else Round.objects.get(network=row, key=follows)
    made = Round.objects.create(
        network=row,
        instrument=instrument_key,
        instrument_version=questionnaire.version,
        follows=earlier,
        created=at,
        **_columns(_gone_through(details) if details.intro else details),
    )
    if earlier is not None:
        _bring_along(earlier, made)
    Trace.objects.leave(verb="round.begun", at=at, by=by, network=row.pk, about=details.title)
    return made.key


def _columns(details: Details) -> dict[str, Any]:
    return {
        "title": details.title,
        "process": details.process,
        "language": details.language,
        "opens": details.opens,
        "closes": details.closes,
        "reminders": list(details.reminders),
        "anonymous": details.anonymous,
        "smallest_group": details.smallest_group.size,
        "intro": dict(details.intro),
        "pays_to_ask": dict(details.pays_to_ask),
        "works_council_informed": details.works_council_informed,
        "rows_may_leave": details.rows_may_leave,
        "settings": dict(details.settings),
    }


def _gone_through(details: Details) -> Details:
    """The words to the respondents were gone through for just this."""
    terms = Terms(
        process=details.process,
        anonymous=details.anonymous,
        smallest=details.smallest_group.size,
        rows_may_leave=details.rows_may_leave,
        language=details.language,
    )
    return replace(details, settings={**details.settings, INTRO_FOR: terms.kept()})


def _bring_along(earlier: Round, made: Round) -> None:
    for group in earlier.groups.order_by("place", "pk"):
        copy = RoundGroup.objects.create(round=made, name=group.name, place=group.place)
        Invitation.objects.bulk_create(
            Invitation(
                round=made,
                group=copy,
                person=one.person,
                mirrors=one.mirrors,
                name=one.person.name,
                email=one.person.email or "",
            )
            for one in group.invitations.exclude(state__in=NOT_ASKED).select_related("person").order_by("pk")
            if one.person is not None
        )


def held(network: str, key: UUID, *, states: tuple[str, ...]) -> Round:
    """The round, locked; NotDone where it is in none of `states`. Round.DoesNotExist."""
    row = Round.objects.select_for_update(of=("self",)).get(network__key=network, key=key)
    if row.state not in states:
        raise NotDone(Reason.NOT_A_DRAFT if "draft" in states else Reason.NOT_OPEN)
    return row


@transaction.atomic
def change_round(
    *, network: str, round_key: UUID, details: Details, by: int, at: datetime, gone_through: bool = False
) -> None:
    """The draft gets these details. `gone_through` is whether the words to the respondents were read for just
    these; other words always were. NotDone once it is no longer a draft."""
    row = held(network, round_key, states=("draft",))
    check_open(row.network.started, row.network.ended, timezone.localdate(at))
    own = {name: row.settings[name] for name in (INTRO_FOR, SMALL_AGREED) if name in row.settings}
    details = replace(details, settings={**own, **details.settings})
    if gone_through or dict(details.intro) != row.intro:
        details = _gone_through(details)
    changed = {name: value for name, value in _columns(details).items() if getattr(row, name) != value}
    if not changed:
        return
    before = {name: getattr(row, name) for name in changed}
    for name, value in changed.items():
        setattr(row, name, value)
    row.save(update_fields=list(changed))
    for verb in verbs_of(before, changed):
        Trace.objects.leave(verb=verb, at=at, by=by, network=row.network_id, about=row.title)


def plan_of(row: Round) -> Plan:
    """The round as the domain sees it before it is opened."""
    members = {
        group.name: group.invitations.exclude(state__in=NOT_ASKED).count() for group in row.groups.all()
    }
    agreed = set(row.settings.get(SMALL_AGREED, ()))
    return Plan(
        process=row.process,
        opens=row.opens,
        closes=row.closes,
        reminders=tuple(row.reminders),
        groups=members,
        intro=row.intro,
        works_council_informed=row.works_council_informed,
        pays_to_ask=row.pays_to_ask,
        smallest=SmallestGroup(row.smallest_group),
        least_groups=2 if instrument(row.instrument).rates is Rated.GROUPS else 1,
        anonymous=row.anonymous,
        rates=instrument(row.instrument).rates,
        anybody_rated=anybody_rated(row),
        rows_may_leave=row.rows_may_leave,
        language=row.language,
        intro_for=kept_terms(row.settings),
        small_agreed=frozenset(group.name for group in row.groups.all() if group.pk in agreed),
    )


@transaction.atomic
def make_ready(*, network: str, round_key: UUID, by: int, at: datetime) -> None:
    """The draft is done. NotDone with what it lacks."""
    row = held(network, round_key, states=("draft",))
    check_open(row.network.started, row.network.ended, timezone.localdate(at))
    _check_lacks_nothing(row, at)
    row.settings = {**row.settings, MADE_READY: timezone.localdate(at).isoformat()}
    _to(row, "ready", verb="round.ready", by=by, at=at)


@transaction.atomic
def take_back(*, network: str, round_key: UUID, by: int, at: datetime) -> None:
    """A ready round becomes a draft again, to be corrected."""
    _to(held(network, round_key, states=("ready",)), "draft", verb="round.taken_back", by=by, at=at)


@transaction.atomic
def open_round(*, network: str, round_key: UUID, by: int | None, at: datetime) -> None:
    """Ready → open: the secret is drawn, the rated are written down, and a letter waits for everybody.

    `by` is None when the day has come by itself: NotDone before that day, which is never the day it was made
    ready. NotDone where something is lacking after all.
    """
    row = held(network, round_key, states=("ready",))
    check_open(row.network.started, row.network.ended, timezone.localdate(at))
    _check_lacks_nothing(row, at)
    if by is None and row.opens and timezone.localdate(at) < opens_by_itself(row.opens, made_ready(row)):
        raise NotDone(Reason.NOT_TODAY)
    secret = secrets.token_bytes(SECRET_BYTES)
    RoundSecret.objects.create(round=row, secret=secret)
    RoundTarget.objects.bulk_create(rated(row))
    invited = list(row.invitations.exclude(state__in=NOT_ASKED).order_by("pk"))
    for one in invited:
        one.code_print = kept_of(code_of(secret, one.key))
    Invitation.objects.bulk_update(invited, ["code_print"])
    Letter.objects.bulk_create(
        Letter(
            invitation=one,
            occasion=INVITE,
            state="waiting" if one.email else "dropped",
            reason="" if one.email else "no_address",
            changed=at,
        )
        for one in invited
    )
    questionnaire = instrument(row.instrument)
    row.instrument_version = questionnaire.version
    row.settings = {**row.settings, SCORE_MAPS: kept_scoring(scoring(questionnaire, row.settings))}
    row.opened = at
    _to(row, "open", verb="round.opened", by=by, at=at, data={"people": len(invited)})


def made_ready(row: Round) -> date | None:
    """The day it was made ready; None for one that was never."""
    kept = row.settings.get(MADE_READY)
    return date.fromisoformat(kept) if kept else None


def _check_lacks_nothing(row: Round, at: datetime) -> None:
    missing = lacks(plan_of(row), timezone.localdate(at))
    if missing:
        raise NotDone(Reason.LACKS, missing)


@transaction.atomic
def agree_on_dialogue(
    *, network: str, round_key: UUID, who: str, when: datetime, how: str, by: int, at: datetime
) -> None:
    """Who will talk about the numbers, when and how: agreed before they are opened."""
    row = held(network, round_key, states=("open", "closed", "published", "archived"))
    row.dialogue_who, row.dialogue_when, row.dialogue_how = who, when, how
    row.save(update_fields=["dialogue_who", "dialogue_when", "dialogue_how"])
    Trace.objects.leave(verb="round.dialogue_agreed", at=at, by=by, network=row.network_id, about=row.title)


@transaction.atomic
def publish(*, network: str, round_key: UUID, by: int, at: datetime) -> None:
    """The results are shared with the network's participants. NotDone before a conversation is agreed."""
    row = held(network, round_key, states=("closed",))
    if row.dialogue_when is None:
        raise NotDone(Reason.DIALOGUE_FIRST)
    row.published = at
    _to(row, "published", verb="round.published", by=by, at=at)


@transaction.atomic
def drop_draft(*, network: str, round_key: UUID, by: int, at: datetime) -> None:
    """A draft that nobody was asked in is thrown away."""
    row = held(network, round_key, states=("draft",))
    Trace.objects.leave(verb="round.dropped", at=at, by=by, network=row.network_id, about=row.title)
    row.delete()


def _to(
    row: Round, state: str, *, verb: str, by: int | None, at: datetime, data: dict[str, Any] | None = None
) -> None:
    ROUND_LIFE.check_follows(row.state, state)
    row.state = state
    row.save()
    Trace.objects.leave(verb=verb, at=at, by=by, network=row.network_id, about=row.title, data=data)
