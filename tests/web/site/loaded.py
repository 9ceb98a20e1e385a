"""The demo case, loaded once for all the tests of a module that only read it, and taken back after them.

Not for a module in which a test loads the case itself, or commits.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import transaction
from django.test import override_settings

from metastyr.web.site.demo import DemoSignIn, load

# Five days after the year ends: nothing is moved.
NOW = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def _in_place(django_db_setup: None, django_db_blocker: Any) -> Iterator[tuple[DemoSignIn, ...]]:
    quick = {"PASSWORD_HASHERS": ["django.contrib.auth.hashers.MD5PasswordHasher"]}
    with django_db_blocker.unblock(), transaction.atomic():
        with override_settings(**quick, EMAIL_BACKEND="django.core.mail.backends.locmem.EmailBackend"):
            signs = load(NOW)
        yield signs
        transaction.set_rollback(True)


@pytest.fixture
def loaded(_in_place: tuple[DemoSignIn, ...], db: None) -> tuple[DemoSignIn, ...]:
    """Who can sign in. What a test changes is gone for the next one."""
    return _in_place
