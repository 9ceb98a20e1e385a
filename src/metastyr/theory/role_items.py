"""Four statements for each of the five roles, seen by the leader and by the mirror."""

from __future__ import annotations

from dataclasses import dataclass

from metastyr.theory import deck
from metastyr.theory.roles import (
    EXPLORER,
    IMPACT_HUNTER,
    INITIATIVE_CULTIVATOR,
    NETWORK_SMITH,
    SENSE_MAKER,
    Role,
)
from metastyr.theory.scales import Item, Scale
from metastyr.theory.source import Entry, Source, Standing
from metastyr.theory.text import Text

_ITEMS = Source(
    deck=(deck.FIVE_ROLES,),
    note=Text(da="Udsagnene er vores egne", en="The statements are our own"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleItem(Item):
    """A statement about a role: `text` as the leader says it, `mirror` as the mirror sees it."""

    mirror: Text


ROLE_SCALE = Scale(
    id="scale.role",
    name=Text(da="Hvor tit", en="How often"),
    text=Text(
        da="Tænk på de seneste tre måneder i netværket.",
        en="Think of the last three months in the network.",
    ),
    labels=(
        Text(da="Aldrig", en="Never"),
        Text(da="Sjældent", en="Seldom"),
        Text(da="Af og til", en="Now and then"),
        Text(da="Tit", en="Often"),
        Text(da="Meget tit", en="Very often"),
    ),
    source=_ITEMS,
    standing=Standing.OWN,
)

# The leader's statement, then the same seen by the mirror.
_STATEMENTS: tuple[tuple[Role, tuple[tuple[Text, Text], ...]], ...] = (
    (
        EXPLORER,
        (
            (
                Text(
                    da="Jeg siger det ligeud, når jeg ikke kender svaret.",
                    en="I say so plainly when I do not know the answer.",
                ),
                Text(
                    da="Lederen siger det ligeud, når svaret ikke er kendt.",
                    en="The leader says so plainly when the answer is not known.",
                ),
            ),
            (
                Text(
                    da="Jeg spørger, hvorfor vi plejer at gøre, som vi gør.",
                    en="I ask why we do things the way we do.",
                ),
                Text(
                    da="Lederen spørger, hvorfor vi plejer at gøre, som vi gør.",
                    en="The leader asks why we do things the way we do.",
                ),
            ),
            (
                Text(
                    da="Jeg afprøver en idé, før alle beviser ligger på bordet.",
                    en="I try out an idea before all the proof is on the table.",
                ),
                Text(
                    da="Lederen afprøver en idé, før alle beviser ligger på bordet.",
                    en="The leader tries out an idea before all the proof is on the table.",
                ),
            ),
            (
                Text(
                    da="Jeg opsøger mennesker, der ser sagen anderledes end jeg.",
                    en="I seek out people who see the matter otherwise than I do.",
                ),
                Text(
                    da="Lederen opsøger mennesker, der ser sagen fra en anden side.",
                    en="The leader seeks out people who see the matter from another side.",
                ),
            ),
        ),
    ),
    (
        INITIATIVE_CULTIVATOR,
        (
            (
                Text(
                    da="Jeg giver andres idéer en chance, selv om de er halvfærdige.",
                    en="I give other people's ideas a chance although they are half finished.",
                ),
                Text(
                    da="Lederen giver andres idéer en chance, selv om de er halvfærdige.",
                    en="The leader gives other people's ideas a chance although they are half finished.",
                ),
            ),
            (
                Text(
                    da="Jeg fjerner en regel eller en vane, der står i vejen for et forsøg.",
                    en="I remove a rule or a habit that blocks an experiment.",
                ),
                Text(
                    da="Lederen fjerner en regel eller en vane, der står i vejen for et forsøg.",
                    en="The leader removes a rule or a habit that blocks an experiment.",
                ),
            ),
            (
                Text(
                    da="Jeg lader andre få æren for det, de sætter i gang.",
                    en="I let others have the credit for what they start.",
                ),
                Text(
                    da="Lederen lader andre få æren for det, de sætter i gang.",
                    en="The leader lets others have the credit for what they start.",
                ),
            ),
            (
                Text(
                    da="Jeg finder tid eller penge til noget, der ikke står i planen.",
                    en="I find time or money for something that is not in the plan.",
                ),
                Text(
                    da="Lederen finder tid eller penge til noget, der ikke står i planen.",
                    en="The leader finds time or money for something that is not in the plan.",
                ),
            ),
        ),
    ),
    (
        SENSE_MAKER,
        (
            (
                Text(
                    da="Jeg fortæller, hvorfor opgaven betyder noget for borgerne.",
                    en="I tell why the task matters to citizens.",
                ),
                Text(
                    da="Lederen fortæller, hvorfor opgaven betyder noget for borgerne.",
                    en="The leader tells why the task matters to citizens.",
                ),
            ),
            (
                Text(
                    da="Jeg sørger for, at vi mener det samme, når vi bruger de samme ord.",
                    en="I see to it that we mean the same when we use the same words.",
                ),
                Text(
                    da="Lederen sørger for, at vi mener det samme, når vi bruger de samme ord.",
                    en="The leader sees to it that we mean the same when we use the same words.",
                ),
            ),
            (
                Text(
                    da="Jeg binder netværkets arbejde sammen med hverdagen derhjemme.",
                    en="I tie the work of the network to daily life at home.",
                ),
                Text(
                    da="Lederen binder netværkets arbejde sammen med hverdagen derhjemme.",
                    en="The leader ties the work of the network to daily life at home.",
                ),
            ),
            (
                Text(
                    da="Jeg lader partnere og borgere være med til at sige, hvad opgaven går ud på.",
                    en="I let partners and citizens help say what the task is about.",
                ),
                Text(
                    da="Lederen lader partnere og borgere være med til at sige, hvad opgaven går ud på.",
                    en="The leader lets partners and citizens help say what the task is about.",
                ),
            ),
        ),
    ),
    (
        NETWORK_SMITH,
        (
            (
                Text(
                    da="Jeg spørger, hvem der mangler omkring bordet.",
                    en="I ask who is missing round the table.",
                ),
                Text(
                    da="Lederen spørger, hvem der mangler omkring bordet.",
                    en="The leader asks who is missing round the table.",
                ),
            ),
            (
                Text(
                    da="Jeg sætter mennesker i forbindelse, som ikke kendte hinanden.",
                    en="I put people in touch who did not know each other.",
                ),
                Text(
                    da="Lederen sætter mennesker i forbindelse, som ikke kendte hinanden.",
                    en="The leader puts people in touch who did not know each other.",
                ),
            ),
            (
                Text(
                    da="Jeg får kræfter fra flere organisationer til at gå op i en helhed.",
                    en="I make resources from several organisations add up to a whole.",
                ),
                Text(
                    da="Lederen får kræfter fra flere organisationer til at gå op i en helhed.",
                    en="The leader makes resources from several organisations add up to a whole.",
                ),
            ),
            (
                Text(
                    da="Jeg holder forbindelsen ved lige, også når vi ikke skal bruge hinanden.",
                    en="I keep contact up, also when we do not need each other.",
                ),
                Text(
                    da="Lederen holder forbindelsen ved lige, også når der ikke er noget at hente.",
                    en="The leader keeps contact up, also when there is nothing to gain.",
                ),
            ),
        ),
    ),
    (
        IMPACT_HUNTER,
        (
            (
                Text(
                    da="Jeg spørger, hvad borgeren har mærket til det, vi har lavet.",
                    en="I ask what the citizen has noticed of what we have made.",
                ),
                Text(
                    da="Lederen spørger, hvad borgeren har mærket til det, vi har lavet.",
                    en="The leader asks what the citizen has noticed of what we have made.",
                ),
            ),
            (
                Text(
                    da="Jeg følger med i, om pengene og timerne rækker.",
                    en="I keep an eye on whether money and hours suffice.",
                ),
                Text(
                    da="Lederen følger med i, om pengene og timerne rækker.",
                    en="The leader keeps an eye on whether money and hours suffice.",
                ),
            ),
            (
                Text(
                    da="Jeg aftaler milepæle og vender tilbage til dem.",
                    en="I agree on milestones and return to them.",
                ),
                Text(
                    da="Lederen aftaler milepæle og vender tilbage til dem.",
                    en="The leader agrees on milestones and returns to them.",
                ),
            ),
            (
                Text(
                    da="Jeg stopper noget, der ikke virker, selv om det er målt og vejet.",
                    en="I stop what does not work, however well measured it is.",
                ),
                Text(
                    da="Lederen stopper noget, der ikke virker, selv om det er målt og vejet.",
                    en="The leader stops what does not work, however well measured it is.",
                ),
            ),
        ),
    ),
)

ROLE_ITEMS: tuple[RoleItem, ...] = tuple(
    RoleItem(
        id=f"role-item.{role.key}.{number}",
        name=Text(da=f"{role.name.da} {number}", en=f"{role.name.en} {number}"),
        text=statement,
        mirror=mirror,
        of=role.id,
        scale=ROLE_SCALE,
        source=_ITEMS,
        standing=Standing.OWN,
    )
    for role, statements in _STATEMENTS
    for number, (statement, mirror) in enumerate(statements, start=1)
)

ENTRIES: tuple[Entry, ...] = (ROLE_SCALE, *ROLE_ITEMS)
