"""The road from a web server into Django."""

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")

application = get_wsgi_application()
# What every request needs is there now and stays: looking through all of it for garbage would hold a request up.
gc.collect()
gc.freeze()
