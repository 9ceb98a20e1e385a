"""Every Danish text in the rooms has its English, and says the same names in both."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools import texts


def test_every_danish_text_has_its_english() -> None:
    assert texts.problems() == []


def room(folder: Path, template: str, po: str) -> Path:
    app = folder / "room"
    (app / "templates").mkdir(parents=True)
    (app / "templates" / "page.html").write_text("{% load i18n %}" + template)
    path = texts.po_path(app)
    path.parent.mkdir(parents=True)
    path.write_text('msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n' + po)
    texts.catalog.cache_clear()
    return app


@pytest.mark.parametrize(
    ("template", "po", "missing", "stale", "wrong"),
    [
        ('{% translate "Bånd" %}', 'msgid "Bånd"\nmsgstr "Ties"\n', 0, 0, 0),
        ('{% translate "Bånd" %}', "", 1, 0, 0),
        ('{% translate "Bånd" %}', 'msgid "Bånd"\nmsgstr ""\n', 1, 0, 0),
        ('{% translate "Bånd" %}', '#, fuzzy\nmsgid "Bånd"\nmsgstr "Tie"\n', 1, 0, 0),
        ("", 'msgid "Bånd"\nmsgstr "Ties"\n', 0, 1, 0),
        (
            "{% blocktranslate trimmed %}\n  {{ n }} bånd\n{% endblocktranslate %}",
            'msgid "%(n)s bånd"\nmsgstr "%(m)s ties"\n',
            0,
            0,
            1,
        ),
        (
            "{% blocktranslate count n=x %}Ét bånd{% plural %}{{ n }} bånd{% endblocktranslate %}",
            'msgid "Ét bånd"\nmsgid_plural "%(n)s bånd"\nmsgstr[0] "One tie"\nmsgstr[1] "%(n)s ties"\n',
            0,
            0,
            0,
        ),
    ],
)
def test_what_is_missing_stale_or_wrong_is_found(
    tmp_path: Path, template: str, po: str, missing: int, stale: int, wrong: int
) -> None:
    app = room(tmp_path, template, po)
    found = (len(texts.missing(app)), len(texts.stale(app)), len(texts.wrong_places(app)))
    assert found == (missing, stale, wrong)


def test_python_calls_are_found_with_context_and_plural(tmp_path: Path) -> None:
    app = room(tmp_path, "", "")
    (app / "views.py").write_text(
        'a = _("En")\nb = ngettext("En %(n)s", "To %(n)s", 2)\nc = pgettext_lazy("dør", "Åben")\n'
    )
    assert list(texts.used(app)) == [("", "En"), ("", ("En %(n)s", "To %(n)s")), ("dør", "Åben")]


@pytest.mark.parametrize(
    ("line", "unseen"),
    [
        ("from django.utils.translation import gettext", []),
        ("from django.utils.translation import gettext as _", []),
        ("from django.utils.translation import gettext_lazy as _, ngettext, get_language as now", []),
        ("from django.utils.translation import gettext as _now", ["room/forms.py:1: gettext as _now"]),
        (
            "def f():\n    from django.utils.translation import ngettext as _",
            ["room/forms.py:2: ngettext as _"],
        ),
    ],
)
def test_a_gettext_under_a_name_the_extractor_does_not_know_is_found(
    tmp_path: Path, line: str, unseen: list[str]
) -> None:
    app = room(tmp_path, "", "")
    (app / "forms.py").write_text(line + "\n")
    assert texts.unseen(app) == unseen


def test_no_room_hides_its_texts_behind_another_name() -> None:
    assert [line for app in texts.apps() for line in texts.unseen(app)] == []


def test_the_snippet_of_what_is_missing_can_be_read_back(tmp_path: Path) -> None:
    app = room(tmp_path, "{% translate 'Sig \"ja\" nu' %}", "")
    snippet = texts.snippet(app)
    assert snippet == '#: templates/page.html\nmsgid "Sig \\"ja\\" nu"\nmsgstr ""'
    path = texts.po_path(app)
    path.write_text(path.read_text() + snippet.replace('msgstr ""', 'msgstr "Say \\"yes\\" now"') + "\n")
    texts.catalog.cache_clear()
    assert texts.missing(app) == []
