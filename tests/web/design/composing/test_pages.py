"""Needs, candidates and composing as a leader meets them, and who else meets a closed door."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from django.db import IntegrityError, connection
from django.test.utils import CaptureQueriesContext

from metastyr.cli import main
from metastyr.domain.access import Role
from metastyr.records.models import Candidate, Composition, Contribution, Need, Network, Trace, User
from metastyr.web.design.actions import candidates as candidate_actions
from metastyr.web.design.pages.candidate_files import command
from metastyr.web.design.question import Question
from metastyr.web.design.reads.composing import composed
from tests.web.design.composing.made import ids, themed
from tests.web.made_up import AT, add_person, client_of, give_role, leader_of, make_user, verbs

pytestmark = pytest.mark.django_db
HERE = "/n/unges-trivsel/design/"
FIVE = ("needs/", "candidates/", "compose/", "candidates/list.xlsx", "candidates/candidates.csv")


@pytest.fixture
def network() -> Network:
    return themed()


@pytest.fixture
def leader(network: Network) -> User:
    return leader_of(network)


@pytest.mark.parametrize("role", [Role.PARTICIPANT, Role.BASE_LEADER, Role.OBSERVER])
def test_only_those_who_lead_read_of_candidates(network: Network, role: Role) -> None:
    user = make_user()
    give_role(user, network, role)
    one = Candidate.objects.first()
    assert one is not None
    client = client_of(user)
    pages = [*FIVE, f"candidates/{one.pk}/", f"candidates/{one.pk}/edit/"]
    assert [client.get(HERE + page).status_code for page in pages] == [403] * len(pages)


def test_the_reference_leader_reads_and_does_not_write(network: Network) -> None:
    user = make_user()
    give_role(user, network, Role.REFERENCE_LEADER)
    client = client_of(user)
    assert [client.get(HERE + page).status_code for page in FIVE] == [200] * 5
    assert client.post(HERE + "needs/add/").status_code == 403
    client.post(HERE + "compose/", {"measure": "number"})
    assert Composition.objects.count() == 0


def test_a_need_is_written_corrected_and_removed(network: Network, leader: User) -> None:
    client = client_of(leader)
    taken = {"kind": "knowledge", "name": "skole", "why": "", "at_least": "1"}
    assert "Der står allerede et behov" in client.post(HERE + "needs/add/", taken).content.decode()
    client.post(HERE + "needs/add/", taken | {"name": "Jura"})
    need = Need.objects.get(name="Jura")
    client.post(f"{HERE}needs/{need.pk}/", taken | {"name": "Jura", "at_least": "2"})
    page = client.get(HERE + "needs/").content.decode()
    assert "Mangler 2" in page
    gone = Need.objects.get(name="unge")
    assert "hvordan 3 kandidater dækker det" in client.get(f"{HERE}needs/{gone.pk}/remove/").content.decode()
    client.post(f"{HERE}needs/{gone.pk}/remove/")
    assert Contribution.objects.count() == 5
    assert [verb for verb, _about in verbs()] == ["need.added", "need.changed", "need.removed"]


def test_candidates_come_from_the_register_or_are_new(network: Network, leader: User) -> None:
    person = add_person(network, name="Grethe Ny", organisation="Fjordby")
    client = client_of(leader)
    client.post(f"{HERE}candidates/add/?find=grethe", {"people": [person.pk]})
    client.post(HERE + "candidates/new/", {"name": "Hans Udenfor", "organisation": "Kajen"})
    again = client.post(HERE + "candidates/new/", {"name": "Hans Udenfor", "organisation": "Kajen"})
    assert "Der står allerede en kandidat" in again.content.decode()
    assert [(one.person_id, one.name) for one in Candidate.objects.order_by("pk")[5:]] == [
        (person.pk, ""),
        (None, "Hans Udenfor"),
    ]
    # Whom it is about is never told in a trace.
    assert [(t.verb, t.about, t.data) for t in Trace.objects.all()] == [("candidate.added", "", {"n": 1})] * 2


def test_what_is_said_of_a_candidate_is_kept_and_goes_again(network: Network, leader: User) -> None:
    client = client_of(leader)
    one = Candidate.objects.get(name="Dorte Eg")
    need = Need.objects.get(name="penge")
    said = {
        "name": "Dorte Eg",
        f"brings_{need.pk}": "on",
        f"words_{need.pk}": "Sidder i bestyrelsen",
        "stance": "critical",
        "power": "no",
        "legitimacy": "yes",
        "urgency": "yes",
        "effort": "2",
        "place": "must",
    }
    edit = f"{HERE}candidates/{one.pk}/edit/"
    assert "Skriv, hvorfor personen har den plads." in client.post(edit, said).content.decode()
    assert Contribution.objects.filter(candidate=one).count() == 1
    client.post(edit, said | {"place_reason": "Kender de unge."})
    page = client.get(f"{HERE}candidates/{one.pk}/").content.decode()
    for words in ("Sidder i bestyrelsen", "Har ret og hast, men mangler magt", "Kender de unge.", "Kritisk"):
        assert words in page
    client.post(f"{HERE}candidates/{one.pk}/remove/")
    assert not Candidate.objects.filter(pk=one.pk).exists()


def test_nobody_writes_over_what_came_while_they_wrote(network: Network, leader: User) -> None:
    client = client_of(leader)
    people = [Candidate.objects.get(name="Dorte Eg"), Candidate.objects.get(person__name="Bo Friis")]
    need = Need.objects.get(name="unge")
    pages = {f"{HERE}candidates/{one.pk}/edit/": {"name": "Dorte Eg", "effort": "3"} for one in people}
    pages |= {f"{HERE}needs/{need.pk}/": {"kind": "knowledge", "name": "unge", "at_least": "3"}}
    for page, sent in pages.items():
        found = re.search(r'name="seen" value="(\w+)"', client.get(page).content.decode())
        assert found is not None
        seen = {"seen": found[1], "place": "may", "why": ""}
        assert client.post(page, sent | seen).status_code == 302, page
        late = client.post(page, sent | seen | {"effort": "4", "at_least": "4"})
        assert (late.status_code, "En anden har ændret det" in late.content.decode()) == (422, True), page
    assert set(Candidate.objects.filter(pk__in=[one.pk for one in people]).values_list("effort")) == {(3,)}
    need.refresh_from_db()
    assert need.at_least == 3


def test_a_failed_write_leaves_nothing(
    network: Network, leader: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(**_told: object) -> None:
        raise IntegrityError

    one = Candidate.objects.get(name="Dorte Eg")
    before = list(Contribution.objects.values_list("candidate", "need")), one.stance
    monkeypatch.setattr(Trace.objects, "leave", broken)
    judged = candidate_actions.Judgement(brings={}, stance="critical")
    with pytest.raises(IntegrityError):
        candidate_actions.change_candidate(
            network=network.key, candidate=one.pk, judgement=judged, outside=None, by=leader.pk, at=AT
        )
    one.refresh_from_db()
    assert (list(Contribution.objects.values_list("candidate", "need")), one.stance) == before


def test_the_lists_cost_the_same_however_long_they_are(network: Network, leader: User) -> None:
    client = client_of(leader)
    counts = []
    for more in (0, 60):
        Candidate.objects.bulk_create(
            Candidate(network=network, name=f"P{i}", created=AT) for i in range(more)
        )
        for page in ("needs/", "candidates/", "compose/"):
            with CaptureQueriesContext(
                connection,
            ) as asked:
                assert client.get(HERE + page).status_code == 200
            counts.append(len(asked))
    assert counts[:3] == counts[3:]


def asked(client: object, **more: str) -> Composition:
    client.post(HERE + "compose/", {"measure": "number"} | more)  # type: ignore[attr-defined]
    row = Composition.objects.order_by("-number").first()
    assert row is not None
    return row


def test_the_smallest_group_is_found_changed_by_hand_and_decided(network: Network, leader: User) -> None:
    client = client_of(leader)
    row = asked(client, critical="on")
    page = f"{HERE}compose/{row.number}/"
    assert (row.state, row.result["status"], sorted(row.result["chosen"])) == (
        "found",
        "optimal",
        sorted(ids("Åse Holm", "Carl Dam")),
    )
    html = client.get(page).content.decode()
    assert "Det kan ikke gøres med færre" in html
    keep = ids("Carl Dam", "Bo Friis")
    html = client.get(page, {"by_hand": "1", "keep": keep[:1], "add": keep[1]}).content.decode()
    assert ("Bo Friis er kommet med" in html, "Åse Holm er taget ud" in html) == (True, True)
    assert ("“penge” skal dækkes af 1" in html, "Det kan ikke gøres med færre" in html) == (True, False)
    empty = client.get(page, {"by_hand": "1"}).content.decode()
    assert ("Gruppen er tom." in empty, "Tilbage til forslaget" in empty) == (True, True)
    assert ("Tag en med" in empty, "Beslut denne gruppe" in empty) == (True, False)
    assert client.post(page + "decide/", {"group": keep, "reason": ""}).status_code == 422
    client.post(page + "decide/", {"group": keep, "reason": "Penge finder vi senere."})
    found = composed(network.key, row.number)
    assert found is not None
    assert (found.state, sorted(found.chosen), found.decided_by) == ("decided", sorted(keep), "Lone Leder")
    client.post(page + "decide/", {"group": ids("Dorte Eg"), "reason": "Nej."})
    client.post(page + "drop/")
    row.refresh_from_db()
    assert (row.state, row.result["decided"]) == ("decided", sorted(keep))
    assert verbs()[-1] == ("group.decided", str(row.number))
    html = client.get(page).content.decode()
    assert f'href="{HERE}invitations/new/"' in html
    # Whoever is taken off the list leaves an empty place in what was decided, and nothing else anywhere.
    other = asked(client)
    carl = Candidate.objects.get(name="Carl Dam").pk
    client.post(f"{HERE}candidates/{carl}/remove/")
    kept = Composition.objects.filter(pk=other.pk).first()
    assert kept is None or f"k{carl}" not in str((kept.asked, kept.result))
    row.refresh_from_db()
    assert [one for one in row.asked["candidates"] if one[0] == f"k{carl}"] == [
        [f"k{carl}", [], 1, {}, "may", False]
    ]
    html = client.get(page).content.decode()
    assert "1 af dem, der blev besluttet, er siden slettet fra listen." in html


def test_what_cannot_be_met_together_is_named(network: Network, leader: User) -> None:
    client = client_of(leader)
    row = asked(client, largest="1")
    html = client.get(f"{HERE}compose/{row.number}/").content.decode()
    assert row.result["status"] == "infeasible"
    assert "Det her kan ikke opfyldes samtidig" in html
    assert "højst 1 person" in html
    assert "Lad gruppen være større." in html


def test_exports_give_the_group_of_the_page_again(
    network: Network, leader: User, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    client = client_of(leader)
    row = asked(client, stakeholder="3", critical="on")
    page = f"{HERE}compose/{row.number}/"
    files = {name: tmp_path / name for name in ("candidates.csv", "needs.csv")}
    for name, path in files.items():
        path.write_bytes(client.get(page + name).content)
    words = command(Question.of(row.asked)).split()[1:]
    assert words[-4:] == ["--span", "stakeholder:3", "--leave-out", ids("Eva Fog")[0]]
    assert main([*(str(files.get(word, word)) for word in words), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["chosen"] == row.result["chosen"]
    assert verbs()[-1] == ("candidate.exported", "CSV")


def test_every_need_with_too_few_candidates_is_told_with_the_conflict(network: Network, leader: User) -> None:
    Contribution.objects.filter(need__name__in=("skole", "penge")).delete()
    client = client_of(leader)
    group = client.post(HERE + "compose/", {"measure": "number"})["Location"]
    page = client.get(group).content.decode()
    told = [
        name for name in ("skole", "penge") if f"“{name}” skal dækkes af 1 (0 af kandidaterne kan)" in page
    ]
    assert len(told) == 1
    (other,) = {"skole", "penge"} - set(told)
    assert f"Desuden er der for få kandidater til: {other}" in page


def test_a_decided_group_that_lost_somebody_is_no_conflict(network: Network, leader: User) -> None:
    client = client_of(leader)
    group = client.post(HERE + "compose/", {"measure": "number"})["Location"]
    asa = ids("Åse Holm")[0]
    row = Composition.objects.get()
    client.post(f"{group}decide/", {"group": row.result["chosen"], "reason": "Den dækker det hele."})
    Contribution.objects.filter(candidate__person__name="Bo Friis").delete()
    client.post(f"{HERE}candidates/{asa.removeprefix('k')}/remove/")
    page = client.get(group).content.decode()
    assert "siden slettet fra listen" in page
    assert "Det her kan ikke opfyldes samtidig" not in page
    assert "for få kandidater til" not in page
