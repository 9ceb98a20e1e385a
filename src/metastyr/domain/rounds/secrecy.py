"""How a link leads to a sheet of answers while a round is open, and why it no longer does once it is closed.

**Links.** A round that opens draws a secret of 32 bytes. The code in a person's link is made from the secret
and the invitation's key, so a reminder can carry the same link without the code being kept: only a keyed hash
of it is (`code_print`), to find the invitation when somebody comes with the code.

**Sheets.** The answers of one person stand on one sheet, whose id is made from the secret and the code. The
invitation does not know its sheet, and the sheet does not know its invitation: who has answered is reckoned
with the secret, for the reminders, and written nowhere.

**Closing.** The secret is destroyed, and every sheet gets a new random id in a random order. From then on
neither the database nor a link in somebody's mailbox leads to a sheet: it takes the secret to make the id,
and the id is another.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import unicodedata
from itertools import pairwise
from uuid import UUID

SECRET_BYTES = 32
# Without the letters and figures that are taken for each other: i, l, o, u, 0, 1.
_LETTERS = "abcdefghjkmnpqrstvwxyz23456789"
CODE_LENGTH = 13
"""30^13 is about 2^63: nobody guesses that through a server that counts tries."""
_GROUPS = (0, 4, 8, 13)
# Spaces, dashes, line ends, and what is not seen at all (soft hyphens).
_BETWEEN = frozenset({"Zs", "Zl", "Zp", "Pd", "Cc", "Cf"})


def _keyed(secret: bytes, purpose: bytes, about: bytes) -> bytes:
    return hmac.new(secret, purpose + b"\0" + about, hashlib.sha256).digest()


def code_of(secret: bytes, invitation: UUID) -> str:
    """The code in the link of one invitation.

    >>> code_of(bytes(32), UUID(int=7))
    '2d7sv87jg9t93'
    """
    number = int.from_bytes(_keyed(secret, b"code", invitation.bytes), "big")
    letters = []
    for _ in range(CODE_LENGTH):
        number, place = divmod(number, len(_LETTERS))
        letters.append(_LETTERS[place])
    return "".join(letters)


def in_groups(code: str) -> str:
    """The code as it is printed and read aloud.

    >>> in_groups("abcdefghjkmnp")
    'abcd-efgh-jkmnp'
    """
    return "-".join(code[a:b] for a, b in pairwise(_GROUPS))


def as_typed(told: str) -> str:
    """A code as somebody typed or pasted it, in small letters; "" for what cannot be one.

    Spaces and dashes of every kind are left out: word processors make other dashes of those printed.

    >>> as_typed(" ABCD-efgh jkmnp"), as_typed("abc")
    ('abcdefghjkmnp', '')
    """
    letters = letters_of(told)
    return letters if len(letters) == CODE_LENGTH and set(letters) <= set(_LETTERS) else ""


def letters_of(told: str) -> str:
    """What was typed, in small letters, without what stands between.

    >>> letters_of(" ABCD-efgh jk")
    'abcdefghjk'
    """
    return "".join(one for one in told.casefold() if unicodedata.category(one) not in _BETWEEN)


def never_in_codes(letters: str) -> str:
    """The first of the letters that no code has; "" where all may be.

    >>> never_in_codes("abco2"), never_in_codes("abc2")
    ('o', '')
    """
    return next((one for one in letters if one not in _LETTERS), "")


def code_print(pepper: bytes, code: str) -> str:
    """What is kept of a code: a hash keyed with the installation's own secret key."""
    return base64.urlsafe_b64encode(_keyed(pepper, b"print", code.encode())).decode().rstrip("=")


def sheet_of(secret: bytes, code: str) -> UUID:
    """The id of the sheet that the holder of `code` answers on while the round is open."""
    return UUID(bytes=_keyed(secret, b"sheet", code.encode())[:16])
