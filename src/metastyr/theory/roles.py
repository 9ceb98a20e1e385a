"""Five roles a leader steps in and out of; none is right all the time."""

from __future__ import annotations

from dataclasses import dataclass

from metastyr.theory import deck, works
from metastyr.theory.source import Entry, Source, Standing
from metastyr.theory.text import Text

_SOURCE = Source(deck=(deck.FIVE_ROLES,), literature=(works.MANDAG_MORGEN_2014,))
_OWN = Source(
    deck=(deck.FIVE_ROLES, deck.REFLEXIVE),
    note=Text(da="Fremgangsmåden er vores egen", en="The way of doing it is our own"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Role(Entry):
    """One of the five roles; `beware` is what happens when it is never taken off."""

    beware: Text


EXPLORER = Role(
    id="role.explorer",
    name=Text(da="Udforsker", en="Explorer"),
    text=Text(
        da="Går efter en kvalificeret anelse og siger højt, at vejen er usikker.",
        en="Follows a qualified hunch and says aloud that the way is uncertain.",
    ),
    beware=Text(
        da="Bliver man i rollen, ved ingen, hvornår der skal høstes.",
        en="Stay in the role and nobody knows when to harvest.",
    ),
    source=_SOURCE,
    standing=Standing.VERIFIED,
)
INITIATIVE_CULTIVATOR = Role(
    id="role.initiative-cultivator",
    name=Text(da="Initiativdyrker", en="Initiative cultivator"),
    text=Text(
        da="Lader ting begynde, som ingen kender enden på, og rydder sten af vejen for dem.",
        en="Lets things begin whose end nobody knows, and clears stones out of their way.",
    ),
    beware=Text(
        da="Bliver man i rollen, spirer alt, og intet bliver færdigt.",
        en="Stay in the role and everything sprouts and nothing is finished.",
    ),
    source=_SOURCE,
    standing=Standing.VERIFIED,
)
SENSE_MAKER = Role(
    id="role.sense-maker",
    name=Text(da="Meningsskaber", en="Sense-maker"),
    text=Text(
        da="Samler egne folk, borgere og partnere om, hvad kerneopgaven egentlig er.",
        en="Gathers the home organisation, citizens and partners round what the core task really is.",
    ),
    beware=Text(
        da="Bliver man i rollen, bliver det til fine ord.",
        en="Stay in the role and it turns into fine words.",
    ),
    source=_SOURCE,
    standing=Standing.VERIFIED,
)
NETWORK_SMITH = Role(
    id="role.network-smith",
    name=Text(da="Netværkssmed", en="Network-smith"),
    text=Text(
        da="Tænker andre ind og smeder kræfter sammen, som ellers lå hver for sig.",
        en="Thinks others in and forges together resources that otherwise lay apart.",
    ),
    beware=Text(
        da="Bliver man i rollen, bliver der flere møder, end opgaven kan bære.",
        en="Stay in the role and there are more meetings than the task can carry.",
    ),
    source=_SOURCE,
    standing=Standing.VERIFIED,
)
IMPACT_HUNTER = Role(
    id="role.impact-hunter",
    name=Text(da="Effektjæger", en="Impact hunter"),
    text=Text(
        da="Holder øje med penge, milepæle og virkning uden at forveksle værktøjet med målet.",
        en="Watches money, milestones and effect without mistaking the tool for the goal.",
    ),
    beware=Text(
        da="Bliver man i rollen, måler man det, der er let at måle.",
        en="Stay in the role and one measures what is easy to measure.",
    ),
    source=_SOURCE,
    standing=Standing.VERIFIED,
)
ROLES: tuple[Role, ...] = (EXPLORER, INITIATIVE_CULTIVATOR, SENSE_MAKER, NETWORK_SMITH, IMPACT_HUNTER)

IN_AND_OUT = Entry(
    id="role-rule.in-and-out",
    name=Text(da="Ind i rollen og ud igen", en="Into the role and out again"),
    text=Text(
        da="Ingen rolle er den rigtige hele tiden. Kunsten er at tage den på, når den gør nytte, "
        "og lægge den igen.",
        en="No role is right all the time. The art is to put it on when it is useful and take it off again.",
    ),
    source=_SOURCE,
    standing=Standing.VERIFIED,
)
TWO_VIEWS = Entry(
    id="role-rule.two-views",
    name=Text(da="Dit blik ved siden af spejlets", en="Your view beside the mirror's"),
    text=Text(
        da="Du og dit spejl svarer hver for sig. Forskellen er ikke en fejl, men noget at tale om.",
        en="You and your mirror answer separately. The difference is not an error but something to talk "
        "about.",
    ),
    source=_OWN,
    standing=Standing.OWN,
)

ENTRIES: tuple[Entry, ...] = (*ROLES, IN_AND_OUT, TWO_VIEWS)
