"""A small choice through the room's own actions: a task, assessed by some, decided or not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from metastyr.domain.choice.task import Decision
from metastyr.records.models import Choice, Network
from metastyr.theory.judgements import ALL_CRITERIA
from metastyr.web.choose import actions, reads
from tests.web.made_up import AT

TITLE = "Unge uden for fællesskabet"
TASK = "Unge trækker sig, og ingen har hele billedet. Skole, sundhed og foreninger ser hver sin del."
COUNTER = {"legality", "settled-standards", "measurable-output"}
FOR_NETWORK: Mapping[str, actions.Given | None] = {
    one.key: actions.Given(0 if one.key in COUNTER else 4, "sure", f"Fordi {one.key}") for one in ALL_CRITERIA
}
PLACED = actions.Placed("neither-known", "conflict", "Ingen ved det endnu.")


def described(network: Network, *, by: int) -> None:
    actions.describe_task(network=network.key, title=TITLE, task=TASK, by=by, at=AT)


def opened(network: Network, *, by: int) -> None:
    described(network, by=by)
    actions.open_for_assessment(network=network.key, by=by, at=AT)


def handed_in(network: Network, *, by: int, given: Mapping[str, actions.Given | None] = FOR_NETWORK) -> None:
    here = {"network": network.key, "by": by, "at": AT}
    actions.begin_assessment(**here)
    actions.keep_judgements(given=given, **here)
    actions.hand_in(**here)


def decided(network: Network, *, by: int, form: str = "network", mode: str = "lead-organisation") -> None:
    """The latest choice is decided just as the leader's page does it."""
    now = reads.latest(network.key)
    assert now is not None
    seen = reads.reading(now)
    words = actions.Decided(
        form=form,
        justification="Ingen af os kan løse det alene.",
        mode=mode if form == "network" else "",
        mode_justification="Kommunen har folk til det." if form == "network" else "",
    )
    decision = Decision(form, words.justification, words.mode or None, words.mode_justification)
    actions.decide(
        network=network.key, decided=words, read=seen.choice, kept=reads.keep(seen, decision), by=by, at=AT
    )


def chosen(network: Network, *, by: int, others: Sequence[int] = ()) -> Choice:
    """Version 1 decided on, then version 2 under way, with one's own assessment begun and handed in."""
    opened(network, by=by)
    for user in (by, *others):
        handed_in(network, by=user)
    decided(network, by=by)
    actions.think_again(network=network.key, by=by, at=AT)
    actions.open_for_assessment(network=network.key, by=by, at=AT)
    return Choice.objects.get(network=network, version=2)
