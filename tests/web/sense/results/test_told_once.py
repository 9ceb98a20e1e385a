"""The figures of a closed round are made once: no act there is changes what they rest on (bound 2)."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.db import transaction

from metastyr.records.models import Answer, Invitation, Person, Round, RoundGroup, Sheet, User
from metastyr.theory.instruments import INSTRUMENTS, Rated
from metastyr.web.sense import actions, reads
from tests.theory.questionnaires import questionnaire
from tests.web.made_up import AT, TODAY
from tests.web.sense.rounds.filled import filled, follow_up, shared
from tests.web.sense.rounds.made import answer_all, close, codes, details, opened

pytestmark = pytest.mark.django_db

GO_THROUGH = {
    "agree_on_dialogue",
    "note_export",
    "add_follow_up",
    "change_follow_up",
    "finish_follow_up",
    "archive",
}
"""What may still be done in a closed round. Whoever adds an act here has looked at what it changes."""


def acts() -> dict[str, Callable[..., object]]:
    """Every act on a round or by the holder of a code; archiving last, since it can be done once."""
    found = {
        name: one
        for name, one in vars(actions).items()
        if inspect.isfunction(one) and {"round_key", "code"} & set(inspect.signature(one).parameters)
    }
    return {**{name: one for name, one in found.items() if name != "archive"}, "archive": found["archive"]}


def told(made: Round, code: str) -> dict[str, Any]:
    """Something to say for every word an act can be told. A new word needs a line here."""
    first, second = RoundGroup.objects.filter(round=made).order_by("pk")[:2]
    asked = Invitation.objects.filter(round=made).order_by("pk").first()
    return {
        "network": made.network.key,
        "round_key": made.key,
        "code": code,
        "by": User.objects.values_list("pk", flat=True).first(),
        "at": AT + timedelta(days=40),
        "today": TODAY,
        "group": first.pk,
        "into": second.pk,
        "source": first.pk,
        "target": second.pk,
        "places": 1,
        "name": "Et nyt navn",
        "email": "ny@fjordby.example",
        "person": Person.objects.values_list("pk", flat=True).last(),
        "people": [Person.objects.values_list("pk", flat=True).last()],
        "invitation": asked.key if asked else made.key,
        "invitations": [asked.key] if asked else [],
        "mirrors": Person.objects.values_list("pk", flat=True).last(),
        "attribute": "",
        "organisations": [],
        "units": [],
        "item": next(iter(INSTRUMENTS[made.instrument].items)).key,
        "values": {made.targets.order_by("pk").values_list("pk", flat=True)[0]: 1},
        "details": details(smallest_group=made.smallest_group, title="En anden"),
        "part": {"smallest_group": 4, "settings": {"cut_offs": {"between": [2, 3], "within": [2, 3]}}},
        "closes": TODAY + timedelta(days=90),
        "gone_through": True,
        "who": "Lederne",
        "when": AT + timedelta(days=50),
        "how": "",
        "form": "csv",
        "agreed": actions.Agreed(way="procedure", text="Et fast skema", owner="PPR", due=TODAY),
        "follow_up": made.follow_ups.values_list("pk", flat=True).first(),
        "day": TODAY,
        "letter": made.key,
        "kind": "",
        "whom": "",
        "decision": "",
        "again": True,
    }


def rests_on(made: Round) -> object:
    """All that the figures are made of, and the figures themselves, made anew."""
    cache.clear()
    now = reads.round_now(made.network.key, made.key)
    figures: object
    if now.instrument.reading == "coordination":
        figures = reads.coordination_of(made.network.key, made.key).seen
    else:
        figures = reads.items_from(now).figures
    answers = Answer.objects.filter(sheet__round=made)
    kept = sorted(answers.values_list("sheet__group", "target", "item", "value"), key=repr)
    return figures, kept, now.groups, now.smallest, Sheet.objects.filter(round=made).count()


def coordination() -> tuple[Round, str]:
    made = shared(filled({"Nord": 8, "Syd": 6, "Vest": 3}, silent={"Nord": 2}))
    return made, ""


def about_the_network() -> tuple[Round, str]:
    made = opened(instrument_key="pulse", groups={"Nord": 7, "Syd": 6}, anonymous=False)
    held = codes(made)
    for number in range(6):
        answer_all(made, held[f"Nord {number}"], 1 + number % 5)
        answer_all(made, held[f"Syd {number}"], None if number == 5 else 2)
    return shared(close(made)), held["Nord 6"]


@pytest.mark.parametrize("of", [coordination, about_the_network], ids=["a matrix", "items, with names"])
def test_no_act_changes_the_figures_of_a_closed_round(
    monkeypatch: pytest.MonkeyPatch, of: Callable[[], tuple[Round, str]]
) -> None:
    monkeypatch.setitem(INSTRUMENTS, "pulse", questionnaire(Rated.NETWORK, key="pulse"))
    made, code = of()
    follow_up(made, "Nord", "Syd")
    before = rests_on(made)
    assert len(acts()) > 25
    turned_down = set()
    for name, act in acts().items():
        words = {key: told(made, code)[key] for key in inspect.signature(act).parameters}
        try:
            with transaction.atomic():
                act(**words)
        except (actions.NotDone, actions.NotTaken):
            turned_down.add(name)
        assert rests_on(made) == before, name
    assert set(acts()) - turned_down == GO_THROUGH
    made.refresh_from_db()
    assert made.state == "archived"


def test_people_who_go_and_a_network_that_is_renamed_change_no_figure() -> None:
    made, _code = coordination()
    before = rests_on(made)
    Invitation.objects.filter(round=made).update(name="", email="")
    Person.objects.filter(user=None, memberships=None).delete()
    made.network.name = "Et andet navn"
    made.network.save(update_fields=["name"])
    assert rests_on(made) == before


def test_the_comparison_would_see_one_answer_less() -> None:
    made, _code = coordination()
    before = rests_on(made)
    Answer.objects.filter(sheet__round=made).order_by("item")[0].delete()
    assert rests_on(made) != before
