"""Each result page says why it is there, in words of its own."""

from __future__ import annotations

import pytest
from django.urls import reverse

from metastyr.records.models import User
from metastyr.web.sense.pages.results.why import ITEMS, WHY
from tests.web.made_up import client_of
from tests.web.sense.results.asked_twice import asked_twice


@pytest.mark.django_db
def test_every_page_of_a_result_has_its_own_reason_and_its_source() -> None:
    _first, made = asked_twice()
    client = client_of(User.objects.get(name="Lone Leder"))
    for name, why in WHY.items():
        html = client.get(
            reverse(f"sense:{name}", kwargs={"network": made.network.key, "round": made.key})
        ).content.decode()
        assert [one for one, other in WHY.items() if other.text.da in html] == [name]
        assert why.source.da in html
    reasons = [one.text for one in (*WHY.values(), ITEMS)]
    assert len({one.da for one in reasons}) == len({one.en for one in reasons}) == len(WHY) + 1
