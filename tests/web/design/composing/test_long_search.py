"""A search that takes longer than the reader waits: the queue goes on, tells how far, can be stopped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.utils import timezone

from metastyr.analysis.compose.answer import SoFar
from metastyr.analysis.compose.composing import compose
from metastyr.records.models import Composition, Network
from metastyr.web.design.actions import composing as actions
from metastyr.web.design.actions.candidates import remove_candidate
from metastyr.web.design.question import Demands, Question
from metastyr.web.design.reads.composing import composing_ground
from metastyr.web.site.jobs import schedule, tasks
from tests.web.design.composing.made import ids, themed
from tests.web.made_up import AT, client_of, leader_of

pytestmark = pytest.mark.django_db
HERE = "/n/unges-trivsel/design/compose/"


@pytest.fixture
def network() -> Network:
    return themed()


def too_long(wanted: Any, *, stop: Callable[[], bool] | None = None, **told: Any) -> Any:
    """As the search is on a large question: no answer in the first second."""
    return compose(wanted, stop=stop or (lambda: True), **told)


def begun(network: Network, monkeypatch: pytest.MonkeyPatch) -> tuple[Any, Composition]:
    monkeypatch.setattr(actions, "compose", too_long)
    monkeypatch.setattr(actions, "AT_ONCE_S", 0.0)
    client = client_of(leader_of(network))
    client.post(HERE, {"measure": "number"})
    return client, Composition.objects.get()


def test_the_queue_goes_on_and_the_page_follows(network: Network, monkeypatch: pytest.MonkeyPatch) -> None:
    client, row = begun(network, monkeypatch)
    assert row.state == "waiting"
    page = f"{HERE}{row.number}/"
    html = client.get(page).content.decode()
    assert ("Gruppen bliver regnet ud" in html, "Se, om den er færdig" in html) == (True, True)
    poll = {"HTTP_HX_REQUEST": "true", "HTTP_HX_TARGET": "going"}
    assert "HX-Refresh" not in client.get(page, **poll).headers
    assert actions.waiting_groups() is True
    schedule.enqueue_due(timezone.now())
    assert tasks.compose_waiting.func() == 1
    row.refresh_from_db()
    assert (row.state, row.result["status"], len(row.result["chosen"])) == ("found", "optimal", 2)
    assert client.get(page, **poll)["HX-Refresh"] == "true"
    assert actions.waiting_groups() is False


def test_one_who_stops_keeps_the_best_so_far(network: Network, monkeypatch: pytest.MonkeyPatch) -> None:
    client, row = begun(network, monkeypatch)
    best = ids("Åse Holm", "Bo Friis", "Carl Dam")
    row.result = row.result | {"status": "feasible", "chosen": best, "value": 3, "bound": 2}
    row.state = "computing"
    row.save()
    client.post(f"{HERE}{row.number}/stop/")
    assert actions.work_out_waiting(ended=lambda: False) == 1
    row.refresh_from_db()
    assert row.state == "found"
    assert len(row.result["chosen"]) in {2, 3}
    html = client.get(f"{HERE}{row.number}/").content.decode()
    assert "Gruppen bliver regnet ud" not in html


def test_one_that_no_worker_has_begun_stops_at_once(
    network: Network, monkeypatch: pytest.MonkeyPatch
) -> None:
    client, row = begun(network, monkeypatch)
    row.result = row.result | {
        "status": "feasible",
        "chosen": ids("Åse Holm", "Carl Dam", "Dorte Eg"),
        "value": 3,
    }
    row.result |= {"bound": 2, "stopped": False}
    row.save()
    html = client.post(f"{HERE}{row.number}/stop/", follow=True).content.decode()
    assert "Søgningen blev stoppet. Gruppen opfylder det hele. Den kan højst gøres 33 % mindre" in html


def test_a_worker_that_is_ended_puts_the_question_back(
    network: Network, monkeypatch: pytest.MonkeyPatch
) -> None:
    ground, leader = composing_ground(network.key, day=AT.date()), leader_of(network)
    number = actions.ask_for_group(
        network=network.key, question=ground.question(Demands()), by=leader.pk, at=AT
    )
    ending: list[bool] = []

    def interrupted(
        wanted: Any, *, follow: Callable[[SoFar], None], stop: Callable[[], bool], **more: Any
    ) -> Any:
        follow(SoFar(0.6, 3.0, 3.0))
        assert not stop()
        page = client_of(leader).get(f"{HERE}{number}/").content.decode()
        assert "Der er ledt i 1 sekund. Den mindste gruppe er fundet." in page
        ending.append(True)
        assert stop()
        return replace(compose(wanted), stopped=True)

    monkeypatch.setattr(actions, "compose", interrupted)
    actions.work_out_waiting(ended=lambda: bool(ending))
    row = Composition.objects.get(number=number)
    assert (row.state, row.progress) == (
        "waiting",
        {"tries": 0, "seconds": 0.6, "best": 3.0, "bound": 3.0},
    )


def test_a_search_that_fails_is_given_up_and_holds_up_no_other(
    network: Network, monkeypatch: pytest.MonkeyPatch
) -> None:
    client, broken = begun(network, monkeypatch)
    _client, sound = begun_again(client)
    Composition.objects.filter(pk=broken.pk).update(asked={})
    with pytest.raises(KeyError):
        actions.work_out_waiting(ended=lambda: False)
    assert actions.work_out_waiting(ended=lambda: False) == 1
    # One that ends its worker every time, without an error anybody can catch, is given up as well.
    tried = {"tries": actions.MOST_TRIES}
    Composition.objects.filter(pk=sound.pk).update(state="computing", progress=tried, result={})
    actions.work_out_waiting(ended=lambda: False)
    told = {row.pk: (row.state, row.result.get("failed")) for row in Composition.objects.all()}
    assert told == {broken.pk: ("found", True), sound.pk: ("found", True)}
    assert "Søgningen gik i stykker" in client.get(f"{HERE}{sound.number}/").content.decode()


def begun_again(client: Any) -> tuple[Any, Composition]:
    client.post(HERE, {"measure": "number"})
    return client, Composition.objects.latest("number")


def test_the_readers_own_second_never_writes_over_the_queues_answer(
    network: Network, monkeypatch: pytest.MonkeyPatch
) -> None:
    _client, row = begun(network, monkeypatch)
    late = actions.work_out_at_once
    proved = compose(Question.of(row.asked).wanted())
    actions.keep_answer(composition=row.pk, answer=proved)
    assert late(network=network.key, number=row.number) is False
    row.refresh_from_db()
    assert (row.state, row.result["status"]) == ("found", "optimal")


def test_who_is_taken_off_the_list_is_not_found_by_a_search_that_goes_on(
    network: Network, monkeypatch: pytest.MonkeyPatch
) -> None:
    _client, row = begun(network, monkeypatch)
    [carl] = ids("Carl Dam")
    with_carl = compose(replace(Question.of(row.asked).wanted(), musts=frozenset({carl})))
    remove_candidate(network=network.key, candidate=int(carl[1:]), by=None, at=AT)
    actions.keep_answer(composition=row.pk, answer=with_carl)
    row.refresh_from_db()
    assert (row.state, carl in str(row.asked), carl in str(row.result)) == ("waiting", False, False)
    actions.work_out_waiting(ended=lambda: False)
    row.refresh_from_db()
    assert (row.state, sorted(row.result["chosen"])) == ("found", sorted(ids("Åse Holm", "Dorte Eg")))


def test_the_queue_ends_a_search_that_the_readers_own_second_answered(
    network: Network, monkeypatch: pytest.MonkeyPatch
) -> None:
    _client, row = begun(network, monkeypatch)
    proved = compose(Question.of(row.asked).wanted())
    told: list[bool] = []

    def overtaken(wanted: Any, *, stop: Callable[[], bool], **more: Any) -> Any:
        told.append(stop())
        actions.keep_answer(composition=row.pk, answer=proved)
        told.append(stop())
        return replace(proved, stopped=True)

    monkeypatch.setattr(actions, "compose", overtaken)
    actions.work_out_waiting(ended=lambda: False)
    row.refresh_from_db()
    assert (told, row.state, row.result["stopped"]) == ([False, True], "found", False)
