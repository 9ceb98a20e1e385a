"""The first tables."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.contrib.postgres.operations import CreateCollation
from django.db import migrations, models

import metastyr.domain.sectors


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        # Danish dictionary order; SQLite gets the same name on every connection (records.apps).
        CreateCollation("danish", provider="icu", locale="da-x-icu"),
        migrations.CreateModel(
            name="Network",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.SlugField(max_length=80, unique=True)),
                ("name", models.CharField(max_length=200)),
                ("task", models.TextField(blank=True)),
                ("directed", models.BooleanField(default=True)),
                ("tie_meaning", models.CharField(blank=True, max_length=300)),
                ("started", models.DateField(blank=True, null=True)),
                ("ended", models.DateField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name="Membership",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("network_leader", "network_leader"),
                            ("reference_leader", "reference_leader"),
                            ("participant", "participant"),
                            ("base_leader", "base_leader"),
                            ("observer", "observer"),
                        ],
                        max_length=20,
                    ),
                ),
                ("since", models.DateField()),
                ("until", models.DateField(blank=True, null=True)),
                ("list_id", models.CharField(blank=True, max_length=100)),
                (
                    "network",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="memberships",
                        to="records.network",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Organisation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=200, unique=True)),
                (
                    "sector",
                    models.CharField(
                        choices=[
                            ("municipality", "municipality"),
                            ("region", "region"),
                            ("state", "state"),
                            ("company", "company"),
                            ("association", "association"),
                            ("citizens", "citizens"),
                            ("other", "other"),
                        ],
                        default=metastyr.domain.sectors.Sector["OTHER"],
                        max_length=20,
                    ),
                ),
                ("place", models.CharField(blank=True, max_length=200)),
                ("cvr", models.CharField(blank=True, max_length=8, null=True, unique=True)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "sector__in",
                                [
                                    "municipality",
                                    "region",
                                    "state",
                                    "company",
                                    "association",
                                    "citizens",
                                    "other",
                                ],
                            )
                        ),
                        name="organisation_sector_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("cvr__isnull", True), models.Q(("cvr", ""), _negated=True), _connector="OR"
                        ),
                        name="organisation_cvr_or_null",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Person",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=200)),
                ("email", models.EmailField(blank=True, max_length=254, null=True, unique=True)),
                ("function", models.CharField(blank=True, max_length=200)),
                ("level", models.CharField(blank=True, max_length=100)),
                ("place", models.CharField(blank=True, max_length=200)),
                ("attributes", models.JSONField(blank=True, default=dict)),
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="people",
                        to="records.organisation",
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="network",
            name="people",
            field=models.ManyToManyField(
                related_name="networks", through="records.Membership", to="records.person"
            ),
        ),
        migrations.AddField(
            model_name="membership",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="memberships", to="records.person"
            ),
        ),
        migrations.CreateModel(
            name="User",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                ("email", models.EmailField(max_length=254, unique=True)),
                ("name", models.CharField(max_length=200)),
                ("is_administrator", models.BooleanField(default=False)),
                ("is_active", models.BooleanField(default=True)),
                (
                    "person",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        to="records.person",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Tie",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("value", models.FloatField(blank=True, null=True)),
                (
                    "network",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="ties", to="records.network"
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="ties_out",
                        to="records.person",
                    ),
                ),
                (
                    "target",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="ties_in",
                        to="records.person",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Trace",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField()),
                ("verb", models.CharField(max_length=60)),
                ("about", models.CharField(blank=True, max_length=300)),
                ("data", models.JSONField(blank=True, default=dict)),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="traces",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "network",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="traces",
                        to="records.network",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Unit",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=200)),
                ("level", models.PositiveSmallIntegerField(default=1)),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="units",
                        to="records.organisation",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="records.unit",
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="person",
            name="unit",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="people",
                to="records.unit",
            ),
        ),
        migrations.CreateModel(
            name="Upload",
            fields=[
                (
                    "key",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("received", models.DateTimeField(db_index=True)),
                ("people_name", models.CharField(max_length=200)),
                ("people", models.BinaryField()),
                ("ties_name", models.CharField(blank=True, max_length=200)),
                ("ties", models.BinaryField(blank=True, default=bytes)),
                ("choices", models.JSONField(blank=True, default=dict)),
                (
                    "network",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="uploads",
                        to="records.network",
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="uploads",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="NetworkBoundary",
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
                            ("vertical", "vertical"),
                            ("horizontal", "horizontal"),
                            ("stakeholder", "stakeholder"),
                            ("demographic", "demographic"),
                            ("geographic", "geographic"),
                        ],
                        max_length=20,
                    ),
                ),
                ("attribute", models.CharField(max_length=120)),
                (
                    "network",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="boundaries",
                        to="records.network",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("network", "kind"), name="boundary_once_a_network"),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                ["vertical", "horizontal", "stakeholder", "demographic", "geographic"],
                            )
                        ),
                        name="boundary_kind_known",
                    ),
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="network",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("ended__isnull", True),
                    models.Q(("ended__gte", models.F("started")), ("started__isnull", False)),
                    _connector="OR",
                ),
                name="network_ends_after_start",
            ),
        ),
        migrations.AddConstraint(
            model_name="membership",
            constraint=models.UniqueConstraint(
                condition=models.Q(("until__isnull", True)),
                fields=("network", "person", "role"),
                name="one_open_membership",
            ),
        ),
        migrations.AddConstraint(
            model_name="membership",
            constraint=models.UniqueConstraint(
                condition=models.Q(models.Q(("list_id", ""), _negated=True), ("until__isnull", True)),
                fields=("network", "list_id"),
                name="list_id_once_a_network",
            ),
        ),
        migrations.AddConstraint(
            model_name="membership",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("until__isnull", True), ("until__gte", models.F("since")), _connector="OR"
                ),
                name="membership_ends_after_start",
            ),
        ),
        migrations.AddConstraint(
            model_name="membership",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "role__in",
                        ["network_leader", "reference_leader", "participant", "base_leader", "observer"],
                    )
                ),
                name="membership_role_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="tie",
            constraint=models.UniqueConstraint(fields=("network", "source", "target"), name="tie_once"),
        ),
        migrations.AddConstraint(
            model_name="tie",
            constraint=models.CheckConstraint(
                condition=models.Q(("source", models.F("target")), _negated=True), name="no_tie_to_oneself"
            ),
        ),
        migrations.AddIndex(
            model_name="trace",
            index=models.Index(fields=["network", "-at", "-id"], name="records_tra_network_c2166a_idx"),
        ),
        migrations.AddConstraint(
            model_name="unit",
            constraint=models.UniqueConstraint(
                condition=models.Q(("parent__isnull", False)),
                fields=("organisation", "parent", "name"),
                name="unit_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="unit",
            constraint=models.UniqueConstraint(
                condition=models.Q(("parent__isnull", True)),
                fields=("organisation", "name"),
                name="top_unit_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="unit",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("level", 1), ("parent__isnull", True)),
                    models.Q(("level__gt", 1), ("parent__isnull", False)),
                    _connector="OR",
                ),
                name="unit_level_fits_parent",
            ),
        ),
        migrations.AddConstraint(
            model_name="unit",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("parent__isnull", True),
                    models.Q(("parent", models.F("id")), _negated=True),
                    _connector="OR",
                ),
                name="unit_not_its_own_parent",
            ),
        ),
        migrations.AddIndex(
            model_name="person",
            index=models.Index(fields=["name"], name="records_per_name_820049_idx"),
        ),
        migrations.AddConstraint(
            model_name="person",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("email__isnull", True), models.Q(("email", ""), _negated=True), _connector="OR"
                ),
                name="person_email_or_null",
            ),
        ),
        migrations.AddConstraint(
            model_name="person",
            constraint=models.CheckConstraint(
                condition=models.Q(("unit__isnull", True), ("organisation__isnull", False), _connector="OR"),
                name="person_unit_in_organisation",
            ),
        ),
    ]
