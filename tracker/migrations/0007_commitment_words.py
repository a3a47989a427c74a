from django.db import migrations, models

from tracker.full_text import COMMITMENTS


def make_index(apps, schema_editor):
    COMMITMENTS.make(schema_editor.connection)


def drop_index(apps, schema_editor):
    COMMITMENTS.drop(schema_editor.connection)


class Migration(migrations.Migration):

    dependencies = [
        ('tracker', '0006_lists_in_order'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='commitment',
            index=models.Index(condition=models.Q(('merged_into__isnull', False)), fields=['merged_into'], name='commitment_merged'),
        ),
        migrations.RunPython(make_index, drop_index),
    ]
