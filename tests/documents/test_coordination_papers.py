"""A round's report in every form, against what was read and found right: words, tables, the order of things.

A change that is meant is written with `python -m tests.documents.test_coordination_papers`, and then read.
"""

from __future__ import annotations

import io
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from metastyr.analysis.coordination.answers import Answers, Row
from metastyr.analysis.coordination.matrix import Coordination, coordination
from metastyr.charts.group_map import group_map
from metastyr.documents.coordination_report import coordination_report
from metastyr.documents.paper import paper
from metastyr.documents.report import Report
from metastyr.documents.round_facts import Agreed, GroupAsked, RoundFacts
from metastyr.documents.workbook import report_workbook
from metastyr.theory.coordination_reading import BETWEEN
from metastyr.theory.instruments import COORDINATION
from metastyr.theory.text import Text
from tests.documents.papers import alternatives_of, tags_of, words_of

GOLDEN = Path(__file__).parent / "golden"
AT = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)
GROUPS = {"PPR": 6, "Skoler": 8, "Klubben": 3}


def seen() -> Coordination:
    """Three groups, one too small to be shown; one rater skips a question."""
    rows: list[Row] = []
    for place, (group, size) in enumerate(GROUPS.items()):
        for i in range(size):
            for other, to in enumerate(GROUPS):
                level = 5 if group == to else 2 + (place + other) % 3
                points = [min(5, max(1, level + (i + d) % 3 - 1)) for d in range(7)]
                skips = (group, i) == ("Skoler", 0)
                rows.append((f"{group} {i}", group, to, [*points[:6], None] if skips else points))
    return coordination(
        Answers.from_rows(rows, groups=list(GROUPS)), members={"PPR": 8, "Skoler": 8, "Klubben": 4}
    )


def facts() -> RoundFacts:
    way = Text(da="Samtale", en="Conversation")
    return RoundFacts(
        network="Unges trivsel i Fjordby",
        title="Overgangen fra skole til PPR",
        process="henvisningen af en ung fra skole til PPR",
        questionnaire=COORDINATION.name,
        version=1,
        opened=date(2026, 11, 2),
        closed=date(2026, 11, 16),
        anonymous=True,
        groups=(GroupAsked("PPR", 8, 6), GroupAsked("Skoler", 8, 8), GroupAsked("Klubben", 4, 3)),
        own_scores=(COORDINATION.items[4].name,),
        talk=Text(da="27. november 2026. Med: lederne", en="27 November 2026. With: the leaders"),
        agreed=(
            Agreed(
                text="PPR ringer tilbage samme uge",
                way=way,
                owner="Aya Holm",
                due=date(2027, 1, 15),
                about=("PPR", "Skoler"),
            ),
            Agreed(
                text="Mødes igen til foråret",
                way=way,
                owner="Bo",
                due=date(2027, 3, 1),
                done=date(2027, 3, 2),
            ),
        ),
    )


def report(language: str) -> Report:
    drawn = group_map(seen(), language=language, key="groups", width=640)
    assert drawn is not None
    return coordination_report(
        seen(), facts=facts(), basis=[COORDINATION.text], pictures={"matrix": drawn.svg}, between=BETWEEN
    )


def paper_text(language: str) -> str:
    data = paper(report(language), at=AT, language=language)
    alternatives = "\n".join(f"[{told}]" for told in alternatives_of(data))
    return f"{words_of(data)}\n{alternatives}\n"


def workbook_text(language: str) -> str:
    book = CalamineWorkbook.from_filelike(
        io.BytesIO(report_workbook(report(language), at=AT, language=language))
    )
    lines = []
    for name in book.sheet_names:
        lines.append(f"= {name}")
        rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
        lines += [
            " | ".join(f"{v:.6g}" if isinstance(v, float) else str(v) for v in row).rstrip() for row in rows
        ]
    return "\n".join(lines) + "\n"


WRITERS = {"paper": paper_text, "workbook": workbook_text}


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("form", list(WRITERS))
def test_it_reads_as_it_was_found_right(form: str, language: str) -> None:
    wanted = (GOLDEN / f"coordination-{form}-{language}.txt").read_text(encoding="utf-8")
    assert WRITERS[form](language) == wanted


def test_what_was_agreed_first_then_the_conversation_then_the_round_then_the_figures() -> None:
    assert [section.title.da for section in report("da").sections] == [
        *("Hvad I har aftalt", "Samtalen først", "Runden", "Hvem oplever hvem hvordan"),
        *("Parrene fra begge sider", "De syv dimensioner", "Hvad de manglende svar kunne ændre"),
    ]


def test_every_table_has_a_header_and_the_map_is_told_in_words() -> None:
    data = paper(report("da"), at=AT, language="da")
    tables = [table for section in report("da").sections for table in section.tables]
    assert tags_of(data).count("/Table") == len(tables)
    assert tags_of(data).count("/TH") == sum(len(table.header) for table in tables)
    (told,) = alternatives_of(data)
    assert told.startswith("Kort over grupperne 3 grupper i en ring.")


if __name__ == "__main__":
    for form, write in WRITERS.items():
        for language in ("da", "en"):
            (GOLDEN / f"coordination-{form}-{language}.txt").write_text(write(language), encoding="utf-8")
