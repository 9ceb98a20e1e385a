"""Any readable list: taking it in twice is taking it in once, and the tables say what the file said."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from django.db import transaction
from hypothesis import HealthCheck, assume, event, given, settings
from hypothesis import strategies as st

from metastyr.domain.taking_in.plan import plan_list
from metastyr.records.models import Membership, Network, Person, Tie, Trace
from metastyr.web.register import actions, reads
from metastyr.web.register.list_reading import Sheets, read_list, read_sheets, suggested

PROOF = os.environ.get("METASTYR_PROOF") == "1"
AT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
DAY = date(2026, 11, 23)

# Few and similar values, so that people, organisations and units meet again and again.
NAMES = st.sampled_from(["Bo", "bo", "BO", "Aase", "Åse", "Bo  Friis", "Ærø", "NA", "O'Neil, x"])
ORGANISATIONS = st.sampled_from(["", "Odense", "ODENSE", "Aabenraa", "Åbenrå", "Randers"])
ROW = st.fixed_dictionaries(
    {
        "id": st.sampled_from(["", "1", "2", "3", "4", "5"]),
        "navn": NAMES,
        "e-mail": st.sampled_from(["", "", "a@x.dk", "B@x.dk", "c@x.dk"]),
        "organisation": ORGANISATIONS,
        "enhed": st.sampled_from(["", "PPR", "Skoler", "Skoler / PPR"]),
        "sted": st.sampled_from(["", "Fyn", "NA"]),
        "rolle": st.sampled_from(["", "deltager", "observatør"]),
        "fra": st.sampled_from(["", "01-02-2026"]),
        "til": st.sampled_from(["", "", "01-06-2026"]),
        "Alder": st.sampled_from(["", "41", "NA"]),
    }
)
COLUMNS = st.lists(
    st.sampled_from(["id", "e-mail", "organisation", "enhed", "sted", "rolle", "fra", "til", "Alder"]),
    unique=True,
)
PAIRS = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=8)


def csv_bytes(header: list[str], rows: list[list[str]]) -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter=";").writerows([header, *rows])
    return out.getvalue().encode()


@st.composite
def files(draw: st.DrawFn) -> Sheets:
    """A list of people with its ties; rows that no reader would take are left out."""
    columns = ["navn", *draw(COLUMNS)]
    rows: list[dict[str, str]] = []
    for row in draw(st.lists(ROW, min_size=1, max_size=8)):
        if "organisation" not in columns or not row["organisation"]:
            row = {**row, "enhed": "", "organisation": ""}
        if "id" in columns and not row["id"]:
            continue
        same = [
            other
            for other in rows
            if ("id" in columns and other["id"] == row["id"])
            or ("e-mail" in columns and row["e-mail"] and other["e-mail"].lower() == row["e-mail"].lower())
            or (
                "id" not in columns
                and (other["navn"].casefold(), other["organisation"].casefold())
                == (row["navn"].casefold(), row["organisation"].casefold())
            )
        ]
        if not same:
            rows.append(row)
    assume(rows)
    told = [[row[column] for column in columns] for row in rows]
    handle = "id" if "id" in columns else "navn"
    pairs = {
        (rows[a % len(rows)][handle], rows[b % len(rows)][handle])
        for a, b in draw(PAIRS)
        if a % len(rows) != b % len(rows)
    }
    ties = csv_bytes(["kilde", "mål"], [list(pair) for pair in sorted(pairs)]) if pairs else b""
    return read_sheets(
        people_name="p.csv",
        people=csv_bytes(columns, told),
        ties_name="t.csv" if ties else "",
        ties=ties,
    )


def take_in(sheets: Sheets) -> actions.TakenIn:
    read = read_list(sheets, suggested(sheets, since=DAY, directed=True))
    assume(not read.problems)
    known = reads.register_beside("net")
    assume(not plan_list(known, read.people, read.ties, read.choices).snags)
    return actions.take_in_people(
        network="net",
        people=read.people,
        ties=read.ties,
        choices=read.choices,
        about="p.csv",
        by=None,
        at=AT,
    )


@pytest.mark.django_db
@settings(
    max_examples=150 if PROOF else 50,
    deadline=None,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.filter_too_much,
        HealthCheck.too_slow,
    ],
)
@given(before=st.none() | files(), sheets=files())
def test_twice_is_once(
    before: Sheets | None, sheets: Sheets, tables: Callable[[], dict[str, list[tuple[object, ...]]]]
) -> None:
    with transaction.atomic():
        Network.objects.create(key="net", name="Net")
        if before is not None:
            take_in(before)
            event("on a register with people in it")
        taken = take_in(sheets)
        once = tables()
        again = take_in(sheets)
        assert tables() == once
        assert again.anything is False
        agrees_with_the_file(sheets, taken)
        assert Trace.objects.count() <= 2
        transaction.set_rollback(True)


def agrees_with_the_file(sheets: Sheets, taken: actions.TakenIn) -> None:
    """Every row is someone in the network with the details told, every tie is there, nobody is lost."""
    read = read_list(sheets, suggested(sheets, since=DAY, directed=True))
    plan = plan_list(reads.register_beside("net"), read.people, read.ties, read.choices)
    who = {one.row: one.match.person for one in plan.people}
    assert None not in who.values()
    assert len(set(who.values())) == len(read.people)
    for row in read.people:
        person = Person.objects.select_related("organisation", "unit").get(pk=who[row.row])
        told = {
            "name": row.name,
            "email": row.email or None,
            "place": row.place,
            "own": dict(row.own),
            "unit": row.unit[-1:],
        }
        held = {
            "name": person.name,
            "email": person.email,
            "place": person.place,
            "own": {name: person.attributes.get(name) for name in row.own},
            "unit": (person.unit.name,) if person.unit else (),
        }
        for field, value in told.items():
            if value:
                assert held[field] == value
        assert Membership.objects.filter(network__key="net", person=person).exists()
    ends = {(who[tie.source], who[tie.target]) for tie in read.ties}
    assert ends <= set(Tie.objects.values_list("source_id", "target_id"))
    assert taken.new_ties <= len(ends)
