"""Paper that a journal system can file: tagged, titled, in its language, and unmoved by what people write."""

from __future__ import annotations

import io
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from metastyr.documents.paper import paper, paper_data
from metastyr.documents.report import Figure, Report, Section, Span, Table
from metastyr.documents.typesetting import NO_LETTER, plain, typeset
from metastyr.theory.measures import MEASURES
from metastyr.theory.text import Text
from tests.documents.papers import alternatives_of, running, tags_of, words_of

AT = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)
DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><title>Et kort</title>'
    '<desc>To grupper & en pil.</desc><rect width="80" height="40"/><text x="5" y="20">Nord</text></svg>'
).replace("&", "&amp;")


def same(words: str) -> Text:
    return Text(da=words, en=words)


def report(words: str = "Nord", *, rows: int = 3, picture: str | None = None) -> Report:
    table = Table(
        caption=Text(da="Felt for felt", en="Cell by cell"),
        header=(
            Text(da="Fra", en="From"),
            Text(da="Indeks", en="Index"),
            Text(da="Usikkerhed", en="Uncertainty"),
        ),
        rows=tuple((words, Figure(3.456), Span(2.5, 4)) for _ in range(rows)),
        note=same(words),
    )
    section = Section(
        title=same(words),
        why=same(words),
        sentences=(same(words),),
        look_at=(same(words),),
        tables=(table,),
        picture=picture,
    )
    return Report(
        title=Text(da="Relationel koordinering", en="Relational coordination"),
        basis=(same(words),),
        in_short=(same(words),),
        sections=(section,),
        measures=MEASURES[:1],
        about=same(words),
    )


def test_it_says_what_it_is_and_is_tagged() -> None:
    data = paper(report(picture=DRAWING), at=AT, language="da")
    reader = PdfReader(io.BytesIO(data))
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "da"
    assert root["/MarkInfo"]["/Marked"].value is True
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    assert reader.metadata.title == "Relationel koordinering"
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_object().get_data()
    assert [float(side) for side in reader.pages[0].mediabox] == pytest.approx(
        [0, 0, 595.28, 841.89], abs=0.01
    )
    tags = tags_of(data)
    assert tags.count("/Table") == 1
    assert (tags.count("/TH"), tags.count("/TD")) == (3, 9)
    assert tags.count("/H1") == 4
    assert [tags.count(tag) > 0 for tag in ("/Title", "/H2", "/THead", "/TBody", "/Caption", "/L")] == [
        True
    ] * 6
    assert alternatives_of(data) == ["Et kort To grupper & en pil."]


def test_in_english_it_is_english() -> None:
    data = paper(report(), at=AT, language="en")
    assert PdfReader(io.BytesIO(data)).trailer["/Root"]["/Lang"] == "en"
    said = words_of(data)
    assert "Relational coordination" in said
    assert "3.46" in said
    assert "2.50 to 4.00" in said
    assert "Made 25 November 2026 at 09:30" in said


def test_figures_headings_sources_and_page_numbers_are_there() -> None:
    said = running(paper(report(rows=120), at=AT, language="da"))
    for words in (
        "3,46",
        "2,50 til 4,00",
        "Kort fortalt",
        "Sådan er det regnet",
        "Hvad tallene bygger på",
        "Kilde: ",
    ):
        assert words in said
    pages = len(PdfReader(io.BytesIO(paper(report(rows=120), at=AT, language="da"))).pages)
    assert pages >= 3
    assert all(f"Side {page} af {pages}" in said for page in range(1, pages + 1))
    # The head of a table stands on every page it goes over.
    assert said.count("Fra Indeks Usikkerhed") >= 3


def test_the_same_at_the_same_moment_is_the_same_bytes() -> None:
    one, other = (paper(report(picture=DRAWING), at=AT, language="da") for _ in range(2))
    assert one == other
    assert one != paper(report(picture=DRAWING), at=AT.replace(hour=10), language="da")


ATTACKS = (
    '#import "@preview/cetz:0.3.0": *',
    '#read("/etc/passwd")',
    "#{panic()}",
    "$x^2$ *fed* _skrå_ `kode` <mærke> @kilde",
    "\\ \\\\ \\u{41} \\n",
    "= Overskrift",
    "// ingen kommentar /* heller ikke */",
    '"); #panic("',
    "[[]] {{}} ~ --- ... 'a' \"b\"",
)


@pytest.mark.parametrize("words", ATTACKS)
def test_what_people_write_is_only_text(words: str) -> None:
    data = paper(report(words), at=AT, language="da")
    assert running(data).count(" ".join(words.split())) >= 6
    assert tags_of(data) == tags_of(paper(report(), at=AT, language="da"))


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Bo 🙂 er her", f"Bo {NO_LETTER} er her"),
        ("👩‍👩‍👧 og 中文", "og"),
        ("a\x07b\x00c\ufeffd", "abcd"),
        ("før\u202eretfe\u202c slut", "førretfe slut"),
        ("linje\nlinje", "linje linje"),
        ("linje\r\n\tlinje", "linje linje"),
        ("Ærø Åse Øst é ñ ž", "Ærø Åse Øst é ñ ž"),
        ("½ ≤ → − – “ ”", "½ ≤ → − – “ ”"),
    ],
)
def test_odd_letters_are_shown_or_a_box_stands_for_them(words: str, shown: str) -> None:
    assert shown in running(paper(report(words), at=AT, language="da"))


def test_right_to_left_is_set_and_the_rest_keeps_its_place() -> None:
    said = running(paper(report("מרחב abc مرحبا"), at=AT, language="da"))
    assert "abc" in said
    assert "Kort fortalt" in said


def test_a_long_word_stays_on_the_paper() -> None:
    word = "x" * 400
    data = paper(report(word), at=AT, language="da")
    places: list[float] = []
    for page in PdfReader(io.BytesIO(data)).pages:
        page.extract_text(
            visitor_text=lambda text, _cm, tm, _f, size: places.append(tm[4] + len(text) * size / 4)
        )
    assert max(places) < 595.28
    assert "x" * 400 in "".join(words_of(data).split())


def test_a_picture_must_say_what_it_shows() -> None:
    silent = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"></svg>'
    with pytest.raises(ValueError, match="must have a title or a description"):
        paper(report(picture=silent), at=AT, language="da")


def test_an_empty_report_is_a_paper_too() -> None:
    empty = Report(title=same("Intet"), basis=(), in_short=(), sections=())
    assert "Intet" in words_of(paper(empty, at=AT, language="da"))
    bare = Report(title=same("T"), basis=(), in_short=(), sections=(Section(title=same("S")),))
    assert "S" in words_of(paper(bare, at=AT, language="da"))
    none = Table(caption=same("C"), header=(same("A"), same("B")), rows=())
    told = Report(
        title=same("T"), basis=(), in_short=(), sections=(Section(title=same("S"), tables=(none,)),)
    )
    assert "A B" in words_of(paper(told, at=AT, language="da"))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=40).filter(str.strip))
def test_any_text_can_be_set(words: str) -> None:
    data = typeset("paper.typ", paper_data(report(words), at=AT, language="da"), at=AT)
    assert data.startswith(b"%PDF-1.7")


@given(st.text())
def test_plain_text_has_no_controls_and_no_endless_word(words: str) -> None:
    told = plain(words)
    assert not [letter for letter in told if ord(letter) < 32 and letter != "\n"]
    assert plain(told) == told
    assert max((len(word) for word in told.replace("\u200b", " ").split()), default=0) <= 40


def test_a_wrong_template_is_told() -> None:
    with pytest.raises(RuntimeError, match=r"paper\.typ could not be set"):
        typeset("paper.typ", {"title": "x"}, at=AT)
