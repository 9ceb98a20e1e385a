"""What a letter says: built anew each time it is sent, since no link and no code is kept."""

from __future__ import annotations

import hashlib
import hmac
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.mail import EmailMessage
from django.core.validators import validate_email
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from metastyr.domain.rounds.reminding import INVITE
from metastyr.domain.rounds.secrecy import code_of
from metastyr.records.models import Invitation, Letter

SHORT = "/s/"
"""The path where a code is typed; a whole link has the code after it."""


def short_address() -> str:
    """The address people type when they have a code on paper."""
    return f"{settings.PUBLIC_ADDRESS}{SHORT}"


def link(code: str) -> str:
    """The personal link."""
    return f"{short_address()}{code}/"


def message_of(letter: Letter, secret: bytes) -> EmailMessage:
    """The letter as it is sent, in the round's language. Reads the network and group too."""
    one = letter.invitation
    row = one.round
    with translation.override(row.language):
        text = render_to_string(
            "sense/letters/invite.txt" if letter.occasion == INVITE else "sense/letters/reminder.txt",
            _told(one, letter.occasion, code_of(secret, one.key)),
        )
        subject = (
            _("Vil du svare på nogle spørgsmål om samarbejdet?")
            if letter.occasion == INVITE
            else _("Påmindelse: nogle spørgsmål om samarbejdet venter på dig")
        )
    contact = row.intro.get("contact", "").strip()
    return EmailMessage(
        subject=subject,
        body=text.strip() + "\n",
        to=[one.email],
        reply_to=[contact] if _is_address(contact) else None,
        headers={"Message-ID": message_id(letter), "Auto-Submitted": "auto-generated"},
    )


def _told(one: Invitation, occasion: str, code: str) -> dict[str, Any]:
    row = one.round
    return {
        "name": one.name,
        "group": one.group.name,
        "network": row.network.name,
        "process": row.process,
        "closes": row.closes,
        "anonymous": row.anonymous,
        "link": link(code),
        "controller": row.intro.get("controller", "").strip(),
        "contact": row.intro.get("contact", "").strip(),
        "number": 0 if occasion == INVITE else int(occasion.rpartition("-")[2]),
        "most": len(row.reminders),
    }


def message_id(letter: Letter) -> str:
    """The letter's name in the mail world: the same for every try of it, so that a mailbox can tell.

    A keyed hash of the row's number and its invitation's key: it says nothing, and nobody else can make one.
    A letter with a new code has a new name, so what comes back late is never taken for the new one.
    """
    told = f"letter {letter.pk} {letter.invitation.key}".encode()
    made = hmac.new(settings.SECRET_KEY.encode(), told, hashlib.sha256).hexdigest()
    return f"<{made[:32]}@{urlsplit(settings.PUBLIC_ADDRESS).hostname}>"


def _is_address(told: str) -> bool:
    try:
        validate_email(told)
    except ValidationError:
        return False
    return True
