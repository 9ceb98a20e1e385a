"""An upload above the limit is dropped as it arrives and marked; nothing of it stays in memory."""

from __future__ import annotations

from io import BytesIO

from django.conf import settings
from django.test import RequestFactory

LIMIT = settings.UPLOAD_LIMIT_BYTES


def _uploaded(size: int) -> object:
    request = RequestFactory().post("/", {"file": BytesIO(b"x" * size)})
    return request.FILES["file"]


def test_at_the_limit_all_is_kept() -> None:
    file = _uploaded(LIMIT)
    assert (file.too_large, len(file.read())) == (False, LIMIT)


def test_one_byte_more_and_nothing_is_kept() -> None:
    file = _uploaded(LIMIT + 1)
    assert (file.too_large, file.read()) == (True, b"")
