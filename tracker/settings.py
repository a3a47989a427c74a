"""All settings, from environment variables with safe defaults; README.md has the table.

Without `DEBUG` a missing secret key is an error, and cookies and redirects are for https unless `TRACKER_BASE_URL` says
http in so many words (as `make run` does for localhost).
"""

import os
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import dj_database_url
import django
from celery.schedules import crontab
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured


def env_text(name: str, default: str = "") -> str:
    """Return the variable, else the content of the file that `NAME_FILE` points to, else the default."""
    if path := os.environ.get(f"{name}_FILE"):
        return os.environ.get(name) or Path(path).read_text(encoding="utf-8").strip()
    return os.environ.get(name, "").strip() or default


def env_number(name: str, default: int) -> int:
    """Return the variable as a whole number; yes and no, true and false, on and off count as 1 and 0."""
    text = env_text(name, str(default)).lower()
    words = {"yes": 1, "true": 1, "on": 1, "no": 0, "false": 0, "off": 0}
    if text not in words and not text.isdecimal():
        raise ImproperlyConfigured(f"{name} must be a whole number or yes or no, not {text!r}")
    return words[text] if text in words else int(text)


# Django
BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = BASE_DIR / env_text("TRACKER_DATA_DIR", "var")
DEBUG = bool(env_number("DEBUG", 0))
SECRET_KEY = env_text("SECRET_KEY", "only-for-debugging" if DEBUG else "")
if not SECRET_KEY:
    raise ImproperlyConfigured(
        "SECRET_KEY or SECRET_KEY_FILE must be set when DEBUG is off; `make run` makes a key for a local installation"
    )
TRACKER_BASE_URL = env_text("TRACKER_BASE_URL", "http://localhost:8000" if DEBUG else "https://localhost").rstrip("/")
HTTPS = urlsplit(TRACKER_BASE_URL).scheme == "https"
ALLOWED_HOSTS = [urlsplit(TRACKER_BASE_URL).hostname or "localhost", "localhost", "127.0.0.1", "[::1]"]
CSRF_TRUSTED_ORIGINS = [TRACKER_BASE_URL]
ROOT_URLCONF = "tracker.urls"
WSGI_APPLICATION = "tracker.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
INSTALLED_APPS = [
    "tracker.apps.TrackerConfig",
    "simple_history",
    "django_filters",
    "csp",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
]
CONTEXT_PROCESSORS = [
    "django.template.context_processors.request",
    "django.contrib.auth.context_processors.auth",
    "django.contrib.messages.context_processors.messages",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": CONTEXT_PROCESSORS},
    },
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [BASE_DIR / "templates" / "jinja2", Path(django.__file__).parent / "forms" / "jinja2"],
        "OPTIONS": {"environment": "tracker.jinja.environment"},
    },
]
FORM_RENDERER = "tracker.jinja.FormRenderer"
LANGUAGE_CODE = "nl"
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True

# Sign-in and security
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "login"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "CommonPasswordValidator", "NumericPasswordValidator")
] + [{"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}}]
SESSION_COOKIE_AGE = timedelta(days=7) // timedelta(seconds=1)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if env_number("TRACKER_BEHIND_PROXY", 0) else None
SECURE_HSTS_SECONDS = timedelta(days=365) // timedelta(seconds=1) if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}

# Files: originals are kept below the data folder and never served as they are; the style sheet comes from whitenoise.
MEDIA_ROOT = DATA_DIR / "media"
STATIC_URL = "static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": f"whitenoise.storage.Compressed{'' if DEBUG else 'Manifest'}StaticFilesStorage"},
}
FILE_UPLOAD_PERMISSIONS = 0o600
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2_000
DATA_UPLOAD_MAX_NUMBER_FILES = 50

# Database: SQLite in the data folder unless DATABASE_URL names another.
DATABASES = {"default": dj_database_url.parse(env_text("DATABASE_URL", f"sqlite:///{DATA_DIR}/nakoming.sqlite3"))}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # A writer takes its lock at the start: upgrading a reader's lock fails at once instead of waiting.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
else:
    DATABASES["default"] |= {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
    DATABASES["default"].setdefault("OPTIONS", {}).setdefault("connect_timeout", 5)

# Celery: without REDIS_URL tasks run in the process that asks for them. The figures were measured with kill -9.
REDIS_URL = env_text("REDIS_URL")
CELERY_BROKER_URL = REDIS_URL or "memory://localhost/"
CELERY_TASK_ALWAYS_EAGER = not REDIS_URL
CELERY_TIMEZONE = TIME_ZONE
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True  # redelivers for ever: the intake row counts the tries and gives up
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_TIME_LIMIT = 300
CELERY_TASK_SOFT_TIME_LIMIT = 240
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": 900,  # well over the time limit, or a slow task would run twice
    "unacked_restore_interval": 5,
    "unacked_restore_throttle": 1,
    "socket_connect_timeout": 2,
}
CELERY_TASK_PUBLISH_RETRY_POLICY = {"max_retries": 1, "interval_start": 0, "interval_step": 0.1, "interval_max": 0.2}
CELERY_BEAT_SCHEDULE_FILENAME = str(DATA_DIR / "celerybeat-schedule")
CELERY_BEAT_SCHEDULE = {
    "stamp what has become overdue": {"task": "tracker.tasks.stamp_overdue", "schedule": crontab("5", "0")},
    "send the weekly digest": {"task": "tracker.tasks.send_digests", "schedule": crontab("30", "6", day_of_week="mon")},
    "send stranded files again": {"task": "tracker.tasks.resend_stranded", "schedule": timedelta(minutes=1)},
}

# Mail: to the log unless a server is named.
EMAIL_HOST = env_text("EMAIL_HOST")
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if EMAIL_HOST else 'console'}.EmailBackend"
EMAIL_PORT = env_number("EMAIL_PORT", 587)
EMAIL_USE_TLS = bool(env_number("EMAIL_USE_TLS", 1))
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = env_text("EMAIL_HOST_USER"), env_text("EMAIL_HOST_PASSWORD")
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env_text("DEFAULT_FROM_EMAIL", "Nakoming <nakoming@localhost>")

# Nakoming itself
TRACKER_MAX_FILE_MB = env_number("TRACKER_MAX_FILE_MB", 20)
TRACKER_AUTOMATIC = bool(env_number("TRACKER_AUTOMATIC", 1))
TRACKER_REMINDER_DAYS = env_number("TRACKER_REMINDER_DAYS", 182)
TRACKER_MAX_TRIES = env_number("TRACKER_MAX_TRIES", 3)
TRACKER_LEASE_SECONDS = env_number("TRACKER_LEASE_SECONDS", 360)
TRACKER_PUBLIC = bool(env_number("TRACKER_PUBLIC", 0))
TRACKER_PAGE_SIZE = env_number("TRACKER_PAGE_SIZE", 50)
TRACKER_LOG_LEVEL = env_text("TRACKER_LOG_LEVEL", "INFO").upper()

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    # Gunicorn warns of every HEAD request, which monitors send all day.
    "loggers": {"tracker": {"level": TRACKER_LOG_LEVEL}, "gunicorn.http.wsgi": {"level": "ERROR"}},
}
