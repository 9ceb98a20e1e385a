"""What the mail server's answer to a letter means for it: its next state, why, and when it is tried again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from metastyr.domain.rounds.trying_again import pause_after
from metastyr.web.post.mail_server import Told

REFUSED = {Told.NO_SUCH_ADDRESS: "refused_address", Told.NOT_THIS_LETTER: "refused_content"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """`state` follows from `sending` in domain.rounds.life.LETTER_LIFE. `pause` None: at once, or never."""

    state: str
    reason: str = ""
    tries: int
    pause: timedelta | None = None


def outcome(told: Told, tries: int) -> Outcome:
    """What a letter that was tried `tries` times before becomes. No server at all is no try of it.

    >>> outcome(Told.LATER, 0)
    Outcome(state='waiting', reason='', tries=1, pause=datetime.timedelta(seconds=60))
    >>> outcome(Told.NO_SUCH_ADDRESS, 2).reason
    'refused_address'
    """
    if told is Told.TAKEN:
        return Outcome(state="sent", tries=tries)
    if told is Told.NOBODY_KNOWS:
        return Outcome(state="uncertain", tries=tries)
    if told is Told.NOBODY_THERE:
        return Outcome(state="waiting", tries=tries)
    if told is Told.LATER:
        pause = pause_after(tries + 1)
        if pause is None:
            return Outcome(state="refused", reason="server_down", tries=tries + 1)
        return Outcome(state="waiting", tries=tries + 1, pause=pause)
    return Outcome(state="refused", reason=REFUSED[told], tries=tries)
