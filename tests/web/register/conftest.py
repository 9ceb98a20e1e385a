"""A small register every test here can stand on, and a count of everything in every table."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from django.apps import apps
from django.db import connection
from django.test import Client

from metastyr.domain.access import Role
from metastyr.records.models import Membership, Network, Person, User

AT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


@pytest.fixture
def at() -> datetime:
    return AT


@pytest.fixture
def network(db: None) -> Network:
    return Network.objects.create(key="unges-trivsel", name="Unges trivsel", started=date(2026, 1, 1))


def user(
    email: str, *, network: Network | None = None, role: Role | None = None, admin: bool = False
) -> User:
    person = Person.objects.create(name=email.split("@")[0].title(), email=email)
    if network and role:
        Membership.objects.create(
            network=network, person=person, role=role.value, since=date(2026, 1, 1), list_id=""
        )
    return User.objects.create_user(
        email, "et-langt-kodeord", name=person.name, person=person, is_administrator=admin
    )


@pytest.fixture
def leader(network: Network) -> User:
    return user("leder@kommune.dk", network=network, role=Role.NETWORK_LEADER)


@pytest.fixture
def tables() -> Callable[[], dict[str, list[tuple[object, ...]]]]:
    """All rows of all the product's tables: nothing saved means exactly the same before and after."""

    def everything() -> dict[str, list[tuple[object, ...]]]:
        rows = {}
        for model in apps.get_app_config("records").get_models():
            columns = ", ".join(connection.ops.quote_name(field.column) for field in model._meta.local_fields)
            with connection.cursor() as cursor:
                cursor.execute(f"SELECT {columns} FROM {model._meta.db_table} ORDER BY 1")
                rows[model._meta.object_name] = [
                    tuple(bytes(cell) if isinstance(cell, memoryview) else cell for cell in row)
                    for row in cursor.fetchall()
                    if model is not User
                ]
        return rows

    return everything


@pytest.fixture
def signed_in(leader: User) -> Client:
    """The network's leader, signed in."""
    client = Client()
    client.force_login(leader)
    return client
