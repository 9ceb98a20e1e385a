"""Settings every test stands on: own data folder, source static files, quick password hashes."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import hypothesis
import pytest
from django.conf import settings as django_settings

# Tests never time: a busy machine must not fail a property.
hypothesis.settings.register_profile("metastyr", deadline=None)
hypothesis.settings.load_profile("metastyr")

_DATA = tempfile.mkdtemp(prefix="metastyr-test-")
os.environ["METASTYR_DATA"] = _DATA
os.environ["METASTYR_STATIC"] = "source"
os.environ.pop("METASTYR_SMTP_HOST", None)
# pytest-django has read the settings before this file is: what it read is put right here.
django_settings.STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
if "sqlite3" in django_settings.DATABASES["default"]["ENGINE"]:
    django_settings.DATABASES["default"]["TEST"]["NAME"] = Path(_DATA) / "test.sqlite3"

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture
def shared() -> Path:
    """The design's folder beside the checkout; tests that need it skip where it is not there."""
    if not SHARED.is_dir():
        pytest.skip("the design folder is not beside this checkout")
    return SHARED


@pytest.fixture(autouse=True)
def _quick_passwords(settings: object) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # type: ignore[attr-defined]
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"  # type: ignore[attr-defined]
