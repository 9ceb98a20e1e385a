"""What each column of a list is for, and the few things the list leaves open."""

from __future__ import annotations

from collections.abc import Mapping as Lookup
from dataclasses import replace
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.html import escape
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from metastyr.domain.access import ROLE_NAMES, Role
from metastyr.domain.boundaries import DEFAULT_ATTRIBUTES, REGISTER_ATTRIBUTES, BoundaryKind
from metastyr.domain.taking_in.plan import OWN
from metastyr.exchange.headers import FIELD_NAMES, PersonField
from metastyr.exchange.problems import shown
from metastyr.exchange.table import Sheet
from metastyr.web.register.list_reading import ListChoices, Sheets
from metastyr.web.register.naming import SAME, attribute_name, boundary_name
from metastyr.web.ui.asked_for import is_whole
from metastyr.web.ui.forms import DateInput, Form
from metastyr.web.ui.words import said

MOST_SAMPLES = 3


class Mapping(Form):
    """One select a column, with a few of its values beside it; then ties, boundaries, dates and roles."""

    since = forms.DateField(
        label=_("Med fra"),
        widget=DateInput(),
        help_text=_("Gælder dem, der er nye i netværket, og som listen ikke selv har en dato for."),
    )
    role = forms.ChoiceField(
        label=_("Rolle"),
        help_text=_("Gælder dem, der er nye i netværket, og som listen ikke har en rolle for."),
    )

    def __init__(
        self,
        *args: Any,
        sheets: Sheets,
        choices: ListChoices,
        pointed: Lookup[BoundaryKind, str],
        has_ties: bool,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self._before = choices
        self._headers = sheets.people.header
        self.fields["since"].initial = choices.since
        self.fields["role"].initial = choices.role.value
        self.fields["role"].choices = [
            (role.value, said(ROLE_NAMES[role])) for role in Role if role is not Role.ADMINISTRATOR
        ]
        for place, header in enumerate(self._headers):
            self.fields[f"column_{place}"] = forms.ChoiceField(
                label=header,
                choices=[(one.value, said(FIELD_NAMES[one])) for one in PersonField],
                initial=choices.uses.get(header, PersonField.ATTRIBUTE.value),
                # The form draws help texts as they are; these come from a stranger's file.
                help_text=escape(samples(sheets.people, place)),
            )
        if sheets.ties is not None:
            self._ask_about_ties(sheets.ties, choices, has_ties)
        for kind in BoundaryKind:
            self._ask_about_boundary(kind, choices, pointed)

    def _ask_about_ties(self, ties: Sheet, choices: ListChoices, has_ties: bool) -> None:
        headers = [(header, header) for header in ties.header]
        for name, label, empty, now in (
            ("source", _("Båndet går fra"), _("Vælg en kolonne"), choices.source),
            ("target", _("Båndet går til"), _("Vælg en kolonne"), choices.target),
            ("value", _("Båndets værdi"), _("Ingen værdi"), choices.value),
        ):
            self.fields[name] = forms.ChoiceField(
                label=label, choices=[("", empty), *headers], initial=now, required=name != "value"
            )
        if not has_ties:
            self.fields["directed"] = forms.ChoiceField(
                label=_("Har båndene en retning?"),
                choices=(
                    ("yes", _("Ja. Anna kan pege på Bo, uden at Bo peger på Anna.")),
                    ("no", _("Nej. Et bånd mellem Anna og Bo gælder begge veje.")),
                ),
                widget=forms.RadioSelect,
                initial="no" if choices.directed is False else "yes",
                help_text=_("Gælder hele netværket og kan ikke laves om, når der først er bånd."),
            )

    def _ask_about_boundary(
        self, kind: BoundaryKind, choices: ListChoices, pointed: Lookup[BoundaryKind, str]
    ) -> None:
        now = pointed.get(kind, DEFAULT_ATTRIBUTES.get(kind, ""))
        offered: list[tuple[str, str | Promise]] = [
            (attribute, said(label)) for attribute, label in REGISTER_ATTRIBUTES.items()
        ]
        offered += [(OWN + header, header) for header in self._headers]
        chosen = choices.boundaries.get(kind, "")
        self.fields[f"boundary_{kind}"] = forms.ChoiceField(
            label=boundary_name(kind),
            required=False,
            choices=[("", gettext("Som nu: %(what)s") % {"what": attribute_name(now)}), *offered],
            initial=chosen,
        )

    @property
    def columns(self) -> list[forms.BoundField]:
        return [self[f"column_{place}"] for place in range(len(self._headers))]

    @property
    def ends(self) -> list[forms.BoundField]:
        return [self[name] for name in ("source", "target", "value", "directed") if name in self.fields]

    @property
    def boundaries(self) -> list[forms.BoundField]:
        return [self[f"boundary_{kind}"] for kind in BoundaryKind]

    @property
    def newcomers(self) -> list[forms.BoundField]:
        return [self["since"], self["role"]]

    def chosen(self) -> ListChoices:
        """The choices as sent; the form must be valid. A boundary is read from a place in the register or
        from one of the person's own details: a column used for anything else leaves nothing to read."""
        told = self.cleaned_data
        uses = {header: told[f"column_{place}"] for place, header in enumerate(self._headers)}
        boundaries = {kind: told[f"boundary_{kind}"] for kind in BoundaryKind if told[f"boundary_{kind}"]}
        directed = self._before.directed
        if "directed" in told:
            directed = told["directed"] == "yes"
        return replace(
            self._before,
            uses=uses,
            since=told["since"],
            role=Role(told["role"]),
            source=told.get("source", ""),
            target=told.get("target", ""),
            value=told.get("value", ""),
            directed=directed,
            same=chosen_same(self.data),
            boundaries=boundaries,
        )

    def clean(self) -> dict[str, Any]:
        told = super().clean() or {}
        for kind in BoundaryKind:
            attribute = told.get(f"boundary_{kind}") or ""
            if not attribute.startswith(OWN):
                continue
            header = attribute.removeprefix(OWN)
            use = told.get(f"column_{self._headers.index(header)}")
            if use in REGISTER_ATTRIBUTES:
                # The column fills that place in the register, so the boundary is read from there.
                told[f"boundary_{kind}"] = use
            elif use and use != PersonField.ATTRIBUTE.value:
                self.add_error(
                    f"boundary_{kind}",
                    gettext(
                        "Kolonnen “%(header)s” er brugt som %(use)s, og det kan ingen grænse læses af. Vælg "
                        "noget andet, eller brug kolonnen som “Anden oplysning”."
                    )
                    % {"header": header, "use": said(FIELD_NAMES[PersonField(use)])},
                )
        return told


def samples(sheet: Sheet, place: int) -> str:
    """A few of a column's values, so that one can see what it holds."""
    seen: list[str] = []
    for row in sheet.rows:
        value = row.cells[place]
        if value and value not in seen:
            seen.append(value)
        if len(seen) == MOST_SAMPLES:
            break
    return ", ".join(shown(value, 30) for value in seen) or gettext("tom")


def chosen_same(data: Lookup[str, str]) -> dict[int, int | None]:
    """Row → who the leader says it is (None: a new person), from the radios as sent; anything else is not
    a choice."""
    same: dict[int, int | None] = {}
    for name, value in data.items():
        row = name.removeprefix(SAME)
        if name.startswith(SAME) and is_whole(row) and (value == "new" or is_whole(value)):
            same[int(row)] = None if value == "new" else int(value)
    return same
