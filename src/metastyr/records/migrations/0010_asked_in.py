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
                ("name", models.CharField(max_length=200)),
                ("email", models.EmailField(blank=True, max_length=254)),
                ("words", models.TextField(blank=True)),
                ("code_print", models.CharField(blank=True, max_length=64, null=True, unique=True)),
                ("language", models.CharField(default="da", max_length=2)),
                ("answer_by", models.DateField(blank=True, null=True)),
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
                ("letter_reason", models.CharField(blank=True, max_length=20)),
                ("letter_tries", models.PositiveSmallIntegerField(default=0)),
                ("letter_sender", models.CharField(blank=True, max_length=64)),
                ("letter_changed", models.DateTimeField(blank=True, null=True)),
                ("letter_not_before", models.DateTimeField(blank=True, null=True)),
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
            ],
            options={
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
                            _connector="OR",
                        ),
                        name="asked_else_names_someone",
                    ),
                ],
            },
        ),
    ]
