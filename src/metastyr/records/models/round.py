"""A round of asking: what is asked of which groups when, who is invited, and the secret that links them."""

from __future__ import annotations

import uuid

from django.db import connection, models
from django.db.models import F, Q

from metastyr.domain.disclosure import FLOOR, SMALLEST
from metastyr.domain.rounds.life import INVITATION_LIFE, ROUND_LIFE

ROUND_STATES = tuple(ROUND_LIFE.names)
INVITATION_STATES = tuple(INVITATION_LIFE.names)
_BEFORE = ("draft", "ready")


class RoundQuerySet(models.QuerySet["Round"]):
    def hold_for(self, code_print: str) -> None:
        """The round of an invitation stays as it is until this transaction ends: read it after this.

        Those who answer hold it together; who closes it, or says that an invitation is not theirs, waits for
        them. The invitation itself is not held: a lock is written into the row. SQLite's transactions are
        already one after another.
        """
        if connection.vendor != "postgresql":
            return
        rounds = connection.ops.quote_name(self.model._meta.db_table)
        invitations = connection.ops.quote_name(Invitation._meta.db_table)
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT state FROM {rounds} WHERE id = "  # noqa: S608  our own tables' names
                f"(SELECT round_id FROM {invitations} WHERE code_print = %s) FOR SHARE",
                [code_print],
            )


class Round(models.Model):
    """One round in one network. `settings` are the presets the leader may change (cut-offs, score maps).

    `follows` is the earlier round whose process is asked about again.
    """

    network = models.ForeignKey("records.Network", on_delete=models.CASCADE, related_name="rounds")
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    instrument = models.CharField(max_length=60)
    instrument_version = models.PositiveSmallIntegerField()
    follows = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="followed_by"
    )
    title = models.CharField(max_length=200)
    process = models.CharField(max_length=200, blank=True)
    language = models.CharField(max_length=2, default="da")
    opens = models.DateField(null=True, blank=True)
    closes = models.DateField(null=True, blank=True)
    reminders = models.JSONField(default=list, blank=True)
    anonymous = models.BooleanField(default=True)
    smallest_group = models.PositiveSmallIntegerField(default=SMALLEST)
    settings = models.JSONField(default=dict, blank=True)
    intro = models.JSONField(default=dict, blank=True)
    pays_to_ask = models.JSONField(default=dict, blank=True)
    works_council_informed = models.DateField(null=True, blank=True)
    rows_may_leave = models.BooleanField(default=False)
    state = models.CharField(max_length=20, default="draft", choices=[(s, s) for s in ROUND_STATES])
    created = models.DateTimeField()
    opened = models.DateTimeField(null=True, blank=True)
    closed = models.DateTimeField(null=True, blank=True)
    # When the last of what was deleted, at closing or at archiving, had left the database's files; and
    # whether the database's log of changes could not be written over then, and may still hold it.
    wiped = models.DateTimeField(null=True, blank=True)
    log_kept = models.BooleanField(default=False)
    published = models.DateTimeField(null=True, blank=True)
    archived = models.DateTimeField(null=True, blank=True)
    # The conversation that is agreed before the numbers are opened.
    dialogue_who = models.TextField(blank=True)
    dialogue_when = models.DateTimeField(null=True, blank=True)
    dialogue_how = models.TextField(blank=True)

    objects = RoundQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=ROUND_STATES), name="round_state_known"),
            models.CheckConstraint(
                condition=Q(state__in=_BEFORE, opened__isnull=True)
                | (~Q(state__in=_BEFORE) & Q(opened__isnull=False)),
                name="round_opened_when_open",
            ),
            models.CheckConstraint(
                condition=Q(state__in=(*_BEFORE, "open"), closed__isnull=True)
                | (~Q(state__in=(*_BEFORE, "open")) & Q(closed__isnull=False)),
                name="round_closed_when_closed",
            ),
            models.CheckConstraint(
                condition=Q(wiped__isnull=True) | Q(closed__isnull=False), name="round_wiped_after_closing"
            ),
            models.CheckConstraint(
                condition=Q(log_kept=False) | Q(wiped__isnull=False), name="round_log_kept_when_wiped"
            ),
            models.CheckConstraint(
                condition=~Q(state="published") | Q(published__isnull=False),
                name="round_published_when_shared",
            ),
            models.CheckConstraint(
                condition=Q(state="archived", archived__isnull=False)
                | (~Q(state="archived") & Q(archived__isnull=True)),
                name="round_archived_when_archived",
            ),
            models.CheckConstraint(condition=Q(smallest_group__gte=FLOOR), name="round_smallest_group_floor"),
            models.CheckConstraint(
                condition=Q(closes__isnull=True) | Q(opens__isnull=True) | Q(closes__gte=F("opens")),
                name="round_closes_after_it_opens",
            ),
            models.CheckConstraint(
                condition=Q(dialogue_when__isnull=True) | ~Q(dialogue_who=""),
                name="round_dialogue_has_people",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class RoundSecret(models.Model):
    """What links codes to sheets while a round is open. Deleted when it closes."""

    round = models.OneToOneField(Round, primary_key=True, on_delete=models.CASCADE, related_name="secret")
    secret = models.BinaryField()

    def __str__(self) -> str:
        return f"the secret of {self.round_id}"


class RoundGroup(models.Model):
    """A group that answers and is rated.

    `size` is how many were asked, `answered` how many finished; both are set when the round closes. Until
    then they are counted.
    """

    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="groups")
    name = models.CharField(max_length=120)
    place = models.PositiveSmallIntegerField(default=0)
    size = models.PositiveIntegerField(null=True, blank=True)
    answered = models.PositiveIntegerField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["round", "name"], name="round_group_once"),
            models.CheckConstraint(condition=~Q(name=""), name="round_group_named"),
            models.CheckConstraint(
                condition=Q(size__isnull=True, answered__isnull=True)
                | Q(size__isnull=False, answered__isnull=False),
                name="round_group_counted_at_closing",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class RoundTarget(models.Model):
    """Someone or something that is rated in a round; made when it opens.

    Whoever leaves the register stays here by `name` alone, until the round is archived: the answers are
    others'.
    """

    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="targets")
    name = models.CharField(max_length=200)
    place = models.PositiveSmallIntegerField(default=0)
    group = models.OneToOneField(
        RoundGroup, null=True, blank=True, on_delete=models.CASCADE, related_name="target"
    )
    person = models.ForeignKey("records.Person", null=True, blank=True, on_delete=models.SET_NULL)
    organisation = models.ForeignKey("records.Organisation", null=True, blank=True, on_delete=models.SET_NULL)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["round", "place"], name="round_target_place_once"),
        ]

    def __str__(self) -> str:
        return self.name


class Invitation(models.Model):
    """A person asked in a round. Never touched when they answer, so that nothing here tells whether they did.

    `name` and `email` are as they were when the round was set up. `code_print` is there from the opening on.
    `mirrors` is the person this one is the mirror of, for instruments that ask so.
    """

    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="invitations")
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    group = models.ForeignKey(RoundGroup, on_delete=models.CASCADE, related_name="invitations")
    person = models.ForeignKey(
        "records.Person", null=True, blank=True, on_delete=models.SET_NULL, related_name="invitations"
    )
    mirrors = models.ForeignKey(
        "records.Person", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    name = models.CharField(max_length=200)
    email = models.EmailField(blank=True)
    state = models.CharField(max_length=20, default="invited", choices=[(s, s) for s in INVITATION_STATES])
    code_print = models.CharField(max_length=64, null=True, blank=True, unique=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["round", "person"], condition=Q(person__isnull=False), name="person_invited_once"
            ),
            models.CheckConstraint(condition=Q(state__in=INVITATION_STATES), name="invitation_state_known"),
        ]

    def __str__(self) -> str:
        return self.name
