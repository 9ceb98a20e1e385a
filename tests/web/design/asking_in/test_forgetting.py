"""What is forgotten when: the code two weeks after the last day, a name that did not say yes as promised."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from metastyr.records.models import AskedIn, Candidate, Person, Trace
from metastyr.web.design.actions.asking_in import Whom, ask_in
from metastyr.web.design.actions.asking_in_answers import Answer, answer_invitation
from metastyr.web.design.actions.asking_in_forgetting import forget_codes, forget_unanswered
from metastyr.web.site.jobs import chores
from tests.web.design.asking_in.made import WORDS, code_of, invited
from tests.web.made_up import AT, leader_of, make_network

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def noon(days: int) -> datetime:
    """Noon so many days after the last day to answer."""
    day = WORDS.answer_by + days * DAY
    return timezone.make_aware(datetime.combine(day, datetime.min.time())) + timedelta(hours=12)


def test_names_go_when_it_was_promised_and_not_a_day_before() -> None:
    network = make_network()
    leader = leader_of(network)
    keys = invited(network, "Aya Holm", "Carl Dam", "Dorte Eg", "Finn Gro", by=leader.pk)
    answer_invitation(code=code_of(keys["Aya Holm"]), said=Answer(state="yes", words="Ja"), at=AT)
    answer_invitation(code=code_of(keys["Carl Dam"]), said=Answer(state="no", words="Nej"), at=AT)
    pointed = Answer(state="someone_else", other_name="Eva Fog", other_email="eva@fjordby.example")
    answer_invitation(code=code_of(keys["Dorte Eg"]), said=pointed, at=AT)
    assert forget_unanswered(at=noon(90)) == 0
    assert chores.do_all(noon(91)) == []
    told = str(list(AskedIn.objects.exclude(state="yes").values()))
    for trace_of in ("Carl", "Dorte", "Finn", "Eva", "fjordby", "Nej", WORDS.theme):
        assert trace_of not in told
    assert sorted(AskedIn.objects.values_list("state", flat=True)) == ["asked", "no", "someone_else", "yes"]
    assert AskedIn.objects.get(state="yes").name == "Aya Holm"
    assert Person.objects.filter(name="Aya Holm").exists()
    assert forget_unanswered(at=noon(92)) == 0
    assert list(Trace.objects.filter(verb="asked_in.forgotten").values_list("data", flat=True)) == [
        {"people": 3}
    ]


def test_a_candidate_in_no_register_who_said_no_is_forgotten_too() -> None:
    network = make_network()
    leader = leader_of(network)
    known = Person.objects.create(name="Ida Kendt", email="ida@fjordby.example")
    new = Candidate.objects.create(network=network, name="Jens Ny", email="jens@fjordby.example", created=AT)
    old = Candidate.objects.create(network=network, person=known, created=AT)
    keys = ask_in(
        network=network.key,
        whom=[Whom(candidate=new.pk), Whom(candidate=old.pk)],
        words=WORDS,
        by=leader.pk,
        at=AT,
    )
    for key in keys:
        answer_invitation(code=code_of(key), said=Answer(state="no"), at=AT)
    forget_unanswered(at=noon(91))
    new.refresh_from_db()
    old.refresh_from_db()
    assert (new.email, "Jens" in new.name, old.person) == ("", False, known)


def test_a_link_says_that_it_is_over_for_two_weeks_and_then_opens_nothing() -> None:
    network = make_network()
    (key,) = invited(network, "Aya Holm", by=leader_of(network).pk).values()
    code = code_of(key)
    AskedIn.objects.update(answer_by=timezone.localdate() - 14 * DAY)
    assert forget_codes(at=timezone.now()) == 0
    assert Client().get(f"/i/{code}/").status_code == 410
    assert forget_codes(at=timezone.now() + DAY) == 1
    assert Client().get(f"/i/{code}/").status_code == 404
