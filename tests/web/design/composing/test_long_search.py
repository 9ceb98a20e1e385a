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
from metastyr.web.design.question import Demands
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
    ground = composing_ground(network.key, day=AT.date())
    number = actions.ask_for_group(
        network=network.key, question=ground.question(Demands()), by=leader_of(network).pk, at=AT
    )
    ending: list[bool] = []

    def interrupted(
        wanted: Any, *, follow: Callable[[SoFar], None], stop: Callable[[], bool], **more: Any
    ) -> Any:
        follow(SoFar(0.6, 3.0, 1.0))
        ending.append(True)
        assert stop()
        return replace(compose(wanted), stopped=True)

    monkeypatch.setattr(actions, "compose", interrupted)
    actions.work_out_waiting(ended=lambda: bool(ending))
    row = Composition.objects.get(number=number)
    assert (row.state, row.progress) == ("waiting", {"seconds": 0.6, "best": 3.0, "bound": 1.0})
