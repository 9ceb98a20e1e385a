"""`metastyr bounces`: a pipe, a file, a folder, a Maildir; in both languages, and naming nobody."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.db import DatabaseError

from metastyr.cli import bounces
from metastyr.exchange.bounces import LONGEST
from metastyr.records.models import Letter, Round
from metastyr.web.sense.actions import returned
from metastyr.web.sense.actions.letter_text import message_id
from tests.cli.calls import Shell
from tests.exchange.returned_mail import NONE, OURS, PERMANENT, TEMPORARY
from tests.web.sense.rounds.made import opened

POSTFIX, _ = PERMANENT["postfix"]
DELAY, _ = TEMPORARY["postfix delay"]


@pytest.fixture
def made(db: None, monkeypatch: pytest.MonkeyPatch) -> Round:
    monkeypatch.setattr(bounces, "_there", lambda: True)
    row = opened(groups={"PPR": 2, "Skoler": 5})
    Letter.objects.update(state="sent")
    return row


def about(made: Round, raw: bytes, name: str = "PPR 0") -> bytes:
    """The sample, about this person's invitation."""
    letter = Letter.objects.select_related("invitation").get(invitation__name=name)
    return raw.replace(OURS.encode(), message_id(letter).encode())


def piped(monkeypatch: pytest.MonkeyPatch, raw: bytes) -> io.BytesIO:
    stdin = io.BytesIO(raw)
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=stdin))
    return stdin


def states(made: Round) -> list[str]:
    return [letter.state for letter in Letter.objects.order_by("invitation__name")]


def test_a_pipe(shell: Shell, made: Round, monkeypatch: pytest.MonkeyPatch) -> None:
    stdin = piped(monkeypatch, about(made, POSTFIX) + b"x" * LONGEST * 2)
    told = shell("bounces")
    assert (told.code, told.out, told.err) == (
        0,
        "1 brev er kommet retur. Det står under Breve eller Invitationer.\n",
        "",
    )
    assert stdin.read() == b""
    assert states(made) == ["refused", *["sent"] * 6]
    piped(monkeypatch, about(made, POSTFIX))
    told = shell("--language", "en", "bounces", "-")
    assert (told.code, told.out, told.err) == (0, "1 had been dealt with already.\n", "")


def test_a_file_and_a_letter_that_is_being_sent(shell: Shell, made: Round, tmp_path: Path) -> None:
    path = tmp_path / "retur.eml"
    path.write_bytes(about(made, POSTFIX))
    Letter.objects.update(state="sending", sender="worker-a")
    told = shell("bounces", path)
    assert (told.code, told.out) == (bounces.TRY_AGAIN, "1 brev er ved at blive sendt. Prøv igen om lidt.\n")
    Letter.objects.update(state="sent", sender="")
    assert shell("bounces", path).code == 0
    assert states(made)[0] == "refused"
    assert path.read_bytes() == about(made, POSTFIX)


@pytest.mark.parametrize("maildir", [True, False])
def test_a_folder(shell: Shell, made: Round, tmp_path: Path, maildir: bool) -> None:
    where = [tmp_path / "new", tmp_path / "cur", tmp_path / "tmp"] if maildir else [tmp_path] * 2
    for folder in where:
        folder.mkdir(exist_ok=True)
    messages = [
        about(made, POSTFIX),
        about(made, PERMANENT["qmail"][0], "PPR 1"),
        about(made, DELAY, "Skoler 0"),
        POSTFIX,
        *NONE.values(),
    ]
    for number, raw in enumerate(messages):
        (where[number % 2] / f"{number}").write_bytes(raw)
    (where[0] / ".hidden").write_bytes(about(made, POSTFIX, "Skoler 1"))
    (where[0] / "folder").mkdir()
    if maildir:
        (tmp_path / "tmp" / "half").write_bytes(about(made, POSTFIX, "Skoler 2"))
    told = shell("--language", "en", "bounces", tmp_path)
    assert (told.code, told.err) == (0, "")
    assert told.out.splitlines() == [
        "2 letters have come back. They are shown under Letters or Invitations.",
        "1 is delayed. The mail server tries again by itself.",
        f"{1 + len(NONE)} messages are not about letters that are looked for.",
    ]
    assert states(made) == ["refused", "refused", *["sent"] * 5]


def test_nothing_to_read(shell: Shell, made: Round, tmp_path: Path) -> None:
    assert (shell("bounces", tmp_path).out, shell("bounces", tmp_path).code) == (
        "Der er ingen beskeder.\n",
        0,
    )
    told = shell("bounces", tmp_path / "væk.eml")
    assert (told.code, told.out) == (2, "")
    assert told.err.endswith(
        "væk.eml kan ikke læses. Forventet: en besked, en mappe med beskeder eller - for stdin.\n"
    )


def test_a_database_that_does_not_answer(
    shell: Shell, made: Round, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked() -> None:
        raise DatabaseError("database is locked")

    monkeypatch.setattr(returned, "letters_out", locked)
    told = shell("bounces", tmp_path)
    assert (told.code, told.out) == (bounces.TRY_AGAIN, "")
    assert told.err.startswith("Databasen kan ikke bruges lige nu.")


def test_where_nothing_is_installed_nothing_is_made(tmp_path: Path) -> None:
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("METASTYR_", "DJANGO_"))}
    done = subprocess.run(
        [Path(sys.executable).parent / "metastyr", "--language", "en", "bounces"],
        env={**environment, "METASTYR_DATA": str(tmp_path / "none")},
        input=POSTFIX,
        capture_output=True,
    )
    assert (done.returncode, done.stdout) == (bounces.TRY_AGAIN, b"")
    assert done.stderr.startswith(b"The database cannot be used just now.")
    assert list(tmp_path.iterdir()) == []
