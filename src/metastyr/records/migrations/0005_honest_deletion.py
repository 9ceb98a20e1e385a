"""Whether the log was wiped too; who leaves the register takes nobody's answers along; nothing of letters and
invitations in PostgreSQL's statistics, which keep what they sampled after the rows are gone."""

from django.db import migrations, models
from django.db.models import SET_NULL, Q

_COLUMNS = (
    ("records_letter", "invitation_id"),
    ("records_letter", "address"),
    ("records_letter", "occasion"),
    ("records_letter", "changed"),
    ("records_invitation", "key"),
    ("records_invitation", "code_print"),
    ("records_invitation", "name"),
    ("records_invitation", "email"),
    ("records_invitation", "person_id"),
    ("records_invitation", "mirrors_id"),
    ("records_roundtarget", "name"),
    ("records_roundtarget", "person_id"),
    ("records_sheet", "invitation_id"),
)


def _sampled(schema_editor, target):
    if schema_editor.connection.vendor == "postgresql":
        for table, column in _COLUMNS:
            schema_editor.execute(f"ALTER TABLE {table} ALTER COLUMN {column} SET STATISTICS {target}")


def never(apps, schema_editor):
    _sampled(schema_editor, 0)


def as_others(apps, schema_editor):
    _sampled(schema_editor, -1)


class Migration(migrations.Migration):
    dependencies = [("records", "0004_moved_letters")]

    operations = [
        migrations.AddField("round", "log_kept", models.BooleanField(default=False)),
        migrations.AddConstraint(
            "round",
            models.CheckConstraint(
                condition=Q(log_kept=False) | Q(wiped__isnull=False), name="round_log_kept_when_wiped"
            ),
        ),
        migrations.AlterField(
            "roundtarget",
            "person",
            models.ForeignKey("records.person", null=True, blank=True, on_delete=SET_NULL),
        ),
        migrations.AlterField(
            "roundtarget",
            "organisation",
            models.ForeignKey("records.organisation", null=True, blank=True, on_delete=SET_NULL),
        ),
        migrations.RunPython(never, as_others),
    ]
