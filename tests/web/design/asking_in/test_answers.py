"""What is answered: into the register or found there, taken back or not, until when, and two at once."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial

import pytest
from django.db import connection, transaction

from metastyr.domain.access import Role
from metastyr.records.models import AskedIn, Candidate, Membership, Network, Person, Tie, Trace, User
from metastyr.web.design.actions.asking_in import Whom, ask_in, pass_on
from metastyr.web.design.actions.asking_in_answers import Answer, NotTaken, Turned, answer_invitation
from metastyr.web.design.actions.asking_in_held import NotAsked, WhyNot
from metastyr.web.design.actions.asking_in_letters import settle, withdraw
from metastyr.web.design.reads.asking_in import to_ask
from tests.web.design.asking_in.made import WORDS, code_of, invited
from tests.web.made_up import AT, add_person, leader_of, make_network

YES, NO = Answer(state="yes"), Answer(state="no")
ELSE = Answer(state="someone_else", other_name="Eva Fog", other_email="eva@fjordby.example")


@pytest.fixture
def network(db: None) -> Network:
    return make_network()


@pytest.fixture
def leader(network: Network) -> User:
    return leader_of(network)


def refused(code: str, said: Answer, at: datetime = AT) -> Turned:
    with pytest.raises(NotTaken) as turned:
        answer_invitation(code=code, said=said, at=at)
    return turned.value.reason


def inside(network: Network) -> list[str]:
    held = Membership.objects.filter(network=network, role=Role.PARTICIPANT, until__isnull=True)
    return sorted(held.values_list("person__name", flat=True))


def test_who_is_known_by_the_address_is_not_overwritten(network: Network, leader: User) -> None:
    known = Person.objects.create(name="Aya H. Holm", email="Aya@Fjordby.example", level="Ledelse")
    (key,) = invited(network, "Aya Holm", by=leader.pk).values()
    answer_invitation(code=code_of(key), said=YES, at=AT)
    known.refresh_from_db()
    assert (known.name, known.email, known.level) == ("Aya H. Holm", "Aya@Fjordby.example", "Ledelse")
    assert inside(network) == ["Aya H. Holm"]
    answer_invitation(code=code_of(key), said=NO, at=AT)
    assert (inside(network), Person.objects.filter(pk=known.pk).exists()) == ([], True)


def test_a_candidate_comes_in_with_organisation_and_is_not_offered_again(
    network: Network, leader: User
) -> None:
    new = Candidate.objects.create(
        network=network,
        name="Aya Holm",
        organisation="Fjordby Gymnasium",
        sector="state",
        function="Rektor",
        created=AT,
    )
    Candidate.objects.create(network=network, name="Carl Dam", created=AT)
    (key,) = ask_in(network=network.key, whom=[Whom(candidate=new.pk)], words=WORDS, by=leader.pk, at=AT)
    answer_invitation(code=code_of(key), said=YES, at=AT)
    person = Person.objects.get(name="Aya Holm")
    assert person.organisation is not None
    assert (person.organisation.name, person.organisation.sector) == ("Fjordby Gymnasium", "state")
    assert (person.function, person.email) == ("Rektor", None)
    offered = to_ask(network.key, "", at=AT)
    assert ([one.name for one in offered.picks], offered.left_out) == (["Carl Dam"], 1)


def test_a_candidate_who_says_yes_is_the_one_in_the_register_until_they_take_it_back(
    network: Network, leader: User
) -> None:
    told = {"name": "Aya Holm", "organisation": "Fjordby Gymnasium", "sector": "state", "function": "Rektor"}
    new = Candidate.objects.create(network=network, email="aya@fjordby.example", created=AT, **told)
    before = Candidate.objects.values().get()
    (key,) = ask_in(network=network.key, whom=[Whom(candidate=new.pk)], words=WORDS, by=leader.pk, at=AT)
    answer_invitation(code=code_of(key), said=YES, at=AT)
    new.refresh_from_db()
    assert new.person == Person.objects.get(name="Aya Holm")
    assert (new.name, new.email, new.organisation) == ("", "", "")
    answer_invitation(code=code_of(key), said=NO, at=AT)
    assert Candidate.objects.values().get() == before
    assert not Person.objects.filter(name="Aya Holm").exists()


def test_two_taps_are_one_answer(network: Network, leader: User) -> None:
    (key,) = invited(network, "Aya Holm", by=leader.pk).values()
    for words in ("Gerne", "Meget gerne"):
        answer_invitation(code=code_of(key), said=Answer(state="yes", words=words), at=AT)
    assert (inside(network), AskedIn.objects.get().answer_words) == (["Aya Holm"], "Meget gerne")
    verbs = list(Trace.objects.filter(by=None).order_by("pk").values_list("verb", flat=True))
    assert verbs == ["asked_in.registered", "asked_in.yes"]


def test_a_yes_that_has_been_built_on_is_not_taken_back_by_the_link(network: Network, leader: User) -> None:
    (key,) = invited(network, "Aya Holm", by=leader.pk).values()
    other = add_person(network, name="Bo Berg")
    answer_invitation(code=code_of(key), said=YES, at=AT)
    aya = Person.objects.get(name="Aya Holm")
    Tie.objects.create(network=network, source=aya, target=other)
    assert refused(code_of(key), NO) is Turned.BUILT_ON
    assert (AskedIn.objects.get().state, inside(network)) == ("yes", ["Aya Holm", "Bo Berg"])


def test_the_last_day_counts_and_the_day_after_does_not(network: Network, leader: User) -> None:
    (key,) = invited(network, "Aya Holm", by=leader.pk).values()
    last = datetime(2099, 12, 7, 22, 59, 59, tzinfo=UTC)
    assert refused(code_of(key), YES, datetime(2099, 12, 7, 23, 0, tzinfo=UTC)) is Turned.OVER
    answer_invitation(code=code_of(key), said=YES, at=last)
    assert inside(network) == ["Aya Holm"]


def test_what_the_leader_has_settled_stands(network: Network, leader: User) -> None:
    (key,) = invited(network, "Aya Holm", by=leader.pk).values()
    answer_invitation(code=code_of(key), said=NO, at=AT)
    settle(network=network.key, asked=key, by=leader.pk, at=AT)
    assert refused(code_of(key), YES) is Turned.SETTLED
    assert inside(network) == []


def test_an_ended_network_lets_nobody_in(network: Network, leader: User) -> None:
    (key,) = invited(network, "Aya Holm", by=leader.pk).values()
    Network.objects.update(started=date(2020, 1, 1), ended=date(2020, 2, 1))
    assert refused(code_of(key), YES) is Turned.OVER


def test_whoever_is_pointed_at_and_asked_already_is_not_asked_twice(network: Network, leader: User) -> None:
    keys = invited(network, "Aya Holm", "Eva Fog", by=leader.pk)
    answer_invitation(code=code_of(keys["Aya Holm"]), said=ELSE, at=AT)
    with pytest.raises(NotAsked) as no:
        pass_on(
            network=network.key,
            asked=keys["Aya Holm"],
            answer_by=WORDS.answer_by,
            by=leader.pk,
            at=AT,
        )
    assert (no.value.reason, no.value.names) == (WhyNot.ALREADY_ASKED, ("Eva Fog",))
    assert AskedIn.objects.get(key=keys["Aya Holm"]).settled is None


def test_a_candidate_who_is_asked_by_an_address_of_their_own_is_not_offered_again(
    network: Network, leader: User
) -> None:
    known = Candidate.objects.create(network=network, name="Sander Ildved", created=AT)
    ask = partial(ask_in, network=network.key, words=WORDS, by=leader.pk, at=AT)
    ask(whom=[Whom(candidate=known.pk, email="sander@fjordby.example")])
    found = to_ask(network.key, "", at=AT)
    assert (found.picks, found.left_out) == ((), 1)
    with pytest.raises(NotAsked):
        ask(whom=[Whom(candidate=known.pk)])


def test_who_says_no_stands_in_no_trace(network: Network, leader: User) -> None:
    (key,) = invited(network, "Gerda Usædvanlig", by=leader.pk).values()
    answer_invitation(code=code_of(key), said=Answer(state="no", words="Har ikke tid"), at=AT)
    told = str(list(Trace.objects.values()))
    assert ("Gerda" in told, "Har ikke tid" in told, code_of(key) in told) == (False, False, False)
    # Nor does the trace tell who said yes first.
    for state in ("yes", "no"):
        answer_invitation(code=code_of(key), said=Answer(state=state), at=AT)
    assert "Gerda" not in str(list(Trace.objects.values()))


def _apart(write: Callable[[], object]) -> Callable[[], None]:
    def run() -> None:
        try:
            write()
        finally:
            connection.close()

    return run


def _until_somebody_waits(second: threading.Thread) -> None:
    """PostgreSQL knows who waits for whom."""
    while second.is_alive():
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM pg_locks WHERE NOT granted")
            if cursor.fetchone()[0]:
                return
        time.sleep(0.01)


@pytest.mark.parametrize("first", ["withdrawn", "yes"])
def test_withdrawn_while_somebody_answers(transactional_db: None, first: str) -> None:
    """On PostgreSQL two can be under way at once: the second waits, and finds what the first one left."""
    if connection.vendor != "postgresql":
        pytest.skip("SQLite's writes come one after another")
    network = make_network()
    leader = leader_of(network)
    (key,) = invited(network, "Aya Holm", by=leader.pk).values()
    code, told = code_of(key), []

    def take_back() -> None:
        try:
            withdraw(network=network.key, asked=key, by=leader.pk, at=AT)
        except Exception as no:
            told.append(type(no).__name__)

    def say_yes() -> None:
        try:
            answer_invitation(code=code, said=YES, at=AT)
        except NotTaken as no:
            told.append(no.reason.value)

    now, then = (take_back, say_yes) if first == "withdrawn" else (say_yes, take_back)
    second = threading.Thread(target=_apart(then))
    with transaction.atomic():
        now()
        second.start()
        _until_somebody_waits(second)
    second.join()
    expected = {"withdrawn": ("withdrawn", [], ["withdrawn"]), "yes": ("yes", ["Aya Holm"], ["NotFromHere"])}
    assert (AskedIn.objects.get().state, inside(network), told) == expected[first]


def test_two_devices_at_once_open_one_door(transactional_db: None) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite's writes come one after another")
    network = make_network()
    (key,) = invited(network, "Aya Holm", by=leader_of(network).pk).values()
    code = code_of(key)
    second = threading.Thread(target=_apart(lambda: answer_invitation(code=code, said=YES, at=AT)))
    with transaction.atomic():
        answer_invitation(code=code, said=YES, at=AT)
        second.start()
        _until_somebody_waits(second)
    second.join()
    assert inside(network) == ["Aya Holm"]
    assert Person.objects.filter(name="Aya Holm").count() == 1
