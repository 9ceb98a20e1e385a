"""Which letter a message returns, and whether for good: common servers' shapes, and anything at all."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metastyr.exchange.bounces import LONGEST, Bounce, read_bounce
from tests.exchange.returned_mail import LETTER, NONE, OURS, PERMANENT, TEMPORARY, report

SAMPLES = [*(raw for raw, _ in PERMANENT.values()), *(raw for raw, _ in TEMPORARY.values()), *NONE.values()]


@pytest.mark.parametrize("shape", PERMANENT)
def test_a_letter_that_came_back_for_good(shape: str) -> None:
    raw, status = PERMANENT[shape]
    assert read_bounce(raw) == Bounce(message_id=OURS, permanent=True, status=status)
    assert read_bounce(raw.replace(b"\n", b"\r\n")) == Bounce(message_id=OURS, permanent=True, status=status)


@pytest.mark.parametrize("shape", TEMPORARY)
def test_a_letter_that_is_late(shape: str) -> None:
    raw, status = TEMPORARY[shape]
    assert read_bounce(raw) == Bounce(message_id=OURS, permanent=False, status=status)


@pytest.mark.parametrize("shape", NONE)
def test_a_message_that_returns_no_letter(shape: str) -> None:
    assert read_bounce(NONE[shape]) is None


def test_the_letter_is_the_returned_one_and_not_what_the_words_or_the_report_name() -> None:
    other = "<andet@nabo.example>"
    raw = report(
        f"Message-ID: {other}",
        "Action: failed\nStatus: 5.1.1",
        head=f"From: mailer-daemon@nabo.example\nMessage-ID: {other}\nIn-Reply-To: {other}",
    )
    assert read_bounce(raw) == Bounce(message_id=OURS, permanent=True, status="5.1.1")


def test_only_the_beginning_of_a_long_message_is_read() -> None:
    raw, _ = PERMANENT["postfix"]
    assert read_bounce(raw + b"x" * LONGEST) == read_bounce(raw)
    assert read_bounce(b"x: y\n" * (LONGEST // 5) + raw) is None


LONG = "a(" * 200_000
DAEMON = b"From: mailer-daemon@x.example\n"
NASTY = {
    "a header without end": f"From: {LONG}\nContent-Type: {LONG};{LONG}\nSubject: {LONG}\n\n".encode(),
    "parts in parts": b"".join(
        f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n".encode() for n in range(2000)
    ),
    "letters in letters": b"Content-Type: message/rfc822\n\n" * 3000,
    "a thousand parts": b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 5_000,
    "a character set nobody has": DAEMON + b"Content-Type: text/plain; charset=\xff\xfe\n\nx",
    "a word coded wrong": b"From: =?utf-8?B?\xff?= <mailer-daemon@x.example>\nMessage-ID: =?x?Q?=\n\n\x00",
    "marks without end": DAEMON + b"Content-Type: text/html\n\n" + b"<" * 300_000,
}


@pytest.mark.parametrize("name", NASTY)
def test_what_is_made_to_break_it_returns_no_letter(name: str) -> None:
    assert read_bounce(NASTY[name]) is None


@given(data=st.data())
@settings(max_examples=150)
def test_whatever_comes_nothing_breaks(data: st.DataObject) -> None:
    """A sample with bytes put in, taken out or written over: an answer, and never about another letter."""
    raw = bytearray(data.draw(st.sampled_from(SAMPLES)))
    for _ in range(data.draw(st.integers(0, 6))):
        place = data.draw(st.integers(0, len(raw)))
        width = data.draw(st.integers(0, 40))
        raw[place : place + width] = data.draw(
            st.binary(max_size=12)
            | st.sampled_from([b"\n", b"\n\n", b"--b0\n", b"Content-Type: message/rfc822\n", b"\xe6"])
        )
    found = read_bounce(bytes(raw))
    assert found is None or (len(found.message_id) < 500 and len(found.status) < 12)
    if found is not None and OURS.encode() in raw and raw.count(b"@metastyr") == 1:
        assert found.message_id == OURS


@given(st.binary(max_size=400))
def test_any_bytes_return_no_letter(raw: bytes) -> None:
    assert read_bounce(raw) is None


def test_nobody_is_named() -> None:
    told = [read_bounce(raw) for raw in SAMPLES]
    assert not any("ppr0" in repr(one) for one in told)
    assert LETTER.count(OURS) == 1
