"""The page that stands alone: whole, in one language, every table named, nothing loaded and nothing run."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from metastyr.documents.analysis_page import analysis_page
from metastyr.documents.report import Figure, Report, Section, Table
from metastyr.theory.measures import MEASURES
from metastyr.theory.text import Text

EVIL = '<script>alert("1")</script>&amp;'
TITLE = Text(da="Overskrift & mere", en="Title & more")


def report(name: str = "Bo") -> Report:
    table = Table(
        caption=Text(da="Tabel", en="Table"),
        header=(Text(da="Navn", en="Name"), Text(da="Tal", en="Figure"), Text(da="Ord", en="Word")),
        rows=((name, Figure(1234.5, 1), Text(da="ja", en="yes")), ("Ea", Figure(None), "")),
        note=Text(da="En note", en="A note"),
    )
    picture = '<svg xmlns="http://www.w3.org/2000/svg" role="img"><title>x</title></svg>'
    section = Section(
        title=Text(da="Afsnit", en="Section"),
        why=Text(da="Hvorfor", en="Why"),
        sentences=(Text(da="En sætning.", en="A sentence."),),
        look_at=(Text(da=name, en=name),),
        tables=(table,),
        picture=picture,
    )
    basis = (Text(da="Filen", en="The file"),)
    return Report(title=TITLE, basis=basis, in_short=basis, sections=(section,), measures=MEASURES[:1])


class Outline(HTMLParser):
    """Tags that are open, headings and cells in order: enough to see that the page is whole."""

    VOID = frozenset({"meta", "!doctype"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.headings: list[tuple[str, str]] = []
        self.cells: list[tuple[str, str | None, str]] = []
        self.tags: set[str] = set()
        self._scope: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag not in self.VOID:
            self.open.append(tag)
        self._scope = dict(attrs).get("scope")
        if tag in ("th", "td"):
            self.cells.append((tag, self._scope, ""))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] in ("h1", "h2", "h3"):
            self.headings.append((self.open[-1], data))
        if self.open and self.open[-1] in ("th", "td"):
            tag, scope, text = self.cells[-1]
            self.cells[-1] = (tag, scope, text + data)


def outline(page: bytes) -> Outline:
    seen = Outline()
    seen.feed(page.decode())
    seen.close()
    assert seen.open == []
    return seen


def test_headings_and_cells_in_danish() -> None:
    seen = outline(analysis_page(report(), language="da"))
    assert seen.headings == [
        ("h1", "Overskrift & mere"),
        ("h2", "Kort fortalt"),
        ("h2", "Afsnit"),
        ("h3", "Se nærmere på"),
        ("h2", "Sådan er det regnet"),
        ("h3", "Tæthed"),
        ("h2", "Hvad tallene bygger på"),
    ]
    assert seen.cells == [
        ("th", "col", "Navn"),
        ("th", "col", "Tal"),
        ("th", "col", "Ord"),
        ("th", "row", "Bo"),
        ("td", None, "1.234,5"),
        ("td", None, "ja"),
        ("th", "row", "Ea"),
        ("td", None, "–"),
        ("td", None, ""),
    ]


def test_the_language_is_told() -> None:
    danish, english = (analysis_page(report(), language=word).decode() for word in ("da", "en"))
    assert (danish.count('<html lang="da">'), english.count('<html lang="en">')) == (1, 1)
    assert ("1,234.5" in english, "Section" in english, "Afsnit" in english) == (True, True, False)


@pytest.mark.parametrize("language", ["da", "en"])
def test_names_from_files_are_only_text(language: str) -> None:
    page = analysis_page(report(EVIL), language=language)
    seen = outline(page)
    assert seen.tags & {"script", "link", "img", "iframe", "object"} == set()
    assert [text for _, scope, text in seen.cells if scope == "row"] == [EVIL, "Ea"]


def test_no_address_is_named() -> None:
    page = analysis_page(report(), language="da").decode()
    assert (page.count("http:"), page.count("https:"), page.count("url("), page.count("//")) == (0, 0, 0, 0)
    assert page.count("default-src 'none'") == 1


def test_a_row_must_fit_its_header() -> None:
    with pytest.raises(ValueError, match=r"rows \[1\] do not have 1 cells"):
        Table(caption=TITLE, header=(TITLE,), rows=(("a",), ("a", "b")))
