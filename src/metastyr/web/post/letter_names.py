"""A letter's name in the mail world, so that one that comes back is known again; and what an address is."""

from __future__ import annotations

import hashlib
import hmac
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email


def message_name(about: str) -> str:
    """The Message-ID of the letter `about` something: the same for every try, so that a mailbox can tell.

    A keyed hash: it says nothing, and nobody else can make one.
    """
    made = hmac.new(settings.SECRET_KEY.encode(), about.encode(), hashlib.sha256).hexdigest()
    return f"<{made[:32]}@{urlsplit(settings.PUBLIC_ADDRESS).hostname}>"


def name_in(told: str) -> str:
    """What stands before the @ in a Message-ID: nobody can make it up, and servers change the host's letters.

    >>> name_in("<4f2a@Net.Fjordby.example>")
    '4f2a'
    """
    return told.lstrip("<").partition("@")[0]


def is_address(told: str) -> bool:
    """Whether it is an e-mail address and nothing else.

    >>> is_address("bo@fjordby.example"), is_address("Bo, 12 34 56 78")
    (True, False)
    """
    try:
        validate_email(told)
    except ValidationError:
        return False
    return True
