"""The decision on paper: one page, in both languages, with the reasons and the figures that were read."""

from __future__ import annotations

from datetime import UTC, date, datetime
from io import BytesIO

import pytest
from django.test import Client
from django.urls import reverse
from pypdf import PdfReader

from metastyr.analysis.choice.choose import choose
from metastyr.documents.decision_paper import DecisionFacts, decision_paper
from metastyr.domain.access import Role
from metastyr.domain.choice.task import Assessment, Choice, Task
from tests.web.choose.made import TITLE, chosen
from tests.web.made_up import give_role, make_network, make_user


@pytest.mark.django_db
@pytest.mark.parametrize(("language", "heading"), [("da", "Beslutning om styreform"), ("en", "We choose")])
def test_the_paper_is_one_page_with_form_reasons_and_figures(language: str, heading: str) -> None:
    network, leader = make_network(), make_user("Bo Friis")
    give_role(leader, network, Role.NETWORK_LEADER)
    chosen(network, by=leader.pk)
    client = Client(headers={"accept-language": language})
    client.force_login(leader)
    client.cookies["django_language"] = language
    at = {"network": network.key, "version": 1}
    answer = client.get(reverse("choose:paper", kwargs=at))
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
    paper = PdfReader(BytesIO(answer.content))
    told = " ".join(paper.pages[0].extract_text().split())
    assert len(paper.pages) == 1
    assert paper.trailer["/Root"]["/Lang"].startswith(language)
    for part in (heading, TITLE, "Ingen af os kan løse det alene.", "Bo Friis"):
        assert part in told
    assert client.get(reverse("choose:paper", kwargs={**at, "version": 2})).status_code == 404


def test_long_texts_are_cut_with_a_word_on_where_the_rest_is_and_stay_on_one_page() -> None:
    long = "Vi skriver meget om det hele, og lidt til. " * 60
    seen = choose(Choice(Task("Lang"), (Assessment("1"),)), draws=2_000).together
    data = decision_paper(
        DecisionFacts(
            network="Unges trivsel",
            title="En opgave med en titel, der fylder, " * 5,
            task=long,
            form="network",
            justification=long,
            differs=long,
            mode="shared-governance",
            mode_justification=long,
            version=12,
            day=date(2026, 11, 25),
            by="Bo Friis",
            assessments=(Assessment("1"),),
            figures=seen,
            weighed=seen,
        ),
        at=datetime(2026, 11, 25, 12, tzinfo=UTC),
        language="da",
    )
    pages = PdfReader(BytesIO(data)).pages
    assert len(pages) == 1
    assert " ".join(pages[0].extract_text().split()).count("(Resten står på siden i Metastyr.)") == 4
