"""Input that cannot be used: exit code 2, one line a problem, and nothing on stdout or disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.calls import Shell, small
from tests.exchange.workbooks import rewritten, workbook


def network(shell: Shell, nodes: Path, edges: Path, *words: object) -> list[str]:
    told = shell("analyse", "network", "--nodes", nodes, "--edges", edges, *words)
    assert (told.code, told.out) == (2, "")
    return told.lines


CPR = "kolonnen ligner CPR-numre, og dem tager vi aldrig ind; hele filen er afvist"
REST = b"b;x\nc;x\nd;x\ne;x\nf;x\n"
BAD_NODES: dict[str, tuple[bytes, str, str]] = {
    "column": (b"navn;by\nBo;Vejle\n", "række 1, kolonne id", "kolonnen mangler; filen har navn, by"),
    "duplicate": (b"id;navn\na;Bo\na;Ea\n" + REST, "række 3, kolonne id", "id «a» står også i række 2"),
    "encoding": (
        b"id;navn\na;S\x81ren\n",
        "række 2",
        "her står tegn, som hverken er UTF-8 eller Windows-1252",
    ),
    "empty": (b"", "hele filen", "filen er tom"),
    "formula": (
        b"id;navn\na;=1+1\n" + REST,
        "række 2, kolonne navn",
        "cellen begynder med = og kan køre som formel i Excel",
    ),
    "cpr-header": (b"id;cpr\na;x\n", "række 1, kolonne cpr", CPR),
    "cpr-values": (b"id;nr\na;010190-1234\n", "kolonne nr", CPR),
    "50-megabytes": (b"x" * 50_000_000, "hele filen", "filen fylder 50,0 MB"),
    "zip-bomb": (
        rewritten(workbook([["id"], ["a"]]), {"xl/worksheets/sheet1.xml": bytes(450_000_000)}),
        "hele filen",
        "regnearket fylder alt for meget, når det pakkes ud; det ligner en zip-bombe",
    ),
}


@pytest.mark.parametrize("kind", BAD_NODES)
def test_bad_nodes(shell: Shell, tmp_path: Path, kind: str) -> None:
    data, place, what = BAD_NODES[kind]
    nodes = tmp_path / "nodes.csv"
    nodes.write_bytes(data)
    lines = network(shell, nodes, small("edges"), "--html", tmp_path / "side.html", "--json")
    assert [line.partition(" Forventet: ")[0] for line in lines] == [f"{nodes}, {place}: {what}."]
    assert [bool(line.partition(" Forventet: ")[2]) for line in lines] == [True]
    assert [path.name for path in tmp_path.iterdir()] == ["nodes.csv"]


def test_every_problem_of_both_files_is_told(shell: Shell, tmp_path: Path) -> None:
    edges = tmp_path / "e.csv"
    edges.write_text("fra;til\na;x\nb;b\na;c\na;c\n", encoding="utf-8")
    assert network(shell, small("nodes"), edges, "--boundary", "vertical=Niveau") == [
        f"{small('nodes')}, række 1, kolonne Niveau: kolonnen mangler; filen har id, navn, Sektor, Kontor, "
        "Anciennitet. Forventet: en kolonne med det, I vil se på.",
    ]
    assert network(shell, small("nodes"), edges) == [
        f"{edges}, række 2, kolonne til: «x» findes ikke blandt deltagerne. "
        f"Forventet: et id fra {small('nodes')}.",
        f"{edges}, række 3, kolonne til: «b» har et bånd til sig selv. Forventet: to forskellige deltagere.",
        f"{edges}, række 5, kolonne til: båndet står også i række 4. Forventet: hvert bånd én gang.",
    ]


def test_many_problems_of_one_kind_are_cut_short(shell: Shell, tmp_path: Path) -> None:
    edges = tmp_path / "e.csv"
    edges.write_text("fra;til\n" + "".join(f"a;x{i}\n" for i in range(30)), encoding="utf-8")
    lines = network(shell, small("nodes"), edges, "--language", "en")
    assert len(lines) == 21
    assert (
        lines[20] == f"{edges}: “x19” is not among the participants … and 10 more problems of the same kind"
    )


def test_files_that_are_not_there(shell: Shell, tmp_path: Path) -> None:
    missing = tmp_path / "nej.csv"
    told = "filen kan ikke læses. Forventet: en fil, der findes, og som I må læse."
    assert network(shell, missing, tmp_path) == [
        f"{missing}, hele filen: {told}",
        f"{tmp_path}, hele filen: {told}",
    ]


def test_a_page_that_cannot_be_written_is_told_before_the_work(shell: Shell, tmp_path: Path) -> None:
    page = tmp_path / "nej" / "side.html"
    assert network(shell, small("nodes"), small("edges"), "--html", page) == [
        f"{page}, hele filen: der kan ikke skrives her. "
        "Forventet: en mappe, der findes, og som I må skrive i."
    ]


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (["--value", "Kontor"], "hele filen"),
        (["--value", "present", "--same", "navn"], "same:navn siger det samme eller varierer ikke"),
        (
            ["--value", "present", "--same", "Kontor", "--same", "Kontor"],
            "siger det samme eller varierer ikke",
        ),
        (["--value", "present", "--difference", "Kontor"], "«Nord» er ikke et tal"),
        (["--value", "Styrke"], "kolonnen mangler; filen har fra, til, Samtaler om ugen"),
    ],
)
def test_tie_models_that_cannot_be_fitted(shell: Shell, words: list[str], problem: str) -> None:
    lists = ("--nodes", small("nodes"), "--edges", small("edges"))
    told = shell("analyse", "ties", *lists, *words)
    expected = "kolonnen mangler" if words == ["--value", "Kontor"] else problem
    assert (told.code, told.out, expected in told.lines[0]) == (2, "", True)


def test_a_network_with_two_columns_of_numbers_must_say_which(shell: Shell, tmp_path: Path) -> None:
    other = tmp_path / "o.csv"
    other.write_text("fra;til;uge;dag\na;b;1;2\nb;c;3;4\n", encoding="utf-8")
    lists = ("--nodes", small("nodes"), "--edges", small("edges"), "--value", "present")
    told = shell("analyse", "ties", *lists, "--network", f"x={other}")
    assert (told.code, told.lines) == (
        2,
        [
            f"{other}, række 1: filen har flere kolonner med tal: uge, dag. "
            "Forventet: at netværket kaldes det samme som den kolonne, der skal bruges."
        ],
    )
    assert shell("analyse", "ties", *lists, "--network", f"dag={other}").code == 0


def test_too_few_and_too_alike(shell: Shell, tmp_path: Path) -> None:
    nodes, edges = tmp_path / "n.csv", tmp_path / "e.csv"
    nodes.write_text("id;g;h\na;1;2\nb;1;5\nc;2;9\n", encoding="utf-8")
    edges.write_text("fra;til\na;b\nb;c\na;c\n", encoding="utf-8")
    lists = ("--nodes", nodes, "--edges", edges, "--undirected", "--value", "present")
    told = shell("analyse", "ties", *lists, "--same", "g", "--difference", "h")
    assert told.lines[0].startswith(f"{nodes}, hele filen: 3 par er for få til 3 forhold.")
    told = shell("analyse", "ties", *lists, "--same", "g")
    assert told.lines[0].startswith(f"{edges}, hele filen: alle par har samme værdi")


@pytest.mark.parametrize(
    ("words", "last"),
    [
        ([], "metastyr: der mangler: COMMAND"),
        (["analyse"], "metastyr analyse: der mangler: SUM"),
        (["analyse", "network"], "metastyr analyse network: der mangler: --nodes, --edges"),
        (
            ["analyse", "network", "--nodes", "a", "--edges", "b", "--boundary", "cosmic=x"],
            "metastyr analyse network: --boundary: «cosmic=x» kan ikke bruges. Forventet: KIND=COLUMN, "
            "KIND: vertical, horizontal, stakeholder, demographic, geographic",
        ),
        (
            ["--language", "en", "analyse", "reliability", "a", "--group", "b", "--items", ","],
            "metastyr analyse reliability: error: argument --items: “,” cannot be used. Expected: A,B,C",
        ),
        (
            ["analyse", "network", "--nodes", "a", "--edges", "b", "--permutations", "-1"],
            "metastyr analyse network: --permutations: «-1» kan ikke bruges. Forventet: 0–1000000",
        ),
        (
            ["analyse", "network", "--nodes", "a", "--edges", "b", "--seed", "x"],
            "metastyr analyse network: --seed: «x» kan ikke bruges. Forventet: 0–4294967295",
        ),
    ],
)
def test_words_that_cannot_be_understood(shell: Shell, words: list[str], last: str) -> None:
    told = shell(*words)
    assert (told.code, told.out, told.lines[-1]) == (2, "", last)
