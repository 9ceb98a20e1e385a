"""Every constraint of a round's tables is attacked: the database refuses what must not be, whoever writes."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from importlib import import_module

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection, models, transaction
from django.db.migrations.executor import MigrationExecutor

from metastyr.records.models import (
    Answer,
    FollowUp,
    Invitation,
    Letter,
    Network,
    Person,
    Round,
    RoundGroup,
    RoundSecret,
    RoundTarget,
    Sheet,
)

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 25, 9, tzinfo=UTC)
DAY = date(2026, 11, 25)
TABLES = (Round, RoundSecret, RoundGroup, RoundTarget, Invitation, Sheet, Answer, Letter, FollowUp)


@dataclass(frozen=True)
class Rows:
    """One right row of each table; the second group and the second sheet have nothing."""

    round: Round
    group: RoundGroup
    other: RoundGroup
    target: RoundTarget
    person: Person
    invitation: Invitation
    sheet: Sheet
    answer: Answer
    letter: Letter


def make() -> Rows:
    network = Network.objects.create(key="net", name="Net", started=DAY)
    row = Round.objects.create(
        network=network,
        instrument="coordination",
        instrument_version=1,
        title="En runde",
        state="open",
        created=AT,
        opened=AT,
    )
    RoundSecret.objects.create(round=row, secret=bytes(32))
    group, other = (RoundGroup.objects.create(round=row, name=name) for name in ("PPR", "Skoler"))
    target = RoundTarget.objects.create(round=row, name="PPR", group=group)
    person = Person.objects.create(name="Aya", email="aya@x.dk")
    invitation = Invitation.objects.create(
        round=row, group=group, person=person, name="Aya", code_print="print"
    )
    sheet = Sheet.objects.create(id=uuid.uuid4(), round=row, group=group, anonymous=True)
    answer = Answer.objects.create(sheet=sheet, target=target, item="timely", value=3)
    letter = Letter.objects.create(invitation=invitation, occasion="invite", changed=AT)
    FollowUp.objects.create(round=row, way="talk", text="Tal", owner="Bo", due=DAY, created=AT)
    return Rows(row, group, other, target, person, invitation, sheet, answer, letter)


def _round(**changes: object) -> Callable[[Rows], object]:
    return lambda r: Round.objects.filter(pk=r.round.pk).update(**changes)


def _letter(**changes: object) -> Callable[[Rows], object]:
    return lambda r: Letter.objects.filter(pk=r.letter.pk).update(**changes)


def _follow_up(**changes: object) -> Callable[[Rows], object]:
    return lambda r: FollowUp.objects.filter(round=r.round).update(**changes)


ATTACKS: dict[str, list[Callable[[Rows], object]]] = {
    "round_state_known": [_round(state="x", closed=AT)],
    "round_opened_when_open": [_round(opened=None), _round(state="ready"), _round(state="draft")],
    "round_closed_when_closed": [_round(state="closed"), _round(closed=AT)],
    "round_wiped_after_closing": [_round(wiped=AT)],
    "round_log_kept_when_wiped": [_round(log_kept=True)],
    "round_published_when_shared": [_round(state="published", closed=AT)],
    "round_archived_when_archived": [_round(state="archived", closed=AT), _round(archived=AT)],
    "round_smallest_group_floor": [_round(smallest_group=3)],
    "round_closes_after_it_opens": [_round(opens=DAY, closes=DAY - timedelta(days=1))],
    "round_dialogue_has_people": [_round(dialogue_when=AT)],
    "round_group_once": [lambda r: RoundGroup.objects.create(round=r.round, name="PPR")],
    "round_group_named": [lambda r: RoundGroup.objects.create(round=r.round, name="")],
    "round_group_counted_at_closing": [
        lambda r: RoundGroup.objects.filter(pk=r.group.pk).update(size=5),
        lambda r: RoundGroup.objects.filter(pk=r.group.pk).update(answered=5),
    ],
    "round_target_place_once": [
        lambda r: RoundTarget.objects.create(round=r.round, name="Skoler", group=r.other, place=0)
    ],
    "person_invited_once": [
        lambda r: Invitation.objects.create(round=r.round, group=r.other, person=r.person, name="Aya")
    ],
    "invitation_state_known": [lambda r: Invitation.objects.filter(pk=r.invitation.pk).update(state="x")],
    "anonymous_sheet_has_nobody": [
        lambda r: Sheet.objects.filter(pk=r.sheet.pk).update(invitation=r.invitation),
        lambda r: Sheet.objects.create(
            id=uuid.uuid4(), round=r.round, group=r.group, anonymous=True, invitation=r.invitation
        ),
    ],
    "rated_once": [
        lambda r: Answer.objects.create(sheet=r.sheet, target=r.target, item="timely", value=None)
    ],
    "answer_from_one": [lambda r: Answer.objects.filter(pk=r.answer.pk).update(value=0)],
    "letter_once_an_occasion": [
        lambda r: Letter.objects.create(invitation=r.invitation, occasion="invite", changed=AT)
    ],
    "letter_state_known": [_letter(state="x")],
    "letter_reason_known": [_letter(reason="x")],
    "letter_sender_while_sending": [_letter(state="sending"), _letter(sender="worker-1")],
    "follow_up_way_known": [_follow_up(way="x")],
    "follow_up_has_owner": [_follow_up(owner=""), _follow_up(text="")],
    "follow_up_tie_has_two_ends": [
        lambda r: FollowUp.objects.filter(round=r.round).update(source=r.group),
        lambda r: FollowUp.objects.filter(round=r.round).update(target=r.group),
    ],
}
# What a column says of itself: one of a kind, or not without.
COLUMNS: dict[str, Callable[[Rows], object]] = {
    "two secrets of one round": lambda r: RoundSecret.objects.bulk_create(
        [RoundSecret(round=r.round, secret=b"x")]
    ),
    "two rounds of one key": lambda r: Round.objects.bulk_create(
        [Round(network=r.round.network, key=r.round.key, instrument_version=1, title="x", created=AT)]
    ),
    "two targets of one group": lambda r: RoundTarget.objects.create(
        round=r.round, name="PPR", group=r.group, place=1
    ),
    "one code of two": lambda r: Invitation.objects.create(
        round=r.round, group=r.group, name="Bo", code_print="print"
    ),
    "one key of two": lambda r: Invitation.objects.create(
        round=r.round, group=r.group, name="Bo", key=r.invitation.key
    ),
    "two sheets of one id": lambda r: Sheet.objects.bulk_create(
        [Sheet(id=r.sheet.id, round=r.round, group=r.other, anonymous=True)]
    ),
    "two sheets of one invitation": lambda r: [
        Sheet.objects.create(
            id=uuid.uuid4(), round=r.round, group=r.group, anonymous=False, invitation=r.invitation
        )
        for _ in range(2)
    ],
    "a negative answer": lambda r: Answer.objects.filter(pk=r.answer.pk).update(value=-1),
    "a round without its beginning": lambda r: Round.objects.create(
        network=r.round.network, instrument="x", instrument_version=1, title="x", created=None
    ),
}


def test_every_constraint_is_attacked() -> None:
    there = {one.name for table in TABLES for one in table._meta.constraints}
    assert set(ATTACKS) == there


@pytest.mark.parametrize(
    ("name", "attack"),
    [
        pytest.param(name, attack, id=f"{name}-{n}")
        for name, all_ in ATTACKS.items()
        for n, attack in enumerate(all_)
    ],
)
def test_the_database_refuses(name: str, attack: Callable[[Rows], object]) -> None:
    rows = make()
    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        attack(rows)
    of_two = {
        one.name
        for table in TABLES
        for one in table._meta.constraints
        if isinstance(one, models.UniqueConstraint)
    }
    # SQLite names the columns, not the constraint, of what must be one of a kind.
    if connection.vendor == "postgresql" or name not in of_two:
        assert name in str(refused.value)
    else:
        assert str(refused.value).startswith("UNIQUE constraint failed")


@pytest.mark.parametrize("what", COLUMNS)
def test_a_column_refuses(what: str) -> None:
    rows = make()
    with pytest.raises(IntegrityError), transaction.atomic():
        COLUMNS[what](rows)


def test_what_is_like_it_but_right_is_taken() -> None:
    rows = make()
    Round.objects.filter(pk=rows.round.pk).update(
        state="published",
        closed=AT,
        wiped=AT,
        published=AT,
        opens=DAY,
        closes=DAY,
        smallest_group=4,
        dialogue_who="Alle",
        dialogue_when=AT,
    )
    RoundGroup.objects.filter(pk=rows.group.pk).update(size=5, answered=0)
    for name in ("Bo", "Cilla"):
        Invitation.objects.create(round=rows.round, group=rows.group, name=name)
    Answer.objects.filter(pk=rows.answer.pk).update(value=None)
    Answer.objects.create(sheet=rows.sheet, target=rows.target, item="frequent", value=1)
    Sheet.objects.create(
        id=uuid.uuid4(), round=rows.round, group=rows.group, anonymous=False, invitation=rows.invitation
    )
    Letter.objects.create(invitation=rows.invitation, occasion="reminder-1", changed=AT)
    Letter.objects.filter(pk=rows.letter.pk).update(state="sending", sender="worker-1")
    FollowUp.objects.update(source=rows.group, target=rows.other)
    assert Answer.objects.count() == 2


def test_with_a_round_goes_all_that_is_its_own() -> None:
    rows = make()
    rows.round.delete()
    assert [table.objects.count() for table in TABLES] == [0] * len(TABLES)
    assert Person.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_the_tables_can_be_taken_away_and_made_again() -> None:
    """Back to before there were rounds and forward again, on a database that has other rows."""
    Person.objects.create(name="Zoe", email="zoe@x.dk")
    newest = MigrationExecutor(connection).loader.graph.leaf_nodes("records")
    try:
        call_command("migrate", "records", "0001", verbosity=0)
        left = set(connection.introspection.table_names())
        assert left.isdisjoint(table._meta.db_table for table in TABLES)
    finally:
        call_command("migrate", verbosity=0)
    assert MigrationExecutor(connection).migration_plan(newest) == []
    assert list(Person.objects.values_list("name", flat=True)) == ["Zoe"]
    assert make().round.pk


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite samples nothing here")
def test_no_sample_of_a_secret_or_a_sheet_is_kept() -> None:
    rows = make()
    rest = [Sheet(id=uuid.uuid4(), round=rows.round, group=rows.group, anonymous=True) for _ in range(20)]
    Sheet.objects.bulk_create(rest)
    Answer.objects.bulk_create(Answer(sheet=one, target=rows.target, item="timely", value=2) for one in rest)
    columns = {
        column
        for name in ("0003_sheets_out_of_statistics", "0005_honest_deletion")
        for column in import_module(f"metastyr.records.migrations.{name}")._COLUMNS
    }
    tables = sorted({table for table, _column in columns})
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {', '.join(tables)}")
        cursor.execute("SELECT tablename, attname FROM pg_stats WHERE tablename = ANY(%s)", [tables])
        sampled = set(cursor.fetchall())
    assert {("records_answer", "value"), ("records_letter", "state")} <= sampled
    assert sampled.isdisjoint(columns)


@pytest.mark.django_db(transaction=True)
def test_every_connection_keeps_what_it_says_is_kept() -> None:
    """On the first connection and on one made anew."""
    for _ in range(2):
        with connection.cursor() as cursor:
            if connection.vendor == "sqlite":
                told = [
                    cursor.execute(f"PRAGMA {name}").fetchone()[0]
                    for name in ("journal_mode", "synchronous", "secure_delete", "foreign_keys")
                ]
                assert told == ["wal", 2, 1, 1]
            else:
                cursor.execute("SHOW synchronous_commit")
                assert cursor.fetchone()[0] == "on"
        connection.close()
