"""What the letter of an invitation says: built anew each time it is sent, since no link is kept."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from metastyr.domain.asking_in import forgotten_after
from metastyr.records.asking_in import code_from, stays_in_register
from metastyr.records.models import AskedIn, Network
from metastyr.web.design.actions.asking_in import Words
from metastyr.web.post.letter_names import is_address, message_name
from metastyr.web.post.reads import sender_of

SHORT = "/i/"
"""The path where a code is typed; a whole link has the code after it."""


def short_address() -> str:
    """The address people type when they have a code on paper."""
    return f"{settings.PUBLIC_ADDRESS}{SHORT}"


def link(code: str) -> str:
    """The personal link."""
    return f"{short_address()}{code}/"


def code_of_row(one: AskedIn) -> str:
    """The code of an invitation that has one. ValueError once it is forgotten."""
    if one.code_seed is None:
        raise ValueError("the code is forgotten")
    return code_from(one.code_seed)


def message_of(one: AskedIn) -> EmailMessage:
    """The letter as it is sent, in its own language. Reads the network too."""
    subject, body = letter_text(one, link(code_of_row(one)))
    contact = str(one.told.get("contact", "")).strip()
    return EmailMessage(
        subject=subject,
        body=body,
        to=[one.email],
        reply_to=[contact] if is_address(contact) else None,
        headers={"Message-ID": message_id(one), "Auto-Submitted": "auto-generated"},
    )


def preview_text(
    *, network: str, name: str, words: Words, in_register: bool, on_paper: bool
) -> tuple[str, str]:
    """Subject and words to `name` of a letter that is not written yet, for the network called `network` (its
    key); by mail it says where the link will stand. Network.DoesNotExist."""
    row = AskedIn(
        network=Network.objects.get(key=network),
        name=name,
        words=words.words,
        told={key: getattr(words, key) for key in TOLD},
        language=words.language,
        answer_by=words.answer_by,
        keep_days=words.keep_days,
    )
    with translation.override(words.language):
        place = "" if on_paper else _("(her står det personlige link)")
    return _text(row, place, in_register=in_register)


def paper_text(one: AskedIn) -> tuple[str, str]:
    """Subject and words of the letter on paper, where the code stands under the words."""
    return letter_text(one, "")


def letter_text(one: AskedIn, address: str) -> tuple[str, str]:
    """Subject and words, with `address` where the personal link stands: on paper there is none."""
    return _text(one, address, in_register=stays_in_register(one))


def _text(one: AskedIn, address: str, *, in_register: bool) -> tuple[str, str]:
    with translation.override(one.language):
        named = {"network": " ".join(one.network.name.split())}
        subject = (
            _("Påmindelse: vil du være med i netværket “%(network)s”?") % named
            if one.letter_kind == "reminder"
            else _("Vil du være med i netværket “%(network)s”?") % named
        )
        body = render_to_string("design/asking_in/letter.txt", _told(one, address, in_register))
    return subject, body.strip() + "\n"


def _told(one: AskedIn, address: str, in_register: bool) -> dict[str, Any]:
    return {
        "name": one.name,
        "network": one.network.name,
        "words": one.words.strip(),
        **{name: str(one.told.get(name, "")).strip() for name in TOLD},
        "link": address,
        "day": one.answer_by,
        "keep_days": one.keep_days,
        "in_register": in_register,
        "forgotten": forgotten_after(one.answer_by, one.keep_days),
        "sender": sender_of(one.network_id).in_a_line,
        "reminder": one.letter_kind == "reminder",
    }


TOLD = ("theme", "expected", "purpose", "controller", "contact")


def message_id(one: AskedIn, *, kind: str = "") -> str:
    """The letter's name in the mail world; a reminder has another, and so has a letter with a new code."""
    return message_name(f"asked in {one.pk} {one.code_seed} {kind or one.letter_kind}")
