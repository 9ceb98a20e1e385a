"""How a search for a group goes and how it ended, in plain words, and how sure one may be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.web.design.pages.candidate_files import size_in_words
from metastyr.web.design.pages.words import people
from metastyr.web.design.reads.composing import Composed
from metastyr.web.ui.words import number


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """How the search ended, in plain words."""

    kind: str
    heading: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Going:
    """A search that goes on: how far it is, and whether it has been asked to stop."""

    told: str
    best: str
    bound: str
    stopping: bool
    stop_url: str
    here_url: str


def again_told(found: Composed) -> str:
    """What the same question gives in the shell: the same group only where that was proved the smallest."""
    if found.state == "decided" or found.result.get("status") != "optimal":
        return _(
            "Spørgsmålet kan stilles igen uden for Metastyr med disse to filer og denne kommando. Svaret kan "
            "være en anden gruppe, der også opfylder det hele."
        )
    return _(
        "Gruppen kan regnes ud igen uden for Metastyr med disse to filer og denne kommando. Den giver den "
        "samme gruppe."
    )


def going_in_words(found: Composed, here: Mapping[str, object], here_url: str) -> Going:
    far = found.progress

    def told(value: float | None) -> str:
        if value is None:
            return ""
        if found.question.by_effort:
            return _("en indsats på %(n)s") % {"n": size_in_words(value)}
        return people(round(value))

    return Going(
        told=_how_far(found),
        best=told(far.get("best")),
        bound=told(far.get("bound")),
        stopping=found.stop_asked,
        stop_url=reverse("design:stop_group", kwargs=here),
        here_url=here_url,
    )


def _how_far(found: Composed) -> str:
    far = found.progress
    if found.stop_asked:
        return _("Søgningen er ved at stoppe.")
    if found.state == "waiting":
        return _("Det tager mere end et øjeblik, så resten regnes i baggrunden. Det begynder om lidt.")
    seconds = round(far.get("seconds") or 0)
    told = ngettext("Der er ledt i %(n)s sekund.", "Der er ledt i %(n)s sekunder.", seconds) % {
        "n": number(seconds)
    }
    best, bound = far.get("best"), far.get("bound")
    if best is not None and bound is not None and best <= bound:
        more = _("Den mindste gruppe er fundet. Nu ledes der efter andre, der er lige så små.")
    else:
        more = _("Det stopper af sig selv efter et halvt minut.")
    return f"{told} {more}"


def verdict_of(found: Composed) -> Verdict:
    result = found.result
    status, value, bound = result.get("status"), result.get("value"), result.get("bound")
    if status == "optimal":
        return Verdict(
            kind="success",
            heading=_("Det kan ikke gøres billigere")
            if found.question.by_effort
            else _("Det kan ikke gøres med færre"),
            text=_(
                "Alle muligheder er prøvet af, og ingen gruppe med mindre samlet indsats opfylder det hele."
            )
            if found.question.by_effort
            else _("Alle muligheder er prøvet af, og ingen mindre gruppe opfylder det hele."),
        )
    if status == "infeasible":
        return Verdict(
            kind="warning",
            heading=_("Det kan ikke lade sig gøre"),
            text=_("Ingen gruppe af kandidaterne kan opfylde det hele på én gang. Det er vist, ikke gættet."),
        )
    if result.get("failed"):
        stopped = _("Søgningen gik i stykker undervejs. Sker det igen, så sig det til administratoren.")
    elif result.get("stopped"):
        stopped = _("Søgningen blev stoppet.")
    else:
        stopped = _("Tiden gik, før alt var prøvet.")
    if status == "feasible" and value:
        share = max(0.0, (value - (bound or 0)) / value)
        return Verdict(
            kind="info",
            heading=_("Den bedste gruppe, der blev fundet"),
            text=stopped
            + " "
            + _(
                "Gruppen opfylder det hele. Den kan højst gøres %(share)s %% mindre, "
                "for under %(bound)s kommer I ikke."
            )
            % {"share": number(100 * share, 0 if share >= 0.1 else 1), "bound": size_in_words(bound or 0)},
        )
    return Verdict(
        kind="warning",
        heading=_("Der er ikke fundet nogen gruppe endnu"),
        text=stopped
        + " "
        + _(
            "Det er hverken vist, at det kan lade sig gøre, eller at det ikke kan. Bed om "
            "lidt mindre, og prøv igen."
        ),
    )


def alternatives_told(found: Composed) -> str:
    count = len(found.result.get("alternatives", ()))
    if found.result.get("all_alternatives"):
        if not count:
            return _("Der er ingen anden gruppe, der er lige så lille.")
        return ngettext(
            "Der er én anden gruppe, der er lige så lille, og ikke flere.",
            "Der er %(n)s andre grupper, der er lige så små, og ikke flere.",
            count,
        ) % {"n": number(count)}
    if not count:
        return _("Der er ikke ledt efter andre grupper, der er lige så små. Der kan være nogen.")
    return ngettext(
        "Her er én anden gruppe, der er lige så lille. Der kan være flere.",
        "Her er %(n)s andre grupper, der er lige så små. Der kan være flere.",
        count,
    ) % {"n": number(count)}
