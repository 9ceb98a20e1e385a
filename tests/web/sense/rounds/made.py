"""A made-up round: groups with people, everything set up, opened; and people who answer."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.utils import timezone

from metastyr.domain.disclosure import SmallestGroup
from metastyr.domain.rounds.readiness import INTRO_PARTS, PAYS_TO_ASK
from metastyr.domain.rounds.secrecy import code_of
from metastyr.records.models import (
    Invitation,
    Network,
    Person,
    Round,
    RoundGroup,
    RoundSecret,
    RoundTarget,
    User,
)
from metastyr.theory.instruments import instrument
from metastyr.web.sense import actions
from tests.web.made_up import AT, TODAY, leader_of, make_network

LAST_DAY = max(TODAY + timedelta(days=14), timezone.localdate() + timedelta(days=5))
"""Nobody can answer after it: not before the day the tests are run on."""
FIRST_DAY = max(TODAY, LAST_DAY - timedelta(days=60))
"""No round is open for more than three months."""
GROUPS = {"PPR": 6, "Skoler": 7, "Sundhedsplejen": 5}


def details(**changes: Any) -> actions.Details:
    """All that a round must say before it may open, with any field changed."""
    said: dict[str, Any] = {
        "title": "Overgangen fra skole til PPR",
        "process": "henvisningen af en ung fra skole til PPR",
        "opens": FIRST_DAY,
        "closes": LAST_DAY,
        "reminders": (5, 10),
        "smallest_group": SmallestGroup(5),
        "intro": {part: f"Om {part}" for part in INTRO_PARTS},
        "pays_to_ask": dict.fromkeys(PAYS_TO_ASK, True),
        "works_council_informed": TODAY,
    }
    return actions.Details(**{**said, **changes})


def draft(
    network: Network | None = None,
    *,
    by: User | None = None,
    groups: Mapping[str, int] = GROUPS,
    instrument_key: str = "coordination",
    emails: bool = True,
    **changes: Any,
) -> Round:
    """A draft with its groups and people; `groups` says how many are in each. Small ones are agreed on."""
    network = network or Network.objects.filter(key="unges-trivsel").first() or make_network()
    by = by or User.objects.first() or leader_of(network)
    key = actions.begin_round(
        network=network.key, instrument_key=instrument_key, details=details(**changes), by=by.pk, at=AT
    )
    made = Round.objects.get(key=key)
    for place, (name, size) in enumerate(groups.items()):
        group = RoundGroup.objects.create(round=made, name=name, place=place)
        for number in range(size):
            spelt = f"{name.lower()}{number}@fjordby.example"
            person, _new = Person.objects.get_or_create(
                name=f"{name} {number}", defaults={"email": spelt if emails else None}
            )
            Invitation.objects.create(
                round=made, group=group, person=person, name=person.name, email=person.email or ""
            )
    small = [one.pk for one in made.groups.all() if groups[one.name] < made.smallest_group]
    if small:
        made.settings = {**made.settings, "small_agreed": small}
        made.save(update_fields=["settings"])
    return made


def opened(network: Network | None = None, **how: Any) -> Round:
    """The same, made ready and opened."""
    made = draft(network, **how)
    by = User.objects.values_list("pk", flat=True).first()
    assert by is not None
    actions.make_ready(network=made.network.key, round_key=made.key, by=by, at=AT)
    actions.open_round(network=made.network.key, round_key=made.key, by=by, at=AT)
    made.refresh_from_db()
    return made


def codes(made: Round) -> dict[str, str]:
    """Everybody's code by name, while the round is open."""
    secret = bytes(RoundSecret.objects.get(round=made).secret)
    return {
        one.name: code_of(secret, one.key) for one in Invitation.objects.filter(round=made).order_by("pk")
    }


def answer_all(made: Round, code: str, value: int | None = 4, *, finish: bool = True) -> None:
    """The holder of `code` gives the same answer to everything they are asked."""
    invitation = actions.answers.invitation_by_code(code)
    assert invitation is not None
    questionnaire = instrument(made.instrument)
    for item in questionnaire.items:
        about = sorted(actions.answers.asked_about(invitation, questionnaire))
        actions.give_answer(code=code, item=item.key, values=dict.fromkeys(about, value))
    if finish:
        actions.finish(code=code)


def close(made: Round) -> Round:
    by = User.objects.values_list("pk", flat=True).first()
    actions.close_round(network=made.network.key, round_key=made.key, by=by, at=AT)
    made.refresh_from_db()
    return made


def target_of(made: Round, group: str) -> int:
    """The id by which a group is rated."""
    return RoundTarget.objects.get(round=made, group__name=group).pk
