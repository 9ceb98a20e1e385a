"""What is forgotten when: the code two weeks after the last day, a name that did not say yes as promised."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

import pytest
from django.test import Client
from django.utils import timezone

from metastyr.records.models import AskedIn, Candidate, Person, Trace
from metastyr.web.design.actions.asking_in import Whom, ask_in
from metastyr.web.design.actions.asking_in_answers import Answer, answer_invitation
from metastyr.web.design.actions.asking_in_forgetting import forget_codes, forget_unanswered
from metastyr.web.design.actions.asking_in_held import NotAsked, WhyNot
from metastyr.web.design.actions.asking_in_letters import move_last_day, withdraw
from metastyr.web.design.actions.asking_in_text import message_of
from metastyr.web.design.reads.asking_in import asked_now
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


def test_a_candidate_in_no_register_who_did_not_say_yes_is_forgotten_too() -> None:
    network = make_network()
    leader = leader_of(network)
    known = Person.objects.create(name="Ida Kendt", email="ida@fjordby.example")
    old = Candidate.objects.create(network=network, person=known, created=AT)
    new = [
        Candidate.objects.create(network=network, name=f"{name} Ny", level=name, created=AT)
        for name in ("Jens", "Kaj", "Lis", "Mie")
    ]
    rows = [old, *new]
    keys = ask_in(
        network=network.key,
        whom=[Whom(candidate=one.pk) for one in rows],
        words=WORDS,
        by=leader.pk,
        at=AT,
    )
    for key, state in zip(keys, ("no", "no", "someone_else"), strict=False):
        answer_invitation(code=code_of(key), said=Answer(state=state, other_name="Eva"), at=AT)
    # Mie is asked anew, and the first invitation is not the last word.
    withdraw(network=network.key, asked=keys[4], by=leader.pk, at=AT)
    later = replace(WORDS, answer_by=WORDS.answer_by + 30 * DAY)
    ask_in(network=network.key, whom=[Whom(candidate=new[3].pk)], words=later, by=leader.pk, at=AT)
    forget_unanswered(at=noon(91))
    left = Candidate.objects.order_by("pk").values_list("name", "person")
    assert list(left) == [("", known.pk), ("Mie Ny", None)]
    forget_unanswered(at=noon(121))
    assert list(Candidate.objects.all()) == [old]


def test_a_moved_last_day_keeps_the_day_on_which_the_name_goes() -> None:
    network = make_network()
    leader = leader_of(network)
    (key,) = invited(network, "Aya Holm", by=leader.pk).values()
    move = partial(move_last_day, network=network.key, asked=key, by=leader.pk, at=AT)
    promised = WORDS.answer_by + 90 * DAY
    with pytest.raises(NotAsked) as late:
        move(answer_by=promised + DAY)
    assert late.value.reason is WhyNot.AFTER_PROMISE
    for day in (WORDS.answer_by - 10 * DAY, promised):
        move(answer_by=day)
        (seen,) = asked_now(network.key, at=AT).people
        assert (seen.answer_by, seen.forgotten_after) == (day, promised)
    assert forget_unanswered(at=noon(90)) == 0
    assert forget_unanswered(at=noon(91)) == 1


def test_the_letter_promises_only_what_is_done_of_one_in_the_register() -> None:
    network = make_network()
    leader = leader_of(network)
    known = Person.objects.create(name="Ida Kendt", email="ida@fjordby.example")
    whom = [Whom(person=known.pk), Whom(name="Jens Ny", email="jens@fjordby.example")]
    keys = ask_in(network=network.key, whom=whom, words=WORDS, by=leader.pk, at=AT)
    for key, stays in zip(keys, (True, False), strict=True):
        told = message_of(AskedIn.objects.get(key=key)).body
        page = Client().get(f"/i/{code_of(key)}/").content.decode()
        for words in (told, page):
            assert ("Du står i forvejen i registret og bliver stående der." in words) is stays
            assert ("bliver dit navn, din e-mail og dine ord slettet" in words) is not stays


def test_a_link_says_that_it_is_over_for_two_weeks_and_then_opens_nothing() -> None:
    network = make_network()
    (key,) = invited(network, "Aya Holm", by=leader_of(network).pk).values()
    code = code_of(key)
    AskedIn.objects.update(answer_by=timezone.localdate() - 14 * DAY)
    assert forget_codes(at=timezone.now()) == 0
    assert Client().get(f"/i/{code}/").status_code == 410
    assert forget_codes(at=timezone.now() + DAY) == 1
    assert Client().get(f"/i/{code}/").status_code == 404
