"""A choice of form, what each judged of the task, and what was decided."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0005_honest_deletion"),
    ]

    operations = [
        migrations.CreateModel(
            name="Choice",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("version", models.PositiveIntegerField()),
                ("title", models.CharField(max_length=200)),
                ("task", models.TextField()),
                (
                    "state",
                    models.CharField(
                        choices=[("draft", "draft"), ("assessing", "assessing"), ("decided", "decided")],
                        default="draft",
                        max_length=20,
                    ),
                ),
                ("importance", models.JSONField(blank=True, default=list)),
                ("conditions", models.JSONField(blank=True, default=dict)),
                ("form", models.CharField(blank=True, max_length=60)),
                ("justification", models.TextField(blank=True)),
                ("differs_because", models.TextField(blank=True)),
                ("mode", models.CharField(blank=True, max_length=60)),
                ("mode_justification", models.TextField(blank=True)),
                ("decided", models.JSONField(blank=True, default=dict)),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                ("created", models.DateTimeField()),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "follows",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="followed_by",
                        to="records.choice",
                    ),
                ),
                (
                    "network",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="choices",
                        to="records.network",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Assessment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("begun", models.DateTimeField()),
                ("handed_in", models.DateTimeField(blank=True, null=True)),
                ("stood_aside", models.DateTimeField(blank=True, null=True)),
                ("known", models.CharField(blank=True, max_length=60)),
                ("parties", models.CharField(blank=True, max_length=60)),
                ("wickedness_reason", models.TextField(blank=True)),
                ("features", models.JSONField(blank=True, default=list)),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="assessments",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "choice",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="assessments",
                        to="records.choice",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Judgement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("criterion", models.CharField(max_length=60)),
                ("answer", models.PositiveSmallIntegerField()),
                ("sure", models.CharField(max_length=20)),
                ("reason", models.TextField(blank=True)),
                (
                    "assessment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="judgements",
                        to="records.assessment",
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="choice",
            constraint=models.UniqueConstraint(fields=("network", "version"), name="choice_version_once"),
        ),
        migrations.AddConstraint(
            model_name="choice",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "decided"), _negated=True),
                fields=("network",),
                name="one_choice_under_way",
            ),
        ),
        migrations.AddConstraint(
            model_name="choice",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ("draft", "assessing", "decided"))),
                name="choice_state_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="choice",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("title", ""), _negated=True), models.Q(("task", ""), _negated=True)
                ),
                name="choice_has_a_task",
            ),
        ),
        migrations.AddConstraint(
            model_name="choice",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("decided_at__isnull", False), ("state", "decided")),
                    models.Q(models.Q(("state", "decided"), _negated=True), ("decided_at__isnull", True)),
                    _connector="OR",
                ),
                name="choice_decided_when_decided",
            ),
        ),
        migrations.AddConstraint(
            model_name="choice",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "decided"), _negated=True),
                    models.Q(
                        models.Q(("form", ""), _negated=True), models.Q(("justification", ""), _negated=True)
                    ),
                    _connector="OR",
                ),
                name="choice_decided_with_reasons",
            ),
        ),
        migrations.AddConstraint(
            model_name="choice",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("follows__isnull", True),
                    models.Q(("follows", models.F("id")), _negated=True),
                    _connector="OR",
                ),
                name="choice_not_after_itself",
            ),
        ),
        migrations.AddConstraint(
            model_name="assessment",
            constraint=models.UniqueConstraint(fields=("choice", "user"), name="assessment_once_each"),
        ),
        migrations.AddConstraint(
            model_name="assessment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("handed_in__isnull", True), ("stood_aside__isnull", True), _connector="OR"
                ),
                name="assessment_given_or_left",
            ),
        ),
        migrations.AddConstraint(
            model_name="assessment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("known", ""), ("parties", "")),
                    models.Q(
                        models.Q(("known", ""), _negated=True), models.Q(("parties", ""), _negated=True)
                    ),
                    _connector="OR",
                ),
                name="assessment_placed_whole",
            ),
        ),
        migrations.AddConstraint(
            model_name="judgement",
            constraint=models.UniqueConstraint(
                fields=("assessment", "criterion"), name="judgement_once_a_criterion"
            ),
        ),
        migrations.AddConstraint(
            model_name="judgement",
            constraint=models.CheckConstraint(
                condition=models.Q(("answer__lte", 4)), name="judgement_on_the_scale"
            ),
        ),
        migrations.AddConstraint(
            model_name="judgement",
            constraint=models.CheckConstraint(
                condition=models.Q(("sure", ""), _negated=True), name="judgement_says_how_sure"
            ),
        ),
    ]
