"""What a test asks of an installation of its own, done in a process of its own with that installation's
settings, told and answering in JSON. See `tests.ways.installed`."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from metastyr.records.models import Invitation, Network, Round, RoundSecret, User
from metastyr.theory.instruments import instrument
from metastyr.web.post.mail_server import MailServer
from metastyr.web.sense import actions
from metastyr.web.sense.actions.reminders import write_due_reminders
from metastyr.web.sense.actions.sending import send_next
from tests.web.design.asking_in.made import invited as ask_into_network
from tests.web.made_up import make_network, make_user
from tests.web.sense.rounds import made as rounds


def make(
    *, groups: Mapping[str, int], anonymous: bool = True, smallest: int = 5, invited: int = 0
) -> dict[str, Any]:
    """An open round, and everything a test must know to tell afterwards what became of it; and so many
    invitations to the network."""
    call_command("migrate", verbosity=0)
    by = User.objects.first() or make_user("Lone Leder", administrator=True)
    network = Network.objects.first() or make_network()
    made = rounds.opened(
        network,
        by=by,
        groups=groups,
        anonymous=anonymous,
        closes=timezone.localdate() + timedelta(days=14),
        smallest_group=actions.rounds.SmallestGroup(smallest),
    )
    codes = rounds.codes(made)
    if invited:
        ask_into_network(network, *(f"Guest{number} Ny" for number in range(invited)), by=by.pk)
    return {
        "round": str(made.key),
        "pk": made.pk,
        "network": network.key,
        "by": by.pk,
        "secret": bytes(RoundSecret.objects.get(round=made).secret).hex(),
        "people": {
            one.name: {"code": codes[one.name], "key": str(one.key), "group": one.group_id}
            for one in Invitation.objects.filter(round=made)
        },
        "targets": list(made.targets.order_by("place").values_list("pk", flat=True)),
        "items": [item.key for item in instrument(made.instrument).items],
    }


def answer(*, codes: list[str], answers: list[dict[str, dict[str, int | None]]]) -> None:
    """Each in turn gives the answers, item by item and target by target, and finishes."""
    for code, told in zip(codes, answers, strict=True):
        for item, values in told.items():
            actions.give_answer(
                code=code, item=item, values={int(target): value for target, value in values.items()}
            )
        actions.finish(code=code)


def send_letters() -> int:
    """Every letter that waits, as the worker sends them; how many."""
    server, sent = MailServer(), 0
    while send_next(server=server, sender="test", at=timezone.now()):
        sent += 1
    server.close()
    return sent


def remind(*, days: int = 5) -> int:
    """The reminders that are due so many days from now, written and sent; how many."""
    write_due_reminders(at=timezone.now() + timedelta(days=days))
    return send_letters()


def close(*, network: str, round: str, by: int) -> None:  # noqa: A002  the name the JSON has
    actions.close_round(network=network, round_key=Round.objects.get(key=round).key, by=by, at=timezone.now())


def wipe() -> dict[str, Any]:
    done = actions.closing.wipe_closed(at=timezone.now())
    return {"done": done, "waiting": Round.objects.filter(closed__isnull=False, wiped__isnull=True).count()}


def settings_of_the_connection() -> dict[str, Any]:
    """What the database says of how it keeps things, on a connection as the server has it."""
    asked = (
        ("PRAGMA journal_mode", "PRAGMA synchronous", "PRAGMA secure_delete", "PRAGMA foreign_keys")
        if connection.vendor == "sqlite"
        else ("SHOW synchronous_commit", "SHOW fsync", "SHOW full_page_writes")
    )
    found = {}
    with connection.cursor() as cursor:
        for question in asked:
            cursor.execute(question)
            found[question.rsplit(" ", 1)[-1]] = cursor.fetchone()[0]
    return found


_WHAT: dict[str, Callable[..., Any]] = {
    one.__name__: one for one in (make, answer, send_letters, remind, close, wipe, settings_of_the_connection)
}


def main() -> None:
    json.dump(_WHAT[sys.argv[1]](**json.load(sys.stdin)), sys.stdout)
