"""Handing work to Celery. With the broker away the work stays in the database, and is sent again from there."""

import logging

from celery import Task
from kombu.exceptions import OperationalError

logger = logging.getLogger(__name__)


def queue(task: Task, row_id: int) -> bool:
    """Send the task for this row; False, with a line in the log, if the broker cannot be reached.

    The caller's row must say that the work is still to be done: `resend_stranded` finds it there. Without a broker
    (eager) the task runs here and now; what goes wrong in it stands on the row and in the log, as with a worker.
    """
    try:
        task.delay(row_id)
    except OperationalError as error:
        logger.warning("broker away, %s %s waits in the database: %s", task.name, row_id, error)
        return False
    return True
