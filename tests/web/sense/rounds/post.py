"""A mail server on this machine alone, that answers as it is told to and keeps what it has taken."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable
from dataclasses import dataclass
from email import message_from_bytes
from email.message import Message
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP


@dataclass(frozen=True, kw_only=True)
class Answers:
    """What it says at each step, "" for yes; `hang_up` is the step at which it ends the call instead.

    With `hang_up="body"` it has taken the letter and does not say so.
    """

    mail: str = ""
    rcpt: str = ""
    data: str = ""
    hang_up: str = ""
    eight_bits: bool = True


class _Speaking(SMTP):
    """aiosmtpd's server, which hangs up when it is told to."""

    async def smtp_DATA(self, arg: str) -> None:
        if self.event_handler.answers.hang_up == "data":
            self.transport.close()
            return
        await super().smtp_DATA(arg)


class _Handler:
    def __init__(self) -> None:
        self.answers = Answers()
        self.taken: list[Message] = []
        self.calls = 0
        self.pause: Callable[[], float] = lambda: 0.0
        self.before_each: Callable[[], Answers] | None = None

    async def handle_EHLO(
        self, server: SMTP, session: Any, envelope: Any, hostname: str, responses: list[str]
    ) -> list[str]:
        session.host_name = hostname
        if self.answers.eight_bits:
            return responses
        return [one for one in responses if "8BITMIME" not in one]

    async def handle_MAIL(
        self, server: SMTP, session: Any, envelope: Any, address: str, options: list[str]
    ) -> str:
        self.calls += 1
        if self.before_each:
            self.answers = self.before_each()
        await asyncio.sleep(self.pause())
        self._hang_up(server, "mail")
        if self.answers.mail:
            return self.answers.mail
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(
        self, server: SMTP, session: Any, envelope: Any, address: str, options: list[str]
    ) -> str:
        await asyncio.sleep(self.pause())
        self._hang_up(server, "rcpt")
        if self.answers.rcpt:
            return self.answers.rcpt
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Any, envelope: Any) -> str:
        if self.answers.data:
            return self.answers.data
        await asyncio.sleep(self.pause())
        self.taken.append(message_from_bytes(envelope.content))
        await asyncio.sleep(self.pause())
        self._hang_up(server, "body")
        return "250 OK"

    def _hang_up(self, server: SMTP, step: str) -> None:
        if self.answers.hang_up == step:
            server.transport.abort()
            raise asyncio.CancelledError


class _Controller(Controller):
    def factory(self) -> SMTP:
        return _Speaking(self.handler, **self.SMTP_kwargs)


class PostOffice:
    """Open as long as the block; `taken` are the letters it has said yes to, or would have.

    `pause` is how many seconds each step takes, `before_each` what it will say to the next letter.
    """

    def __init__(
        self,
        *,
        pause: Callable[[], float] = lambda: 0.0,
        before_each: Callable[[], Answers] | None = None,
    ) -> None:
        self._handler = _Handler()
        self._handler.pause, self._handler.before_each = pause, before_each
        # aiosmtpd knocks on its own door at the port it was given, so it cannot choose one itself.
        self._controller = _Controller(self._handler, hostname="127.0.0.1", port=_free_port())

    @property
    def port(self) -> int:
        return self._controller.port

    @property
    def calls(self) -> int:
        """How many letters it has been offered."""
        return self._handler.calls

    @property
    def taken(self) -> list[Message]:
        return self._handler.taken

    def say(self, answers: Answers) -> None:
        self._handler.answers = answers

    def __enter__(self) -> PostOffice:
        self._controller.start()
        return self

    def __exit__(self, *_what: object) -> None:
        self._controller.stop()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
