from django.db import migrations, models

from tracker.full_text import COMMITMENTS, LETTERS

LETTERS_BEFORE = "CREATE INDEX tracker_letterwords_found ON tracker_letterwords USING gin (to_tsvector('simple', stems))"


def make_index(apps, schema_editor):
    COMMITMENTS.make(schema_editor.connection)
    if schema_editor.connection.vendor == "postgresql":
        LETTERS.drop(schema_editor.connection)
        LETTERS.make(schema_editor.connection)


def drop_index(apps, schema_editor):
    COMMITMENTS.drop(schema_editor.connection)
    if schema_editor.connection.vendor == "postgresql":
        LETTERS.drop(schema_editor.connection)
        with schema_editor.connection.cursor() as cursor:
            cursor.execute(LETTERS_BEFORE)


class Migration(migrations.Migration):

    dependencies = [
        ('tracker', '0006_lists_in_order'),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name='commitment',
            name='commitment_groups',
        ),
        migrations.AddIndex(
            model_name='commitment',
            index=models.Index(fields=['status', 'review', 'ministry', 'kind', 'strength', 'chamber', 'id'], name='commitment_groups'),
        ),
        migrations.AddIndex(
            model_name='commitment',
            index=models.Index(condition=models.Q(('merged_into__isnull', False)), fields=['merged_into'], name='commitment_merged'),
        ),
        migrations.RunPython(make_index, drop_index),
    ]
