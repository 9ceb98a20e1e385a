"""`metastyr bounces`: letters that came back to the sender's mailbox, from a pipe, a file or a folder."""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from metastyr.exchange.bounces import LONGEST, read_bounce
from metastyr.exchange.problems import shown
from metastyr.theory.text import Text

TRY_AGAIN = 75
"""EX_TEMPFAIL: a mail server that pipes a message here keeps it and tries again later."""

_BOUNCES = Text(
    da="tag imod breve, der er kommet retur til afsenderadressen",
    en="take in letters that came back to the sender's address",
)
_WHERE = Text(
    da="en besked (.eml), en mappe med beskeder eller en Maildir; - eller ingenting: én besked på stdin. "
    "Filerne bliver ikke rørt",
    en="a message (.eml), a folder of messages or a Maildir; - or nothing: one message on stdin. "
    "The files are left alone",
)
_AFTERWARDS = Text(
    da="Kun breve i åbne runder og invitationer, hvis link gælder, ses efter. "
    "0: læst, 2: filen kan ikke læses, 75: prøv igen om lidt.",
    en="Only letters of open rounds and invitations whose link holds are looked for. "
    "0: read, 2: the file cannot be read, 75: try again soon.",
)
_NO_FILE = Text(
    da="{file} kan ikke læses. Forventet: en besked, en mappe med beskeder eller - for stdin.",
    en="{file} cannot be read. Expected: a message, a folder of messages or - for stdin.",
)
_NOT_READY = Text(
    da="Databasen kan ikke bruges lige nu. Kør kommandoen som den bruger og med de METASTYR_-variable, som "
    "serveren har, og start serveren først: metastyr serve",
    en="The database cannot be used just now. Run the command as the server's user with the server's "
    "METASTYR_ variables, and start the server first: metastyr serve",
)
_TOLD = {
    "settled": (
        Text(
            da="1 brev er kommet retur. Det står under Breve eller Invitationer.",
            en="1 letter has come back. It is shown under Letters or Invitations.",
        ),
        Text(
            da="{n} breve er kommet retur. De står under Breve eller Invitationer.",
            en="{n} letters have come back. They are shown under Letters or Invitations.",
        ),
    ),
    "already": (
        Text(da="1 var der allerede taget hånd om.", en="1 had been dealt with already."),
        Text(da="{n} var der allerede taget hånd om.", en="{n} had been dealt with already."),
    ),
    "temporary": (
        Text(
            da="1 er forsinket. Mailserveren prøver selv igen.",
            en="1 is delayed. The mail server tries again by itself.",
        ),
        Text(
            da="{n} er forsinket. Mailserveren prøver selv igen.",
            en="{n} are delayed. The mail server tries again by itself.",
        ),
    ),
    "unknown": (
        Text(
            da="1 besked handler ikke om et brev, der ses efter.",
            en="1 message is not about a letter that is looked for.",
        ),
        Text(
            da="{n} beskeder handler ikke om breve, der ses efter.",
            en="{n} messages are not about letters that are looked for.",
        ),
    ),
    "being_sent": (
        Text(
            da="1 brev er ved at blive sendt. Prøv igen om lidt.",
            en="1 letter is being sent. Try again shortly.",
        ),
        Text(
            da="{n} breve er ved at blive sendt. Prøv igen om lidt.",
            en="{n} letters are being sent. Try again shortly.",
        ),
    ),
}
_NONE = Text(da="Der er ingen beskeder.", en="There are no messages.")


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser], language: str) -> None:
    """Add the command to the shell's door, its help in `language`."""
    told = _BOUNCES.in_(language)
    bounces = commands.add_parser("bounces", help=told, description=told, epilog=_AFTERWARDS.in_(language))
    bounces.add_argument("where", nargs="?", default="-", metavar="FILE", help=_WHERE.in_(language))
    bounces.set_defaults(run=run_bounces)


def run_bounces(arguments: argparse.Namespace) -> int:
    """Settle what came back and say how many. 2 for what cannot be read, 75 where it must be tried again.

    What is told holds no address and no name. A message that cannot be read counts as unknown.
    """
    language: str = arguments.language
    try:
        messages = list(_files(arguments.where))
    except OSError:
        sys.stderr.write(_NO_FILE.in_(language).format(file=shown(arguments.where, 200)) + "\n")
        return 2
    if arguments.where == "-":
        # Read whole before anything else: a mail server does not like a pipe that closes early.
        return _told(_settled([_from_stdin()]), language)
    return _told(_settled(_contents(messages)), language)


def _files(where: str) -> Iterator[Path]:
    if where == "-":
        return
    path = Path(where)
    if not path.is_dir():
        with path.open("rb"):
            yield path
        return
    maildir = [path / name for name in ("new", "cur") if (path / name).is_dir()]
    for folder in maildir or [path]:
        yield from (one for one in sorted(folder.iterdir()) if one.is_file() and one.name[0] != ".")


def _contents(files: list[Path]) -> Iterator[bytes]:
    for path in files:
        try:
            with path.open("rb") as file:
                yield file.read(LONGEST)
        except OSError:  # a mail program may have moved it since the folder was read
            continue


def _from_stdin() -> bytes:
    kept = sys.stdin.buffer.read(LONGEST)
    while sys.stdin.buffer.read(LONGEST):
        pass
    return kept


def _settled(messages: Iterator[bytes] | list[bytes]) -> Counter[str] | None:
    """How many of each kind; None where the database cannot be used."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "metastyr.web.site.settings")
    if not _there():
        return None
    import django  # noqa: PLC0415  lazy: heavy start-up

    django.setup()
    from django.db import DatabaseError  # noqa: PLC0415  lazy: heavy start-up
    from django.utils import timezone  # noqa: PLC0415  lazy: heavy start-up

    from metastyr.web.design.actions.asking_in_returned import (  # noqa: PLC0415  lazy: heavy start-up
        invitations_out,
        settle_returned_invitation,
    )
    from metastyr.web.post.letter_names import name_in  # noqa: PLC0415  lazy: heavy start-up
    from metastyr.web.sense.actions.returned import (  # noqa: PLC0415  lazy: heavy start-up
        letters_out,
        settle_returned,
    )

    counted: Counter[str] = Counter()
    try:
        letters, invitations = letters_out(), invitations_out()
        for raw in messages:
            bounce = read_bounce(raw)
            name = "" if bounce is None else name_in(bounce.message_id)
            if bounce is None or name not in letters.keys() | invitations.keys():
                counted["unknown"] += 1
            elif not bounce.permanent:
                counted["temporary"] += 1
            elif name in invitations:
                done = settle_returned_invitation(asked=invitations[name], known_as=name, at=timezone.now())
                counted[done.value] += 1
            else:
                done = settle_returned(letter=letters[name], known_as=name, at=timezone.now())
                counted[done.value] += 1
    except DatabaseError:
        return None
    return counted


def _there() -> bool:
    """Whether there is an installation here: asking Django would make an empty one where there is none."""
    if os.environ.get("METASTYR_DATABASE"):
        return True
    return (Path(os.environ.get("METASTYR_DATA", "var")) / "metastyr.sqlite3").is_file()


def _told(counted: Counter[str] | None, language: str) -> int:
    if counted is None:
        sys.stderr.write(_NOT_READY.in_(language) + "\n")
        return TRY_AGAIN
    for kind, (one, many) in _TOLD.items():
        if n := counted[kind]:
            sys.stdout.write((one if n == 1 else many).in_(language).format(n=n) + "\n")
    if not counted.total():
        sys.stdout.write(_NONE.in_(language) + "\n")
    return TRY_AGAIN if counted["being_sent"] else 0
