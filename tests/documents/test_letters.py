"""Letters on paper: a page a person, all they need to answer, in both languages, nothing read as markup."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import UTC, date, datetime
from xml.etree import ElementTree

import segno
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from metastyr.documents.letters import Letters, OneLetter, letters_drawn, letters_pdf
from metastyr.documents.personal_code import pattern
from tests.documents.papers import alternatives_of, running, tags_of

AT = datetime(2026, 11, 25, 9, tzinfo=UTC)
BO = OneLetter(
    name="Bo Friis",
    group="PPR",
    code="2d7sv87jg9t93",
    link="https://metastyr.kommune.example/s/2d7sv87jg9t93/",
)
MAJ = OneLetter(
    name="Maj Ødegård #[x] $a$ {name}",
    group="Skoler",
    code="abcdefghjkmnp",
    link="https://metastyr.kommune.example/s/abcdefghjkmnp/",
)
LETTERS = Letters(
    language="da",
    network="Unges trivsel",
    process="henvisningen til PPR",
    closes=date(2026, 12, 7),
    anonymous=True,
    minutes=7,
    sender="Lone Leder, Fjordby Kommune",
    controller="Fjordby Kommune",
    contact="lone@fjordby.example",
    address="https://metastyr.kommune.example/s/",
    letters=(BO, MAJ),
)


def test_each_page_has_all_its_person_needs_and_nothing_of_anybody_else() -> None:
    pages = [" ".join(page.extract_text().split()) for page in _reader(letters_pdf(LETTERS, at=AT)).pages]
    assert len(pages) == 2
    for page, own, other in ((pages[0], BO, MAJ), (pages[1], MAJ, BO)):
        for told in (
            f"Til {own.name}",
            "Netværket “Unges trivsel” vil gerne vide, hvordan samarbejdet om henvisningen til PPR ser ud",
            f"Du bliver spurgt som en del af gruppen “{own.group}”.",
            "Det tager omkring 7 minutter.",
            "Venlig hilsen Lone Leder, Fjordby Kommune",
            "https://metastyr.kommune.example/s/",
            "7. december 2026",
            "Du svarer anonymt.",
            "Om dine oplysninger: Fjordby Kommune",
            "Spørgsmål: lone@fjordby.example",
        ):
            assert told in page
        assert other.name not in page
    assert ("2d7s-v87j-g9t93" in pages[0], "abcd-efgh-jkmnp" in pages[1]) == (True, True)


def test_a_screen_reader_finds_title_headings_and_what_the_picture_is() -> None:
    data = letters_pdf(LETTERS, at=AT)
    reader = _reader(data)
    assert reader.metadata is not None
    assert reader.metadata.title == "Breve til dem, der bliver spurgt"
    assert reader.trailer["/Root"]["/Lang"] == "da"
    tags = tags_of(data)
    assert (tags.count("/H1"), tags.count("/H2"), tags.count("/Figure")) == (2, 2, 2)
    assert set(alternatives_of(data)) == {
        "QR-kode med dit personlige link. Det samme står til venstre som adresse og kode."
    }


def test_in_english_named_and_with_what_is_missing_left_out() -> None:
    told = running(
        letters_pdf(
            replace(
                LETTERS, language="en", process="", closes=None, anonymous=False, controller="", contact=""
            ),
            at=AT,
        )
    )
    assert "To Bo Friis" in told
    assert "how people work together, seen from where you are" in told
    assert "Your answers are stored with your name." in told
    for absent in ("You can answer up to", "Data controller", "Questions"):
        assert absent not in told


def test_the_pattern_is_the_whole_link() -> None:
    (path,) = ElementTree.fromstring(pattern(BO.link))
    x, y, dark = 0, 0.0, set()
    for kind, along, down, wide in re.findall(r"([Mm])(-?\d+) (-?[\d.]+)h(\d+)", path.attrib["d"]):
        x, y = (int(along), float(down)) if kind == "M" else (x + int(along), y + float(down))
        dark.update((x + step, int(y)) for step in range(int(wide)))
        x += int(wide)
    drawn = segno.make(BO.link, error="m", micro=False).matrix
    # Four light squares all round, without which a phone does not find it.
    asked = {(column + 4, row + 4) for row, line in enumerate(drawn) for column, on in enumerate(line) if on}
    assert dark == asked


def test_the_same_letters_are_the_same_bytes() -> None:
    assert letters_pdf(LETTERS, at=AT) == letters_pdf(LETTERS, at=AT)
    assert len(letters_drawn(LETTERS)) == 2


@given(name=st.text(min_size=1, max_size=80), group=st.text(max_size=60), network=st.text(max_size=80))
@settings(max_examples=25)
def test_whatever_somebody_is_called_each_letter_is_one_page(name: str, group: str, network: str) -> None:
    odd = replace(BO, name=name, group=group)
    data = letters_pdf(replace(LETTERS, network=network, letters=(odd, BO)), at=AT)
    assert len(_reader(data).pages) == 2


def _reader(data: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(data))
