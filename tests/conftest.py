"""What every test stands on: patience for properties, the design folder, quick password hashes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from django.core.cache import cache
from django.db import transaction
from django.test import override_settings

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


QUICK = {
    "PASSWORD_HASHERS": ["django.contrib.auth.hashers.MD5PasswordHasher"],
    "EMAIL_BACKEND": "django.core.mail.backends.locmem.EmailBackend",
    # Every test client makes the middleware anew, and it would read the date of each static file again.
    "WHITENOISE_AUTOREFRESH": True,
}


@pytest.fixture(autouse=True)
def _quick(settings: Any) -> None:
    for name, value in QUICK.items():
        setattr(settings, name, value)


@pytest.fixture(scope="module")
def ground(django_db_setup: None, django_db_blocker: Any) -> Iterator[Any]:
    """The small installation of `tests.house.walk`, built once for the tests of a module.

    A test that uses it is marked `django_db`: what it changes is undone before the next.
    """
    from tests.house import walk  # noqa: PLC0415  the tables are known once Django is set up

    with django_db_blocker.unblock(), override_settings(**QUICK), transaction.atomic():
        yield walk.ground()
        transaction.set_rollback(True)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes longest begins first, so that no worker is left with it alone at the end.

    Browser tests come after all others, as they empty the tables.
    """
    items.sort(
        key=lambda item: (
            item.get_closest_marker("browser") is not None,
            item.get_closest_marker("begins_first") is None,
        )
    )
