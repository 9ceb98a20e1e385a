"""Every kind of bad list ends in words at its place, and in tables that are exactly as before."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from metastyr.records.models import Upload
from tests.exchange.workbooks import lying_bomb, rewritten, workbook

pytestmark = pytest.mark.django_db

LIST = "/n/unges-trivsel/list/"
GOOD = b"id;navn\n1;Aya\n2;Bo\n"


def words(html: str) -> str:
    html = re.sub(r"<(script|style)\b.*?</\1>", " ", html, flags=re.S)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def handed_in(
    client: Client, people: bytes, ties: bytes | None = None, name: str = "p.csv"
) -> tuple[int, str]:
    files = {"people": SimpleUploadedFile(name, people)}
    if ties is not None:
        files["ties"] = SimpleUploadedFile("t.csv", ties)
    answer = client.post(LIST, files)
    return answer.status_code, words(answer.content.decode())


def bomb() -> bytes:
    """A workbook whose one sheet is small when packed and enormous when unpacked."""
    good = workbook([["navn"], ["Bo"]])
    return rewritten(good, {"xl/worksheets/sheet1.xml": b"<x>" + b" " * 200_000_000})


UNREADABLE: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty": (lambda: b"", "p.csv – – Filen er tom"),
    "only blanks": (lambda: b"\n\n ;\n", "Filen er tom"),
    "only headers": (lambda: b"id;navn\n", "Der er ingen rækker under overskrifterne"),
    "mixed encodings": (
        lambda: "navn;sted\nBo;Århus\n".encode() + "Aya;Ærø\n".encode("cp1252"),
        "p.csv 2 – Filen blander to tegnsæt",
    ),
    "50 MB": (lambda: b"id;navn\n" + b"1;Bo Friis\n" * 4_800_000, "“p.csv” fylder for meget."),
    "just over the limit": (lambda: b"id;navn\n" + b"x" * 5_100_000, "Højst 5 MB"),
    "a formula": (lambda: b'id;navn\n1;"=HYPERLINK(""http://x"")"\n', "p.csv 2 navn Cellen begynder med ="),
    "a formula in the header": (lambda: b"id;=1+1\n1;Bo\n", "p.csv 1 B Cellen begynder med ="),
    "CPR by name": (lambda: b"navn;CPR-nr.\nBo;1\n", "p.csv 1 CPR-nr. Kolonnen ligner CPR-numre"),
    "CPR by value": (lambda: b"navn;nr\nBo;010190-1234\n", "p.csv – nr Kolonnen ligner CPR-numre"),
    "a zip bomb": (bomb, "det ligner en zip-bombe"),
    "a lying zip bomb": (lambda: lying_bomb(100_000_000), "Forventet"),
    "another zip": (
        lambda: rewritten(workbook([["a"]]), {"[Content_Types].xml": None, "xl/workbook.xml": None}),
        "Forventet",
    ),
    "a damaged workbook": (lambda: workbook([["navn"], ["Bo"]])[:-900], "Forventet"),
    "an old workbook": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 4000, "gammelt Excel-regneark"),
    "a web page": (lambda: b"<html><table><tr><td>navn</td></tr></table>", "Filen er en webside"),
    "a picture": (lambda: b"\x89PNG\r\n\x1a\n" + b"\0" * 100, "Filen er et billede"),
    "two headers alike": (lambda: b"navn;Navn\nBo;Aya\n", "Overskriften «Navn» står også i kolonne A"),
    "a row too long": (lambda: b"id;navn\n1;Bo;mere\n", "p.csv 2 C Rækken har 3 celler"),
    "a loose quotation mark": (lambda: b'id;navn\n1;"Bo\n2;Aya\n', "anførselstegn"),
    "too many rows": (lambda: b"navn\n" + b"Bo\n" * 20_001, "Højst 20000 rækker"),
}


@pytest.mark.parametrize("kind", UNREADABLE)
def test_a_file_that_cannot_be_read_is_told_and_forgotten(
    kind: str, signed_in: Client, tables: Callable[[], object]
) -> None:
    made, said = UNREADABLE[kind]
    before = tables()
    status, page = handed_in(signed_in, made())
    assert status == 422
    assert said in page
    assert "010190" not in page
    assert tables() == before


@pytest.mark.parametrize("kind", ["50 MB", "CPR by value", "a zip bomb"])
def test_the_file_of_ties_is_held_to_the_same(
    kind: str, signed_in: Client, tables: Callable[[], object]
) -> None:
    made, said = UNREADABLE[kind]
    before = tables()
    status, page = handed_in(signed_in, GOOD, made())
    assert status == 422
    assert said.replace("p.csv", "t.csv") in page
    assert tables() == before


def test_no_file_is_asked_for_by_name(signed_in: Client, tables: Callable[[], object]) -> None:
    before = tables()
    answer = signed_in.post(LIST, {})
    assert answer.status_code == 422
    assert "Vælg en fil under “Fil med personer”." in words(answer.content.decode())
    assert tables() == before


UNUSABLE: dict[str, tuple[bytes, bytes | None, str]] = {
    "no names": (b"e-mail;sted\na@x.dk;Fyn\n", None, "p.csv 1 Navn Kolonnen mangler"),
    "the same id twice": (b"id;navn\n1;Aya\n1;Bo\n", None, "p.csv 3 id Id «1» står også i række 2"),
    "the same e-mail twice": (
        b"navn;mail\nAya;a@x.dk\nBo;A@x.dk\n",
        None,
        "p.csv 3 mail E-mailen «a@x.dk» står også i række 2",
    ),
    "the same person twice": (
        b"navn;sted\nBo;Fyn\nBo;Als\n",
        None,
        "p.csv 3 navn «Bo» fra samme organisation",
    ),
    "a blank name": (b"id;navn\n1;\n", None, "p.csv 2 navn Cellen er tom"),
    "no e-mail": (
        b"navn;e-mail\nBo;bo\nAya;a@x.dk\n",
        None,
        "p.csv 2 e-mail «bo» er ikke en e-mailadresse",
    ),
    "no date": (
        b"navn;med fra\nBo;31-02-2026\nAya;01-02-2026\n",
        None,
        "p.csv 2 med fra «31-02-2026» er ikke en dato",
    ),
    "a wrong CVR number": (
        b"navn;organisation;cvr\nBo;Odense;12345678\nAya;Odense;35209115\n",
        None,
        "p.csv 2 cvr «12345678» er ikke et gyldigt CVR-nummer",
    ),
    "a name too long": (b"navn\n" + b"x" * 201 + b"\n", None, "p.csv 2 navn"),
    "an unknown id": (GOOD, b"fra;til\n1;2\n1;99\n", "t.csv 3 til «99» findes ikke blandt deltagerne"),
    "a tie to oneself": (GOOD, b"fra;til\n1;1\n", "t.csv 2 til «1» har et bånd til sig selv"),
    "the same tie twice": (GOOD, b"fra;til\n1;2\n1;2\n", "t.csv 3 til Båndet står også i række 2"),
    "a sector without an organisation": (
        b"navn;sektor\nBo;Kommune\n",
        None,
        "p.csv 2 – Rækken har en sektor, men ingen organisation.",
    ),
    "two sectors of one organisation": (
        b"navn;organisation;sektor\nBo;Odense;Kommune\nAya;Odense;Stat\n",
        None,
        "p.csv 3 – “Odense” har en anden sektor her end i række 2.",
    ),
}


@pytest.mark.parametrize("kind", UNUSABLE)
def test_a_list_that_contradicts_itself_waits_and_cannot_be_confirmed(
    kind: str, signed_in: Client, tables: Callable[[], dict[str, object]]
) -> None:
    people, ties, said = UNUSABLE[kind]
    before = tables()
    status, _page = handed_in(signed_in, people, ties)
    assert status == 302
    here = f"{LIST}{Upload.objects.get().pk}/"
    html = signed_in.get(here).content.decode()
    assert said in words(html)
    assert 'value="confirm"' not in html
    seen = re.search(r'name="seen" value="(\w*)"', html)
    assert seen
    assert signed_in.post(here, {"do": "confirm", "seen": seen.group(1)}).status_code in {302, 422}
    after = tables()
    assert {**after, "Upload": None} == {**before, "Upload": None}
