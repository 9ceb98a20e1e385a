"""The demo's rounds, happening: each kind of event about a round has the function that does it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.core.mail import EmailMessage
from django.utils import timezone

from metastyr.demo import case
from metastyr.demo import rounds as told
from metastyr.demo.history import COPENHAGEN, Event, What, history
from metastyr.demo.rounds import DemoRound
from metastyr.domain.rounds.readiness import PAYS_TO_ASK
from metastyr.domain.rounds.secrecy import code_of, sheet_of
from metastyr.records.models import Invitation, Network, Person, Round, RoundSecret
from metastyr.web.post.mail_server import MailServer, Told
from metastyr.web.sense import actions as sense
from metastyr.web.sense.actions import groups
from metastyr.web.sense.actions.follow_ups import Agreed, add_follow_up, finish_follow_up
from metastyr.web.sense.actions.sending import send_next


def begin(event: Event, network: str, by: int | None) -> None:
    asked = _told(event)
    follows = told.rounds()[asked.follows] if asked.follows else None
    sense.begin_round(
        network=network,
        instrument_key=told.INSTRUMENT.key,
        details=sense.Details(
            title=asked.title,
            process=asked.process,
            opens=date.fromisoformat(event.details["opens"]),
            closes=date.fromisoformat(event.details["closes"]),
            reminders=asked.reminders,
            intro=told.intro(asked.process),
            pays_to_ask=dict.fromkeys(PAYS_TO_ASK, True),
            works_council_informed=date.fromisoformat(event.details["informed"]),
            rows_may_leave=True,
        ),
        follows=None if follows is None else _row(follows, network).key,
        by=by,
        at=event.at,
    )


def put_in_groups(event: Event, network: str, by: int | None) -> None:
    """The groups as they are told; who stands in another, or is not asked any more, is taken out first."""
    asked = _told(event)
    row = _row(asked, network)
    people = _people(network)
    there = dict(row.groups.values_list("name", "pk"))
    for name in asked.groups:
        if name not in there:
            there[name] = groups.add_group(network=network, round_key=row.key, name=name, by=by, at=event.at)
    should = {people[one]: there[name] for name, those in asked.groups.items() for one in those}
    gone = [one.key for one in row.invitations.all() if should.get(one.person_id or 0) != one.group_id]
    if gone:
        groups.remove_people(network=network, round_key=row.key, invitations=gone, by=by, at=event.at)
    in_it = set(row.invitations.values_list("person_id", flat=True))
    for group in there.values():
        new = [person for person, where in should.items() if where == group and person not in in_it]
        if new:
            groups.add_people(network=network, round_key=row.key, group=group, people=new, by=by, at=event.at)


def make_ready(event: Event, network: str, by: int | None) -> None:
    row = _row(_told(event), network)
    sense.agree_on_small_groups(network=network, round_key=row.key, by=by, at=event.at)
    sense.make_ready(network=network, round_key=row.key, by=by, at=event.at)


def open_it(event: Event, network: str, by: int | None) -> None:
    """Opened, and the letters went out."""
    row = _row(_told(event), network)
    sense.open_round(network=network, round_key=row.key, by=by, at=event.at)
    while send_next(server=Swallow(), sender="demo", at=event.at):
        pass


class Swallow(MailServer):
    """Takes every letter and sends none: it was long ago, and to addresses that nobody has."""

    def __init__(self) -> None:
        """Connects to nothing."""

    def open(self) -> None:
        """Always there."""

    def hand_over(self, message: EmailMessage) -> Told:
        return Told.TAKEN


def answer(event: Event, network: str, by: int | None) -> None:
    asked = _told(event)
    row = _row(asked, network)
    codes = codes_of(row)
    for person in asked.asked:
        _answer_as(asked, person, row, codes[person], timezone.localdate(event.at))


def _answer_as(asked: DemoRound, person: str, row: Round, code: str, today: date) -> None:
    targets = dict(row.targets.values_list("name", "pk"))
    said = told.answers(asked, person)
    for item, values in said.items():
        sense.give_answer(
            code=code,
            item=item,
            values={targets[group]: value for group, value in values.items()},
            today=today,
        )
    if said and person not in asked.stopped_after:
        sense.finish(code=code, today=today)


def codes_of(row: Round) -> dict[str, str]:
    """The code of everybody asked in an open round, by their list id."""
    secret = bytes(RoundSecret.objects.get(round=row).secret)
    listed = {pk: one for one, pk in _people(row.network.key).items()}
    return {listed[one.person_id or 0]: code_of(secret, one.key) for one in row.invitations.order_by("pk")}


class NoDemo(Exception):  # noqa: N818  an answer to the caller, not a fault
    """The demo's network is not here, or somebody real is in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """The demo's open round: the codes of those who may still answer, by list id; how many have `answered`
    already, and how many are asked no more, since they were taken out or said that it was not them."""

    asked: DemoRound
    codes: dict[str, str]
    answered: int
    gone: int


def open_codes() -> Opened | None:
    """The demo's open round and who has yet to answer in it; None where none is open as it was told.

    NoDemo where the network is not the demo's: made-up answers must never get in among real ones.
    """
    demo = history().network
    network = Network.objects.filter(key=demo.key, name=demo.name).first()
    if network is None or not _all_made_up(network):
        raise NoDemo
    for row in network.rounds.filter(state="open", instrument=told.INSTRUMENT.key):
        there: dict[str, list[str]] = {}
        for one, group in row.invitations.values_list("person__memberships__list_id", "group__name"):
            there.setdefault(group, []).append(one)
        for asked in told.rounds().values():
            if {name: sorted(those) for name, those in asked.groups.items()} == {
                name: sorted(those) for name, those in there.items()
            }:
                return _opened(asked, row)
    return None


def _opened(asked: DemoRound, row: Round) -> Opened:
    codes = codes_of(row)
    secret = bytes(row.secret.secret)
    finished = set(row.sheets.filter(finished=True).values_list("pk", flat=True))
    gone = set(
        row.invitations.filter(state__in=("withdrawn", "not_me")).values_list(
            "person__memberships__list_id", flat=True
        )
    )
    done = {one for one, code in codes.items() if one not in gone and sheet_of(secret, code) in finished}
    left = {one: code for one, code in codes.items() if one not in done | gone}
    return Opened(asked=asked, codes=left, answered=len(done), gone=len(gone))


def _all_made_up(network: Network) -> bool:
    made_up = {one.email for name in case.LISTS for one in case.people(name)}
    asked = Invitation.objects.filter(round__network=network)
    in_it = Person.objects.filter(memberships__network=network)
    return {*asked.values_list("email", flat=True), *in_it.values_list("email", flat=True)} <= made_up


def close(event: Event, network: str, by: int | None) -> None:
    row = _row(_told(event), network)
    sense.close_round(network=network, round_key=row.key, by=by, at=event.at)


def agree(event: Event, network: str, by: int | None) -> None:
    row = _row(_told(event), network)
    sense.agree_on_dialogue(
        network=network,
        round_key=row.key,
        who=told.dialogue()["who"],
        when=datetime.fromisoformat(event.details["when"]).replace(tzinfo=COPENHAGEN),
        how=told.dialogue()["how"],
        by=by,
        at=event.at,
    )


def follow_up(event: Event, network: str, by: int) -> None:
    row = _row(_told(event), network)
    one = told.follow_ups()[int(event.details["number"]) - 1]
    add_follow_up(
        network=network,
        round_key=row.key,
        source=row.groups.get(name=one.source).pk,
        target=row.groups.get(name=one.target).pk,
        agreed=Agreed(
            way=one.way, text=one.text, owner=one.owner, due=date.fromisoformat(event.details["due"])
        ),
        by=by,
        at=event.at,
    )


def done(event: Event, network: str, by: int) -> None:
    row = _row(_told(event), network)
    one = told.follow_ups()[int(event.details["number"]) - 1]
    finish_follow_up(
        network=network,
        round_key=row.key,
        follow_up=row.follow_ups.get(text=one.text).pk,
        day=timezone.localdate(event.at),
        by=by,
        at=event.at,
    )


def publish(event: Event, network: str, by: int | None) -> None:
    row = _row(_told(event), network)
    sense.publish(network=network, round_key=row.key, by=by, at=event.at)


DOING: Mapping[What, Callable[[Event, str, int | None], None]] = {
    What.ROUND_BEGUN: begin,
    What.ROUND_GROUPS: put_in_groups,
    What.ROUND_READY: make_ready,
    What.ROUND_OPENED: open_it,
    What.ROUND_ANSWERED: answer,
    What.ROUND_CLOSED: close,
    What.DIALOGUE_AGREED: agree,
    What.FOLLOW_UP: follow_up,
    What.FOLLOW_UP_DONE: done,
    What.ROUND_PUBLISHED: publish,
}


def _told(event: Event) -> DemoRound:
    return told.rounds()[event.details["round"]]


def _row(asked: DemoRound, network: str) -> Round:
    return Round.objects.get(network__key=network, title=asked.title)


def _people(network: str) -> dict[str, int]:
    """Everyone who is or was in the network, by the id of the lists."""
    return dict(
        Person.objects.filter(memberships__network__key=network).values_list("memberships__list_id", "pk")
    )
