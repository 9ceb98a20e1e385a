"""Whoever only looks (GET), or only asks whether there is something to look at (HEAD), changes no table."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from metastyr.domain.access import Role
from metastyr.records.models import Trace
from tests.house.walk import addresses, ground

# Who took data home is written down, and only when they got it.
TAKEN_HOME = {
    "choose:file",
    *("design:participants_xlsx", "design:map_graphml", "design:map_xlsx"),
    *("design:candidates_csv", "design:candidates_xlsx", "design:composed_candidates_csv"),
    *("sense:results_xlsx", "sense:results_pdf", "sense:results_csv"),
    *("frame:paper", "frame:workbook"),
}
_WRITES = re.compile(r'^\s*(?:INSERT INTO|UPDATE|DELETE FROM)\s+"?(\w+)', re.IGNORECASE)


def written(client: Client, method: str, url: str) -> list[str]:
    """The tables a request writes to, but for what signing in keeps: the session, a copy of the address."""
    with CaptureQueriesContext(connection) as seen:
        getattr(client, method)(url)
    found = [_WRITES.match(one["sql"]) for one in seen.captured_queries]
    return sorted({hit[1] for hit in found if hit} - {"django_session", "account_emailaddress"})


@pytest.mark.django_db
def test_looking_changes_nothing() -> None:
    here = ground()
    leader = Role.NETWORK_LEADER
    wrote = {}
    before = Trace.objects.count()
    for method in ("head", "get"):
        for address in addresses():
            client = Client()
            client.force_login(here.users[leader])
            url = reverse(address.name, kwargs=here.example(address, leader))
            if tables := written(client, method, url):
                wrote[method, address.name] = tables
        if method == "head":
            assert Trace.objects.count() == before
    assert wrote == {("get", name): ["records_trace"] for name in TAKEN_HOME}
