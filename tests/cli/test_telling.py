"""What a person sees: plain tables in their language, notes and progress aside, files whole or not there."""

from __future__ import annotations

import io
import os
import re
import signal
import stat
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from metastyr.cli import analyse, door
from metastyr.cli.printing import printed
from metastyr.cli.progress import Progress
from metastyr.documents.report import Figure, Report, Section, Table
from metastyr.theory.text import Text
from tests.cli.calls import Shell, small

LISTS = ("--nodes", small("nodes"), "--edges", small("edges"), "--permutations", 199, "--seed", 7)
METASTYR = Path(sys.executable).parent / "metastyr"


def test_the_table_in_danish_is_the_golden_one(shell: Shell) -> None:
    told = shell("analyse", "network", *LISTS, "--boundary", "stakeholder=Sektor")
    golden = (Path(__file__).parent / "golden" / "network.txt").read_text(encoding="utf-8")
    figures = told.out.partition("Sådan er det regnet")[0]
    assert (told.code, told.err, figures) == (0, "", golden.partition("Sådan er det regnet")[0])


def test_english_by_option_and_by_environment(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    by_option = shell("analyse", "network", *LISTS, "--language", "en").out
    monkeypatch.setenv("METASTYR_LANGUAGE", "en")
    assert shell("analyse", "network", *LISTS).out == by_option
    assert by_option.splitlines()[0] == "How the network hangs together"
    assert shell("--language", "da", "analyse", "network", *LISTS).out.splitlines()[0] == (
        "Sådan hænger netværket sammen"
    )


@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_line_is_wider_than_the_screen(shell: Shell, monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    out = shell("analyse", "network", *LISTS, "--boundary", "stakeholder=Sektor").out
    # What cannot be broken (a path) may stand out.
    assert [line for line in out.splitlines() if len(line) > width and "/" not in line] == []


def test_the_tie_model_and_the_reliability_in_plain_words(shell: Shell) -> None:
    words = ("--value", "present", "--same", "Kontor", "--network", f"venner={small('friends')}")
    out = shell("analyse", "ties", *LISTS, *words).out
    assert "• Samme Kontor: kan være tilfældigt." in out.splitlines()
    assert "• Det, vi vil forklare: om der er et bånd. 5 deltagere og 20 par." in out.splitlines()
    out = shell("analyse", "reliability", small("answers"), "--group", "hold", "--items", "q1,q2,q3").out
    assert out.splitlines()[4:9] == [
        "• 9 har svaret på alle 3 spørgsmål, i 3 grupper.",
        "• 1 mangler mindst ét svar og er holdt ude.",
        "• 1 hører ikke til en gruppe og tæller kun med i alfa.",
        "• Trækker spørgsmålene samme vej? Godt: alfa er 0,91. Grænsen 0,70 er en forudsat værdi.",
        "• Ud af 100 dele forskel mellem svar følger 91 gruppen (ICC(1) 0,91).",
    ]


def test_notes_stand_on_stderr(shell: Shell, tmp_path: Path) -> None:
    edges = tmp_path / "e.csv"
    edges.write_text("fra;til\na;b\nb;a\n", encoding="utf-8")
    told = shell("analyse", "network", "--nodes", small("nodes"), "--edges", edges, "--undirected", "--json")
    assert (told.code, told.lines) == (
        0,
        [f"Bemærk: {edges}, hele filen: 1 bånd står begge veje og er regnet som ét bånd hver."],
    )
    told = shell(
        "analyse", "reliability", small("answers"), "--group", "hold", "--items", "q1", "--points", 3
    )
    assert told.lines == [
        f"Bemærk: {small('answers')}, hele filen: svarene går fra 1 til 5, og det er mere end 3 trin."
    ]


def test_the_page_is_written_whole_beside_the_answer(shell: Shell, tmp_path: Path) -> None:
    page = tmp_path / "side.html"
    told = shell("analyse", "network", *LISTS, "--boundary", "stakeholder=Sektor", "--html", page)
    text = page.read_text(encoding="utf-8")
    assert (told.code, told.lines) == (0, [f"Skrevet: {page}"])
    assert (text[:15], text.rstrip()[-7:], text.count("<svg")) == ("<!doctype html>", "</html>", 1)
    assert re.findall(r"""(?:https?:)?//[\w.]+|<script|<link|<img|@import|url\(""", text) == []
    assert [path.name for path in tmp_path.iterdir()] == ["side.html"]
    mask = os.umask(0)
    os.umask(mask)
    assert stat.S_IMODE(page.stat().st_mode) == 0o666 & ~mask


def test_a_stop_leaves_the_old_page(shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = tmp_path / "side.html"
    page.write_text("den gamle", encoding="utf-8")

    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", stopped)
    told = shell("analyse", "network", *LISTS, "--html", page)
    assert (told.code, told.out, told.err) == (130, "", "\nStoppet. Intet er skrevet.\n")
    assert (page.read_text(encoding="utf-8"), [p.name for p in tmp_path.iterdir()]) == (
        "den gamle",
        ["side.html"],
    )


def _hearing() -> None:
    signal.signal(signal.SIGINT, signal.default_int_handler)


def _to_the_end(screen: int) -> str:
    """What else comes on a screen; a screen that nobody writes to any longer is an error on Linux."""
    told = b""
    with suppress(OSError):
        while more := os.read(screen, 4096):
            told += more
    return told.decode()


def test_ctrl_c_in_the_middle_of_a_long_sum(tmp_path: Path) -> None:
    """A real process before a real screen, a real signal, sent when the process says that it is under way."""
    ids = range(300)
    (tmp_path / "n.csv").write_text("id;g\n" + "".join(f"{i};{i % 5}\n" for i in ids), encoding="utf-8")
    ties = "".join(f"{i};{j}\n" for i in ids for j in ids if (i * 7 + j * 3) % 4 == 0 and i != j)
    (tmp_path / "e.csv").write_text("fra;til\n" + ties, encoding="utf-8")
    words = ["analyse", "network", "--nodes", "n.csv", "--edges", "e.csv", "--boundary", "vertical=g"]
    words += ["--permutations", "1000000", "--html", "side.html"]
    environment = {**os.environ, "METASTYR_LANGUAGE": "da"}
    screen, written = os.openpty()
    with subprocess.Popen(
        [METASTYR, *words],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=written,
        env=environment,
        text=True,
        # Where the tests themselves run in the background, a child would be born deaf to Ctrl-C.
        preexec_fn=_hearing,
    ) as process:
        os.close(written)
        first = os.read(screen, 4096).decode()
        process.send_signal(signal.SIGINT)
        out, _nothing = process.communicate(timeout=120)
    rest = _to_the_end(screen)
    os.close(screen)
    assert re.fullmatch(r"\rGrænsen g: \d+ % *", first)
    assert (process.returncode, out, rest.splitlines()[-1]) == (130, "", "Stoppet. Intet er skrevet.")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["e.csv", "n.csv"]


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_is_silent_at_first_and_then_writes_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    now = iter([0.0, 0.5, 1.5, 1.6, 2.0])
    monkeypatch.setattr(time, "monotonic", lambda: next(now))
    screen = Screen()
    with Progress("da", stream=screen) as watch:
        watch.stage(Text(da="Ombytninger", en="Permutations"))
        for done in (10, 20, 21, 50):
            watch(done, 100)
    shown = [line.rstrip() for line in screen.getvalue().split("\r")]
    assert shown == ["", "Ombytninger: 20 %", "Ombytninger: 50 %", "", ""]


def test_progress_in_a_file_is_a_line_every_ten_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    now = iter([0.0, 1.5, 11.0, 12.0, 21.5])
    monkeypatch.setattr(time, "monotonic", lambda: next(now))
    file = io.StringIO()
    with Progress("en", stream=file) as watch:
        watch.stage(Text(da="Ombytninger", en="Permutations"))
        for done in (10, 20, 30, 40):
            watch(done, 100)
    assert file.getvalue() == "Permutations: 20 %\nPermutations: 40 %\n"


def test_a_long_table_is_cut_and_says_so() -> None:
    same = Text(da="Navn", en="Name")
    table = Table(caption=same, header=(same, same), rows=tuple((f"p{i}", Figure(i, 0)) for i in range(45)))
    report = Report(title=same, basis=(), in_short=(), sections=(Section(title=same, tables=(table,)),))
    lines = printed(report, language="da", width=80).splitlines()
    assert [line for line in lines if "rækker til" in line] == [
        "… og 5 rækker til; --html FILE viser dem alle."
    ]
    assert [line for line in lines if line.startswith("p4")] == ["p4       4"]


def test_words_in_a_table_are_whole_where_there_is_room_and_else_divided_with_a_hyphen() -> None:
    table = Table(
        caption=Text(da="Hvem", en="Who"),
        header=(Text(da="Fra", en="From"), *(Text(da=f"om {name}", en=name) for name in ("PPR", "Skoler"))),
        rows=tuple(
            (name, "3,52 usikkert", "3,60 usikkert") for name in ("Foreninger og boligområder", "PPR")
        ),
    )
    section = Section(title=table.caption, tables=(table,))
    report = Report(title=table.caption, basis=(), in_short=(), sections=(section,))
    whole = printed(report, language="da", width=38)
    assert ["boligområder" in whole, "boligområ-" in whole] == [True, False]
    tight = printed(report, language="da", width=34)
    assert ["boligområder" in tight, "boligområ-" in tight] == [False, True]


def test_the_version_and_the_help(shell: Shell) -> None:
    assert re.fullmatch(r"metastyr \d+\.\d+\.\d+\n", shell("--version").out)
    told = shell("analyse", "network", "--help")
    assert (told.code, told.out.split()[0], "vis denne hjælp" in told.out) == (0, "brug:", True)
    told = shell("--language", "en", "analyse", "--help")
    assert (told.code, told.out.split()[0]) == (0, "usage:")


def test_every_sum_offered_can_be_run() -> None:
    from metastyr.cli.analyse_options import SUMS  # noqa: PLC0415  beside its twin

    assert list(SUMS) == list(analyse.SUMS)
    assert door.language_of(["--language", "da"], {"METASTYR_LANGUAGE": "en"}) == "da"


def test_the_help_loads_nothing_heavy() -> None:
    """The shell answers at once: numpy, igraph and Django wait until they are needed."""
    heavy = {"numpy", "igraph", "altair", "django", "numba", "python_calamine"}
    code = "import sys; from metastyr.cli import main; main(['--help']); print(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert heavy & set(done.stderr.split()) == set()
