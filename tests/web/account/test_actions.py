"""Access given, changed and closed, each with its trace; the last administrator stays."""

from __future__ import annotations

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator

from metastyr.records.models import Person, Trace, User
from metastyr.web.account.actions import NotPossible, Reason, add_user, change_user, remove_second_factor
from tests.web.account.cast import AT, PASSWORD, make_administrator, make_user

pytestmark = pytest.mark.django_db


def traces() -> list[tuple[str, str, int | None, dict[str, object]]]:
    return list(Trace.objects.order_by("pk").values_list("verb", "about", "by", "data"))


def as_is(user: User) -> dict[str, object]:
    return {
        "user": user.pk,
        "email": user.email,
        "name": user.name,
        "person": user.person_id,
        "is_administrator": user.is_administrator,
        "is_active": user.is_active,
    }


def test_a_new_user_and_its_trace() -> None:
    chief = make_administrator()
    someone = Person.objects.create(name="Bo Friis")
    pk = add_user(email=" BO@Kommune.example ", name=" Bo  Friis ", person=someone.pk, by=chief.pk, at=AT)
    user = User.objects.get(pk=pk)
    assert (user.email, user.name, user.person_id) == ("bo@kommune.example", "Bo Friis", someone.pk)
    assert (user.is_active, user.is_administrator, user.has_usable_password()) == (True, False, False)
    assert traces()[-1] == ("user.added", "Bo Friis", chief.pk, {"is_administrator": False})


def test_the_first_administrator_needs_nobody() -> None:
    user = make_administrator()
    assert user.check_password(PASSWORD)
    assert traces() == [("user.added", "Ada Bo", None, {"is_administrator": True})]


@pytest.mark.parametrize("email", ["bo@kommune.example", "Bo@Kommune.EXAMPLE"])
def test_one_address_one_user(email: str) -> None:
    make_user()
    with pytest.raises(NotPossible) as refused:
        add_user(email=email, name="En anden", by=None, at=AT)
    assert refused.value.reason is Reason.EMAIL_TAKEN
    assert (User.objects.count(), Trace.objects.count()) == (1, 1)


def test_one_person_one_user() -> None:
    someone = Person.objects.create(name="Bo Friis")
    make_user(person=someone.pk)
    with pytest.raises(NotPossible) as refused:
        add_user(email="b2@kommune.example", name="Bo igen", person=someone.pk, by=None, at=AT)
    assert refused.value.reason is Reason.PERSON_TAKEN


@pytest.mark.parametrize(("email", "name"), [("", "Bo"), ("bo@kommune.example", "  ")])
def test_an_address_and_a_name_are_needed(email: str, name: str) -> None:
    with pytest.raises(ValueError, match="e-mail and a name"):
        add_user(email=email, name=name, by=None, at=AT)


def test_a_change_names_what_was_changed() -> None:
    chief, user = make_administrator(), make_user()
    someone = Person.objects.create(name="Bo Friis")
    changes = {"name": "Bo Friis Holm", "person": someone.pk}
    assert change_user(**{**as_is(user), **changes}, by=chief.pk, at=AT) is True
    user.refresh_from_db()
    assert (user.name, user.person_id) == ("Bo Friis Holm", someone.pk)
    assert traces()[-1] == ("user.changed", "Bo Friis Holm", chief.pk, {"fields": ["name", "person"]})


def test_no_change_no_trace() -> None:
    chief, user = make_administrator(), make_user()
    before = traces()
    assert change_user(**as_is(user), by=chief.pk, at=AT) is False
    assert traces() == before


@pytest.mark.parametrize("change", [{"is_active": False}, {"is_administrator": False}])
def test_the_last_administrator_stays(change: dict[str, bool]) -> None:
    chief = make_administrator()
    make_user()
    before = traces()
    with pytest.raises(NotPossible) as refused:
        change_user(**{**as_is(chief), **change}, by=chief.pk, at=AT)
    assert refused.value.reason is Reason.LAST_ADMINISTRATOR
    chief.refresh_from_db()
    assert (chief.is_active, chief.is_administrator, traces()) == (True, True, before)


def test_a_closed_administrator_does_not_count() -> None:
    chief, other = make_administrator(), make_administrator("eva@kommune.example", "Eva Dam")
    change_user(**{**as_is(other), "is_active": False}, by=chief.pk, at=AT)
    with pytest.raises(NotPossible):
        change_user(**{**as_is(chief), "is_active": False}, by=chief.pk, at=AT)


def test_a_new_address_leaves_no_old_way_in() -> None:
    chief, user = make_administrator(), make_user()
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    change_user(**{**as_is(user), "email": "ny@kommune.example"}, by=chief.pk, at=AT)
    assert EmailAddress.objects.filter(user=user).count() == 0


def test_a_lost_second_factor_is_removed_with_a_trace() -> None:
    chief, user = make_administrator(), make_user()
    for type_ in (Authenticator.Type.TOTP, Authenticator.Type.RECOVERY_CODES):
        Authenticator.objects.create(user=user, type=type_, data={})
    assert remove_second_factor(user=user.pk, by=chief.pk, at=AT) is True
    assert Authenticator.objects.count() == 0
    assert traces()[-1] == ("user.changed", "Bo Friis", chief.pk, {"fields": ["second_factor"]})
    before = traces()
    assert remove_second_factor(user=user.pk, by=chief.pk, at=AT) is False
    assert traces() == before
