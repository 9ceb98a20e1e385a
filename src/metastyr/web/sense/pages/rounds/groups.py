"""Who is asked: all groups with their counts, one group with its people, and whom a search finds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from django.forms import BaseForm
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.domain.access import Actor
from metastyr.domain.disclosure import SmallestGroup
from metastyr.web.sense.pages.rounds.tasks import paper, plan_of
from metastyr.web.sense.pages.rounds.words import asked_in_words, at, head_of, placed, trail
from metastyr.web.sense.pages.words import listed, people
from metastyr.web.sense.reads import AskedGroup, AskedPerson, FoundPerson, RoundNow
from metastyr.web.ui.components.alert import Alert
from metastyr.web.ui.components.empty import Empty
from metastyr.web.ui.pages import NetworkPage
from metastyr.web.ui.words import number


@dataclass(frozen=True, kw_only=True)
class GroupLine:
    """One group in the list, with buttons that move it up and down where it can move."""

    id: int
    name: str
    url: str
    add_url: str
    order_url: str
    people: str
    warnings: tuple[str, ...]
    first: bool
    last: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Small:
    """The groups that are too small to be shown: what that means, and the button's words, "" once the leader
    has chosen to ask them all the same."""

    alert: Alert
    button: str


@dataclass(frozen=True, kw_only=True)
class GroupsPage(NetworkPage):
    template: ClassVar[str] = "sense/rounds/groups.html"
    count: str
    warnings: tuple[Alert, ...]
    lines: tuple[GroupLine, ...]
    small: Small | None
    empty: Empty | None
    form: BaseForm
    take_url: str
    back_url: str


def groups(seen: RoundNow, asked: Sequence[AskedGroup], form: BaseForm, actor: Actor) -> GroupsPage:
    return GroupsPage(
        title=_("Grupper og personer"),
        lead=_(
            "Hvem har del i arbejdsforløbet? Grupperne svarer om hinanden, og hver person er i én gruppe."
        ),
        **placed(seen, actor, (_("Grupper og personer"), "")),
        count=asked_in_words(seen) if asked else "",
        warnings=_told(asked),
        small=_small(seen),
        lines=tuple(
            GroupLine(
                id=one.id,
                name=one.name,
                url=at("round_group", seen, group=str(one.id)),
                add_url=at("round_group_add", seen, group=str(one.id)),
                order_url=at("round_group_order", seen, group=str(one.id)),
                people=people(len(one.people)),
                warnings=_in_short(one, seen.smallest),
                first=place == 0,
                last=place == len(asked) - 1,
            )
            for place, one in enumerate(asked)
        ),
        empty=None if asked else _no_groups(seen),
        form=form,
        take_url=at("round_groups_from", seen),
        back_url=at("round", seen),
    )


def _no_groups(seen: RoundNow) -> Empty:
    return Empty(
        heading=_("Der er ingen grupper endnu"),
        text=_(
            "Lad registret lave dem, fx én gruppe for hver enhed eller funktion. Eller skriv den første selv "
            "nedenfor."
        ),
        action_text=_("Lav grupper ud fra registret"),
        action_url=at("round_groups_from", seen),
    )


def _warnings(seen: RoundNow, asked: Sequence[AskedGroup]) -> tuple[Alert, ...]:
    small = any(0 < len(one.people) < seen.smallest.size for one in asked)
    return (*((Alert(kind="warning", text=too_small(seen)),) if small else ()), *_told(asked))


def _told(asked: Sequence[AskedGroup]) -> tuple[Alert, ...]:
    on_paper = sum(one.on_paper for one in asked)
    return tuple(Alert(kind="info", text=words) for words in (*_left(asked), *paper(on_paper)))


def _small(seen: RoundNow) -> Small | None:
    """What becomes of the small groups, and whether the leader has chosen it."""
    plan = plan_of(seen)
    if not plan.small:
        return None
    if set(plan.small) <= plan.small_agreed:
        words = _(
            "Du har valgt at spørge %(names)s, selv om så små grupper aldrig bliver vist. Det får de at "
            "vide, før de svarer."
        ) % {"names": listed(plan.small)}
        return Small(alert=Alert(kind="info", text=words), button="")
    return Small(
        alert=Alert(
            kind="warning",
            heading=ngettext(
                "%(names)s er for lille til at blive vist",
                "%(names)s er for små til at blive vist",
                len(plan.small),
            )
            % {"names": listed(plan.small)},
            text=too_small(seen),
        ),
        button=_("Spørg dem alligevel"),
    )


def _left(asked: Sequence[AskedGroup]) -> tuple[str, ...]:
    """Who came along from an earlier round, or was added, and takes part in the network no longer."""
    gone = [person.name for group in asked for person in group.people if person.left]
    if not gone:
        return ()
    words = _("Ikke længere med i netværket: %(people)s. Tag dem ud, hvis de ikke skal spørges.")
    return (words % {"people": listed(gone)},)


def too_small(seen: RoundNow) -> str:
    """What happens to a group of fewer than the smallest, and what to do."""
    words = {"n": number(seen.smallest.size)}
    if seen.anonymous:
        return (
            _(
                "En gruppe med færre end %(n)s kan svare, men bliver aldrig vist, og dens svar slettes, når "
                "runden lukker. Læg den sammen med en anden, eller tag den ud."
            )
            % words
        )
    return (
        _(
            "En gruppe med færre end %(n)s kan svare, men bliver aldrig vist. Læg den sammen med en anden, "
            "eller tag den ud."
        )
        % words
    )


def _in_short(group: AskedGroup, smallest: SmallestGroup) -> tuple[str, ...]:
    """What the leader should think about in one group, in a few words."""
    size = len(group.people)
    if not size:
        return (_("Gruppen er tom. Tilføj personer, eller fjern den."),)
    if size == smallest.size:
        return (_("Lige netop stor nok: bliver kun vist, hvis alle svarer."),)
    return () if smallest.enough(size) else (_("For lille til at blive vist."),)


@dataclass(frozen=True, kw_only=True)
class GroupPage(NetworkPage):
    """`people` is None for an empty group, `merge` where there is no other group."""

    template: ClassVar[str] = "sense/rounds/group.html"
    warnings: tuple[Alert, ...]
    empty: Empty | None
    people: BaseForm | None
    name: BaseForm
    merge: BaseForm | None
    refused: BaseForm | None
    add_url: str
    back_url: str


def one_group(
    seen: RoundNow,
    group: AskedGroup,
    *,
    chosen: BaseForm | None,
    name: BaseForm,
    merge: BaseForm | None,
    actor: Actor,
) -> GroupPage:
    refused = next((form for form in (chosen, name, merge) if form and form.is_bound), None)
    return GroupPage(
        title=group.name,
        lead=people(len(group.people)),
        **placed(seen, actor, (_("Grupper og personer"), at("round_groups", seen)), (group.name, "")),
        warnings=_warnings(seen, (group,)),
        empty=None
        if group.people
        else Empty(
            heading=_("Gruppen er tom"),
            text=_("Find dem, der skal med, i registret."),
            action_text=_("Tilføj personer"),
            action_url=at("round_group_add", seen, group=str(group.id)),
        ),
        people=chosen,
        name=name,
        merge=merge,
        refused=refused,
        add_url=at("round_group_add", seen, group=str(group.id)),
        back_url=at("round_groups", seen),
    )


def person_in_words(one: AskedPerson | FoundPerson) -> str:
    """Somebody as a tick box says them."""
    known = [part for part in (one.function, one.organisation) if part]
    words = f"{one.name} ({', '.join(known)})" if known else one.name
    return words if one.email else _("%(person)s. Ingen e-mail: får brev på papir") % {"person": words}


@dataclass(frozen=True, kw_only=True)
class AddPage(NetworkPage):
    template: ClassVar[str] = "sense/rounds/add.html"
    search: BaseForm
    form: BaseForm | None
    note: str
    elsewhere: tuple[str, ...]
    empty: Empty | None
    back_url: str


def add(
    seen: RoundNow,
    group: AskedGroup,
    *,
    search: BaseForm,
    wanted: str,
    found: Sequence[FoundPerson],
    form: BaseForm | None,
    most: int,
    register_url: str,
    actor: Actor,
) -> AddPage:
    """`found` are all a search found; those who are asked already are said by themselves, not offered."""
    return AddPage(
        title=_("Tilføj personer til %(group)s") % {"group": group.name},
        lead=_("Find dem i registret, og sæt kryds."),
        network=head_of(seen, actor),
        step="sense",
        section="rounds",
        crumbs=trail(
            seen,
            (_("Grupper og personer"), at("round_groups", seen)),
            (group.name, at("round_group", seen, group=str(group.id))),
            (_("Tilføj personer"), ""),
        ),
        search=search,
        form=form,
        note=_("Her er de første %(n)s. Skriv mere for at finde andre.") % {"n": number(most)}
        if len(found) >= most
        else "",
        elsewhere=tuple(
            _("%(person)s er allerede i %(group)s.") % {"person": one.name, "group": one.group}
            for one in found
            if one.group
        ),
        empty=_nobody(wanted, register_url) if wanted and not found else None,
        back_url=at("round_group", seen, group=str(group.id)),
    )


def _nobody(wanted: str, register_url: str) -> Empty:
    return Empty(
        heading=_("Ingen i registret passer på “%(words)s”") % {"words": wanted},
        text=_("Prøv en del af navnet. Er personen ikke i registret, så opret vedkommende først."),
        action_text=_("Opret en person") if register_url else "",
        action_url=register_url,
    )


def taken_in_words(groups: int, joined: int) -> str:
    """What came of making groups."""
    if not joined:
        return _("Der var ingen nye personer at tage med.")
    return _("%(people)s er taget med. %(groups)s") % {
        "people": people(joined),
        "groups": ngettext("%(n)s ny gruppe.", "%(n)s nye grupper.", groups) % {"n": number(groups)},
    }
