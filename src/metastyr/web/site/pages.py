"""The pages every public site owes its readers: accessibility and privacy."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import ClassVar

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _

from metastyr.web.ui.access import open_to_all
from metastyr.web.ui.pages import Page, show


@dataclass(frozen=True, kw_only=True)
class PlainPage(Page):
    """A page of headed paragraphs."""

    template: ClassVar[str] = "site/plain.html"
    parts: tuple[tuple[str, str], ...]


@open_to_all("the law asks for it")
def accessibility(request: HttpRequest) -> HttpResponse:
    """To the authority's own statement when METASTYR_WAS names it; else what we know ourselves."""
    statement = os.environ.get("METASTYR_WAS", "")
    if statement.startswith("https://"):
        return HttpResponseRedirect(statement)
    page = PlainPage(
        title=_("Tilgængelighed"),
        lead=_("Alle skal kunne bruge Metastyr: med tastatur, med skærmlæser og på en lille telefon."),
        parts=(
            (
                _("Sådan er siderne prøvet"),
                _(
                    "Hver side prøves med et automatisk værktøj for tilgængelighed, med tastatur alene og "
                    "ved 320 pixels bredde. Hvert diagram har en tabel med de samme tal."
                ),
            ),
            (
                _("Myndighedens egen erklæring"),
                _(
                    "Den myndighed, der driver denne installation, har endnu ikke angivet adressen på sin "
                    "tilgængelighedserklæring. Spørg myndigheden, hvis du mangler den."
                ),
            ),
        ),
    )
    return show(request, page)


@open_to_all("people must be able to read it before they sign in")
def privacy(request: HttpRequest) -> HttpResponse:
    """To the authority's own text when METASTYR_PRIVACY names it; else what the software itself does."""
    own = os.environ.get("METASTYR_PRIVACY", "")
    if own.startswith("https://"):
        return HttpResponseRedirect(own)
    page = PlainPage(
        title=_("Om dine oplysninger"),
        lead=_("Hvad der gemmes, hvem der kan se det, og hvad der aldrig må stå her."),
        parts=(
            (
                _("Hvad der gemmes"),
                _(
                    "Navn, e-mail, organisation, enhed, funktion, niveau og sted, hvilke netværk du er med i "
                    "og fra hvornår, og de bånd, netværkslederen har indlæst. "
                    "Desuden hvem der har ændret hvad hvornår."
                ),
            ),
            (
                _("Når du bliver spurgt"),
                _(
                    "I en runde gemmes dit navn, din e-mail, din gruppe, og om brevet til dig er sendt, "
                    "indtil runden bliver arkiveret. Før du svarer, står der, hvem der spørger, "
                    "hvorfor, og hvornår det senest sker. Dine svar gemmes uden tidspunkt. I en anonym "
                    "runde bliver det, der kan føre dem tilbage til dig, slettet for altid, når runden "
                    "lukker. I en runde med navn sker det, når runden bliver arkiveret. Derefter er der "
                    "kun svar uden navn og tal for grupper."
                ),
            ),
            (
                _("Når et netværk bliver sat sammen"),
                _(
                    "Den, der leder et netværk, kan skrive op, hvem der kunne være med, hvad de kan "
                    "bidrage med, og hvordan de ser ud til at stille sig, også om folk, der ikke er spurgt "
                    "endnu. Kun netværkslederen og referencelederen kan se det. Det bliver stående, til "
                    "nogen tager personen af listen. Den, der ikke er i registret, bliver også taget af "
                    "listen, når en invitation ikke har ført til et ja og dagen i brevet er forbi. Er det "
                    "dig, har du ret til at få at vide, hvad der står om dig."
                ),
            ),
            (
                _("Når du får en invitation til et netværk"),
                _(
                    "Navn, e-mail, brevet, og hvad du svarer, bliver gemt, og kun netværkslederen kan se "
                    "det. Siger du ikke ja, bliver det slettet den dag, brevet nævner, og sporet siger "
                    "ikke, hvem der sagde nej. Stod du i registret i forvejen, bliver du stående der. "
                    "Siger du ja, kommer du med i netværket og i registret, og invitationen og dine ord "
                    "bliver stående."
                ),
            ),
            (
                _("Når du arbejder med i et netværk"),
                _(
                    "Hvad du skriver i arbejdsark, svarer om mål og siger om dit mandat, står med dit navn "
                    "og kan læses af dem, der er med. Dine grunde i en vurdering af opgaven står uden navn, "
                    "men hvor få har svaret, kan andre måske gætte, hvem der skrev dem."
                ),
            ),
            (
                _("Hvem der kan se det"),
                _(
                    "Et netværk kan kun ses af dem, der er med i det, og kun så meget, som deres rolle "
                    "giver adgang til. Registret over personer og organisationer kan ses af administratoren "
                    "og af alle, der leder et netværk her. Administratoren passer systemet, men ser ikke, "
                    "hvem der har bånd til hvem."
                ),
            ),
            (
                _("Hvad der aldrig må stå her"),
                _("CPR-numre. Lister med kolonner, der ligner CPR-numre, bliver afvist."),
            ),
            (
                _("Dine rettigheder"),
                _(
                    "Den myndighed, der driver denne installation, er dataansvarlig. Den kan fortælle dig "
                    "om formål, hjemmel og opbevaring, give dig indsigt og rette eller slette. "
                    "Du kan klage til Datatilsynet."
                ),
            ),
            (
                _("Cookies"),
                _(
                    "Kun de nødvendige: login, sprog og beskyttelse mod falske formularer. "
                    "Ingen måling og ingen tredjepart."
                ),
            ),
        ),
    )
    return show(request, page)
