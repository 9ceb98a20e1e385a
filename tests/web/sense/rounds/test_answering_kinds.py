"""The same pages ask every kind of questionnaire; and two who press at once lose nothing."""

from __future__ import annotations

import re
import threading
from dataclasses import replace

import pytest
from django.core.cache import cache
from django.db import connection, transaction
from django.test import Client

from metastyr.domain.rounds.readiness import TELLS_WHO, Lack
from metastyr.records.models import Answer, Invitation, Organisation, Person, Sheet
from metastyr.theory.instruments import INSTRUMENTS, Instrument, Rated
from metastyr.theory.text import Text
from metastyr.web.sense import actions
from tests.theory.questionnaires import questionnaire
from tests.web.made_up import AT
from tests.web.sense.rounds.made import codes, draft, opened, target_of
from tests.web.sense.rounds.phone import heading_of, words_of

ASKED = {
    Rated.GROUPS: ("Nord (din egen)", "Syd"),
    Rated.PEOPLE: tuple(f"{group} {n}" for group in ("Nord", "Syd") for n in range(5))[1:],
    Rated.NETWORK: ("Unges trivsel",),
    Rated.ORGANISATION: ("Fjordby",),
    Rated.ONESELF: ("Dig selv",),
    Rated.MIRROR: ("Syd 0",),
}


@pytest.fixture(autouse=True)
def _no_tries_yet() -> None:
    cache.clear()


def made_with(monkeypatch: pytest.MonkeyPatch, kind: Instrument) -> str:
    """A round that asks `kind` of two groups of five; the code of the first of Nord."""
    monkeypatch.setitem(INSTRUMENTS, kind.key, kind)
    mirrored = Person.objects.create(name="Syd 0", organisation=Organisation.objects.create(name="Regionen"))
    Person.objects.create(name="Nord 0", organisation=Organisation.objects.create(name="Fjordby"))
    made = draft(instrument_key=kind.key, anonymous=kind.rates not in TELLS_WHO, groups={"Nord": 5, "Syd": 5})
    by = made.network.traces.values_list("by", flat=True)[0]
    for act in (actions.make_ready, actions.open_round):
        if kind.rates is Rated.MIRROR and act is actions.make_ready:
            # Nobody would have anything to answer.
            with pytest.raises(actions.NotDone) as refused:
                act(network=made.network.key, round_key=made.key, by=by, at=AT)
            assert refused.value.lacks == (Lack.NOBODY_RATED,)
        Invitation.objects.filter(name="Nord 0").update(mirrors=mirrored)
        act(network=made.network.key, round_key=made.key, by=by, at=AT)
    return codes(made)["Nord 0"]


@pytest.mark.django_db
@pytest.mark.parametrize("rates", list(Rated))
def test_every_kind_of_questionnaire_is_asked_and_kept(
    monkeypatch: pytest.MonkeyPatch, client: Client, rates: Rated
) -> None:
    kind = questionnaire(rates, answers=4, not_relevant=rates is Rated.GROUPS)
    if rates is Rated.ONESELF:
        kind = replace(kind, own_target=Text(da="Dig selv", en="Yourself"))
    code = made_with(monkeypatch, kind)
    page = client.get(f"/s/{code}/1/")
    assert heading_of(page) == "Spørgsmål first (da)"
    assert "Spørgsmål 1 af 2" in words_of(page)
    asked = [
        words.split("?")[0].strip() for words in words_of(page).split("Spørgsmål first: hvordan er ")[1:]
    ]
    assert tuple(asked) == ASKED[rates]
    assert ("Ikke relevant" in words_of(page)) is (rates is Rated.GROUPS)
    targets = {int(told) for told in re.findall(r'name="t(\d+)"', page.content.decode())}
    fields = {f"t{target}": "4" for target in targets}
    for screen, item in ((1, "first"), (2, "second")):
        sent = client.post(f"/s/{code}/{screen}/", {"item": item, "move": "next", **fields})
        assert sent["Location"] == f"/s/{code}/{screen + 1}/"
    assert Answer.objects.filter(value=4).count() == 2 * len(ASKED[rates])
    overview = words_of(client.get(f"/s/{code}/overview/"))
    assert overview.count("svar 4") == 2 * len(ASKED[rates])


@pytest.mark.django_db
def test_whoever_is_asked_about_nobody_is_told_so(monkeypatch: pytest.MonkeyPatch, client: Client) -> None:
    monkeypatch.setitem(INSTRUMENTS, "made-up", questionnaire(Rated.ORGANISATION))
    Person.objects.create(name="Nord 1", organisation=Organisation.objects.create(name="Fjordby"))
    made = opened(instrument_key="made-up", anonymous=False, groups={"Nord": 5})
    code = codes(made)["Nord 0"]
    assert "Der er ikke noget, du skal svare på i denne runde." in words_of(client.get(f"/s/{code}/"))
    for page in ("1/", "overview/"):
        assert client.get(f"/s/{code}/{page}")["Location"] == f"/s/{code}/"


def test_an_answer_and_it_is_not_me_at_once_leave_no_answer_behind(transactional_db: None) -> None:
    """On PostgreSQL two can be under way at once: the one who says it is not them waits for the answer."""
    if connection.vendor != "postgresql":
        pytest.skip("SQLite's writes come one after another")
    made = opened()
    code, about = codes(made)["PPR 0"], target_of(made, "Skoler")
    second = threading.Thread(target=_not_me, args=(code,))
    with transaction.atomic():
        actions.give_answer(code=code, item="timely", values={about: 3})
        second.start()
        _until_somebody_waits(second)
        assert Invitation.objects.get(name="PPR 0").state == "invited"
    second.join()
    assert Invitation.objects.get(name="PPR 0").state == "not_me"
    assert (Sheet.objects.count(), Answer.objects.count()) == (0, 0)


def test_an_answer_after_it_is_not_me_has_begun_is_not_taken(transactional_db: None) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite's writes come one after another")
    made = opened()
    code, about = codes(made)["PPR 0"], target_of(made, "Skoler")
    told: list[actions.Turned] = []
    second = threading.Thread(target=_answer, args=(code, about, told))
    with transaction.atomic():
        actions.not_me(code=code, at=AT)
        second.start()
        _until_somebody_waits(second)
    second.join()
    assert told == [actions.Turned.UNKNOWN]
    assert (Sheet.objects.count(), Answer.objects.count()) == (0, 0)


def _not_me(code: str) -> None:
    try:
        actions.not_me(code=code, at=AT)
    finally:
        connection.close()


def _answer(code: str, about: int, told: list[actions.Turned]) -> None:
    try:
        actions.give_answer(code=code, item="timely", values={about: 3})
    except actions.NotTaken as refused:
        told.append(refused.reason)
    finally:
        connection.close()


def _until_somebody_waits(second: threading.Thread) -> None:
    waiting = 0
    while not waiting:
        assert second.is_alive(), "the second did not wait for the first"
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM pg_locks WHERE NOT granted")
            waiting = cursor.fetchone()[0]
