"""A letter knows whether it may have reached its address; a notice where it goes; a wait since when."""

from django.db import migrations, models


def those_that_went(apps, schema_editor):
    letters = apps.get_model("records", "Letter").objects
    letters.filter(state__in=("sent", "sending", "uncertain")).update(went=True)
    letters.filter(reason="came_back").update(went=True)


def nothing(apps, schema_editor):
    """The columns go, and what they said with them."""


class Migration(migrations.Migration):
    dependencies = [("records", "0003_sheets_out_of_statistics")]

    operations = [
        migrations.AddField(
            "letter", "address", models.EmailField(blank=True, default="", max_length=254), False
        ),
        migrations.AddField("letter", "went", models.BooleanField(default=False)),
        migrations.AddField("letter", "down_since", models.DateTimeField(blank=True, null=True)),
        migrations.RunPython(those_that_went, nothing),
    ]
