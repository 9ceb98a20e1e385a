"""Every address of the product with a working example of it, and one person for each role."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.urls import URLPattern, URLResolver, get_resolver
from django.utils import timezone

from metastyr.domain.access import Role
from metastyr.domain.boundaries import BoundaryKind
from metastyr.records.models import (
    Membership,
    Network,
    NetworkBoundary,
    Organisation,
    Person,
    Tie,
    Unit,
    Upload,
    User,
)
from tests.web.choose.made import chosen
from tests.web.design.asking_in.made import code_of, invited
from tests.web.design.canvases.made import sheet_of
from tests.web.design.composing.made import composed_from
from tests.web.frame.made import framed
from tests.web.sense.rounds.filled import filled, follow_up, shared
from tests.web.sense.rounds.made import codes, draft, opened

SOMEBODY = (
    "outsider",
    Role.OBSERVER,
    Role.PARTICIPANT,
    Role.BASE_LEADER,
    Role.REFERENCE_LEADER,
    Role.NETWORK_LEADER,
    Role.ADMINISTRATOR,
)

# The pages of a round's set-up, which need a draft.
SET_UP = (
    *("round_check", "round_process", "round_dates", "round_details", "round_intro", "round_council"),
    *("round_groups", "round_groups_from", "round_group", "round_group_add", "round_group_order"),
    *("round_ready", "round_drop"),
)

# Results read question by question, and held against the round before.
OTHER_READINGS = ("results_item", "results_figures", "results_change", "results_change_svg")
# The result of a round, and what is agreed on after it.
RESULTS = (
    *("results", "results_dialogue", "results_publish", "results_dimensions", "results_profile"),
    *("results_map", "results_pairs", "results_answers"),
    *("follow_ups", "add_follow_up", "follow_up", "finish_follow_up"),
)
# One person's mandate: of the participant, who has one.
MANDATES = ("mandate", "write_mandate", "confirm_mandate", "end_mandate")
TAKEN_HOME = ("results_xlsx", "results_pdf", "results_csv")


@dataclass(frozen=True)
class Address:
    """One line of the product's addresses."""

    name: str
    route: str
    callback: object
    parameters: tuple[str, ...]


def addresses() -> list[Address]:
    """All addresses, in the order in which Django tries them."""
    return list(_below(get_resolver().url_patterns, "", ""))


def _below(patterns: list[URLPattern | URLResolver], route: str, space: str) -> Iterator[Address]:
    for pattern in patterns:
        here = route + _readable(str(pattern.pattern))
        if isinstance(pattern, URLResolver):
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from _below(pattern.url_patterns, here, inner)
        else:
            yield Address(
                f"{space}{pattern.name}",
                "/" + here,
                pattern.callback,
                tuple(re.findall(r"<(?:\w+:)?(\w+)>", here)),
            )


def _readable(route: str) -> str:
    """A regular expression's named parts as `<name>`, its anchors away."""
    return re.sub(r"\(\?P<(\w+)>[^)]*\)", r"<\1>", route).strip("^$")


@dataclass(frozen=True)
class Ground:
    """A small installation: one network with everybody in it, another that nobody here takes part in."""

    users: dict[str, User]
    examples: dict[str, object]

    def example(self, address: Address, asking: str) -> dict[str, object]:
        """A value for each part of the address that really exists."""
        values: dict[str, object] = {}
        for parameter in address.parameters:
            narrow = f"{address.name}.{parameter}"
            values[parameter] = self.examples.get(narrow, self.examples.get(parameter))
            assert values[parameter] is not None, f"tests/house/walk.py knows no example for {narrow}"
        return values


def ground() -> Ground:
    """Build it in the database."""
    organisation = Organisation.objects.create(name="Fjordby Kommune", sector="municipality")
    unit = Unit.objects.create(organisation=organisation, name="Børn og Unge")
    network = Network.objects.create(key="unges-trivsel", name="Unges trivsel", started=date(2026, 1, 1))
    Network.objects.create(key="et-andet", name="Et andet netværk", started=date(2026, 1, 1))
    for kind, attribute in zip(
        BoundaryKind, ("level", "function", "organisation", "own:age", "place"), strict=True
    ):
        NetworkBoundary.objects.create(network=network, kind=kind, attribute=attribute)
    users: dict[str, User] = {}
    people: list[Person] = []
    memberships: list[Membership] = []
    for role in SOMEBODY:
        person = None
        if role != Role.ADMINISTRATOR:
            person = Person.objects.create(
                name=f"Person {role}", organisation=organisation, unit=unit, level="Ledelse", place="Fjordby"
            )
        if role not in {"outsider", Role.ADMINISTRATOR}:
            people.append(person)
            memberships.append(
                Membership.objects.create(network=network, person=person, role=role, since=date(2026, 1, 1))
            )
        users[role] = User.objects.create_user(
            f"{role}@fjordby.example",
            "a long password",
            name=f"Person {role}",
            person=person,
            is_administrator=role == Role.ADMINISTRATOR,
        )
    Tie.objects.create(network=network, source=people[0], target=people[1])
    upload = Upload.objects.create(
        owner=users[Role.NETWORK_LEADER],
        network=network,
        received=timezone.now(),
        people_name="personer.csv",
        people=b"navn;organisation\nAya Holm;Fjordby Kommune\n",
    )
    asked = opened(network, by=users[Role.NETWORK_LEADER])
    drafted = draft(network, by=users[Role.NETWORK_LEADER])
    over = shared(filled(network=network, by=users[Role.NETWORK_LEADER], rows_may_leave=True))
    canvas_sheet = sheet_of(network, by=users[Role.NETWORK_LEADER], kept=1)
    theme = composed_from(network)
    invitation = invited(network, "Gerda Bjørn", by=users[Role.NETWORK_LEADER].pk)["Gerda Bjørn"]
    frame = framed(network, speaker=people[1], by=users[Role.NETWORK_LEADER].pk)
    chosen(network, by=users[Role.NETWORK_LEADER].pk, others=[users[Role.PARTICIPANT].pk])
    return Ground(
        users=users,
        examples={
            "network": network.key,
            **theme,
            "kind": "stakeholder",
            "upload": upload.key,
            # An open round, and the code of one who is asked in it.
            "round": asked.key,
            "code": codes(asked)["PPR 0"],
            "screen": 1,
            "invitation": asked.invitations.order_by("-pk").values_list("key", flat=True)[0],
            # What is only set up while it is a draft.
            **{f"sense:{name}.round": drafted.key for name in SET_UP},
            # What there is once a round is over and shared.
            **{f"sense:{name}.round": over.key for name in (*RESULTS, *TAKEN_HOME)},
            "follow_up": follow_up(over).pk,
            **{f"sense:{name}.round": over.key for name in OTHER_READINGS},
            "item": "timely",
            "group": drafted.groups.values_list("pk", flat=True)[0],
            "canvas": "theme",
            "sheet": canvas_sheet.key,
            "number": 1,
            # Of a choice: the decided one.
            "version": 1,
            "asked": invitation,
            **{f"invited:{name}.code": code_of(invitation) for name in ("invitation", "receipt")},
            "frame": frame.frame,
            "goal": frame.goal,
            # The participant answers for the school; for the region only a leader can note what was said.
            "party": frame.school,
            "point": "home",
            **{f"frame:{name}.person": people[1].pk for name in MANDATES},
            "organisation": organisation.pk,
            "unit": unit.pk,
            "person": people[0].pk,
            "membership": memberships[0].pk,
            "user": users["outsider"].pk,
            "pk": 1,
            "uidb36": "1",
            "key": "no-key",
        },
    )
