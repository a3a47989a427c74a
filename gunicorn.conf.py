"""How gunicorn serves Nakoming; the address to listen on comes from the command line."""

import os

from gunicorn.arbiter import Arbiter

wsgi_app = "tracker.wsgi"
workers = 2
threads = 4
timeout = 60
graceful_timeout = 10
preload_app = True
max_requests = 10_000
max_requests_jitter = 1_000
control_socket_disable = True


def when_ready(server: Arbiter) -> None:
    """Say, in a local installation, that the first page can be opened now, and by whom."""
    if welcome := os.environ.get("NAKOMING_WELCOME"):
        print(f"Klaar. {welcome}", flush=True)
