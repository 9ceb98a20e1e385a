"""Returned mail in the shapes of common servers, written by us; every one is about the letter `OURS`."""

from __future__ import annotations

from base64 import b64encode

OURS = "<0123456789abcdef0123456789abcdef@metastyr.fjordby.example>"

LETTER = f"""From: Unges trivsel <metastyr@fjordby.example>
To: ppr0@nabo.example
Subject: Vil du svare på nogle spørgsmål om samarbejdet?
Message-ID: {OURS}
Auto-Submitted: auto-generated
Content-Type: text/plain; charset=utf-8

Hej. Her er dit link.
"""


def report(
    said: str,
    fields: str,
    returned: str = LETTER,
    *,
    kind: str = "message/rfc822",
    head: str = "From: MAILER-DAEMON@nabo.example (Mail Delivery System)\nSubject: Undelivered Mail",
    coded: bool = False,
) -> bytes:
    """A multipart/report with what the server says, its fields for each receiver, and what it returns."""
    inner = "\nContent-Transfer-Encoding: base64" if coded else ""
    status = "Reporting-MTA: dns; mx.nabo.example\n\n" + fields
    if coded:
        returned = b64encode(returned.encode()).decode()
    back = f"\n--b0\nContent-Type: {kind}{inner}\n\n{returned}" if kind else ""
    return f"""Return-Path: <>
{head}
To: metastyr@fjordby.example
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b0"

--b0
Content-Type: text/plain; charset=utf-8

{said}
--b0
Content-Type: message/delivery-status

{status}{back}
--b0--
""".encode()


def plain(head: str, said: str, returned: str = LETTER, *, charset: str = "utf-8") -> bytes:
    """One text: what the server says, and the letter below it."""
    told = f"To: metastyr@fjordby.example\nContent-Type: text/plain; charset={charset}"
    return f"{head}\n{told}\n\n{said}\n{returned}".encode(charset)


POSTFIX = """Final-Recipient: rfc822; ppr0@nabo.example
Original-Recipient: rfc822;ppr0@nabo.example
Action: failed
"""
_SAID = "550 5.1.1 <ppr0@nabo.example>: Recipient address rejected: User unknown"
_QMAIL = """Hi. This is the qmail-send program at mx.nabo.example.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<ppr0@nabo.example>:
Sorry, no mailbox here by that name. (#5.1.1)

--- Below this line is a copy of the message.

Return-Path: <metastyr@fjordby.example>"""
_EXIM = """This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  ppr0@nabo.example
    host mx.nabo.example [192.0.2.5]: 550 Unrouteable address

------ This is a copy of the message, including all the headers. ------
"""
_EXIM_DELAY = """This message was created automatically by mail delivery software.
A message that you sent has not yet been delivered to one or more of its recipients after 24 hours.
The message identifier is: 1abcde-0001Aa-2B.
No action is required on your part. Delivery attempts will continue.
"""
_DANISH = """Din meddelelse kunne ikke leveres til de(n) følgende modtager(e):

ppr0@nabo.example
Adressen findes ikke hos modtageren.

Oprindelige meddelelsesoverskrifter:
"""
_GONE = "Action: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 User unknown"

PERMANENT: dict[str, tuple[bytes, str]] = {
    "postfix": (
        report(
            "I'm sorry to have to inform you that your message could not be delivered.",
            f"{POSTFIX}Status: 5.1.1\nRemote-MTA: dns; mx.nabo.example\nDiagnostic-Code: smtp; {_SAID}",
        ),
        "5.1.1",
    ),
    "postfix, headers alone": (
        report("Undelivered", f"{POSTFIX}Status: 5.1.1", LETTER, kind="text/rfc822-headers"),
        "5.1.1",
    ),
    "exchange in danish": (
        report(
            "Kan ikke leveres. ppr0@nabo.example blev ikke fundet hos nabo.example.",
            "Final-Recipient: rfc822;ppr0@nabo.example\nAction: failed\nStatus: 5.1.10\n"
            "Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP",
            head="From: Outlook\n <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@nabo.example>\n"
            f"Subject: =?utf-8?B?{b64encode(b'Kan ikke leveres: Vil du svare').decode()}?=\n"
            f"In-Reply-To: {OURS}\nReferences: {OURS}",
        ),
        "5.1.10",
    ),
    "exchange that returns nothing": (
        report("Afvist", _GONE, kind="", head=f"From: postmaster@nabo.example\nIn-Reply-To:\n {OURS}"),
        "5.1.1",
    ),
    "gmail": (
        report(
            "** Adressen blev ikke fundet **\n\nDin besked blev ikke leveret til ppr0@nabo.example.",
            f"Final-Recipient: rfc822; ppr0@nabo.example\n{_GONE}",
            head="From: Mail Delivery Subsystem <mailer-daemon@googlemail.example>\n"
            "Subject: Delivery Status Notification (Failure)",
        ),
        "5.1.1",
    ),
    "given up after five days": (
        report("Gave up", f"{POSTFIX}Status: 4.4.7\nDiagnostic-Code: smtp; 421 try later"),
        "4.4.7",
    ),
    "sendmail with lower-case fields": (
        report(
            "User unknown", "final-recipient: RFC822; ppr0@nabo.example\naction: Failed\nstatus: 5.1.1 (bad)"
        ),
        "5.1.1",
    ),
    "a status without an action": (
        report("No", "Final-Recipient: rfc822; x@nabo.example\nStatus: 5.2.1"),
        "5.2.1",
    ),
    "an action without a status": (
        report("No", "Action: failed\nDiagnostic-Code: X-Notes; kender ingen af det navn"),
        "",
    ),
    "the returned letter in base64": (
        report("No", _GONE, kind="text/rfc822-headers", coded=True),
        "5.1.1",
    ),
    "qmail": (plain("From: MAILER-DAEMON@nabo.example\nSubject: failure notice", _QMAIL), "5.1.1"),
    "exim": (
        plain(
            "From: Mail Delivery <Mailer-Daemon@nabo.example>\nX-Failed-Recipients: ppr0@nabo.example\n"
            "Auto-Submitted: auto-replied\nSubject: Mail delivery failed: returning message to sender",
            _EXIM,
        ),
        "550",
    ),
    "an old exchange in danish": (
        plain("From: Postmaster@nabo.example\nSubject: Ikke leveret", _DANISH, charset="latin-1"),
        "",
    ),
    "a letter of words in html": (
        plain(
            "From: postmaster@nabo.example\nSubject: Undeliverable",
            "<p>Delivery has failed.<br>550 5.7.133 not allowed</p><pre>",
        ).replace(b"text/plain", b"text/html"),
        "5.7.133",
    ),
}

TEMPORARY: dict[str, tuple[bytes, str]] = {
    "postfix delay": (
        report(
            "THIS IS A WARNING ONLY. YOU DO NOT NEED TO RESEND YOUR MESSAGE.",
            POSTFIX.replace("failed", "delayed")
            + "Status: 4.4.1\nWill-Retry-Until: Sun, 29 Nov 2026 09:00:00 +0100",
        ),
        "4.4.1",
    ),
    "a class 4 status without an action": (report("Later", "Status: 4.2.2"), "4.2.2"),
    "exim delay": (
        plain("From: Mailer-Daemon@nabo.example\nSubject: Warning: message delayed 24 hours", _EXIM_DELAY),
        "",
    ),
    "danish delay": (
        plain("From: postmaster@nabo.example\nSubject: Forsinket: Vil du svare", "Kunne ikke leveres endnu."),
        "",
    ),
    "a code of class 4 in words": (
        plain("From: postmaster@nabo.example\nSubject: x", "The server said: 452 4.2.2 Mailbox full"),
        "4.2.2",
    ),
    "words that say nothing of the kind": (
        plain("From: postmaster@nabo.example\nSubject: Om din mail", "Version 5.1.1.4 på 192.5.1.1, 550 kr."),
        "",
    ),
}

NONE: dict[str, bytes] = {
    "nothing": b"",
    "no mail at all": bytes(range(256)) * 40,
    "a reply that quotes the letter": plain(
        f"From: Per <ppr0@nabo.example>\nSubject: SV: Vil du svare\nIn-Reply-To: {OURS}",
        "Hej. Jeg kan ikke leveret noget, fejl 550 5.1.1.\n> Message-ID: " + OURS,
    ),
    "out of office": plain(
        "Return-Path: <>\nFrom: Per <ppr0@nabo.example>\nAuto-Submitted: auto-replied\n"
        f"Subject: Autosvar\nIn-Reply-To: {OURS}",
        "Jeg er på ferie til den 5.1.2027.",
    ),
    "a receipt for reading": report("Læst", "Action: failed\nStatus: 5.1.1").replace(
        b"delivery-status", b"disposition-notification"
    ),
    "delivered": report("Delivered", POSTFIX.replace("failed", "delivered") + "Status: 2.0.0"),
    "a list that reached somebody": report(
        "One of two",
        f"{POSTFIX}Status: 5.1.1\n\nFinal-Recipient: rfc822; b@nabo.example\nAction: relayed\nStatus: 2.0.0",
    ),
    "a report about nothing known": report("No", _GONE, kind=""),
    "a report that says nothing": report("No", "Final-Recipient: rfc822; ppr0@nabo.example"),
}
