"""How a round's letters stand: counts by occasion, each invitation, and whether the worker is alive.

Reminders are counted and never shown by name: who was reminded had not finished. Who has is told of a named
round alone, whose respondents were told so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Min, Q
from django.utils import timezone

from metastyr.domain.rounds.reminding import INVITE, occasions
from metastyr.records.heartbeat import is_silent
from metastyr.records.models import Invitation, Letter, Person, Round, Sheet
from metastyr.records.to_ask import people_to_ask

BY_THE_SERVER = ("server_down", "refused_content")
# What somebody must decide about.
_DECIDE = ("uncertain", "refused")


@dataclass(frozen=True, slots=True, kw_only=True)
class Invited:
    """One person's invitation and the letter with it (`letter` "" before the opening).

    `finished` is whether they have answered and finished; None in an anonymous round, where nobody may know.
    """

    key: UUID
    name: str
    group: str
    email: str
    state: str
    letter: str
    reason: str
    tries: int
    changed: datetime | None
    down_since: datetime | None
    finished: bool | None

    @property
    def on_paper(self) -> bool:
        """Whether the code is given on paper: there is no e-mail, or none that can be reached."""
        return self.state == "unreachable" or (self.state == "invited" and not self.email)

    @property
    def refused_by_server(self) -> bool:
        """Whether it was refused for reasons of the mail server's own."""
        refused = self.letter == "refused" and self.reason in BY_THE_SERVER
        return refused and self.state == "invited" and bool(self.email)

    @property
    def waits_for_leader(self) -> bool:
        """Whether the leader has something to decide about it."""
        if self.state == "withdrawn":
            return False
        return self.state in {"not_me", "unreachable"} or self.letter in _DECIDE


@dataclass(frozen=True, slots=True, kw_only=True)
class LettersNow:
    """A round's letters. `counts[occasion][state]` is how many; `silent` whether no worker is at work;
    `down_since` from when on no mail server could be reached, None where one can."""

    network: str
    network_name: str
    key: UUID
    title: str
    state: str
    anonymous: bool
    occasions: tuple[str, ...]
    counts: Mapping[str, Mapping[str, int]]
    people: tuple[Invited, ...]
    silent: bool
    down_since: datetime | None

    @property
    def waiting(self) -> int:
        return sum(one.get("waiting", 0) for one in self.counts.values())


def letters_now(network: str, key: UUID, *, at: datetime) -> LettersNow:
    """The letters of one round of the network. Round.DoesNotExist. Four queries, however many people, and
    one more of a named round."""
    row = Round.objects.select_related("network").get(network__key=network, key=key)
    counts: dict[str, dict[str, int]] = {}
    waits = []
    for occasion, state, count, since in (
        Letter.objects.filter(invitation__round=row)
        .order_by()
        .values_list("occasion", "state")
        .annotate(Count("pk"), since=Min("down_since", filter=Q(state="waiting")))
    ):
        waits.append(since)
        counts.setdefault(occasion, {})[state] = count
    return LettersNow(
        network=row.network.key,
        network_name=row.network.name,
        key=row.key,
        title=row.title,
        state=row.state,
        anonymous=row.anonymous,
        occasions=occasions(len(row.reminders)),
        counts=counts,
        people=_people(row),
        silent=is_silent(at),
        down_since=min((since for since in waits if since), default=None),
    )


def _people(row: Round) -> tuple[Invited, ...]:
    asked = Invitation.objects.filter(round=row).order_by("group__place", "group__pk", "name", "pk")
    letters = {
        invitation: letter
        for invitation, *letter in Letter.objects.filter(invitation__round=row, occasion=INVITE).values_list(
            "invitation_id", "state", "reason", "tries", "changed", "down_since"
        )
    }
    done = None if row.anonymous else _finished(row)
    found = []
    for pk, key, name, group, email, state in asked.values_list(
        "pk", "key", "name", "group__name", "email", "state"
    ):
        letter, reason, tries, changed, down_since = letters.get(pk, ("", "", 0, None, None))
        found.append(
            Invited(
                key=key,
                name=name,
                group=group,
                email=email,
                state=state,
                letter=letter,
                reason=reason,
                tries=tries,
                changed=changed,
                down_since=down_since,
                finished=None if done is None else pk in done,
            )
        )
    return tuple(found)


def _finished(row: Round) -> frozenset[int]:
    """The invitations of a named round whose holders have finished."""
    done = Sheet.objects.filter(round=row, finished=True, invitation__isnull=False)
    return frozenset(done.values_list("invitation", flat=True))


def others_to_ask(network: str, key: UUID, *, at: datetime) -> tuple[tuple[int, str], ...]:
    """Those who take part in the network and are not in the round, as (id, name and organisation)."""
    asked = Invitation.objects.filter(round__key=key, person__isnull=False).values("person")
    people = (
        people_to_ask(network, timezone.localdate(at)).exclude(pk__in=asked).select_related("organisation")
    )
    return tuple((one.pk, _with_home(one)) for one in people.order_by("name", "pk"))


def _with_home(one: Person) -> str:
    return f"{one.name}, {one.organisation.name}" if one.organisation else one.name
