"""Invitations to take part in a network."""

import uuid

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0009_frames"),
    ]

    operations = [
        migrations.CreateModel(
            name="AskedIn",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("person_made", models.BooleanField(default=False)),
                ("name", models.CharField(blank=True, max_length=200)),
                ("email", models.EmailField(blank=True, max_length=254)),
                ("words", models.TextField(blank=True)),
                ("told", models.JSONField(blank=True, default=dict)),
                ("code_seed", models.UUIDField(blank=True, null=True)),
                ("code_print", models.CharField(blank=True, max_length=64, null=True, unique=True)),
                ("language", models.CharField(default="da", max_length=2)),
                ("answer_by", models.DateField()),
                ("keep_days", models.PositiveSmallIntegerField(default=90)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("asked", "asked"),
                            ("yes", "yes"),
                            ("no", "no"),
                            ("someone_else", "someone_else"),
                            ("withdrawn", "withdrawn"),
                        ],
                        default="asked",
                        max_length=20,
                    ),
                ),
                ("asked", models.DateTimeField()),
                ("answered", models.DateTimeField(blank=True, null=True)),
                ("answer_words", models.TextField(blank=True)),
                ("other_name", models.CharField(blank=True, max_length=200)),
                ("other_email", models.EmailField(blank=True, max_length=254)),
                ("other_why", models.TextField(blank=True)),
                ("settled", models.DateTimeField(blank=True, null=True)),
                ("forgotten", models.DateTimeField(blank=True, null=True)),
                ("reminded", models.DateTimeField(blank=True, null=True)),
                (
                    "letter",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", ""),
                            ("waiting", "waiting"),
                            ("sending", "sending"),
                            ("sent", "sent"),
                            ("refused", "refused"),
                            ("uncertain", "uncertain"),
                            ("dropped", "dropped"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "letter_kind",
                    models.CharField(
                        choices=[("invite", "invite"), ("reminder", "reminder")],
                        default="invite",
                        max_length=20,
                    ),
                ),
                ("letter_reason", models.CharField(blank=True, max_length=20)),
                ("letter_tries", models.PositiveSmallIntegerField(default=0)),
                ("letter_sender", models.CharField(blank=True, max_length=64)),
                ("letter_changed", models.DateTimeField(blank=True, null=True)),
                ("letter_not_before", models.DateTimeField(blank=True, null=True)),
                ("letter_down_since", models.DateTimeField(blank=True, null=True)),
                (
                    "candidate",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="asked_in",
                        to="records.candidate",
                    ),
                ),
                (
                    "instead_of",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="passed_on",
                        to="records.askedin",
                    ),
                ),
                (
                    "membership",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="asked_in",
                        to="records.membership",
                    ),
                ),
                (
                    "network",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="asked_in",
                        to="records.network",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="asked_in",
                        to="records.person",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["letter", "id"], name="records_ask_letter_636493_idx")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ("asked", "yes", "no", "someone_else", "withdrawn"))
                        ),
                        name="asked_state_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "letter__in",
                                ("", "waiting", "sending", "sent", "refused", "uncertain", "dropped"),
                            )
                        ),
                        name="asked_letter_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("letter", "sending"), models.Q(("letter_sender", ""), _negated=True)),
                            models.Q(models.Q(("letter", "sending"), _negated=True), ("letter_sender", "")),
                            _connector="OR",
                        ),
                        name="asked_sender_while_sending",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("answered__isnull", False), ("state__in", ("yes", "no", "someone_else"))
                            ),
                            models.Q(
                                models.Q(("state__in", ("yes", "no", "someone_else")), _negated=True),
                                ("answered__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="asked_answered_when_answered",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "someone_else"), _negated=True),
                            models.Q(("other_name", ""), _negated=True),
                            ("forgotten__isnull", False),
                            _connector="OR",
                        ),
                        name="asked_else_names_someone",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("name", ""), _negated=True),
                            ("forgotten__isnull", False),
                            _connector="OR",
                        ),
                        name="asked_named_until_forgotten",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("code_print__isnull", True), ("code_seed__isnull", True)),
                            models.Q(("code_print__isnull", False), ("code_seed__isnull", False)),
                            _connector="OR",
                        ),
                        name="asked_seed_with_print",
                    ),
                ],
            },
        ),
    ]
