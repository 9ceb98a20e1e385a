"""A canvas on A3: one page where there is room, and not a word lost where there is not."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime

import pytest
from pypdf import PdfReader

from metastyr.documents.canvas import Sheet, canvas_pdf
from metastyr.domain.canvases import of_rows
from metastyr.theory.canvases import CANVASES
from metastyr.theory.canvases.canvas import Kind

AT = datetime(2026, 11, 25, 9, tzinfo=UTC)


def pages(sheet: Sheet) -> list[str]:
    reader = PdfReader(io.BytesIO(canvas_pdf(sheet, at=AT)))
    assert {tuple(round(side) for side in page.mediabox[2:]) for page in reader.pages} == {(1191, 842)}
    return [page.extract_text() for page in reader.pages]


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("key", list(CANVASES))
def test_an_empty_one_is_one_page_with_every_heading(key: str, language: str) -> None:
    canvas = CANVASES[key]
    (page,) = pages(Sheet(canvas=canvas, language=language, network="Unges trivsel"))
    words = " ".join(page.split())
    assert [one.id for one in canvas.fields if one.title.in_(language) not in words] == []


def test_what_there_is_no_room_for_goes_on_and_no_word_is_lost() -> None:
    canvas = CANVASES["theme"]
    content, told = {}, []
    for field in canvas.fields:
        words = [f"{field.id[:2]}q{number}" for number in range(200)]
        if field.kind is Kind.TEXT:
            content[field.id] = " ".join(words)
        elif field.kind is Kind.LIST:
            cells = [" ".join(words[at : at + 10]) for at in range(0, 200, 10)]
            content[field.id] = of_rows(field, [[cell, ""] for cell in cells])
        else:
            continue
        told += words
    drawn = pages(
        Sheet(
            canvas=canvas,
            language="da",
            network="Unges trivsel",
            title="Fuldt ark",
            content=content,
            day=date(2026, 11, 24),
            number=3,
        )
    )
    assert len(drawn) > 1
    assert "Fortsætter på side 2" in drawn[0]
    here = set(" ".join(drawn).split())
    assert [word for word in told if word not in here] == []
    assert [one in drawn[0] for one in ("Fuldt ark", "24. november 2026", "Side 1 af")] == [True] * 3
