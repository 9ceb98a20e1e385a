"""Frames, negotiated goals, mandates and the check list before start."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0008_candidates"),
    ]

    operations = [
        migrations.CreateModel(
            name="Frame",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "kind",
                    models.CharField(
                        choices=[("political", "political"), ("economic", "economic"), ("legal", "legal")],
                        max_length=20,
                    ),
                ),
                ("title", models.CharField(max_length=200)),
                ("text", models.TextField()),
                (
                    "limit_kind",
                    models.CharField(
                        blank=True,
                        choices=[("amount", "amount"), ("date", "date"), ("competence", "competence")],
                        max_length=20,
                    ),
                ),
                ("amount", models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True)),
                ("limit_date", models.DateField(blank=True, null=True)),
                ("competence", models.TextField(blank=True)),
                ("source", models.CharField(blank=True, max_length=300)),
                ("source_link", models.URLField(blank=True, max_length=500)),
                ("owner", models.CharField(max_length=200)),
                ("changed_by_whom", models.CharField(max_length=200)),
                ("valid_from", models.DateField(blank=True, null=True)),
                ("valid_to", models.DateField(blank=True, null=True)),
                ("made", models.DateTimeField()),
                ("why_changed", models.TextField(blank=True)),
                ("replaced", models.DateTimeField(blank=True, null=True)),
                ("withdrawn", models.BooleanField(default=False)),
                (
                    "made_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "network",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="frames",
                        to="records.network",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Goal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("created", models.DateTimeField()),
                ("dropped", models.DateTimeField(blank=True, null=True)),
                ("dropped_reason", models.TextField(blank=True)),
                (
                    "network",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="goals",
                        to="records.network",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="GoalWording",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("title", models.CharField(max_length=200)),
                ("text", models.TextField()),
                ("indicators", models.JSONField(blank=True, default=list)),
                ("why", models.TextField(blank=True)),
                ("made", models.DateTimeField()),
                (
                    "goal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="wordings",
                        to="records.goal",
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Mandate",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("given_by", models.CharField(max_length=200)),
                ("may_decide", models.TextField()),
                ("amount", models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True)),
                ("must_go_back", models.TextField(blank=True)),
                ("goes_back_to", models.CharField(blank=True, max_length=200)),
                ("since", models.DateField()),
                ("until", models.DateField(blank=True, null=True)),
                ("source", models.CharField(blank=True, max_length=300)),
                ("confirmed", models.DateField(blank=True, null=True)),
                ("made", models.DateTimeField()),
                ("replaced", models.DateTimeField(blank=True, null=True)),
                ("why_ended", models.TextField(blank=True)),
                (
                    "made_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "network",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="mandates",
                        to="records.network",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="mandates",
                        to="records.person",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Party",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=200)),
                ("created", models.DateTimeField()),
                ("left", models.DateField(blank=True, null=True)),
                (
                    "network",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="parties",
                        to="records.network",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="speaks_for",
                        to="records.person",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="GoalReply",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "reply",
                    models.CharField(
                        choices=[("yes", "yes"), ("yes_but", "yes_but"), ("no", "no")], max_length=20
                    ),
                ),
                ("reason", models.TextField(blank=True)),
                ("at", models.DateTimeField()),
                ("told_by", models.CharField(blank=True, max_length=200)),
                ("told_on", models.DateField(blank=True, null=True)),
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
                    "wording",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="replies",
                        to="records.goalwording",
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replies",
                        to="records.party",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="StartCheck",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("point", models.CharField(max_length=60)),
                (
                    "answer",
                    models.CharField(choices=[("done", "done"), ("not_needed", "not_needed")], max_length=20),
                ),
                ("note", models.TextField(blank=True)),
                ("at", models.DateTimeField()),
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
                    "network",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="start_checks",
                        to="records.network",
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="frame",
            constraint=models.UniqueConstraint(fields=("key", "version"), name="frame_version_once"),
        ),
        migrations.AddConstraint(
            model_name="frame",
            constraint=models.UniqueConstraint(
                condition=models.Q(("replaced__isnull", True)), fields=("key",), name="one_standing_frame"
            ),
        ),
        migrations.AddConstraint(
            model_name="frame",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ("political", "economic", "legal"))), name="frame_kind_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="frame",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("amount__isnull", True),
                        ("competence", ""),
                        ("limit_date__isnull", True),
                        ("limit_kind", ""),
                    ),
                    models.Q(
                        ("amount__isnull", False),
                        ("competence", ""),
                        ("limit_date__isnull", True),
                        ("limit_kind", "amount"),
                    ),
                    models.Q(
                        ("amount__isnull", True),
                        ("competence", ""),
                        ("limit_date__isnull", False),
                        ("limit_kind", "date"),
                    ),
                    models.Q(
                        ("amount__isnull", True),
                        ("limit_date__isnull", True),
                        ("limit_kind", "competence"),
                        models.Q(("competence", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="frame_limit_fits_its_kind",
            ),
        ),
        migrations.AddConstraint(
            model_name="frame",
            constraint=models.CheckConstraint(
                condition=models.Q(("amount__isnull", True), ("amount__gte", 0), _connector="OR"),
                name="frame_amount_not_negative",
            ),
        ),
        migrations.AddConstraint(
            model_name="frame",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("valid_to__isnull", True),
                    ("valid_from__isnull", True),
                    ("valid_to__gte", models.F("valid_from")),
                    _connector="OR",
                ),
                name="frame_ends_after_start",
            ),
        ),
        migrations.AddConstraint(
            model_name="goalwording",
            constraint=models.UniqueConstraint(fields=("goal", "number"), name="goal_wording_once"),
        ),
        migrations.AddConstraint(
            model_name="mandate",
            constraint=models.UniqueConstraint(
                condition=models.Q(("confirmed__isnull", False), ("replaced__isnull", True)),
                fields=("network", "person"),
                name="one_standing_mandate",
            ),
        ),
        migrations.AddConstraint(
            model_name="mandate",
            constraint=models.UniqueConstraint(
                condition=models.Q(("confirmed__isnull", True), ("replaced__isnull", True)),
                fields=("network", "person"),
                name="one_proposed_mandate",
            ),
        ),
        migrations.AddConstraint(
            model_name="mandate",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("goes_back_to", ""), ("must_go_back", "")),
                    models.Q(
                        models.Q(("must_go_back", ""), _negated=True),
                        models.Q(("goes_back_to", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="mandate_goes_back_to_someone",
            ),
        ),
        migrations.AddConstraint(
            model_name="mandate",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("until__isnull", True), ("until__gte", models.F("since")), _connector="OR"
                ),
                name="mandate_ends_after_start",
            ),
        ),
        migrations.AddConstraint(
            model_name="mandate",
            constraint=models.CheckConstraint(
                condition=models.Q(("amount__isnull", True), ("amount__gte", 0), _connector="OR"),
                name="mandate_amount_not_negative",
            ),
        ),
        migrations.AddConstraint(
            model_name="party",
            constraint=models.UniqueConstraint(fields=("network", "name"), name="party_once_a_network"),
        ),
        migrations.AddConstraint(
            model_name="party",
            constraint=models.CheckConstraint(
                condition=models.Q(("name", ""), _negated=True), name="party_has_a_name"
            ),
        ),
        migrations.AddIndex(
            model_name="goalreply",
            index=models.Index(fields=["wording", "party", "-id"], name="records_goa_wording_ad279e_idx"),
        ),
        migrations.AddConstraint(
            model_name="goalreply",
            constraint=models.CheckConstraint(
                condition=models.Q(("reply__in", ("yes", "yes_but", "no"))), name="reply_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="goalreply",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("reply", "yes"), models.Q(("reason", ""), _negated=True), _connector="OR"
                ),
                name="reply_with_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="goalreply",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("told_by", ""), ("told_on__isnull", True)),
                    models.Q(models.Q(("told_by", ""), _negated=True), ("told_on__isnull", False)),
                    _connector="OR",
                ),
                name="reply_told_by_and_on",
            ),
        ),
        migrations.AddConstraint(
            model_name="startcheck",
            constraint=models.UniqueConstraint(fields=("network", "point"), name="start_check_once"),
        ),
        migrations.AddConstraint(
            model_name="startcheck",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("answer", "done"),
                    models.Q(("answer", "not_needed"), models.Q(("note", ""), _negated=True)),
                    _connector="OR",
                ),
                name="start_check_left_out_with_reason",
            ),
        ),
    ]
