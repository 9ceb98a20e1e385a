"""Who may what: six roles, the acts of the product, and one table between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from metastyr.theory.text import Text


class Role(StrEnum):
    """A role in a network; ADMINISTRATOR alone holds for the whole installation."""

    ADMINISTRATOR = "administrator"
    NETWORK_LEADER = "network_leader"
    REFERENCE_LEADER = "reference_leader"
    PARTICIPANT = "participant"
    BASE_LEADER = "base_leader"
    OBSERVER = "observer"


class Act(StrEnum):
    """Something a person can do; every page and every write asks for exactly one."""

    OWN_ACCOUNT = "own_account"
    SEE_OWN_NETWORKS = "see_own_networks"
    START_NETWORK = "start_network"
    SEE_REGISTER = "see_register"
    CHANGE_REGISTER = "change_register"
    SEE_NETWORK = "see_network"
    SEE_PARTICIPANTS = "see_participants"
    SEE_STRUCTURE = "see_structure"
    SEE_TRACE = "see_trace"
    CHANGE_NETWORK = "change_network"
    TAKE_IN_LIST = "take_in_list"
    EXPORT_NETWORK = "export_network"
    RUN_ROUNDS = "run_rounds"
    SEE_ROUNDS = "see_rounds"
    SEE_RESULTS = "see_results"
    SEE_CHOICE = "see_choice"
    ASSESS_TASK = "assess_task"
    DECIDE_FORM = "decide_form"
    SEE_CANVASES = "see_canvases"
    FILL_CANVASES = "fill_canvases"
    SEE_CANDIDATES = "see_candidates"
    COMPOSE = "compose"
    SEE_FRAME = "see_frame"
    CHANGE_FRAME = "change_frame"
    ANSWER_GOAL = "answer_goal"
    ASK_IN = "ask_in"
    GIVE_ACCESS = "give_access"
    SEE_GALLERY = "see_gallery"


ROLE_NAMES: Mapping[Role, Text] = {
    Role.ADMINISTRATOR: Text(da="Administrator", en="Administrator"),
    Role.NETWORK_LEADER: Text(da="Netværksleder", en="Network leader"),
    Role.REFERENCE_LEADER: Text(da="Referenceleder", en="Reference leader"),
    Role.PARTICIPANT: Text(da="Netværksdeltager", en="Participant"),
    Role.BASE_LEADER: Text(da="Leder i basisorganisationen", en="Leader in the base organisation"),
    Role.OBSERVER: Text(da="Observatør", en="Observer"),
}

_EVERYONE = frozenset(Role)
_LEADERS = frozenset({Role.NETWORK_LEADER, Role.REFERENCE_LEADER})
_IN_IT = _EVERYONE - {Role.ADMINISTRATOR}

# Acts anyone signed in may do, whether or not they hold a role anywhere.
SIGNED_IN: frozenset[Act] = frozenset({Act.OWN_ACCOUNT, Act.SEE_OWN_NETWORKS})

# Acts on the installation: enough to hold the role in any network.
ANYWHERE: Mapping[Act, frozenset[Role]] = {
    Act.START_NETWORK: frozenset({Role.ADMINISTRATOR, Role.NETWORK_LEADER}),
    Act.SEE_REGISTER: frozenset({Role.ADMINISTRATOR, Role.NETWORK_LEADER}),
    Act.CHANGE_REGISTER: frozenset({Role.ADMINISTRATOR, Role.NETWORK_LEADER}),
    Act.GIVE_ACCESS: frozenset({Role.ADMINISTRATOR}),
    Act.SEE_GALLERY: frozenset({Role.ADMINISTRATOR}),
}

# Acts in one network: the role must be held there. The administrator keeps the installation
# running and gives access; what a network's people say and do is not the administrator's to read.
IN_NETWORK: Mapping[Act, frozenset[Role]] = {
    Act.SEE_NETWORK: _EVERYONE,
    Act.SEE_PARTICIPANTS: _EVERYONE,
    Act.SEE_STRUCTURE: _LEADERS | {Role.PARTICIPANT},
    Act.SEE_TRACE: _LEADERS | {Role.ADMINISTRATOR},
    Act.CHANGE_NETWORK: frozenset({Role.NETWORK_LEADER}),
    Act.TAKE_IN_LIST: frozenset({Role.NETWORK_LEADER}),
    Act.EXPORT_NETWORK: _LEADERS,
    # Sets up, sends, closes, reads and shares.
    Act.RUN_ROUNDS: frozenset({Role.NETWORK_LEADER}),
    # That a round is there, what it asks and how far it is. Results: see `may_see_results`.
    Act.SEE_ROUNDS: _LEADERS | {Role.PARTICIPANT},
    Act.SEE_RESULTS: _LEADERS | {Role.PARTICIPANT},
    # What the network is for and within what: everyone in it, and the leaders at home, must know.
    Act.SEE_CHOICE: _IN_IT,
    Act.ASSESS_TASK: _LEADERS | {Role.PARTICIPANT, Role.BASE_LEADER},
    Act.DECIDE_FORM: frozenset({Role.NETWORK_LEADER}),
    Act.SEE_CANVASES: _LEADERS | {Role.PARTICIPANT, Role.BASE_LEADER},
    Act.FILL_CANVASES: _LEADERS | {Role.PARTICIPANT},
    # What is written of people by name before they are asked: only those who lead.
    Act.SEE_CANDIDATES: _LEADERS,
    Act.COMPOSE: frozenset({Role.NETWORK_LEADER}),
    Act.SEE_FRAME: _IN_IT,
    Act.CHANGE_FRAME: _LEADERS,
    Act.ANSWER_GOAL: _LEADERS | {Role.PARTICIPANT, Role.BASE_LEADER},
    Act.ASK_IN: frozenset({Role.NETWORK_LEADER}),
}


class Refused(Exception):  # noqa: N818  an answer of the domain, not a fault
    """The actor may not do this. Carries the act, and the network's key when it was about one."""

    def __init__(self, act: Act, network: str | None = None) -> None:
        super().__init__(f"{act} is not allowed here")
        self.act = act
        self.network = network


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """The one who asks: a signed-in user, and the roles held in each network now (by its key)."""

    user_id: int
    name: str
    person_id: int | None = None
    administrator: bool = False
    roles: Mapping[str, frozenset[Role]] = field(default_factory=dict)

    def roles_in(self, network: str) -> frozenset[Role]:
        """The roles that count in one network.

        >>> sorted(Actor(user_id=1, name="Bo", administrator=True).roles_in("unges-trivsel"))
        [<Role.ADMINISTRATOR: 'administrator'>]
        """
        own = self.roles.get(network, frozenset())
        return own | {Role.ADMINISTRATOR} if self.administrator else own

    @property
    def roles_anywhere(self) -> frozenset[Role]:
        own: frozenset[Role] = frozenset().union(*self.roles.values())
        return own | {Role.ADMINISTRATOR} if self.administrator else own


def may(actor: Actor | None, act: Act, network: str | None = None) -> bool:
    """Whether `actor` may do `act` (in `network`, by key, for acts in a network).

    >>> lead = Actor(user_id=1, name="Bo", roles={"a": frozenset({Role.NETWORK_LEADER})})
    >>> may(lead, Act.CHANGE_NETWORK, "a"), may(lead, Act.CHANGE_NETWORK, "b")
    (True, False)
    """
    if actor is None:
        return False
    if act in SIGNED_IN:
        return True
    if act in ANYWHERE:
        return bool(ANYWHERE[act] & actor.roles_anywhere)
    if network is None:
        return False
    return bool(IN_NETWORK[act] & actor.roles_in(network))


def check_may(actor: Actor | None, act: Act, network: str | None = None) -> None:
    """Raise Refused unless `may`."""
    if not may(actor, act, network):
        raise Refused(act, network)


def may_see_results(actor: Actor | None, network: str, state: str, *, published: bool) -> bool:
    """Whether `actor` may open the results of a round in `state`: leaders once it is closed, so that they can
    prepare the conversation; participants once it is `published`, shared with them. A round can be put away
    without ever having been shared.

    >>> lead = Actor(user_id=1, name="Bo", roles={"a": frozenset({Role.NETWORK_LEADER})})
    >>> [may_see_results(lead, "a", state, published=False) for state in ("open", "closed", "archived")]
    [False, True, True]
    """
    if actor is None or not may(actor, Act.SEE_RESULTS, network):
        return False
    if actor.roles_in(network) & _LEADERS:
        return state in {"closed", "published", "archived"}
    return published and state in {"published", "archived"}
