"""What the canvas pages ask for: the name of a sheet, and every field of one, read from what was sent."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from metastyr.domain import canvases
from metastyr.domain.canvases import Fault, NotWritable
from metastyr.theory.canvases.canvas import CanvasField, Kind
from metastyr.web.ui.forms import Form
from metastyr.web.ui.text_fields import LineField, no_person_number
from metastyr.web.ui.words import number

# More rows than a list can hold are told apart from a list that is simply long.
_MOST_SENT = 200


class SheetTitle(Form):
    title = LineField(
        label=gettext_lazy("Arkets navn"),
        help_text=gettext_lazy("Så I kan kende det fra andre ark, fx “Første udkast”."),
        max_length=canvases.LONGEST_TITLE,
    )


class NewSheet(SheetTitle):
    whose = forms.ChoiceField(
        label=gettext_lazy("Hvem skal skrive i det?"),
        widget=forms.RadioSelect,
        choices=[
            ("common", gettext_lazy("Alle, der må udfylde ark i netværket. I kan skrive i det samtidig.")),
            (
                "own",
                gettext_lazy("Kun mig. Ingen andre ser arket, før jeg deler det."),
            ),
        ],
    )


class Note(Form):
    """What a version is kept for."""

    note = LineField(label=gettext_lazy("Bemærkning"), required=False, max_length=canvases.LONGEST_NOTE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """One field as it was sent: `content` as it is kept where there is no `error`, else as it was written.

    `seen`, `met` and `solve` as in `actions.canvas_writing.Told`.
    """

    content: str
    error: str = ""
    seen: str = ""
    met: str = ""
    solve: str = ""


def fields_sent(fields: tuple[CanvasField, ...], posted: QueryDict) -> Mapping[str, Sent]:
    """Every field that stands in the form that was sent."""
    return {field.id: _sent(field, posted) for field in fields if f"seen.{field.id}" in posted}


def _sent(field: CanvasField, posted: QueryDict) -> Sent:
    marks = {name: posted.get(f"{name}.{field.id}", "")[:60] for name in ("seen", "met", "solve")}
    try:
        content = _content(field, posted)
        for words in _all_words(field, content):
            no_person_number(words)
    except NotWritable as refused:
        return Sent(content=_as_written(field, posted), error=in_words(refused), **marks)
    except forms.ValidationError as odd:
        return Sent(content=_as_written(field, posted), error=odd.messages[0], **marks)
    return Sent(content=content, **marks)


def _content(field: CanvasField, posted: QueryDict) -> str:
    told = posted.getlist(f"f.{field.id}")
    if field.kind is Kind.LIST:
        return canvases.of_rows(field, _rows(field, posted))
    if field.kind is Kind.CHOICE:
        return canvases.of_choice(field, told)
    if field.kind is Kind.DATE:
        return canvases.of_day(field, told[0] if told else "")
    return canvases.of_text(field, told[0] if told else "")


def _as_written(field: CanvasField, posted: QueryDict) -> str:
    """The same without its limits, to be shown again beside what is wrong with it."""
    if field.kind is Kind.LIST:
        rows = [[canvases.tidy(cell) for cell in row] for row in _rows(field, posted)]
        return json.dumps([row for row in rows if any(row)], ensure_ascii=False)
    return "" if field.kind is Kind.CHOICE else canvases.tidy(posted.get(f"f.{field.id}", ""))


def _rows(field: CanvasField, posted: QueryDict) -> list[list[str]]:
    named = re.compile(rf"f\.{re.escape(field.id)}\.([0-9]{{1,4}})\.[0-9]{{1,2}}")
    numbers = sorted({int(match[1]) for name in posted if (match := named.fullmatch(name))})[:_MOST_SENT]
    return [
        [posted.get(f"f.{field.id}.{row}.{column}", "") for column in range(len(field.columns))]
        for row in numbers
    ]


def _all_words(field: CanvasField, content: str) -> list[str]:
    if field.kind is Kind.TEXT:
        return [content]
    if field.kind is Kind.LIST:
        return [cell for row in canvases.rows_of(field, content) for cell in row]
    return []


def in_words(refused: NotWritable) -> str:
    """What is wrong, and what to do."""
    if refused.fault is Fault.TOO_LONG:
        return _("Teksten er for lang. Skriv højst %(most)s tegn.") % {"most": number(refused.most)}
    if refused.fault is Fault.TOO_MANY_ROWS:
        return ngettext(
            "Der er for mange rækker. Skriv højst %(most)s række.",
            "Der er for mange rækker. Skriv højst %(most)s rækker.",
            refused.most,
        ) % {"most": number(refused.most)}
    if refused.fault is Fault.NO_DAY:
        return _("Det er ikke en dato. Skriv den som dag, måned og år.")
    return _("Den mulighed findes ikke længere. Genindlæs siden, og vælg igen.")
