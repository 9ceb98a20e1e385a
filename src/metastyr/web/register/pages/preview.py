"""What a list would do, before it does it: the columns, the problems, who is who, and every change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from django.forms import BaseForm
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.domain.taking_in.known import Known
from metastyr.domain.taking_in.plan import Plan
from metastyr.web.register.list_reading import ReadList, Sheets
from metastyr.web.register.pages import outcome
from metastyr.web.register.pages.lists import head
from metastyr.web.register.pages.people_in_list import SameRow, known_people, same_rows
from metastyr.web.register.pages.problems import note_lines, problem_table
from metastyr.web.register.reads import NetworkSeen
from metastyr.web.ui.components.table import Table
from metastyr.web.ui.pages import NetworkPage
from metastyr.web.ui.words import number, said


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A waiting list held against the register: what it says and, when it can be read, what it would do."""

    sheets: Sheets
    read: ReadList
    known: Known
    plan: Plan | None


@dataclass(frozen=True, kw_only=True)
class PreviewPage(NetworkPage):
    template: ClassVar[str] = "register/preview.html"
    form: BaseForm
    files: tuple[str, ...]
    notes: tuple[str, ...]
    problems: Table | None
    problem_count: str
    same: tuple[SameRow, ...]
    likely: tuple[SameRow, ...]
    likely_heading: str
    more_same: str
    readable: bool
    nothing_new: bool
    may_confirm: bool
    seen: str
    summary: tuple[str, ...]
    tables: tuple[outcome.Folded, ...]
    left_alone: tuple[str, ...]
    back_url: str


def preview(network: NetworkSeen, form: BaseForm, held: Held) -> PreviewPage:
    plan = held.plan
    snags = plan.snags if plan else ()
    stuck = len(held.read.problems) + len(snags)
    wrong = form.is_bound and not form.is_valid()
    may_confirm = bool(plan and not stuck and not wrong and not plan.empty)
    radios, more = same_rows(plan, held.known, held.read.people) if plan else ((), 0)
    likely = tuple(one for one in radios if one.likely)
    file = held.sheets.people.file
    return PreviewPage(
        title=_("Se listen igennem"),
        lead=_("Intet er gemt endnu. Det sker først, når du læser listen ind nederst.")
        if may_confirm
        else _("Intet er gemt."),
        network=head(network),
        step="design",
        section="participants",
        form=form,
        files=_files(held.sheets),
        notes=note_lines(held.read.notes),
        problems=problem_table(held.read.problems, snags, file, _("Det skal rettes først"))
        if stuck
        else None,
        problem_count=ngettext("Der er ét problem", "Der er %(n)s problemer", stuck) % {"n": number(stuck)},
        same=tuple(one for one in radios if not one.likely),
        likely=likely,
        likely_heading=_likely(len(likely)),
        more_same=_more(more),
        # With errors in the form the plan is that of the choices before, which nobody asks for any more.
        readable=plan is not None and not wrong,
        nothing_new=bool(plan and plan.empty and not stuck and not wrong),
        may_confirm=may_confirm,
        seen=plan.digest if plan else "",
        summary=outcome.summary(plan, held.known) if plan else (),
        tables=(*known_people(plan, held.known), *outcome.tables(plan, held.known)) if plan else (),
        left_alone=outcome.left_alone(plan) if plan else (),
        back_url=reverse("register:import", kwargs={"network": network.key}),
    )


def _files(sheets: Sheets) -> tuple[str, ...]:
    found = [one for one in (sheets.people, sheets.ties) if one is not None]
    return tuple(
        _("%(file)s: %(rows)s, %(form)s")
        % {
            "file": one.file,
            "rows": ngettext("%(n)s række", "%(n)s rækker", len(one.rows)) % {"n": number(len(one.rows))},
            "form": said(one.form),
        }
        for one in found
    )


def _likely(count: int) -> str:
    words = ngettext(
        "%(n)s række er efter alt at dømme en, der er i registret",
        "%(n)s rækker er efter alt at dømme nogen, der er i registret",
        count,
    )
    return words % {"n": number(count)}


def _more(count: int) -> str:
    if not count:
        return ""
    words = ngettext(
        "%(n)s række mere ligner nogen. Den følger forslaget, til filen har e-mail eller id.",
        "%(n)s rækker mere ligner nogen. De følger forslagene, til filen har e-mail eller id.",
        count,
    )
    return words % {"n": number(count)}
