"""What a respondent sends: a code from a letter, and the answers of one screen."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from metastyr.domain.rounds.secrecy import CODE_LENGTH, letters_of, never_in_codes
from metastyr.web.sense.answer_fields import NOT_RELEVANT, Move
from metastyr.web.ui.forms import Form

MOST_TARGETS = 500
"""More than a screen ever asks about."""
_TARGET = re.compile(r"t([0-9]{1,18})", re.ASCII)
_VALUE = re.compile(r"[0-9]{1,3}", re.ASCII)


class Code(Form):
    """The code of a letter, typed by hand."""

    code = forms.CharField(
        label=_("Kode"),
        max_length=100,
        help_text=_("13 bogstaver og tal. Streger, mellemrum og store bogstaver betyder ikke noget."),
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}
        ),
    )

    def clean_code(self) -> str:
        """What cannot be a code is told apart from one that is not there."""
        told: str = self.cleaned_data["code"]
        letters = letters_of(told)
        if len(letters) != CODE_LENGTH:
            raise forms.ValidationError(
                _("Koden har %(length)s tegn, og du har skrevet %(n)s. Se efter i brevet."),
                params={"length": CODE_LENGTH, "n": len(letters)},
            )
        odd = never_in_codes(letters)
        if odd:
            raise forms.ValidationError(
                _("Koden kan ikke have tegnet “%(odd)s”. Den bruger ikke i, l, o, u, 0 og 1."),
                params={"odd": odd},
            )
        return told

    def lead_back(self) -> None:
        """The reader is put at the field, which says what is wrong."""
        self.fields["code"].widget.attrs["autofocus"] = True


class Unreadable(Exception):  # noqa: N818  an answer to the reader, not a fault
    """What was sent is not what the page would send."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """One screen as it was sent: `values` by target, None for "not relevant"."""

    item: str
    move: Move
    values: Mapping[int, int | None]


def sent(post: QueryDict) -> Sent:
    """What a screen sent. Unreadable where it cannot have come from a screen."""
    values: dict[int, int | None] = {}
    for name, told in post.lists():
        if not name.startswith("t"):
            continue
        place = _TARGET.fullmatch(name)
        if place is None or len(told) != 1 or len(values) == MOST_TARGETS:
            raise Unreadable(name)
        if told[0] != NOT_RELEVANT and not _VALUE.fullmatch(told[0]):
            raise Unreadable(name)
        values[int(place[1])] = None if told[0] == NOT_RELEVANT else int(told[0])
    move = post.get("move", Move.NEXT)
    if move not in set(Move):
        raise Unreadable("move")
    return Sent(item=post.get("item", ""), move=Move(move), values=values)
