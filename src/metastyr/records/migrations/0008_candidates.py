"""Needs of the theme, candidates, and composed groups."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0007_canvases"),
    ]

    operations = [
        migrations.CreateModel(
            name="Candidate",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("name", models.CharField(blank=True, max_length=200)),
                ("email", models.EmailField(blank=True, max_length=254)),
                ("organisation", models.CharField(blank=True, max_length=200)),
                ("sector", models.CharField(blank=True, max_length=20)),
                ("function", models.CharField(blank=True, max_length=200)),
                ("level", models.CharField(blank=True, max_length=100)),
                ("place_name", models.CharField(blank=True, max_length=200)),
                ("attributes", models.JSONField(blank=True, default=dict)),
                (
                    "stance",
                    models.CharField(
                        blank=True,
                        choices=[("positive", "positive"), ("neutral", "neutral"), ("critical", "critical")],
                        max_length=20,
                    ),
                ),
                ("stance_reason", models.TextField(blank=True)),
                ("power", models.BooleanField(null=True)),
                ("legitimacy", models.BooleanField(null=True)),
                ("urgency", models.BooleanField(null=True)),
                ("effort", models.PositiveSmallIntegerField(default=1)),
                (
                    "place",
                    models.CharField(
                        choices=[("may", "may"), ("must", "must"), ("leave_out", "leave_out")],
                        default="may",
                        max_length=20,
                    ),
                ),
                ("place_reason", models.TextField(blank=True)),
                ("created", models.DateTimeField()),
                (
                    "network",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="candidates",
                        to="records.network",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="candidacies",
                        to="records.person",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Composition",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "waiting"),
                            ("computing", "computing"),
                            ("found", "found"),
                            ("decided", "decided"),
                        ],
                        default="waiting",
                        max_length=20,
                    ),
                ),
                ("progress", models.JSONField(blank=True, default=dict)),
                ("stop_asked", models.BooleanField(default=False)),
                ("asked", models.JSONField(default=dict)),
                ("result", models.JSONField(default=dict)),
                ("at", models.DateTimeField()),
                ("reason", models.TextField(blank=True)),
                ("decided", models.DateTimeField(blank=True, null=True)),
                (
                    "decided_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "chosen",
                    models.ManyToManyField(blank=True, related_name="compositions", to="records.candidate"),
                ),
                (
                    "network",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="compositions",
                        to="records.network",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Need",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("knowledge", "knowledge"),
                            ("resource", "resource"),
                            ("mandate", "mandate"),
                            ("perspective", "perspective"),
                        ],
                        max_length=20,
                    ),
                ),
                ("name", models.CharField(max_length=200)),
                ("why", models.TextField(blank=True)),
                ("at_least", models.PositiveSmallIntegerField(default=1)),
                ("created", models.DateTimeField()),
                (
                    "network",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="needs",
                        to="records.network",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Contribution",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("words", models.TextField(blank=True)),
                (
                    "candidate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="contributions",
                        to="records.candidate",
                    ),
                ),
                (
                    "need",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="contributions",
                        to="records.need",
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="candidate",
            name="brings",
            field=models.ManyToManyField(
                related_name="candidates", through="records.Contribution", to="records.need"
            ),
        ),
        migrations.AddConstraint(
            model_name="composition",
            constraint=models.UniqueConstraint(fields=("network", "number"), name="composition_number_once"),
        ),
        migrations.AddConstraint(
            model_name="composition",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ("waiting", "computing", "found", "decided"))),
                name="composition_state_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="composition",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("decided__isnull", False), ("state", "decided")),
                    models.Q(models.Q(("state", "decided"), _negated=True), ("decided__isnull", True)),
                    _connector="OR",
                ),
                name="composition_decided_with_a_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="need",
            constraint=models.UniqueConstraint(fields=("network", "name"), name="need_once_a_network"),
        ),
        migrations.AddConstraint(
            model_name="need",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ("knowledge", "resource", "mandate", "perspective"))),
                name="need_kind_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="need",
            constraint=models.CheckConstraint(
                condition=models.Q(("at_least__gte", 1), models.Q(("name", ""), _negated=True)),
                name="need_asks_for_someone",
            ),
        ),
        migrations.AddConstraint(
            model_name="contribution",
            constraint=models.UniqueConstraint(fields=("candidate", "need"), name="contribution_once_a_need"),
        ),
        migrations.AddConstraint(
            model_name="candidate",
            constraint=models.UniqueConstraint(fields=("network", "person"), name="candidate_once_a_network"),
        ),
        migrations.AddConstraint(
            model_name="candidate",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("name", ""), ("person__isnull", False)),
                    models.Q(("person__isnull", True), models.Q(("name", ""), _negated=True)),
                    _connector="OR",
                ),
                name="candidate_from_register_or_new",
            ),
        ),
        migrations.AddConstraint(
            model_name="candidate",
            constraint=models.CheckConstraint(
                condition=models.Q(("stance__in", ("", "positive", "neutral", "critical"))),
                name="candidate_stance_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="candidate",
            constraint=models.CheckConstraint(
                condition=models.Q(("place__in", ("may", "must", "leave_out"))), name="candidate_place_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="candidate",
            constraint=models.CheckConstraint(
                condition=models.Q(("effort__gte", 1)), name="candidate_effort_at_least_one"
            ),
        ),
    ]
