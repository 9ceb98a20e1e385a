"""The life of a round, of an invitation in it, and of each letter that carries an invitation."""

from __future__ import annotations

from datetime import date

from metastyr.domain.transitions import Life
from metastyr.theory.text import Text

ROUND_LIFE = Life(
    id="round",
    title=Text(da="En rundes liv", en="The life of a round"),
    names={
        "draft": Text(da="Kladde", en="Draft"),
        "ready": Text(da="Klar", en="Ready"),
        "open": Text(da="Åben", en="Open"),
        "closed": Text(da="Lukket", en="Closed"),
        "published": Text(da="Delt", en="Shared"),
        "archived": Text(da="Arkiveret", en="Archived"),
    },
    follows={
        "draft": frozenset({"ready"}),
        # Back to correct something: nobody has been asked yet.
        "ready": frozenset({"draft", "open"}),
        "open": frozenset({"closed"}),
        # Never open again: what could link an answer to a person is gone.
        "closed": frozenset({"published", "archived"}),
        "published": frozenset({"archived"}),
        "archived": frozenset(),
    },
)


def takes_answers(state: str, closes: date | None, today: date) -> bool:
    """Whether a round may be answered on the (Danish) day: open, and its last day not over. The worker closes
    it the day after, but a worker may be down.

    >>> takes_answers("open", date(2026, 12, 7), date(2026, 12, 8))
    False
    """
    return state == "open" and (closes is None or today <= closes)


INVITATION_LIFE = Life(
    id="invitation",
    title=Text(da="En invitations liv", en="The life of an invitation"),
    names={
        "invited": Text(da="Inviteret", en="Invited"),
        "unreachable": Text(da="Kan ikke nås", en="Cannot be reached"),
        "not_me": Text(da="Ikke den rette", en="Not the right person"),
        "withdrawn": Text(da="Taget ud", en="Withdrawn"),
    },
    follows={
        "invited": frozenset({"unreachable", "not_me", "withdrawn"}),
        # With a corrected address it can be sent again. A printed letter can still reach the wrong one.
        "unreachable": frozenset({"invited", "not_me", "withdrawn"}),
        "not_me": frozenset({"invited", "withdrawn"}),
        "withdrawn": frozenset(),
    },
)

LETTER_LIFE = Life(
    id="letter",
    title=Text(da="Et brevs liv", en="The life of a letter"),
    names={
        "waiting": Text(da="Venter", en="Waiting"),
        "sending": Text(da="Ved at blive sendt", en="Being sent"),
        "sent": Text(da="Sendt", en="Sent"),
        "refused": Text(da="Afvist", en="Refused"),
        "uncertain": Text(da="Uvist", en="Uncertain"),
        "dropped": Text(da="Ikke sendt", en="Not sent"),
    },
    follows={
        "waiting": frozenset({"sending", "dropped"}),
        # The server said no for now: back in the queue. Nobody knows what it said: uncertain.
        "sending": frozenset({"sent", "refused", "waiting", "uncertain"}),
        # A letter can come back days after the mail server took it.
        "sent": frozenset({"refused"}),
        "refused": frozenset({"waiting", "dropped"}),
        # The leader decides: it came (sent), or it is sent again (waiting), or not (dropped).
        # When it comes back, it was sent after all.
        "uncertain": frozenset({"sent", "waiting", "dropped", "refused"}),
        # It was never sent: with an address after all, it can be.
        "dropped": frozenset({"waiting"}),
    },
)
