"""What to do next in a network that is being put together: from the task to people who have said yes."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.theory.governance_forms import NETWORK
from metastyr.web.overview.pages.words import form_name
from metastyr.web.overview.reads import State
from metastyr.web.ui.steps import address
from metastyr.web.ui.words import number


@dataclass(frozen=True, kw_only=True)
class Next:
    """One thing to do now; `other` is the words and the address of another way."""

    heading: str
    text: str
    action_text: str
    action_url: str
    other: tuple[str, str] | None = None


def next_to_begin(key: str, state: State) -> Next | None:
    """The next thing for whoever leads; None where the network has begun to work."""
    here = {"network": key}
    if state.counted == 0:
        return _before_anybody(key, state)
    if not state.design.grouped or state.ties:
        return None
    if not state.frame.frames:
        return Next(
            heading=_("Sæt rammen, før I mødes"),
            text=_("De første har sagt ja. Skriv ned, hvor langt I må gå, så ingen lover for meget."),
            action_text=_("Gå til rammen"),
            action_url=reverse("frame:start", kwargs=here),
        )
    if not state.frame.goals:
        return Next(
            heading=_("Foreslå det første mål"),
            text=_("Et mål gælder først, når alle parter har sagt ja til de samme ord."),
            action_text=_("Gå til målene"),
            action_url=reverse("frame:goals", kwargs=here),
        )
    return None


def _before_anybody(key: str, state: State) -> Next:
    here, design = {"network": key}, state.design
    listed = address("register:import", **here)
    other = (
        (_("Læs en liste ind"), listed)
        if listed
        else (_("Tilføj en deltager"), reverse("design:add", kwargs=here))
    )
    if not state.choice and not (design.needs or design.candidates or design.asked):
        return Next(
            heading=_("Begynd med opgaven, eller tag jeres deltagere ind"),
            text=_(
                "Er netværket nyt, så spørg først, om et netværk er svaret. Er I allerede i gang, så læs "
                "listen over deltagere ind, som den er."
            ),
            action_text=_("Beskriv opgaven"),
            action_url=reverse("choose:start", kwargs=here),
            other=other,
        )
    if design.unanswered:
        return Next(
            heading=ngettext(
                "%(n)s invitation venter på svar", "%(n)s invitationer venter på svar", design.unanswered
            )
            % {"n": number(design.unanswered)},
            text=_("Brug ventetiden på rammen, så den er klar til det første møde."),
            action_text=_("Gå til rammen"),
            action_url=reverse("frame:start", kwargs=here),
            other=(_("Se invitationerne"), reverse("design:asked_in", kwargs=here)),
        )
    if design.grouped:
        return Next(
            heading=_("Invitér den gruppe, I har besluttet"),
            text=_("Hver person får et brev med et link og kan sige ja, nej eller pege på en anden."),
            action_text=_("Invitér"),
            action_url=reverse("design:asked_in_new", kwargs=here),
            other=other,
        )
    if state.choice and state.choice != "decided":
        return Next(
            heading=_("Gør valget af styreform færdigt"),
            text=_("Opgaven er beskrevet, men der er ikke besluttet en form endnu."),
            action_text=_("Gå til valget"),
            action_url=reverse("choose:start", kwargs=here),
            other=other,
        )
    if state.choice and state.form != NETWORK.key:
        return Next(
            heading=_("I har valgt en anden form end et netværk"),
            text=_("Besluttet: %(form)s. Skal netværket alligevel sættes sammen, så tænk valget igen.")
            % {"form": form_name(state.form)},
            action_text=_("Se beslutningen"),
            action_url=reverse("choose:start", kwargs=here),
            other=other,
        )
    return _design_next(here, state, other)


def _design_next(here: dict[str, str], state: State, other: tuple[str, str]) -> Next:
    if not state.design.needs:
        return Next(
            heading=_("Skriv, hvad opgaven har brug for"),
            text=_("Hvilken viden, hvilke ressourcer, hvilke mandater og hvis blik kan I ikke undvære?"),
            action_text=_("Skriv behovene"),
            action_url=reverse("design:needs", kwargs=here),
            other=other,
        )
    if not state.design.candidates:
        return Next(
            heading=_("Find dem, der kunne være med"),
            text=_("Skriv op, hvem der kan dække behovene. Ingen får besked endnu."),
            action_text=_("Find kandidater"),
            action_url=reverse("design:candidates", kwargs=here),
            other=other,
        )
    return Next(
        heading=_("Sæt en gruppe sammen"),
        text=_("Se, hvor lille gruppen kan være og stadig dække behovene."),
        action_text=_("Sæt en gruppe sammen"),
        action_url=reverse("design:compose", kwargs=here),
        other=other,
    )
