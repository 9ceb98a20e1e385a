"""A message that came to the sender's mailbox: is it a letter returned, and which one, and for good?

RFC 3464 reports, and what servers send instead of one. The bytes come from anybody: nothing in them is
trusted, no more than `LONGEST` of them are looked at, and nothing in them makes the reader fail.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from email.parser import BytesParser
from email.policy import EmailPolicy
from typing import Any

LONGEST = 1024 * 1024
"""Bytes of a message that are looked at; the returned headers stand far before that."""

_HEADER = 2_000
_TEXT = 64 * 1024
_PARTS = 50


class _Bounded(EmailPolicy):
    """The modern policy, reading only the beginning of a header: some take time by their length squared."""

    def header_fetch_parse(self, name: str, value: str) -> Any:
        return super().header_fetch_parse(name, value[:_HEADER])


_POLICY = _Bounded(utf8=True)
_MESSAGE_ID = re.compile(r"<[^<>\s@]{1,200}@[^<>\s@]{1,200}>")
_ENHANCED = re.compile(r"(?<![\d.])([245])\.(\d{1,3})\.(\d{1,3})(?!\d|\.\d)")
# Without a mark before it, a number of three digits is a number.
_REPLY = re.compile(r"(?:^|[:;#(\]]) *([45]\d\d)(?=[ -]\D|$)", re.MULTILINE)
_COPY_ID = re.compile(r"^[ \t>|]*Message-ID:\s*(\S+)", re.IGNORECASE | re.MULTILINE)
_DAEMON = re.compile(
    r"(?:mailer-daemon|postmaster|microsoftexchange\w+|mail-?delivery[\w.-]*)@", re.IGNORECASE
)
# What servers say that give no code: a delay first, for those tell also what they could not do.
_DELAYED = re.compile(
    r"delayed|will (?:be retried|keep trying|continue)|still trying|not yet been delivered"
    r"|forsinket|forsinkelse|prøver igen|endnu ikke (?:blevet )?leveret",
    re.IGNORECASE,
)
_FAILED = re.compile(
    r"permanent error|undeliverable|could(?: not|n't) be delivered|delivery (?:has )?failed|user unknown"
    r"|permanent fejl|kunne ikke (?:blive )?lever|kan ikke lever|ikke leveret|ukendt modtager",
    re.IGNORECASE,
)
_MARK = re.compile(r"<(?![^<>\s]*@)[^<>]{0,500}>")
_STATUS = "message/delivery-status"
# That it was read, or called unwanted: it has arrived.
_OTHER_REPORTS = {"message/disposition-notification", "message/feedback-report"}
_DELIVERED = {"delivered", "relayed", "expanded"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounce:
    """What a server says of a letter it has not delivered.

    `message_id` is the letter's own, as `<…@…>`; `permanent` when the server has given up; `status` is the
    code of RFC 3463 (`5.1.1`), or of SMTP (`550`), or empty. No address is kept.
    """

    message_id: str
    permanent: bool
    status: str = ""


def read_bounce(raw: bytes) -> Bounce | None:
    """The letter a message returns; None when it returns none: a reply, an automatic answer, anything else.

    >>> read_bounce(b"Subject: Tak for mailen") is None
    True
    """
    try:
        message = BytesParser(policy=_POLICY).parsebytes(raw[:LONGEST])
        kinds = {part.get_content_type() for part in _parts(message)}
        if kinds & _OTHER_REPORTS:
            return None
        return _of_report(message) if _STATUS in kinds else _of_other_form(message)
    except Exception:
        # Python's reader of mail has corners where broken headers raise almost anything. A message that
        # cannot be read returns no letter.
        return None


def _parts(message: Message) -> Iterator[Message]:
    for count, part in enumerate(message.walk()):
        if count == _PARTS:
            return
        yield part


# ---------------------------------------------------------------- RFC 3464


def _of_report(message: Message) -> Bounce | None:
    known = _returned_id(message) or _answered_id(message)
    if known is None:
        return None
    told = [
        (_word(block, "Action"), _code(_raw(block, "Status")) or _code(_raw(block, "Diagnostic-Code")))
        for part in _parts(message)
        if part.get_content_type() == _STATUS
        for block in _blocks(part)
    ]
    told = [(action, code) for action, code in told if action or code]
    # One letter has one receiver, but a list behind the address may have many: it did reach somebody.
    if not told or any(action in _DELIVERED or (not action and code[:1] == "2") for action, code in told):
        return None
    for action, code in told:
        # Given up after days has a code of class 4; it came back all the same.
        if action == "failed" or (not action and code[:1] == "5"):
            return Bounce(message_id=known, permanent=True, status=code)
    return Bounce(message_id=known, permanent=False, status=told[0][1])


def _blocks(part: Message) -> list[Message]:
    """The groups of fields in a delivery-status; the reader makes each a message of its own."""
    inside = part.get_payload()
    return (
        [block for block in inside[:_PARTS] if isinstance(block, Message)] if isinstance(inside, list) else []
    )


def _raw(message: Message, name: str) -> str:
    """A header as it stands, unread and short; empty where there is none."""
    for key, value in message.raw_items():
        if key.lower() == name.lower():
            return " ".join(str(value)[:_HEADER].split())
    return ""


def _word(block: Message, name: str) -> str:
    return re.split(r"[\s;(]", _raw(block, name).lower(), maxsplit=1)[0]


def _code(text: str) -> str:
    if found := _ENHANCED.search(text):
        return found[0]
    return found[1] if (found := _REPLY.search(text)) else ""


def _returned_id(message: Message) -> str | None:
    """The Message-ID in what was returned: the whole letter, its headers, or its headers as plain text."""
    for part in list(_parts(message))[1:]:
        kind = part.get_content_type()
        if kind == "message/rfc822":
            inside = part.get_payload()
            if isinstance(inside, list) and inside and (found := _id_in(_raw(inside[0], "Message-ID"))):
                return found
        if kind in {"text/rfc822-headers", "message/rfc822-headers"}:
            copied = _COPY_ID.search(_text(part))
            if copied and (found := _id_in(copied[1])):
                return found
    return None


def _answered_id(message: Message) -> str | None:
    """A report without what it returns says which letter it answers, as a reply does."""
    return _id_in(_raw(message, "In-Reply-To")) or _id_in(_raw(message, "References"))


def _id_in(text: str) -> str | None:
    found = _MESSAGE_ID.search(text)
    return found[0] if found else None


# ---------------------------------------------------------------- other forms


def _of_other_form(message: Message) -> Bounce | None:
    """A server's words with the returned letter attached or copied below them (qmail, Exim, old Exchange)."""
    failed = _raw(message, "X-Failed-Recipients")
    if not failed and not _DAEMON.search(_raw(message, "From")):
        return None
    said = _said(message)
    copied = _COPY_ID.search(said)
    known = _returned_id(message) or (_id_in(copied[1]) if copied else None)
    if known is None:
        return None
    words = said[: copied.start()] if copied else said
    code = _code(words)
    if failed or code:
        return Bounce(message_id=known, permanent=bool(failed) or code[0] == "5", status=code)
    words = f"{_raw(message, 'Subject')}\n{words}"
    given_up = not _DELAYED.search(words) and _FAILED.search(words) is not None
    return Bounce(message_id=known, permanent=given_up)


def _said(message: Message) -> str:
    """The texts that the message itself says, without what is attached; HTML without its marks."""
    texts = []
    for part in _outer(message):
        if part.get_content_type() == "text/plain":
            texts.append(_text(part))
        elif part.get_content_type() == "text/html":
            texts.append(_MARK.sub(" ", _text(part)))
    return "\n".join(texts)[:_TEXT]


def _outer(message: Message) -> Iterator[Message]:
    """The parts, without those inside a returned letter."""
    inside: set[int] = set()
    for part in _parts(message):
        if id(part) in inside:
            continue
        if part.get_content_maintype() == "message":
            inside.update(id(one) for one in _parts(part))
            continue
        yield part


def _text(part: Message) -> str:
    raw = part.get_payload(decode=True)
    if not isinstance(raw, bytes):
        return ""
    # The words looked for are ASCII but for æ, ø and å, which mail servers write in either of two ways.
    try:
        return raw[:_TEXT].decode("utf-8")
    except UnicodeDecodeError:
        return raw[:_TEXT].decode("latin-1")
