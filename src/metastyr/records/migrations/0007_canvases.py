"""Canvases, their fields and their versions."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0006_choices"),
    ]

    operations = [
        migrations.CreateModel(
            name="CanvasSheet",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("canvas", models.CharField(max_length=60)),
                ("title", models.CharField(max_length=200)),
                ("created", models.DateTimeField()),
                ("put_away", models.DateTimeField(blank=True, null=True)),
                (
                    "network",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="canvas_sheets",
                        to="records.network",
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="canvas_sheets",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="CanvasText",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("field", models.CharField(max_length=60)),
                ("content", models.JSONField(default=str)),
                ("revision", models.PositiveIntegerField(default=1)),
                ("changed", models.DateTimeField()),
                (
                    "changed_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "sheet",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="texts",
                        to="records.canvassheet",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="CanvasVersion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("canvas_version", models.PositiveSmallIntegerField()),
                ("at", models.DateTimeField()),
                ("note", models.CharField(blank=True, max_length=300)),
                ("content", models.JSONField(default=dict)),
                ("brings_back", models.PositiveIntegerField(blank=True, null=True)),
                ("by_itself", models.BooleanField(default=False)),
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
                    "sheet",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="versions",
                        to="records.canvassheet",
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="canvassheet",
            constraint=models.CheckConstraint(
                condition=models.Q(("title", ""), _negated=True), name="canvas_sheet_has_a_title"
            ),
        ),
        migrations.AddConstraint(
            model_name="canvastext",
            constraint=models.UniqueConstraint(fields=("sheet", "field"), name="canvas_text_once_a_field"),
        ),
        migrations.AddConstraint(
            model_name="canvasversion",
            constraint=models.UniqueConstraint(fields=("sheet", "number"), name="canvas_version_once"),
        ),
    ]
