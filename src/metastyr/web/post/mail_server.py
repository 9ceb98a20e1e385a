"""One conversation with the mail server, step by step, so that we know what it has said yes to."""

from __future__ import annotations

import re
from contextlib import suppress
from email.charset import QP, Charset
from enum import StrEnum
from smtplib import SMTP, SMTPResponseException
from typing import Any

from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.smtp import EmailBackend
from django.core.mail.message import sanitize_address

_LINE_OF_DOTS = re.compile(rb"(?m)^\.")
# RFC 3463: a class 5.7 refusal is about who sends or what is allowed, not about whether the mailbox exists.
_POLICY = b"5.7."
# RFC 5321: the server is closing the connection, whatever was asked. smtplib: it said nothing that is SMTP.
_GOING_AWAY, _GONE = 421, -1


class Told(StrEnum):
    """What came of handing a letter over."""

    TAKEN = "taken"
    LATER = "later"
    NOBODY_THERE = "nobody_there"
    NO_SUCH_ADDRESS = "no_such_address"
    NOT_THIS_LETTER = "not_this_letter"
    NOBODY_KNOWS = "nobody_knows"


class Unreachable(Exception):  # noqa: N818  an answer, not a fault
    """There is no mail server to talk to just now. Says nothing more: the answer may hold names."""


class MailServer:
    """A connection that is opened before a letter is claimed and kept for the next one."""

    def __init__(self) -> None:
        self._backend: Any = get_connection()

    def open(self) -> None:
        """Be connected. Unreachable where that fails."""
        try:
            self._backend.open()
        except OSError as down:  # smtplib's own errors are OSErrors
            self.close()
            raise Unreachable from down

    def close(self) -> None:
        with suppress(OSError):
            self._backend.close()

    def hand_over(self, message: EmailMessage) -> Told:
        """Give the letter away. Never raises for what a server or a network can do."""
        if not isinstance(self._backend, EmailBackend):
            return self._by_other_means(message)
        try:
            return self._by_smtp(self._backend.connection, message)
        except OSError:
            # Before the server had said that it was ready for the letter itself: nothing has been sent.
            self.close()
            return Told.NOBODY_THERE

    def _by_other_means(self, message: EmailMessage) -> Told:
        try:
            message.message()
        except Exception:
            return Told.NOT_THIS_LETTER
        try:
            self._backend.send_messages([message])
        except OSError:
            return Told.NOBODY_KNOWS
        return Told.TAKEN

    def _by_smtp(self, smtp: SMTP, message: EmailMessage) -> Told:
        try:
            sender = sanitize_address(message.from_email, "utf-8")
            receiver = sanitize_address(message.to[0], "utf-8")
        except ValueError:
            return Told.NO_SUCH_ADDRESS
        smtp.ehlo_or_helo_if_needed()
        whole = smtp.has_extn("8bitmime")
        if not whole:
            message.encoding = _quoted()
        body = _written(message)
        if body is None:
            return Told.NOT_THIS_LETTER
        code, _said = smtp.mail(sender, ["BODY=8BITMIME"] if whole else [])
        if code != 250:
            # Who we are is wrong, or the server has no time: not this receiver's fault.
            return self._given_up(smtp, _for_now(code))
        code, said = smtp.rcpt(receiver)
        if code not in {250, 251}:
            return self._given_up(smtp, _about_receiver(code, said))
        code, said = smtp.docmd("DATA")
        if code != 354:
            return self._given_up(smtp, _about_letter(code))
        return self._the_letter_itself(smtp, body)

    def _the_letter_itself(self, smtp: SMTP, body: bytes) -> Told:
        try:
            smtp.send(body.rstrip(b"\r\n") + b"\r\n.\r\n")
            code, _said = smtp.getreply()
        except OSError:
            self.close()
            return Told.NOBODY_KNOWS
        return Told.TAKEN if code == 250 else _about_letter(code)

    def _given_up(self, smtp: SMTP, told: Told) -> Told:
        try:
            smtp.rset()
        except (OSError, SMTPResponseException):
            self.close()
        return told


def _written(message: EmailMessage) -> bytes | None:
    """The letter as it goes over the line; None where it cannot be written at all."""
    try:
        return _LINE_OF_DOTS.sub(b"..", message.message().as_bytes(linesep="\r\n"))
    except Exception:
        # Whatever is wrong with one letter, nothing of it has gone.
        return None


def _for_now(code: int) -> Told:
    return Told.NOBODY_THERE if code in {_GOING_AWAY, _GONE} else Told.LATER


def _about_receiver(code: int, said: bytes) -> Told:
    if not 500 <= code <= 599:
        return _for_now(code)
    return Told.NOT_THIS_LETTER if said.lstrip().startswith(_POLICY) else Told.NO_SUCH_ADDRESS


def _about_letter(code: int) -> Told:
    if code == _GONE or 400 <= code <= 499:
        return _for_now(code)
    return Told.NOT_THIS_LETTER if 500 <= code <= 599 else Told.NOBODY_KNOWS


def _quoted() -> Charset:
    charset = Charset("utf-8")
    charset.body_encoding = QP
    return charset
