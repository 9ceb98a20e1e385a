"""A page that somebody may not open is no fault of the system: it takes one line in the log, no traceback."""

from __future__ import annotations

import logging

from django.core.exceptions import PermissionDenied


class OneLineRefusals(logging.Filter):
    """Lets every record through, and one about an ordinary 403 without where in the code it came from."""

    def filter(self, record: logging.LogRecord) -> bool:
        if record.exc_info and isinstance(record.exc_info[1], PermissionDenied):
            record.exc_info = record.exc_text = None
        return True
