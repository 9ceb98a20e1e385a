"""The demo's rounds, loaded: one that is over and shared, and one that waits to be opened."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime

import pytest
from django.core import mail

from metastyr.demo.rounds import rounds
from metastyr.records.models import Answer, FollowUp, Invitation, Letter, Network, RoundSecret, Sheet
from metastyr.web.sense.reads import rounds_of
from tests.web.site.loaded import _in_place, loaded
from tests.web.site.test_demo_case import KEY

__all__ = ["_in_place", "loaded"]

pytestmark = pytest.mark.usefixtures("loaded")

SMALL = "Politiet"


def test_the_first_round_is_over_and_shared() -> None:
    first = rounds_of(KEY)[1]
    assert (first.title, first.state, first.anonymous) == (rounds()["first"].title, "published", True)
    assert (first.answered, first.asked) == (34, 38)
    assert {group.name: (group.answered, group.size) for group in first.groups} == {
        "Skoler, PPR og ungdomsuddannelser": (7, 8),
        "Ungeenheden og jobcentret": (6, 7),
        "Sundhedspleje og familierådgivning": (5, 6),
        "Psykiatrien": (5, 5),
        "Politiet": (4, 4),
        "Foreninger og boligområder": (7, 8),
    }
    assert first.dialogue_who.endswith("med Vibeke Sivkær som vært")
    assert first.dialogue_when == datetime(2026, 6, 24, 11, 0, tzinfo=UTC)
    assert not RoundSecret.objects.exists()


def test_what_the_small_group_said_is_gone() -> None:
    assert Counter(Sheet.objects.values_list("group__name", flat=True)) == {
        "Skoler, PPR og ungdomsuddannelser": 7,
        "Ungeenheden og jobcentret": 6,
        "Sundhedspleje og familierådgivning": 5,
        "Psykiatrien": 5,
        "Foreninger og boligområder": 8,
    }
    assert Answer.objects.filter(target__name=SMALL).exists()


def test_its_letters_went_out() -> None:
    assert Counter(Letter.objects.values_list("occasion", "state")) == {("invite", "sent"): 38}
    assert mail.outbox == []


def test_the_conversation_led_to_two_acts() -> None:
    assert list(FollowUp.objects.order_by("pk").values_list("way", "due", "done")) == [
        ("talk", date(2026, 9, 3), date(2026, 9, 8)),
        ("procedure", date(2026, 12, 1), None),
    ]


def test_the_second_round_is_ready_to_be_opened() -> None:
    second, first = rounds_of(KEY)
    assert (second.state, second.follows, second.asked) == ("ready", first.key, 40)
    assert {group.name: group.size for group in second.groups} == {
        name: len(members) for name, members in rounds()["second"].groups.items()
    }
    assert second.opens == date(2026, 12, 1)
    assert not Letter.objects.filter(invitation__round__key=second.key).exists()
    members = set(
        Network.objects.get(key=KEY).memberships.filter(until=None).values_list("person_id", flat=True)
    )
    asked = set(Invitation.objects.filter(round__key=second.key).values_list("person_id", flat=True))
    assert asked <= members
