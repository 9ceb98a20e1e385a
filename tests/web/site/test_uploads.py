"""An upload above the limit is dropped as it arrives and marked; nothing of it stays in memory."""

from __future__ import annotations

from io import BytesIO

import pytest
from django.conf import settings
from django.core.exceptions import TooManyFilesSent
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


def test_a_request_with_many_files_is_refused_before_they_are_kept() -> None:
    request = RequestFactory().post("/", {f"file{i}": BytesIO(b"x") for i in range(3)})
    with pytest.raises(TooManyFilesSent):
        _ = request.FILES
