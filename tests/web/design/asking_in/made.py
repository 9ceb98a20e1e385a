"""Invitations to a network as a leader writes them, and the codes behind them."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from metastyr.records.asking_in import code_from
from metastyr.records.models import AskedIn, Network
from metastyr.web.design.actions.asking_in import Whom, Words, ask_in
from tests.web.made_up import AT

WORDS = Words(
    language="da",
    words="Vi har brug for din viden om skolefravær.",
    theme="Unges trivsel på tværs af skole og fritid",
    expected="Fire møder på et år",
    purpose="At sætte netværket sammen",
    controller="Fjordby Kommune",
    contact="bo@fjordby.example",
    answer_by=date(2099, 12, 7),
    keep_days=90,
)


def invited(network: Network, *names: str, by: int | None, email: bool = True) -> dict[str, UUID]:
    """Each name is asked, with an address unless told otherwise; their keys by name."""
    whom = [
        Whom(name=name, email=f"{name.split()[0].lower()}@fjordby.example" if email else "") for name in names
    ]
    keys = ask_in(network=network.key, whom=whom, words=WORDS, by=by, at=AT)
    return dict(zip(names, keys, strict=True))


def code_of(key: UUID) -> str:
    """The code in the link."""
    seed = AskedIn.objects.get(key=key).code_seed
    assert seed is not None
    return code_from(seed)
