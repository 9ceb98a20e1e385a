"""What a trace says in words: one sentence a verb, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from metastyr.domain.boundaries import REGISTER_ATTRIBUTES
from metastyr.theory.text import Text

# {about} is the thing's name; other places come from the trace's data.
VERBS: Mapping[str, Text] = {
    "network.started": Text(da="oprettede netværket {about}", en="started the network {about}"),
    "network.changed": Text(da="ændrede netværkets oplysninger", en="changed the network's details"),
    "boundary.pointed": Text(da="valgte, hvad {about} læses af", en="chose what {about} is read from"),
    "membership.opened": Text(da="tog {about} med i netværket", en="brought {about} into the network"),
    "membership.changed": Text(
        da="ændrede rolle eller datoer for {about}", en="changed the role or dates of {about}"
    ),
    "membership.ended": Text(da="noterede, at {about} er trådt ud", en="noted that {about} has left"),
    "tie.added": Text(da="tilføjede båndet {about}", en="added the tie {about}"),
    "tie.removed": Text(da="fjernede båndet {about}", en="removed the tie {about}"),
    "list.taken_in": Text(
        da="indlæste listen {about}. Nye: {people} personer og {ties} bånd. "
        "Ændrede: {people_changed} personer og {ties_changed} bånd",
        en="took in the list {about}. New: {people} people and {ties} ties. "
        "Changed: {people_changed} people and {ties_changed} ties",
    ),
    "round.begun": Text(da="begyndte runden {about}", en="began the round {about}"),
    "round.changed": Text(da="ændrede runden {about}", en="changed the round {about}"),
    "round.process_changed": Text(
        da="ændrede navnet eller arbejdsforløbet i runden {about}",
        en="changed the name or the work process of the round {about}",
    ),
    "round.check_answered": Text(
        da="svarede på, om det kan betale sig at spørge, i runden {about}",
        en="answered whether it is worth asking in the round {about}",
    ),
    "round.made_named": Text(
        da="valgte, at svarene i runden {about} gemmes med navn",
        en="chose that the answers in the round {about} are stored with names",
    ),
    "round.made_anonymous": Text(
        da="valgte, at svarene i runden {about} er anonyme",
        en="chose that the answers in the round {about} are anonymous",
    ),
    "round.rules_changed": Text(
        da="ændrede reglerne for svarene i runden {about}",
        en="changed the rules for the answers in the round {about}",
    ),
    "round.days_changed": Text(
        da="ændrede dage eller påmindelser i runden {about}",
        en="changed the days or reminders of the round {about}",
    ),
    "round.words_gone_through": Text(
        da="gennemså, hvad de spurgte i runden {about} skal vide",
        en="looked through what people asked in the round {about} must be told",
    ),
    "round.council_noted": Text(
        da="noterede, hvornår MED-udvalget blev orienteret om runden {about}",
        en="noted when the works council was informed of the round {about}",
    ),
    "round.small_groups_agreed": Text(
        da="valgte at spørge grupper, der er for små til at blive vist, i runden {about}",
        en="chose to ask groups that are too small to be shown in the round {about}",
    ),
    "round.groups_changed": Text(
        da="ændrede, hvem der bliver spurgt i runden {about}", en="changed who is asked in the round {about}"
    ),
    "round.ready": Text(da="gjorde runden {about} klar", en="made the round {about} ready"),
    "round.taken_back": Text(
        da="tog runden {about} tilbage som kladde", en="turned the round {about} back into a draft"
    ),
    "round.opened": Text(
        da="åbnede runden {about}. Spurgt: {people} personer",
        en="opened the round {about}. Asked: {people} people",
    ),
    "round.closing_moved": Text(
        da="flyttede lukningen af runden {about} til {day}",
        en="moved the closing of the round {about} to {day}",
    ),
    "round.closed": Text(da="lukkede runden {about}", en="closed the round {about}"),
    "round.dialogue_agreed": Text(
        da="aftalte samtalen om runden {about}", en="arranged the conversation about the round {about}"
    ),
    "round.published": Text(
        da="delte resultatet af runden {about} med netværket",
        en="shared the result of the round {about} with the network",
    ),
    "round.archived": Text(
        da="arkiverede runden {about} og slettede navne og adresser",
        en="archived the round {about} and deleted names and addresses",
    ),
    "round.dropped": Text(da="slettede kladden {about}", en="deleted the draft {about}"),
    "round.exported": Text(
        da="hentede resultatet af runden {about} som {form}",
        en="exported the result of the round {about} as {form}",
    ),
    "round.letters_printed": Text(
        da="hentede breve til runden {about}", en="downloaded letters for the round {about}"
    ),
    "round.letter_decided": Text(
        da="afgjorde et uvist brev i runden {about}", en="decided on an uncertain letter in the round {about}"
    ),
    "round.letter_came_back": Text(
        da="fik et brev retur i runden {about}", en="had a letter returned in the round {about}"
    ),
    "round.invitation_changed": Text(
        da="rettede en invitation i runden {about}", en="corrected an invitation in the round {about}"
    ),
    "round.follow_up_added": Text(
        da="aftalte en handling efter runden {about}", en="agreed on an action after the round {about}"
    ),
    "round.follow_up_changed": Text(
        da="ændrede en handling efter runden {about}", en="changed an action after the round {about}"
    ),
    "round.not_me": Text(
        da="fik at vide, at en invitation i runden {about} er kommet til den forkerte",
        en="was told that an invitation in the round {about} has reached the wrong person",
    ),
    "network.exported": Text(da="hentede netværket som {about}", en="exported the network as {about}"),
    "organisation.added": Text(da="oprettede organisationen {about}", en="added the organisation {about}"),
    "organisation.changed": Text(da="ændrede organisationen {about}", en="changed the organisation {about}"),
    "unit.added": Text(da="oprettede enheden {about}", en="added the unit {about}"),
    "unit.changed": Text(da="ændrede enheden {about}", en="changed the unit {about}"),
    "person.added": Text(da="oprettede {about} i registret", en="added {about} to the register"),
    "person.changed": Text(da="ændrede oplysninger om {about}", en="changed the details of {about}"),
    "user.added": Text(da="gav {about} adgang", en="gave {about} access"),
    "user.changed": Text(da="ændrede adgangen for {about}", en="changed the access of {about}"),
}


# Who has ties to whom is for those who may see the structure; all others read that it happened.
_WITHOUT_NAMES: Mapping[str, Text] = {
    "tie.added": Text(da="tilføjede et bånd", en="added a tie"),
    "tie.removed": Text(da="fjernede et bånd", en="removed a tie"),
}

# A boundary's trace keeps ids: which boundary, and the attribute it was pointed at.
_BOUNDARIES: Mapping[str, Text] = {
    "vertical": Text(da="den vertikale grænse", en="the vertical boundary"),
    "horizontal": Text(da="den horisontale grænse", en="the horizontal boundary"),
    "stakeholder": Text(da="interessentgrænsen", en="the stakeholder boundary"),
    "demographic": Text(da="den demografiske grænse", en="the demographic boundary"),
    "geographic": Text(da="den geografiske grænse", en="the geographic boundary"),
}
_POINTED = Text(da="valgte, at {about} læses af {attribute}", en="chose to read {about} from {attribute}")
_UNPOINTED = Text(da="valgte, at {about} ikke læses af noget", en="chose to leave {about} unread")


def sentence(verb: str, about: str, data: Mapping[str, object], *, structure: bool) -> Text:
    """The sentence of one trace. KeyError for a verb nobody has written words for.

    `structure` is whether the reader may see who has ties to whom; without it a tie is not named.

    >>> sentence("membership.opened", "Aya Holm", {}, structure=False).da
    'tog Aya Holm med i netværket'
    >>> sentence("tie.removed", "Aya Holm → Bo Friis", {}, structure=False).da
    'fjernede et bånd'
    >>> sentence("boundary.pointed", "stakeholder", {"attribute": "sector"}, structure=True).da
    'valgte, at interessentgrænsen læses af Sektor'
    """
    if not structure and verb in _WITHOUT_NAMES:
        return _WITHOUT_NAMES[verb]
    if verb == "boundary.pointed" and about in _BOUNDARIES:
        return _pointed(_BOUNDARIES[about], data.get("attribute"))
    return VERBS[verb].filled(**{**data, "about": about})


def _pointed(boundary: Text, attribute: object) -> Text:
    """What a boundary was pointed at; a trace that does not say tells only that it was."""
    words = VERBS["boundary.pointed"] if attribute is None else _POINTED if attribute else _UNPOINTED
    own = str(attribute).removeprefix("own:")
    known = REGISTER_ATTRIBUTES.get(str(attribute)) or Text(da=own, en=own) if own else boundary
    return Text(
        da=words.da.format(about=boundary.da, attribute=known.da),
        en=words.en.format(about=boundary.en, attribute=known.en),
    )
