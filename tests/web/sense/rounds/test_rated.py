"""Whom a round writes down as rated when it opens, and by which version of its questionnaire it is read."""

from __future__ import annotations

import pytest

from metastyr.records.models import Invitation, Person, Round, RoundTarget
from metastyr.records.rated import questionnaire as asked_in
from metastyr.theory import instruments
from metastyr.theory.instruments import INSTRUMENTS, Rated
from metastyr.web.sense import actions
from tests.theory.questionnaires import questionnaire
from tests.web.made_up import AT
from tests.web.sense.rounds.made import answer_all, codes, draft, opened

pytestmark = pytest.mark.django_db


def named(made: Round) -> list[str]:
    by = made.network.traces.values_list("by", flat=True)[0]
    actions.make_ready(network=made.network.key, round_key=made.key, by=by, at=AT)
    actions.open_round(network=made.network.key, round_key=made.key, by=by, at=AT)
    return list(RoundTarget.objects.filter(round=made).order_by("place").values_list("name", flat=True))


def test_the_mirrored_are_rated_once_also_when_they_are_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(INSTRUMENTS, "mirror", questionnaire(Rated.MIRROR, key="mirror"))
    made = draft(instrument_key="mirror", anonymous=False, groups={"PPR": 6})
    leaders = [Person.objects.create(name=name) for name in ("Åse Bro", "Aya Holm")]
    for number, one in enumerate(made.invitations.order_by("pk")):
        if number < 5:
            Invitation.objects.filter(pk=one.pk).update(mirrors=leaders[number % 2])
    # In Danish order; whoever mirrors nobody adds nobody.
    assert named(made) == ["Aya Holm", "Åse Bro"]
    held = codes(made)
    answer_all(made, held["PPR 0"])
    with pytest.raises(actions.NotTaken) as refused:
        actions.finish(code=held["PPR 5"])
    assert refused.value.reason is actions.Turned.NOTHING_GIVEN


def test_only_people_of_the_register_are_rated_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(INSTRUMENTS, "others", questionnaire(Rated.PEOPLE, key="others"))
    made = draft(instrument_key="others", anonymous=False, groups={"PPR": 5})
    Invitation.objects.filter(name="PPR 3").update(person=None)
    assert named(made) == ["PPR 0", "PPR 1", "PPR 2", "PPR 4"]


def test_a_round_keeps_the_version_it_was_opened_with(monkeypatch: pytest.MonkeyPatch) -> None:
    old = questionnaire(Rated.NETWORK, key="pulse", answers=5)
    new = questionnaire(Rated.NETWORK, key="pulse", answers=3, version=2)
    monkeypatch.setitem(INSTRUMENTS, "pulse", old)
    open_before = opened(instrument_key="pulse", groups={"PPR": 5})
    drafted = draft(instrument_key="pulse", groups={"PPR": 5})
    monkeypatch.setitem(INSTRUMENTS, "pulse", new)
    monkeypatch.setattr(instruments, "EARLIER", (old,))
    assert (asked_in(open_before), asked_in(drafted)) == (old, new)
    # The fifth answer is there in the round that asked for it, and only there.
    answer_all(open_before, codes(open_before)["PPR 0"], 5)
    named(drafted)
    drafted.refresh_from_db()
    assert drafted.instrument_version == 2
    with pytest.raises(actions.NotTaken) as refused:
        answer_all(drafted, codes(drafted)["PPR 0"], 5)
    assert refused.value.reason is actions.Turned.NO_SUCH_ANSWER
