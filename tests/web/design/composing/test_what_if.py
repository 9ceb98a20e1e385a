"""The what-if panel on the map: before and after at once, nothing saved, candidates for leaders only."""

from __future__ import annotations

import pytest

from metastyr.domain.access import Role
from metastyr.domain.boundaries import BoundaryKind
from metastyr.records.models import Network, Person, Tie
from metastyr.web.design.reads.what_if import Change, what_if
from tests.web.design.composing.made import ids, themed
from tests.web.made_up import TODAY, client_of, give_role, leader_of, make_user

pytestmark = pytest.mark.django_db
MAP = "/n/unges-trivsel/design/map/"


@pytest.fixture
def network() -> Network:
    return themed()


def test_a_person_and_a_tie_change_coverage_bridges_and_boundaries(network: Network) -> None:
    ase, bo = (str(Person.objects.get(name=name).pk) for name in ("Åse Holm", "Bo Friis"))
    [dorte] = ids("Dorte Eg")
    change = Change(remove=(ase,), tie=((dorte, bo), (dorte, "999"), (bo, bo)))
    seen = what_if(network.key, change, day=TODAY, with_candidates=True)
    assert seen.after is not None
    assert (seen.change.add, seen.before.people, seen.after.people, seen.after.ties) == ((dorte,), 2, 2, 1)
    covered = {need.name: (seen.before.covered[need.id], seen.after.covered[need.id]) for need in seen.needs}
    assert covered == {"skole": (2, 1), "penge": (1, 0), "unge": (0, 1)}
    over = seen.after.boundaries[BoundaryKind.STAKEHOLDER]
    assert (over.ei, over.nodes, set(over.groups)) == (1.0, 2, {"Fjordby", "Kajen"})


def test_the_panel_works_by_its_address_and_alone(network: Network) -> None:
    client = client_of(leader_of(network))
    ase = Person.objects.get(name="Åse Holm").pk
    whole = client.get(MAP, {"try": "1", "remove": ase}).content.decode()
    assert ("Åse Holm er ude" in whole, "Står uden bånd: Bo Friis." in whole) == (True, True)
    part = client.get(MAP, {"remove": ase}, HTTP_HX_TARGET="what-if").content.decode()
    assert ("Åse Holm er ude" in part, "<html" in part, "Behov: penge" in part) == (True, False, True)
    assert Tie.objects.count() == 1
    assert client.get(MAP, {"add": "x", "tie": "a", "from": "1", "to": "æ"}).status_code == 200


def test_a_participant_tries_people_and_ties_but_meets_no_candidate(network: Network) -> None:
    user = make_user()
    give_role(user, network, Role.PARTICIPANT)
    html = client_of(user).get(MAP, {"try": "1", "add": ids("Dorte Eg")}).content.decode()
    assert ("Hvad nu hvis?" in html, "Dorte Eg" in html, "Behov: " in html) == (True, False, False)


def test_who_holds_parts_together_and_which_groups_part_are_told(network: Network) -> None:
    ase, bo = (str(Person.objects.get(name=name).pk) for name in ("Åse Holm", "Bo Friis"))
    [dorte] = ids("Dorte Eg")
    grown = what_if(network.key, Change(tie=((bo, dorte),)), day=TODAY, with_candidates=True)
    assert grown.after is not None
    assert (grown.before.holders, grown.after.holders) == (frozenset(), {bo})
    client = client_of(leader_of(network))
    html = client.get(MAP, {"try": "1", "tie": f"{bo}-{dorte}"}).content.decode()
    for words in (
        "Holder nu alene dele sammen: Bo Friis.",
        "Personer, der alene holder dele sammen",
        "Broer, ",
    ):
        assert words in html
    parted = client.get(MAP, {"try": "1", "untie": f"{ase}-{bo}"}).content.decode()
    assert "Mister alle bånd til hinanden" in parted
    assert "Fjordby og Region" in parted
    gone = client.get(MAP, {"try": "1", "remove": bo}).content.decode()
    assert "Er ikke længere eneste bro" not in gone, "whoever is out is no bridge, and that is no news"
