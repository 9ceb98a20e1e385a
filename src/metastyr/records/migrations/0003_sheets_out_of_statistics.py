"""PostgreSQL's statistics keep samples of a table's values: none of a secret, a sheet's id or an answer's."""

from django.db import migrations

_COLUMNS = (
    ("records_roundsecret", "secret"),
    ("records_sheet", "id"),
    ("records_answer", "id"),
    ("records_answer", "sheet_id"),
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
    dependencies = [("records", "0002_rounds")]

    operations = [migrations.RunPython(never, as_others)]
