"""What a letter says: built anew each time it is sent, since no link and no code is kept."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from metastyr.domain.rounds.reminding import INVITE, is_notice
from metastyr.domain.rounds.secrecy import code_of
from metastyr.records.models import Letter
from metastyr.records.rated import questionnaire
from metastyr.web.post.letter_names import is_address, message_name
from metastyr.web.post.reads import sender_of

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
        text = render_to_string(f"sense/letters/{_kind(letter.occasion)}.txt", _told(letter, secret))
        subject = {
            "invite": _("Vil du svare på nogle spørgsmål om samarbejdet?"),
            "reminder": _("Påmindelse: nogle spørgsmål om samarbejdet venter på dig"),
            "notice": _("En invitation er flyttet fra denne adresse"),
        }[_kind(letter.occasion)]
    contact = row.intro.get("contact", "").strip()
    return EmailMessage(
        subject=subject,
        body=text.strip() + "\n",
        to=[letter.address or one.email],
        reply_to=[contact] if is_address(contact) else None,
        headers={"Message-ID": message_id(letter), "Auto-Submitted": "auto-generated"},
    )


def _kind(occasion: str) -> str:
    if occasion == INVITE:
        return "invite"
    return "notice" if is_notice(occasion) else "reminder"


def _told(letter: Letter, secret: bytes) -> dict[str, Any]:
    one = letter.invitation
    row = one.round
    kind = _kind(letter.occasion)
    return {
        "name": one.name,
        "group": one.group.name,
        "network": row.network.name,
        "process": row.process,
        "closes": row.closes,
        "anonymous": row.anonymous,
        # Nothing that opens anything goes to an address where nobody is asked any more.
        "link": "" if kind == "notice" else link(code_of(secret, one.key)),
        "controller": row.intro.get("controller", "").strip(),
        "contact": row.intro.get("contact", "").strip(),
        "minutes": questionnaire(row).minutes,
        "sender": sender_of(row.network_id).in_a_line,
        "number": int(letter.occasion.rpartition("-")[2]) if kind == "reminder" else 0,
        "most": len(row.reminders),
    }


def message_id(letter: Letter) -> str:
    """The letter's name in the mail world: the same for every try of it, so that a mailbox can tell.

    A keyed hash of the row's number and its invitation's key: it says nothing, and nobody else can make one.
    A letter with a new code has a new name, so what comes back late is never taken for the new one.
    """
    return message_name(f"letter {letter.pk} {letter.invitation.key}")
