"""Who is asked: the groups of a draft, one group, people of the register to add, groups made of them."""

from __future__ import annotations

from functools import partial
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone
from django.utils.translation import gettext as _

from metastyr.domain.access import Act
from metastyr.web.sense import actions, forms, reads
from metastyr.web.sense.pages.rounds import groups as pages
from metastyr.web.sense.pages.rounds import taking
from metastyr.web.sense.pages.words import people as people_in_words
from metastyr.web.sense.views.rounds.asked import TurnedDown, in_words, round_or_404, to_round, told
from metastyr.web.ui.access import actor_of, requires, user_of
from metastyr.web.ui.asked_for import is_whole, search_in
from metastyr.web.ui.pages import show
from metastyr.web.ui.steps import address


def _draft_or_back(
    request: HttpRequest, network: str, key: UUID
) -> tuple[reads.RoundNow, HttpResponseRedirect | None]:
    """The round; and the way back to it where it is no draft."""
    seen = round_or_404(network, key)
    if seen.state == "draft":
        return seen, None
    messages.info(request, _("Runden er ikke en kladde, så den kan ikke rettes her."))
    return seen, to_round(network, key)


def _group_or_404(
    network: str, key: UUID, group: int
) -> tuple[reads.AskedGroup, tuple[reads.AskedGroup, ...]]:
    """The group, and all groups of the round."""
    every = reads.asked_groups(network, key)
    for one in every:
        if one.id == group:
            return one, every
    raise Http404


def _asked(request: HttpRequest, network: str, key: UUID) -> dict[str, Any]:
    return {"network": network, "round_key": key, "by": user_of(request), "at": timezone.now()}


@requires(Act.RUN_ROUNDS)
def groups(request: HttpRequest, network: str, round: UUID) -> HttpResponse:
    seen, back = _draft_or_back(request, network, round)
    if back:
        return back
    if request.method == "POST" and request.POST.get("do") == "ask-small":
        write = partial(actions.agree_on_small_groups, **_asked(request, network, round))
        told(
            request,
            network,
            round,
            write,
            _("De små grupper bliver spurgt, og de får at vide, hvad det betyder."),
        )
        return to_round(network, round, "round_groups")
    form = forms.GroupName(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        try:
            made = actions.add_group(**_asked(request, network, round), name=form.cleaned_data["name"])
        except TurnedDown as refused:
            form.add_error(_field(refused), in_words(refused, network, round))
        else:
            messages.success(request, _("Gruppen er oprettet. Find nu dem, der skal med."))
            return to_round(network, round, "round_group_add", group=made)
    drawn = pages.groups(seen, reads.asked_groups(network, round), form, actor_of(request))
    return show(request, drawn, status=422 if form.is_bound else 200)


def _field(refused: Exception) -> str | None:
    taken = isinstance(refused, actions.NotDone) and refused.reason is actions.Reason.GROUP_NAME_TAKEN
    return "name" if taken else None


@requires(Act.RUN_ROUNDS)
def order(request: HttpRequest, network: str, round: UUID, group: int) -> HttpResponse:
    _seen, back = _draft_or_back(request, network, round)
    if back:
        return back
    one, _every = _group_or_404(network, round, group)
    if request.method == "POST":
        places = -1 if request.POST.get("places") == "-1" else 1
        write = partial(actions.move_group, **_asked(request, network, round), group=one.id, places=places)
        told(request, network, round, write, _("%(group)s er flyttet.") % {"group": one.name})
    return to_round(network, round, "round_groups")


@requires(Act.RUN_ROUNDS)
def group(request: HttpRequest, network: str, round: UUID, group: int) -> HttpResponse:
    """One group. What `do` says is done: rename, merge, move or leave out people, or remove it."""
    seen, back = _draft_or_back(request, network, round)
    if back:
        return back
    one, every = _group_or_404(network, round, group)
    others = [(other.id, other.name) for other in every if other.id != one.id]
    do = request.POST.get("do", "") if request.method == "POST" else ""
    chosen = (
        forms.Chosen(
            request.POST if do in {"move", "leave_out"} else None,
            people=[(str(person.key), pages.person_in_words(person)) for person in one.people],
            others=others,
            moves=do == "move",
        )
        if one.people
        else None
    )
    name = forms.GroupName(request.POST if do == "rename" else None, initial={"name": one.name}, prefix="new")
    merge = (
        forms.Merge(request.POST if do == "merge" else None, others=others, prefix="merge")
        if others
        else None
    )
    asked = _asked(request, network, round)
    if do == "remove":
        told(
            request,
            network,
            round,
            partial(actions.remove_group, **asked, group=one.id),
            _("%(group)s er fjernet.") % {"group": one.name},
        )
        return to_round(network, round, "round_groups")
    bound = next((form for form in (chosen, name, merge) if form and form.is_bound), None)
    if bound is not None and bound.is_valid():
        try:
            words = _change(do, one, bound.cleaned_data, asked, dict(others))
        except TurnedDown as refused:
            bound.add_error(_field(refused), in_words(refused, network, round))
        else:
            messages.success(request, words)
            if do == "merge":
                return to_round(network, round, "round_groups")
            return to_round(network, round, "round_group", group=one.id)
    drawn = pages.one_group(seen, one, chosen=chosen, name=name, merge=merge, actor=actor_of(request))
    return show(request, drawn, status=422 if bound is not None else 200)


def _change(
    do: str, one: reads.AskedGroup, told: dict[str, Any], asked: dict[str, Any], others: dict[int, str]
) -> str:
    """Do it, and say what was done."""
    if do == "rename":
        actions.rename_group(**asked, group=one.id, name=told["name"])
        return _("Navnet er ændret.")
    if do == "merge":
        actions.merge_groups(**asked, group=one.id, into=told["into"])
        return _("%(group)s er lagt sammen med %(other)s.") % {
            "group": one.name,
            "other": others[told["into"]],
        }
    if do == "move":
        moved = actions.move_people(**asked, invitations=told["people"], group=told["into"])
        return _("%(people)s er flyttet til %(group)s.") % {
            "people": people_in_words(moved),
            "group": others[told["into"]],
        }
    gone = actions.remove_people(**asked, invitations=told["people"])
    return _("%(people)s bliver ikke spurgt.") % {"people": people_in_words(gone)}


@requires(Act.RUN_ROUNDS)
def add(request: HttpRequest, network: str, round: UUID, group: int) -> HttpResponse:
    seen, back = _draft_or_back(request, network, round)
    if back:
        return back
    one, _every = _group_or_404(network, round, group)
    wanted = search_in(request, "find")
    found = reads.find_to_ask(network, round, wanted)
    free = [(person.id, pages.person_in_words(person)) for person in found if not person.group]
    form = forms.AddPeople(request.POST if request.method == "POST" else None, found=free) if free else None
    if form is not None and form.is_bound and form.is_valid():
        try:
            joined = actions.add_people(
                **_asked(request, network, round), group=one.id, people=form.cleaned_data["people"]
            )
        except TurnedDown as refused:
            form.add_error(None, in_words(refused, network, round))
        else:
            messages.success(
                request,
                _("%(people)s er med i %(group)s.") % {"people": people_in_words(joined), "group": one.name},
            )
            return to_round(network, round, "round_group", group=one.id)
    drawn = pages.add(
        seen,
        one,
        search=forms.FindPeople({"find": wanted} if "find" in request.GET else None),
        wanted=wanted,
        found=found,
        form=form,
        most=reads.MOST_FOUND,
        register_url=address("register:new_person"),
        actor=actor_of(request),
    )
    return show(request, drawn, status=422 if form is not None and form.is_bound else 200)


@requires(Act.RUN_ROUNDS)
def groups_from(request: HttpRequest, network: str, round: UUID) -> HttpResponse:
    """What would come of it is shown by GET; POST with the same choices does it."""
    seen, back = _draft_or_back(request, network, round)
    if back:
        return back
    sent = request.POST if request.method == "POST" else request.GET
    homes = reads.homes()
    home = sent.get("home", "")
    chosen = _chosen(home if home in dict(homes) else "")
    today = timezone.localdate()
    offers = reads.offered(network, today, **chosen)
    attribute = sent.get("attribute", "")
    known = attribute in {one.attribute for one in offers}
    home = home if home in dict(homes) else forms.EVERYBODY
    form = forms.TakeFrom(
        {"home": home, "attribute": attribute} if "attribute" in request.GET and not known else None,
        homes=homes,
        attributes=[(one.attribute, taking.offer_in_words(one)) for one in offers],
        initial={"home": home, "attribute": attribute if known else ""},
    )
    if request.method == "POST" and known:
        taken: list[actions.Taken] = []
        asked = _asked(request, network, round)

        def write() -> None:
            taken.append(actions.take_groups_from(**asked, attribute=attribute, **chosen))

        if told(request, network, round, write):
            messages.success(request, pages.taken_in_words(taken[0].groups, taken[0].people))
        return to_round(network, round, "round_groups")
    proposal = reads.proposed(network, round, attribute, today, **chosen) if known else None
    repeated = (("home", home), ("attribute", attribute)) if known else ()
    return show(request, taking.take(seen, form, offers, proposal, repeated, actor_of(request)))


def _chosen(home: str) -> dict[str, list[int]]:
    """`organisation:3` or `unit:7` as what the reads and actions ask for."""
    kind, _colon, number = home.partition(":")
    if not is_whole(number):
        return {}
    return {"organisations" if kind == "organisation" else "units": [int(number)]}
