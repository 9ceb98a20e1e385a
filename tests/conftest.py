"""What every test stands on: patience for properties, the design folder, quick password hashes."""

from __future__ import annotations

from pathlib import Path

import hypothesis
import pytest
from django.core.cache import cache

# Tests never time: a busy machine must not fail a property.
hypothesis.settings.register_profile("metastyr", deadline=None)
hypothesis.settings.load_profile("metastyr")

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture
def shared() -> Path:
    """The design's folder beside the checkout; tests that need it skip where it is not there."""
    if not SHARED.is_dir():
        pytest.skip("the design folder is not beside this checkout")
    return SHARED


@pytest.fixture(autouse=True)
def _nothing_remembered() -> None:
    """No test meets what another left in the cache: pictures, sums, how often somebody guessed."""
    cache.clear()


@pytest.fixture(autouse=True)
def _quick_passwords(settings: object) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # type: ignore[attr-defined]
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"  # type: ignore[attr-defined]
    # Every test client makes the middleware anew, and it would read the date of each static file again.
    settings.WHITENOISE_AUTOREFRESH = True  # type: ignore[attr-defined]
