"""Uploads are stopped at the limit while they arrive; the form then says so in words."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import InMemoryUploadedFile
from django.core.files.uploadhandler import FileUploadHandler


class BoundedUpload(FileUploadHandler):
    """Keeps at most `UPLOAD_LIMIT_BYTES` of each file in memory and drops the rest as it comes.

    A file that was cut carries `too_large = True`; forms refuse it by name. The rest of the
    request is still read, so that the person gets a page and not a broken connection.
    """

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        self.kept = 0
        self.too_large = False
        super().new_file(*args, **kwargs)
        self.file = BytesIO()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        self.kept += len(raw_data)
        if self.kept > settings.UPLOAD_LIMIT_BYTES:
            self.too_large = True
            self.file.seek(0)
            self.file.truncate()
            return
        self.file.write(raw_data)

    def file_complete(self, file_size: int) -> InMemoryUploadedFile:
        self.file.seek(0)
        upload = InMemoryUploadedFile(
            file=self.file,
            field_name=self.field_name,
            name=self.file_name,
            content_type=self.content_type,
            size=file_size,
            charset=self.charset,
            content_type_extra=self.content_type_extra,
        )
        upload.too_large = self.too_large  # type: ignore[attr-defined]
        return upload
