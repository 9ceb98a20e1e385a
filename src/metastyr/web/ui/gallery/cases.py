"""What stands on the shelves: every component empty, normal, full and broken, in made-up Danish words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from django.templatetags.static import static
from django.utils.safestring import SafeString

from metastyr.theory.text import Text
from metastyr.web.ui.components.alert import KINDS, Alert
from metastyr.web.ui.components.badge import Badge
from metastyr.web.ui.components.breadcrumb import Breadcrumb
from metastyr.web.ui.components.button import Button
from metastyr.web.ui.components.card import Card
from metastyr.web.ui.components.component import Component
from metastyr.web.ui.components.details import Details
from metastyr.web.ui.components.empty import Empty
from metastyr.web.ui.components.error_summary import ErrorSummary
from metastyr.web.ui.components.figure import Figure
from metastyr.web.ui.components.measure import Measure
from metastyr.web.ui.components.network_map import NetworkMap
from metastyr.web.ui.components.pagination import Pagination
from metastyr.web.ui.components.sign import Sign
from metastyr.web.ui.components.steps import Steps
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.components.tabs import Tab, Tabs
from metastyr.web.ui.components.timeline import Entry, Timeline
from metastyr.web.ui.components.upload import Upload
from metastyr.web.ui.gallery.forms import Sample, refused_sample
from metastyr.web.ui.gallery.matrix import small_matrix
from metastyr.web.ui.gallery.network import small_network
from metastyr.web.ui.pages import Crumb
from metastyr.web.ui.steps import entries

LONG = (
    "Tværsektoriel koordineringsgruppe for børne- og ungdomspsykiatriske "
    "indsatser i Nordvestjyllandskommunernes fællesskab"
)


@dataclass(frozen=True, kw_only=True)
class Case:
    """A component in one state, and what stands inside it."""

    state: str
    component: Component
    content: str = ""

    @property
    def html(self) -> SafeString:
        return self.component.render(SafeString(self.content))


def table(rows: int) -> Table:
    """Participants enough to see the stripes, with a long name and a number each."""
    return Table(
        caption="Deltagere og deres bånd",
        columns=(
            Column(label="Navn", sort_key="name"),
            Column(label="Organisation", sort_key="organisation"),
            Column(label="Rolle"),
            Column(label="Bånd", numeric=True, sort_key="ties"),
            Column(label="Handling", hidden=True),
        ),
        rows=tuple(
            Row(
                node_id=f"p{number}",
                cells=(
                    Cell(text=small_network()["nodes"][number % 14]["label"], note="Afdelingsleder"),
                    Cell(text=LONG if number == 2 else "Ask Kommune"),
                    Cell(text="Netværksdeltager", badge_kind="plain"),
                    Cell(text=str(4 + number % 5), order=4 + number % 5),
                    Cell(text="Ret", url="#main-content"),
                ),
            )
            for number in range(rows)
        ),
        empty_text="Der er ingen deltagere endnu. Indlæs en liste, så står de her.",
    )


def cases() -> dict[str, tuple[Case, ...]]:
    """The shelves by component name."""
    empty_form = Sample(prefix="c")
    how = Text(
        da="Bånd på tværs minus bånd indenfor, delt med alle bånd.", en="External minus internal, over all."
    )
    source = Text(da="Krackhardt og Stern (1988)", en="Krackhardt and Stern (1988)")
    return {
        "alert": (
            *(
                Case(
                    state=kind,
                    component=Alert(kind=kind, heading="Listen er læst", text="45 personer er klar."),
                )
                for kind in KINDS
            ),  # type: ignore[arg-type]
            Case(state="kun tekst", component=Alert(text=LONG)),
        ),
        "badge": tuple(
            Case(state=kind or "uden slags", component=Badge(text="Netværksleder", kind=kind))  # type: ignore[arg-type]
            for kind in ("", *KINDS)
        ),
        "breadcrumb": (
            Case(
                state="almindelig",
                component=Breadcrumb(crumbs=(Crumb("Mine netværk", "#main-content"), Crumb("Unges trivsel"))),
            ),
        ),
        "button": (
            Case(state="send", component=Button(text="Gem og fortsæt")),
            Case(
                state="link med ikon",
                component=Button(text="Hent listen", url="#main-content", kind="secondary", icon="download"),
            ),
            Case(state="stille", component=Button(text="Fortryd", kind="tertiary")),
            Case(
                state="advarsel",
                component=Button(text="Slet netværket", kind="warning", name="do", value="delete"),
            ),
        ),
        "card": (
            Case(
                state="dør",
                component=Card(
                    heading="Unges trivsel",
                    eyebrow="Ask Kommune",
                    text="45 deltagere fra 9 organisationer.",
                    url="#main-content",
                    level=4,
                ),
            ),
            Case(
                state="uden adresse",
                component=Card(heading="Skoleafdelingen", level=4),
                content="<p>Tre deltagere.</p>",
            ),
            Case(state="langt navn", component=Card(heading=LONG, text=LONG, url="#main-content", level=4)),
        ),
        "details": (
            Case(
                state="lukket",
                component=Details(heading="Hvorfor?"),
                content="<p>Fordi grænser koster kræfter.</p>",
            ),
            Case(
                state="åben",
                component=Details(heading="Sådan er det regnet", open=True),
                content="<p>Bånd på tværs minus bånd indenfor.</p>",
            ),
        ),
        "empty": (
            Case(
                state="med næste skridt",
                component=Empty(
                    heading="Ingen deltagere endnu",
                    text="Indlæs den liste, du allerede har.",
                    action_text="Indlæs en liste",
                    action_url="#main-content",
                    level=4,
                ),
            ),
            Case(
                state="uden", component=Empty(heading="Ingen bånd", text="Bånd følger med listen.", level=4)
            ),
        ),
        "error_summary": (
            Case(state="ingen fejl", component=ErrorSummary(form=empty_form)),
            Case(state="mange fejl", component=ErrorSummary(form=refused_sample())),
        ),
        "figure": (
            Case(
                state="med tabel",
                component=Figure(
                    src=static("ui/mark.svg"),
                    alt="Fem prikker forbundet af streger",
                    caption="Bånd på tværs, n = 45.",
                    table=table(2),
                ),
            ),
            Case(
                state="anden tegning på telefonen",
                component=Figure(src=static("ui/mark.svg"), narrow_src=static("ui/mark.svg"), alt="Prikker"),
            ),
        ),
        "matrix": (
            Case(state="fire grupper", component=small_matrix(("PPR", "Skoler", "Familier", "Politi"))),
            Case(state="lange navne", component=small_matrix((LONG, "Skoler"))),
        ),
        "measure": (
            Case(
                state="almindelig",
                component=Measure(
                    label="Bånd på tværs af sektorer",
                    value="−0,12",
                    n=45,
                    uncertainty="95 % interval −0,21 til −0,03; under det, tilfældet giver",
                    how=how,
                    source=source,
                    level=4,
                ),
            ),
            Case(
                state="kan ikke regnes",
                component=Measure(
                    label="Bånd på tværs af steder",
                    value="",
                    missing="Stedet er kun oplyst for 3 personer.",
                    n="3 af 45 personer",
                    uncertainty="",
                    how=how,
                    source=source,
                    level=4,
                ),
            ),
        ),
        "network_map": (
            Case(
                state="fjorten personer",
                component=NetworkMap(
                    data=small_network(), name="galleri", level=4, graphml_url="#main-content"
                ),
            ),
        ),
        "pagination": (
            Case(state="første af to", component=Pagination(page=1, pages=2, url_prefix="?side=")),
            Case(
                state="midt i mange",
                component=Pagination(page=7, pages=24, url_prefix="?side=", label="Sider med deltagere"),
            ),
        ),
        "sign": (
            Case(state="stærkt", component=Sign(kind="strong", text="stærkt")),
            Case(state="moderat", component=Sign(kind="moderate", text="moderat")),
            Case(state="svagt", component=Sign(kind="weak", text="svagt")),
            Case(state="usikkert", component=Sign(kind="uncertain", text="usikkert")),
            Case(state="vises ikke", component=Sign(kind="withheld", text="vises ikke")),
        ),
        "steps": (
            Case(
                state="på andet trin",
                component=Steps(
                    network="Unges trivsel",
                    entries=entries("galleri", step="design", section="participants"),
                ),
            ),
        ),
        "table": (
            Case(state="tom", component=table(0)),
            Case(state="fyldt", component=table(8)),
        ),
        "tabs": (
            Case(
                state="tre",
                component=Tabs(
                    label="Visninger",
                    items=(
                        Tab(label="Kort", url="#main-content", current=True),
                        Tab(label="Tabel", url="#main-content"),
                        Tab(label="Grænser", url="#main-content"),
                    ),
                ),
            ),
        ),
        "timeline": (
            Case(
                state="tre hændelser",
                component=Timeline(
                    entries=(
                        Entry(
                            at=datetime(2026, 3, 2, 13, 5, tzinfo=UTC),
                            who="Anne Lund",
                            text="indlæste 45 personer",
                            url="#main-content",
                        ),
                        Entry(
                            at=datetime(2026, 2, 27, 8, 0, tzinfo=UTC),
                            who="Birk Dam",
                            text="blev netværksleder",
                        ),
                        Entry(at=datetime(2026, 2, 1, 9, 30, tzinfo=UTC), who="", text=LONG),
                    )
                ),
            ),
        ),
        "upload": (
            Case(
                state="tom",
                component=Upload(
                    field=empty_form["people"], accepts="Kolonnerne hedder navn, e-mail og organisation."
                ),
            ),
            Case(state="uden fil", component=Upload(field=Sample({"d-x": "1"}, {}, prefix="d")["people"])),
        ),
    }
