"""What to do now in the choose step: one thing, seen from who asks and how far the choice is."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.domain.access import Act, Actor, may
from metastyr.theory.governance_forms import NETWORK
from metastyr.web.choose.reads import ChoiceNow, Own
from metastyr.web.ui.steps import address
from metastyr.web.ui.words import number


@dataclass(frozen=True, kw_only=True)
class Next:
    """The one thing to do now; `post` sends a form to the address instead of following it."""

    heading: str
    text: str
    action_text: str = ""
    action_url: str = ""
    post: bool = False
    other_text: str = ""
    other_url: str = ""


def next_step(now: ChoiceNow, own: Own | None, actor: Actor, *, given: int, may_read: bool) -> Next | None:
    """None where there is nothing to do here for who asks. `given` is how many have handed in."""
    here = {"network": now.network}
    leads = may(actor, Act.DECIDE_FORM, now.network)
    if now.state == "draft":
        if not leads:
            return Next(
                heading=_("Vent på, at opgaven bliver åbnet"),
                text=_("Netværkslederen er ved at skrive opgaven. Når den er åben, kan den vurderes her."),
            )
        return Next(
            heading=_("Åbn opgaven for vurdering"),
            text=_(
                "Læs den igennem en sidste gang. Når den er åben, kan alle, der leder eller deltager, "
                "vurdere den. De finder den her under “Vælg styreform”."
            ),
            action_text=_("Åbn for vurdering"),
            action_url=reverse("choose:open", kwargs=here),
            post=True,
        )
    if now.decided:
        return _after_the_decision(now) if leads else None
    if may(actor, Act.ASSESS_TASK, now.network) and not may_read:
        return Next(
            heading=_("Gør din vurdering færdig") if own else _("Vurder opgaven"),
            text=_(
                "Fire skærme, omkring ti minutter. I svarer hver for sig: du ser først de andres svar, når "
                "du har afleveret dine egne."
            ),
            action_text=_("Fortsæt") if own else _("Begynd"),
            action_url=reverse("choose:overview" if own else "choose:assess", kwargs=here),
        )
    if not may_read:
        return None
    read = {**here, "version": now.version}
    mend = {
        "other_text": _("Ret din vurdering") if own and own.handed_in else "",
        "other_url": reverse("choose:overview", kwargs=here) if own and own.handed_in else "",
    }
    if leads and given and now.drafted:
        return Next(
            heading=_("Gør beslutningen færdig"),
            text=_("Din kladde er gemt. Læs den igennem, og beslut, når du er klar."),
            action_text=_("Åbn kladden"),
            action_url=reverse("choose:decide", kwargs=here),
            other_text=_("Se resultatet"),
            other_url=reverse("choose:result", kwargs=read),
        )
    if leads and given:
        return Next(
            heading=_("Læs resultatet, og beslut"),
            text=ngettext(
                "Én har afleveret. Du kan vente på flere. Du beslutter selv, også mod tallene, når du "
                "skriver hvorfor.",
                "%(n)s har afleveret. Du kan vente på flere. Du beslutter selv, også mod tallene, når du "
                "skriver hvorfor.",
                given,
            )
            % {"n": number(given)},
            action_text=_("Se resultatet"),
            action_url=reverse("choose:result", kwargs=read),
            **mend,
        )
    if not given:
        return Next(
            heading=_("Vent på de andre"),
            text=_("Ingen har afleveret endnu. Fortæl dem, at opgaven ligger her."),
        )
    return Next(
        heading=_("Se, hvad I siger"),
        text=_("Netværkslederen beslutter formen. Indtil da kan du rette dine svar.")
        if own and own.handed_in
        else _("Netværkslederen beslutter formen."),
        action_text=_("Se resultatet"),
        action_url=reverse("choose:result", kwargs=read),
        **mend,
    )


def _after_the_decision(now: ChoiceNow) -> Next:
    """Where the leader goes on from a decision."""
    here = {"network": now.network}
    if now.form == NETWORK.key:
        return Next(
            heading=_("Gå videre til at designe netværket"),
            text=_("Fold temaet ud, skriv, hvad der er brug for, og find dem, der kan bidrage."),
            action_text=_("Skriv behovene ned"),
            action_url=address("design:needs", **here),
            other_text=_("Åbn arbejdsarkene"),
            other_url=address("design:canvases", **here),
        )
    return Next(
        heading=_("Løs opgaven i den form, I har valgt"),
        text=_(
            "I har valgt en anden form end netværk. Fortæl det til dem, der har været med. Skal netværket "
            "ikke bruges til andet, så giv det en slutdato."
        ),
        action_text=_("Giv netværket en slutdato"),
        action_url=address("overview:edit", **here),
    )
