"""A list that waits is gone after a day, also for the one who handed it in."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from metastyr.records.models import Upload
from tests.house.walk import ground

pytestmark = pytest.mark.django_db


def test_a_list_of_yesterday_cannot_be_opened() -> None:
    here = ground()
    client = Client()
    client.force_login(here.users["network_leader"])
    address = f"/n/unges-trivsel/list/{here.examples['upload']}/"
    assert client.get(address).status_code == 200
    Upload.objects.update(received=timezone.now() - timedelta(hours=25))
    assert client.get(address).status_code == 404
