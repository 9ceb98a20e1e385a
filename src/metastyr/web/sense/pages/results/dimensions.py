"""The seven dimensions: for the whole, for one group's view of the others, of one group, or of one tie."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar
from urllib.parse import urlencode

from django.forms import BaseForm
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.analysis.coordination.profile import Profile
from metastyr.charts.dimension_profile import said as profile_in_words
from metastyr.domain.access import Actor
from metastyr.theory.coordination import DIMENSIONS, KIND_NAMES, Dimension
from metastyr.theory.measures import Measure as Reckoning
from metastyr.theory.text import Text
from metastyr.web.sense.pages.results.frame import ResultPage, around
from metastyr.web.sense.pages.results.words import figure, span
from metastyr.web.sense.pages.words import reckoning
from metastyr.web.sense.reads import CoordinationResult
from metastyr.web.ui.components.empty import Empty
from metastyr.web.ui.components.figure import Figure
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.words import number, said

_RECKONED = ("coordination-index", "coordination-interval")


@dataclass(frozen=True, kw_only=True)
class DimensionsPage(ResultPage):
    template: ClassVar[str] = "sense/results/dimensions.html"
    form: BaseForm
    whose: str
    basis: str
    notes: tuple[str, ...]
    figure: Figure | None
    empty: Empty | None
    meanings: tuple[Dimension, ...]
    reckoned: tuple[Reckoning, ...]


def whose(profile: Profile) -> Text:
    """Whose view of whom a profile is, as a heading."""
    if profile.from_ is None and profile.to is None:
        return Text(da="Alle grupper om hinanden", en="All groups about each other")
    if profile.to is None:
        return Text(da=f"{profile.from_} om de andre grupper", en=f"{profile.from_} about the other groups")
    if profile.from_ is None:
        return Text(da=f"De andre grupper om {profile.to}", en=f"The other groups about {profile.to}")
    if profile.from_ == profile.to:
        return Text(da=f"{profile.from_} om sig selv", en=f"{profile.from_} about itself")
    return Text(da=f"{profile.from_} om {profile.to}", en=f"{profile.from_} about {profile.to}")


def dimensions(result: CoordinationResult, profile: Profile, form: BaseForm, actor: Actor) -> DimensionsPage:
    now = result.round
    about = whose(profile)
    return DimensionsPage(
        **around(
            now,
            actor,
            "results_dimensions",
            title=_("De syv dimensioner"),
            lead=_("Hvad er det i koordineringen, der bærer, og hvad er det, der halter?"),
        ),
        form=form,
        whose=said(about),
        basis=_basis(profile),
        notes=tuple(_notes(profile)),
        figure=_figure(result, profile, about) if profile.dimensions else None,
        empty=None if profile.dimensions else _nothing(result, profile),
        meanings=DIMENSIONS,
        reckoned=tuple(reckoning(key) for key in _RECKONED),
    )


def _basis(profile: Profile) -> str:
    if not profile.cells:
        return ""
    raters = [cell.raters or 0 for cell in profile.cells]
    if len(raters) == 1:
        return _("Bygger på %(n)s svarende.") % {"n": number(raters[0])}
    return _("Bygger på %(cells)s felter med %(fewest)s til %(most)s svarende i hvert.") % {
        "cells": number(len(raters)),
        "fewest": number(min(raters)),
        "most": number(max(raters)),
    }


def _notes(profile: Profile) -> list[str]:
    notes = []
    if profile.rounded:
        notes.append(
            _("Tallene er rundet af, fordi nogle få sprang spørgsmål over. Så kan ingens svar regnes ud.")
            if len(profile.cells) == 1
            else ngettext(
                "I %(n)s felt er dimensionerne rundet af, fordi nogle få sprang spørgsmål over.",
                "I %(n)s felter er dimensionerne rundet af, fordi nogle få sprang spørgsmål over.",
                profile.rounded,
            )
            % {"n": number(profile.rounded)}
        )
    if profile.untold and profile.cells:
        notes.append(
            ngettext(
                "%(n)s felt er ikke med her: for få har svaret på alle syv.",
                "%(n)s felter er ikke med her: for få har svaret på alle syv.",
                profile.untold,
            )
            % {"n": number(profile.untold)}
        )
    if profile.withheld and profile.cells:
        notes.append(
            ngettext(
                "%(n)s felt vises ikke og er ikke med.",
                "%(n)s felter vises ikke og er ikke med.",
                profile.withheld,
            )
            % {"n": number(profile.withheld)}
        )
    return notes


def _nothing(result: CoordinationResult, profile: Profile) -> Empty:
    rule = result.seen.rule
    if profile.untold:
        text = _(
            "Feltets samlede tal kan vises, men for få har svaret på den enkelte dimension til, at den kan "
            "stå alene. Mindst %(n)s skal have svaret på hver."
        )
    else:
        text = _(
            "Feltet vises ikke: der skal være mindst %(n)s, der har svaret, og mindst %(n)s i den gruppe, de "
            "svarer om. Vælg andre grupper, eller se alle under ét."
        )
    return Empty(heading=_("Her er ingen tal at vise"), text=text % {"n": number(rule.size)}, level=3)


def _figure(result: CoordinationResult, profile: Profile, about: Text) -> Figure:
    now = result.round
    ids = {group.name: group.id for group in now.groups}
    chosen = {
        name: ids[group]
        for name, group in (("source", profile.from_), ("target", profile.to))
        if group is not None
    }
    url = reverse("sense:results_profile", kwargs={"network": now.network, "round": now.key})
    return Figure(
        src=_with(url, chosen),
        narrow_src=_with(url, {**chosen, "narrow": 1}),
        alt=said(profile_in_words(profile.dimensions, about)),
        caption=_("Prikken er gennemsnittet, stregen er usikkerheden. Linjen går fra 1 til 5."),
        table=Table(
            caption=_("De syv dimensioner: %(whose)s") % {"whose": said(about)},
            columns=(
                Column(label=_("Dimension")),
                Column(label=_("Gennemsnit"), numeric=True),
                Column(label=_("Usikkerhed"), numeric=True),
            ),
            rows=tuple(
                Row(
                    cells=(
                        Cell(text=one.name, note=said(KIND_NAMES[one.dimension_kind])),
                        Cell(text=figure(profile.dimensions[one.key].value)),
                        Cell(text=span(profile.dimensions[one.key])),
                    )
                )
                for one in DIMENSIONS
                if one.key in profile.dimensions
            ),
        ),
    )


def _with(url: str, asked: dict[str, int]) -> str:
    return f"{url}?{urlencode(asked)}" if asked else url
