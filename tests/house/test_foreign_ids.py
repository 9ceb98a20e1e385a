"""An id of another network under one's own network's address opens nothing and changes nothing."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from metastyr.records.models import Membership, Network, Person, Tie, Trace, Upload
from tests.house.walk import addresses, ground
from tests.web.design.canvases.made import sheet_of
from tests.web.design.composing.made import foreign_group
from tests.web.frame.made import framed
from tests.web.sense.rounds.filled import filled, follow_up, shared
from tests.web.sense.rounds.made import opened

pytestmark = pytest.mark.django_db
BELONGING = {"sheet", "person", "membership", "upload", "round", "group", "invitation", "follow_up"}
BELONGING |= {"need", "candidate", "number", "frame", "goal", "party"}


def _counts() -> tuple[int, ...]:
    return tuple(table.objects.count() for table in (Membership, Network, Person, Tie, Trace, Upload))


def test_foreign_ids_under_ones_own_network_are_not_found() -> None:
    here = ground()
    other = Network.objects.get(key="et-andet")
    stranger = Person.objects.create(name="Frida Fremmed")
    membership = Membership.objects.create(
        network=other, person=stranger, role="network_leader", since=date(2026, 1, 1)
    )
    upload = Upload.objects.create(
        owner=here.users["network_leader"],
        network=other,
        received=timezone.now(),
        people_name="x.csv",
        people=b"navn\nFrida\n",
    )
    asked = opened(other, by=here.users["network_leader"])
    over = shared(filled(network=other, by=here.users["network_leader"]))
    frame = framed(other, speaker=stranger, by=here.users["network_leader"].pk)
    foreign = {
        "frame": frame.frame,
        "goal": frame.goal,
        "party": frame.school,
        "person": stranger.pk,
        "membership": membership.pk,
        "upload": upload.key,
        "round": asked.key,
        "group": asked.groups.values_list("pk", flat=True)[0],
        "invitation": asked.invitations.values_list("key", flat=True)[0],
        "follow_up": follow_up(over).pk,
        **foreign_group(other),
        "sheet": sheet_of(other, by=here.users["network_leader"]).key,
    }
    client = Client()
    client.force_login(here.users["network_leader"])
    before = _counts()
    seen = {}
    for address in addresses():
        for part in BELONGING & set(address.parameters) if "network" in address.parameters else ():
            url = reverse(
                address.name, kwargs={**here.example(address, "network_leader"), part: foreign[part]}
            )
            for method in ("get", "post"):
                seen[f"{address.name} {part} {method}"] = getattr(client, method)(url).status_code
    assert len(seen) >= 10
    assert {name: status for name, status in seen.items() if status not in {404, 405}} == {}
    assert _counts() == before
