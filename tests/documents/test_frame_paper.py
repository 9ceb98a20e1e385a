"""The frame paper: tagged, in its language, all of it there, and unmoved by what people write."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from pypdf import PdfReader

from metastyr.documents.frame_paper import FramePaper, PaperFrame, PaperGoal, PaperMandate, frame_paper
from tests.documents.papers import running, tags_of

AT = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)


def told(words: str = "Netværket må bruge puljen.") -> FramePaper:
    return FramePaper(
        network="Unges trivsel",
        task=words,
        frames=(
            PaperFrame(
                kind="economic",
                title="Puljen",
                text=words,
                limit="1.250.000 kr.",
                owner="Økonomichefen",
                changed_by="Byrådet",
                source=words,
                state="Gælder",
            ),
        ),
        goals=(
            PaperGoal(
                title="Hurtigere hjælp",
                text=words,
                state="Noget skal løses",
                agreement="1 af 2 parter har sagt ja.",
                indicators=("Ventetid: fra 40 til 10 dage",),
                replies=(("Skolen", "✓ Ja", ""), ("Regionen", "± Ja, men", words)),
            ),
        ),
        mandates=(
            PaperMandate(
                name="Aya Holm",
                organisation="Skolen",
                decides=words,
                amount=Decimal("50000.50"),
                given_by="Skolelederen",
                period="fra 1. januar 2027",
                state="Gælder",
                back=("Nye stillinger", words),
                back_to="Skolebestyrelsen",
            ),
        ),
        without=3,
    )


def test_it_is_tagged_and_says_all_of_it() -> None:
    data = frame_paper(told(), at=AT, language="da")
    root = PdfReader(io.BytesIO(data)).trailer["/Root"]
    assert root["/Lang"] == "da"
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_object().get_data()
    tags = tags_of(data)
    assert (tags.count("/H1"), tags.count("/Table")) == (3, 2)
    said = running(data)
    for words in (
        "Rammepapir",
        "Ingen politisk ramme endnu.",
        "Grænse: 1.250.000 kr.",
        "Ingen juridisk ramme endnu.",
        "Hurtigere hjælp: Noget skal løses",
        "± Ja, men",
        "50.000,50 kr.",
        "3 deltagere har ikke et bekræftet mandat.",
        "Aya Holm, til Skolebestyrelsen",
        "Sådan står det 25. november 2026 kl. 09.30",
    ):
        assert words in said, words


def test_in_english_it_is_english_and_the_same_at_the_same_moment() -> None:
    data = frame_paper(told(), at=AT, language="en")
    assert "No political frame yet." in running(data)
    assert data == frame_paper(told(), at=AT, language="en")


@pytest.mark.parametrize("words", ['#read("/etc/passwd")', "$x^2$ *fed* <mærke> = nej", "🙂 og x"])
def test_what_people_write_is_only_text(words: str) -> None:
    assert tags_of(frame_paper(told(words), at=AT, language="da")) == tags_of(
        frame_paper(told(), at=AT, language="da")
    )
