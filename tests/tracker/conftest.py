"""Tests of the Django half: the apps are loaded before the first test module is imported.

The settings are named in the environment and nowhere else, so that the tests of `ingest` run without Django; hence
pytest-django waits for somebody to ask for them.
"""

import django

django.setup()
