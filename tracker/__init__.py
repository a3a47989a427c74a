"""The Django half of Nakoming: what is kept, shown and sent."""

from tracker.celery import app as celery_app

__all__ = ["celery_app"]
