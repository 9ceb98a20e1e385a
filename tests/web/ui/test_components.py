"""Components take the props they name and no others, and each has its file, its template and its shelf."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.template import Context, Template

import metastyr.web.ui.components as parts
from metastyr.theory.text import Text
from metastyr.web.ui.components import COMPONENTS
from metastyr.web.ui.components.measure import Measure
from metastyr.web.ui.components.pagination import Pagination
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.gallery.cases import cases

FOLDER = Path(parts.__file__).parent
TEMPLATES = FOLDER.parent / "templates" / "ui" / "components"


def test_every_file_is_a_component_with_a_template_and_a_shelf() -> None:
    files = {path.stem for path in FOLDER.glob("*.py")} - {"__init__", "component"}
    assert set(COMPONENTS) == files
    assert {path.stem for path in TEMPLATES.glob("*.html")} == files
    assert set(cases()) == files
    assert {name: kind.template for name, kind in COMPONENTS.items()} == {
        name: f"ui/components/{name}.html" for name in files
    }


@pytest.mark.parametrize("name", sorted(COMPONENTS))
def test_an_unknown_prop_is_refused(name: str) -> None:
    template = Template('{% load ui %}{% ui "' + name + '" colour="red" %}')
    with pytest.raises(TypeError, match="colour"):
        template.render(Context())


@pytest.mark.parametrize("name", sorted(COMPONENTS))
def test_each_shelf_draws_every_case_differently(name: str) -> None:
    drawn = [case.html for case in cases()[name]]
    assert len(set(drawn)) == len(drawn)


def test_an_unknown_component_is_refused() -> None:
    with pytest.raises(KeyError, match="carousel"):
        Template('{% load ui %}{% ui "carousel" %}').render(Context())


def test_a_built_component_takes_no_more_props() -> None:
    table = cases()["table"][1].component
    with pytest.raises(TypeError, match="already built"):
        Template('{% load ui %}{% ui table caption="x" %}').render(Context({"table": table}))


def test_a_block_puts_its_body_inside_and_escapes_what_people_wrote() -> None:
    template = Template('{% load ui %}{% uiblock "details" heading=h %}<p>{{ h }}</p>{% enduiblock %}')
    html = " ".join(template.render(Context({"h": "A<b"})).split())
    assert html == (
        '<details class="details"> <summary class="details-summary">A&lt;b</summary> '
        '<div class="details-text"><p>A&lt;b</p></div> </details>'
    )


def test_a_table_refuses_a_row_of_another_length() -> None:
    with pytest.raises(ValueError, match="row 1 has 1 cells, but the table has 2 columns"):
        Table(
            caption="x",
            columns=(Column(label="a"), Column(label="b")),
            rows=(Row(cells=(Cell(text="1"),)),),
        )


def test_a_measure_without_a_value_must_say_why() -> None:
    with pytest.raises(ValueError, match="does not say why"):
        Measure(label="Tæthed", value="", n=3, uncertainty="", how="", source="")


def test_a_page_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="page 3 of 2"):
        Pagination(page=3, pages=2, url_prefix="?side=")


@pytest.mark.parametrize(
    ("page", "pages", "shown"),
    [
        (1, 1, (1,)),
        (1, 2, (1, 2)),
        (3, 5, (1, 2, 3, 4, 5)),
        (1, 9, (1, 2, None, 9)),
        (4, 9, (1, 2, 3, 4, 5, None, 9)),
        (9, 9, (1, None, 8, 9)),
    ],
)
def test_pages_near_and_at_the_ends_are_shown(page: int, pages: int, shown: tuple[int | None, ...]) -> None:
    assert Pagination(page=page, pages=pages, url_prefix="?").shown == shown


def words(source: str, language: str, **context: object) -> str:
    from django.utils import translation  # noqa: PLC0415

    with translation.override(language):
        return Template("{% load ui %}" + source).render(Context(context))


@pytest.mark.parametrize(
    ("language", "number", "decimals", "written"),
    [
        ("da", 1234.5, 2, "1.234,50"),
        ("en", 1234.5, 2, "1,234.50"),
        ("da", -0.001, 2, "0,00"),
        ("da", -0.355, 1, "-0,4"),
        ("da", 45, 0, "45"),
        ("da", None, 2, "–"),
        ("da", float("nan"), 2, "–"),
    ],
)
def test_numbers_are_written_as_the_reader_writes_them(
    language: str, number: float | None, decimals: int, written: str
) -> None:
    assert words("{{ x|da_number:d }}", language, x=number, d=decimals) == written


def test_a_theory_text_is_said_in_the_readers_language() -> None:
    text = Text(da="Grænser", en="Boundaries")
    assert [words("{{ x|say }}", language, x=text) for language in ("da", "en")] == ["Grænser", "Boundaries"]
    assert words("{{ x|say }}", "en", x="Ask Kommune") == "Ask Kommune"


def test_an_icon_is_silent_unless_it_is_given_words() -> None:
    assert 'aria-hidden="true"' in words('{% icon "check" %}', "da")
    assert 'role="img" aria-label="Gennemført"' in words('{% icon "check" "Gennemført" %}', "da")
