"""Every setting in one place; what differs between installations comes from the environment."""

from __future__ import annotations

import os
from pathlib import Path

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from metastyr.web.site.database import database_from_environment
from metastyr.web.site.secret import secret_key

ROOMS = (
    "account",
    "register",
    "overview",
    "choose",
    "design",
    "frame",
    "steer",
    "participate",
    "sense",
    "anchor",
    "reflect",
    "workshop",
)

DATA_DIR = Path(os.environ.get("METASTYR_DATA", "var")).resolve()
DEBUG = os.environ.get("METASTYR_DEBUG") == "1"
SECRET_KEY = secret_key(os.environ, DATA_DIR)
ALLOWED_HOSTS = os.environ.get("METASTYR_HOSTS", "127.0.0.1,localhost,[::1]").split(",")
BEHIND_TLS = os.environ.get("METASTYR_TLS") == "1"

INSTALLED_APPS = [
    "metastyr.records",
    *(f"metastyr.web.{room}.apps.Room" for room in ROOMS),
    "metastyr.web.post.apps.Post",
    "metastyr.web.ui",
    "metastyr.web.site.apps.Site",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "csp",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "template_partials",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django.forms",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "metastyr.web.site.middleware.who_is_asking",
    "metastyr.web.site.middleware.no_storing",
    "metastyr.web.site.unspoken_codes.codes_stay_here",
]

ROOT_URLCONF = "metastyr.web.site.urls"
WSGI_APPLICATION = "metastyr.web.site.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "metastyr.web.site.shell.shell",
            ],
        },
    }
]
FORM_RENDERER = "metastyr.web.ui.forms.Renderer"

DATABASES = {"default": database_from_environment(os.environ, DATA_DIR)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "records.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "metastyr.web.account.passwords.NotAboutYou"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_ADAPTER = "metastyr.web.account.adapter.Adapter"
ACCOUNT_LOGIN_METHODS = {"email"}
# Shared computers are common: the session ends with the browser, and after SESSION_COOKIE_AGE at the latest.
ACCOUNT_SESSION_REMEMBER = False
# Behind a proxy every request has its address; tries are counted by the one it forwards for.
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if BEHIND_TLS else 0
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGIN_ON_PASSWORD_RESET = False
ACCOUNT_LOGOUT_ON_GET = False
MFA_ADAPTER = "metastyr.web.account.adapter.SecondFactor"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not BEHIND_TLS
MFA_TOTP_ISSUER = "Metastyr"
# A code still holds for the half minute after it was shown (RFC 6238, 5.2): people type slowly.
MFA_TOTP_TOLERANCE = 1

# Where mail goes. `console` is for trying things out on one's own machine only: letters hold personal links,
# and whoever reads the server's log could answer in somebody's name. `file` writes them in the data folder.
MAIL = os.environ.get("METASTYR_MAIL") or ("smtp" if os.environ.get("METASTYR_SMTP_HOST") else "console")
_MAIL_BACKENDS = {
    "smtp": "django.core.mail.backends.smtp.EmailBackend",
    "console": "django.core.mail.backends.console.EmailBackend",
    "file": "metastyr.web.site.mail_files.EmailBackend",
}
if MAIL not in _MAIL_BACKENDS:
    raise ValueError(f"METASTYR_MAIL must be one of {', '.join(_MAIL_BACKENDS)}, not {MAIL!r}")
EMAIL_BACKEND = _MAIL_BACKENDS[MAIL]
# A mail server that says nothing must not hold the worker for ever.
EMAIL_TIMEOUT = 30
EMAIL_HOST = os.environ.get("METASTYR_SMTP_HOST", "")
EMAIL_PORT = int(os.environ.get("METASTYR_SMTP_PORT", "587"))
EMAIL_USE_TLS = os.environ.get("METASTYR_SMTP_TLS", "1") == "1"
EMAIL_HOST_USER = os.environ.get("METASTYR_SMTP_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("METASTYR_SMTP_PASSWORD", "")
DEFAULT_FROM_EMAIL = os.environ.get("METASTYR_FROM", "metastyr@localhost")

# What stands before the path in letters, where no request tells the address.
PUBLIC_ADDRESS = os.environ.get("METASTYR_ADDRESS", "http://127.0.0.1:8000").rstrip("/")
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}

LANGUAGE_CODE = "da"
LANGUAGES = [("da", _("Dansk")), ("en", _("English"))]
TIME_ZONE = "Europe/Copenhagen"
USE_I18N = True
FORMAT_MODULE_PATH = ["metastyr.web.site.formats"]
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
if DEBUG or os.environ.get("METASTYR_STATIC") == "source":
    STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    WHITENOISE_USE_FINDERS = True

# A little above exchange.limits.UPLOAD: a file just over that is told so by the reader of lists, with its
# size; what is far over is dropped while it arrives.
UPLOAD_LIMIT_BYTES = 5 * 1024 * 1024
FILE_UPLOAD_HANDLERS = ["metastyr.web.site.uploads.BoundedUpload"]
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000
# A list of people and a list of ties: no form has more.
DATA_UPLOAD_MAX_NUMBER_FILES = 2

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 8 * 60 * 60
SESSION_COOKIE_SECURE = BEHIND_TLS
CSRF_COOKIE_SECURE = BEHIND_TLS
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "metastyr.web.site.errors.csrf_failure"
SECURE_SSL_REDIRECT = BEHIND_TLS
SECURE_HSTS_SECONDS = 31_536_000 if BEHIND_TLS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_TLS else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:", "blob:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "object-src": [NONE],
    }
}

CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {
            "()": "metastyr.web.site.unspoken_codes.Line",
            "format": "{asctime} {levelname} {name} {message}",
            "style": "{",
        }
    },
    "filters": {"refusals": {"()": "metastyr.web.site.one_line_refusals.OneLineRefusals"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["refusals"]}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "metastyr": {"level": "INFO"},
        # Django's own handlers (one writes e-mails) would go round the line that hides codes.
        "django": {"handlers": [], "level": "WARNING"},
        "django.server": {"handlers": [], "propagate": True},
    },
}
