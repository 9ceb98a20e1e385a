"""The result pages: the conversation first, the analysis's own figures, why a cell is hidden, who may see."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from metastyr.analysis.coordination.strength import STRENGTH_NAMES
from metastyr.domain.access import Role
from metastyr.domain.disclosure import Withheld
from metastyr.records.models import Answer, FollowUp, Network, Round, RoundGroup, User
from metastyr.web.sense import reads
from metastyr.web.sense.pages import results as pages
from metastyr.web.ui.words import number
from tests.web.made_up import acting, client_of, give_role, leader_of, make_network, make_user, verbs
from tests.web.sense.rounds.filled import agree, filled, follow_up, shared
from tests.web.sense.rounds.made import close, draft, opened

pytestmark = pytest.mark.django_db

FOUR = {"PPR": 12, "Skoler": 14, "Sundhedsplejen": 9, "Politiet": 3}
IN_SHORT = {Withheld.FEW_RATERS: "få svar", Withheld.SMALL_RATED: "lille gruppe"}
TABS = ("", "dimensions/", "pairs/", "answers/", "follow-ups/", "map.svg", "dimensions.svg")


@pytest.fixture
def leader() -> User:
    return leader_of(make_network())


def url(made: Round, path: str = "") -> str:
    return f"/n/unges-trivsel/sense/rounds/{made.key}/results/{path}"


def html(user: User, made: Round, path: str = "") -> str:
    response = client_of(user).get(url(made, path))
    assert response.status_code == 200
    return response.content.decode()


def plain(told: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", told).split())


def holding(role: Role) -> User:
    user = make_user(f"Pia{role} Holm")
    give_role(user, Network.objects.get(key="unges-trivsel"), role)
    return user


def test_before_a_conversation_is_agreed_no_number_is_told(leader: User) -> None:
    made = filled(FOUR, silent={"Skoler": 4})
    result = reads.coordination_of("unges-trivsel", made.key)
    figures = {number(cell.index.value, 2) for cell in result.seen.cells if cell.index}
    for path in TABS:
        told = html(leader, made, path)
        assert "Gem aftalen, og åbn tallene" in told
        assert {one for one in figures if one in told} == set()
    assert "34 af 38 har svaret (89 %)" in told
    told = html(holding(Role.REFERENCE_LEADER), made)
    assert ("Netværkslederen aftaler samtalen" in told, "<textarea" in told) == (True, False)


def test_agreeing_opens_the_numbers_and_the_page_reminds_of_it(leader: User) -> None:
    made = filled()
    soon = timezone.localdate() + timedelta(days=9)
    sent = {"who": "Lederne af de tre grupper", "day": soon.isoformat(), "time": "10:30", "how": ""}
    response = client_of(leader).post(url(made, "dialogue/"), sent)
    assert (response.status_code, response["Location"]) == (302, url(made))
    told = plain(html(leader, made))
    assert "kl. 10:30. Med: Lederne af de tre grupper." in told
    assert "Hvem oplever hvem hvordan?" in told
    assert verbs()[-1][0] == "round.dialogue_agreed"


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        ({"who": " "}, "Udfyld feltet “Hvem taler sammen om tallene?”."),
        ({"day": "2020-01-01"}, "Dagen er gået. Vælg en dag, der kommer."),
        ({"time": ""}, "Udfyld feltet “Hvad tid?”."),
    ],
)
def test_half_an_agreement_is_not_saved(leader: User, changed: dict[str, str], error: str) -> None:
    made = filled()
    soon = timezone.localdate() + timedelta(days=9)
    sent = {"who": "Lederne", "day": soon.isoformat(), "time": "10:30", "how": "", **changed}
    response = client_of(leader).post(url(made, "dialogue/"), sent)
    made.refresh_from_db()
    assert (response.status_code, error in response.content.decode()) == (422, True)
    assert (made.dialogue_when, made.dialogue_who) == (None, "")


def test_the_matrix_on_the_page_is_that_of_the_analysis(leader: User) -> None:
    made = agree(filled(FOUR, silent={"Skoler": 4}))
    result = reads.coordination_of("unges-trivsel", made.key)
    page = pages.overview(result, (), acting(leader))
    assert [row.head for row in page.matrix.rows] == list(FOUR)
    told = {
        (row.head, about): (cell.figure, cell.span, cell.number, cell.word, cell.sign, cell.why)
        for row in page.matrix.rows
        for about, cell in zip(FOUR, row.cells, strict=True)
    }
    seen = result.seen
    assert told == {
        (cell.from_, cell.to): (
            number(cell.index.value, 2),
            f"{number(cell.index.low, 2)} til {number(cell.index.high, 2)}",
            f"n = {cell.raters}",
            STRENGTH_NAMES[cell.strength].da,
            cell.strength.value,
            "",
        )
        if cell.index and cell.strength
        else ("", "", "", "vises ikke", "withheld", IN_SHORT[cell.withheld])
        for cell in seen.cells
    }
    assert sum(cell.withheld is not None for cell in seen.cells) == 7
    assert page.matrix.notes == (
        "Få svar: færre end 5 har svaret om gruppen.",
        "Lille gruppe: den vurderede gruppe har, så vidt vi ved, færre end 5 medlemmer.",
    )
    assert [total.value for total in page.totals] == [
        number(seen.between.mean.value, 2),
        number(seen.within.mean.value, 2),
    ]
    words = plain(html(leader, made))
    for figure, span, counted, word, _sign, why in told.values():
        assert (f"{figure} {word} {span} {counted}" if figure else f"{word} {why}") in words


def test_pairs_and_dimensions_are_those_of_the_analysis(leader: User) -> None:
    made = agree(filled(FOUR))
    seen = reads.coordination_of("unges-trivsel", made.key).seen
    page = pages.pairs(reads.coordination_of("unges-trivsel", made.key), acting(leader))
    assert [(row.cells[0].text, row.cells[3].text) for row in page.table.rows] == [
        (f"{pair.a} og {pair.b}", number(pair.asymmetry.value, 2)) for pair in seen.pairs
    ]
    assert [row.cells[4].text == "Kan være tilfældigt" for row in page.table.rows] == [
        not pair.asymmetry.apart_from_zero for pair in seen.pairs
    ]
    assert [name for name, _why in page.hidden] == [f"{name} og Politiet" for name in list(FOUR)[:3]]
    ids = {group.name: group.pk for group in RoundGroup.objects.filter(round=made)}
    told = plain(html(leader, made, f"dimensions/?source={ids['PPR']}&target={ids['Skoler']}"))
    cell = seen.cell("PPR", "Skoler")
    for one in cell.dimensions.values():
        assert f"{number(one.value, 2)} {number(one.low, 2)} til {number(one.high, 2)}" in told
    assert "PPR om Skoler Bygger på 12 svarende." in told
    assert "Feltet vises ikke" in html(leader, made, f"dimensions/?target={ids['Politiet']}")


def test_what_the_missing_could_change_is_told_group_by_group(leader: User) -> None:
    made = agree(filled(FOUR, silent={"Skoler": 4}))
    seen = reads.coordination_of("unges-trivsel", made.key).seen
    told = plain(html(leader, made, "answers/"))
    bounds = seen.cell("Skoler", "PPR").missing
    assert f"Skoler om PPR 10 af 14 {number(seen.cell('Skoler', 'PPR').index.value, 2)} " in told
    assert f"{number(bounds.low, 2)} til {number(bounds.high, 2)}" in told
    assert "Fordi færre end 5 har svaret om gruppen: Politiet om PPR" in told
    assert "forudsat værdi, version 1" in told


def test_the_rounds_own_rules_are_called_its_own(leader: User) -> None:
    settings = {
        "cut_offs": {"between": [2.0, 3.0], "within": [2.0, 3.0]},
        "score_maps": {"frequent": {"points": [1, 2, 5, 4, 3], "version": 0}},
    }
    made = agree(filled(settings=settings))
    assert "Grænserne er jeres egne" in html(leader, made)
    told = plain(html(leader, made, "answers/"))
    assert "Hyppig kommunikation 1, 2, 5, 4 og 3 rundens egen" in told
    assert "Mellem grupper 2,00 3,00 rundens egen" in told


def test_nobody_answered_says_what_to_do(leader: User) -> None:
    made = agree(close(opened()))
    told = html(leader, made)
    assert ("Ingen har svaret, så der er ingen tal at vise" in told, "matrix-cell" in told) == (True, False)
    assert client_of(leader).get(url(made, "map.svg")).status_code == 404
    for path in ("dimensions/", "pairs/", "answers/", "follow-ups/"):
        html(leader, made, path)


@pytest.mark.parametrize(
    ("role", "state", "status"),
    [
        (Role.NETWORK_LEADER, "draft", 403),
        (Role.NETWORK_LEADER, "open", 403),
        (Role.NETWORK_LEADER, "closed", 200),
        (Role.REFERENCE_LEADER, "open", 403),
        (Role.REFERENCE_LEADER, "closed", 200),
        (Role.PARTICIPANT, "closed", 403),
        (Role.PARTICIPANT, "published", 200),
        (Role.OBSERVER, "published", 403),
        (Role.BASE_LEADER, "published", 403),
    ],
)
def test_who_may_see_results_when(leader: User, role: Role, state: str, status: int) -> None:
    made = {
        "draft": draft,
        "open": opened,
        "closed": lambda: agree(filled()),
        "published": lambda: shared(filled()),
    }[state]()
    client = client_of(holding(role))
    assert {client.get(url(made, path)).status_code for path in TABS} == {status}


def test_too_early_is_said_in_words(leader: User) -> None:
    told = client_of(leader).get(url(opened())).content.decode()
    assert "Runden er åben. Først når den er lukket, er der tal at se." in told
    told = client_of(holding(Role.PARTICIPANT)).get(url(agree(filled()))).content.decode()
    assert "Lederne forbereder samtalen om resultatet." in told


def test_a_participant_sees_what_is_shared_and_changes_nothing(leader: User) -> None:
    made = shared(filled())
    act = follow_up(made)
    user = holding(Role.PARTICIPANT)
    told = html(user, made) + html(user, made, "follow-ups/")
    assert act.text in told
    assert [words for words in ("Ret aftalen", "Aftal en samtale", "Del resultatet") if words in told] == []
    client = client_of(user)
    changing = (
        "dialogue/",
        "publish/",
        "follow-ups/add/",
        f"follow-ups/{act.pk}/",
        f"follow-ups/{act.pk}/done/",
    )
    assert {client.post(url(made, path), {}).status_code for path in changing} == {403}


def test_a_round_of_another_network_and_a_group_of_another_round_are_not_found(leader: User) -> None:
    made = agree(filled())
    other = agree(filled())
    foreign = other.groups.first().pk
    client = client_of(leader)
    for path in (f"dimensions/?source={foreign}", f"dimensions.svg?target={foreign}"):
        assert client.get(url(made, path)).status_code == 404
    own = made.groups.first().pk
    for ends in (f"source={foreign}&target={own}", f"source={own}"):
        assert client.get(url(made, f"follow-ups/add/?{ends}")).status_code == 404
    Round.objects.filter(pk=made.pk).update(network=Network.objects.create(key="et-andet", name="Et andet"))
    assert {client.get(url(made, path)).status_code for path in TABS} == {404}


def test_sharing_asks_first_and_happens_once(leader: User) -> None:
    made = filled()
    client = client_of(leader)
    assert "Aftal først samtalen" in html(leader, made, "publish/")
    client.post(url(made, "publish/"))
    made.refresh_from_db()
    assert made.state == "closed"
    agree(made)
    asks = html(leader, made, "publish/")
    assert "Det kommer de til at se" in asks
    # Whoever owns an agreement may have no access: the report can be sent on.
    assert 'result.pdf"' in asks
    assert client.post(url(made, "publish/")).status_code == 302
    made.refresh_from_db()
    assert (made.state, verbs()[-1][0]) == ("published", "round.published")
    told = client.post(url(made, "publish/"), follow=True).content.decode()
    assert "Der er ikke ændret noget." in told
    assert "Resultatet er delt" in html(leader, made, "publish/")


def test_pages_cost_the_same_for_few_and_for_many_and_the_sum_is_made_once(leader: User) -> None:
    small = agree(filled({"PPR": 5, "Skoler": 5}))
    large = agree(filled({f"Gruppe {i}": 40 for i in range(6)}))
    follow_up(small)
    for _ in range(9):
        follow_up(large, "Gruppe 1", "Gruppe 2")
    client = client_of(leader)
    counts: list[dict[str, int]] = []
    for made in (small, large):
        counts.append({})
        for path in TABS:
            with CaptureQueriesContext(connection) as seen:
                assert client.get(url(made, path)).status_code == 200
            counts[-1][path] = len(seen)
    assert counts[0] == counts[1]
    with CaptureQueriesContext(connection) as seen:
        client.get(url(large))
    assert [one["sql"] for one in seen if "records_answer" in one["sql"] and "COUNT" not in one["sql"]] == []


def test_nobody_is_ranked_groups_keep_the_rounds_order(leader: User) -> None:
    made = agree(filled({"Østre Skole": 8, "Familiehuset": 9, "Aktivitetshuset": 7}))
    told = plain(html(leader, made, "answers/") + html(leader, made, "pairs/"))
    assert told.index("Østre Skole") < told.index("Familiehuset") < told.index("Aktivitetshuset")
    assert "Østre Skole og Familiehuset" in told
    assert "Familiehuset og Aktivitetshuset" in told


def test_answers_of_a_named_round_too_are_told_only_from_enough(leader: User) -> None:
    made = agree(filled(FOUR, anonymous=False))
    assert Answer.objects.filter(sheet__group__name="Politiet").exists()
    seen = reads.coordination_of("unges-trivsel", made.key).seen
    assert {cell.withheld is None for cell in seen.cells if "Politiet" in (cell.from_, cell.to)} == {False}
    assert FollowUp.objects.count() == 0
