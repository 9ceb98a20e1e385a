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
    "choice.begun": Text(da="beskrev opgaven {about}", en="described the task {about}"),
    "choice.task_changed": Text(da="rettede opgaven {about}", en="changed the task {about}"),
    "choice.opened": Text(
        da="åbnede opgaven {about} for vurdering", en="opened the task {about} for assessment"
    ),
    "choice.taken_back": Text(
        da="tog opgaven {about} tilbage for at rette den", en="took the task {about} back to change it"
    ),
    "choice.assessment_begun": Text(
        da="begyndte på en vurdering af opgaven {about}", en="began an assessment of the task {about}"
    ),
    "choice.assessment_kept": Text(
        da="gemte svar i sin vurdering af opgaven {about}", en="saved answers about the task {about}"
    ),
    "choice.assessed": Text(
        da="afleverede sin vurdering af opgaven {about}", en="handed in an assessment of the task {about}"
    ),
    "choice.stood_aside": Text(
        da="valgte ikke at vurdere opgaven {about}", en="chose not to assess the task {about}"
    ),
    "choice.weighed": Text(
        da="sagde, hvad der vejer mest for opgaven {about}", en="said what weighs most in the task {about}"
    ),
    "choice.conditions_answered": Text(
        da="svarede på, hvordan et netværk om opgaven {about} kan styres",
        en="answered how a network on the task {about} could be run",
    ),
    "choice.decision_drafted": Text(
        da="gemte en kladde til beslutningen om {about}", en="kept a draft of the decision on {about}"
    ),
    "choice.decided": Text(
        da="besluttede styreformen for opgaven {about}", en="decided the form for the task {about}"
    ),
    "choice.thought_again": Text(
        da="begyndte at tænke igen om opgaven {about}", en="began to think again about the task {about}"
    ),
    "choice.exported": Text(
        da="hentede vurderingen af opgaven {about} som fil",
        en="exported the assessment of the task {about} as a file",
    ),
    "canvas.begun": Text(da="begyndte arket {about}", en="began the sheet {about}"),
    "canvas.filled": Text(da="skrev i arket {about}", en="wrote in the sheet {about}"),
    "canvas.shared": Text(
        da="delte sit eget ark {about} med netværket", en="shared their own sheet {about} with the network"
    ),
    "canvas.renamed": Text(
        da="gav arket {about} et andet navn: {title}", en="renamed the sheet {about}: {title}"
    ),
    "canvas.version_kept": Text(
        da="gemte arket {about} som version {number}", en="saved the sheet {about} as version {number}"
    ),
    "canvas.brought_back": Text(
        da="hentede version {number} af arket {about} frem igen",
        en="brought version {number} of the sheet {about} back",
    ),
    "canvas.put_away": Text(da="lagde arket {about} væk", en="put the sheet {about} away"),
    "canvas.taken_out": Text(da="tog arket {about} frem igen", en="took the sheet {about} out again"),
    "frame.added": Text(da="satte rammen {about}", en="set the frame {about}"),
    "frame.changed": Text(da="ændrede rammen {about}", en="changed the frame {about}"),
    "frame.withdrawn": Text(da="trak rammen {about} tilbage", en="withdrew the frame {about}"),
    "party.added": Text(
        da="skrev {about} på som part, der skal sige ja til målene",
        en="put {about} down as a party that must say yes to the goals",
    ),
    "party.changed": Text(
        da="ændrede oplysninger om parten {about}", en="changed the details of the party {about}"
    ),
    "party.left": Text(da="noterede, at parten {about} træder ud", en="noted that the party {about} leaves"),
    "goal.proposed": Text(da="foreslog målet {about}", en="proposed the goal {about}"),
    "goal.reworded": Text(
        da="formulerede målet {about} om, så alle bliver spurgt igen",
        en="reworded the goal {about}, so that everybody is asked again",
    ),
    "goal.replied": Text(
        da="svarede på målet {about} for {party}", en="replied to the goal {about} for {party}"
    ),
    "goal.reply_noted": Text(
        da="noterede, hvad {party} har svaret på målet {about}",
        en="noted what {party} has replied to the goal {about}",
    ),
    "goal.dropped": Text(da="droppede målet {about}", en="dropped the goal {about}"),
    "mandate.written": Text(da="skrev mandatet for {about}", en="wrote the mandate of {about}"),
    "mandate.proposed": Text(da="foreslog et mandat for {about}", en="proposed a mandate for {about}"),
    "mandate.confirmed": Text(da="bekræftede mandatet for {about}", en="confirmed the mandate of {about}"),
    "mandate.ended": Text(da="afsluttede mandatet for {about}", en="ended the mandate of {about}"),
    "start_check.answered": Text(
        da="svarede på tjeklistens punkt “{about}”", en="answered the point “{about}” of the check list"
    ),
    "frame.exported": Text(da="hentede rammerne som {about}", en="exported the frames as {about}"),
    "need.added": Text(da="skrev behovet {about} på", en="wrote down the need {about}"),
    "need.changed": Text(da="rettede behovet {about}", en="corrected the need {about}"),
    "need.removed": Text(da="fjernede behovet {about}", en="removed the need {about}"),
    # Who is being considered is never told in a trace.
    "candidate.added": Text(
        da="satte kandidater på listen. Nye: {n}", en="put candidates on the list. New: {n}"
    ),
    "candidate.changed": Text(
        da="rettede, hvad der står om en kandidat", en="corrected what is written of a candidate"
    ),
    "candidate.removed": Text(
        da="slettede en kandidat og alt, der stod om personen",
        en="deleted a candidate and all that was written of the person",
    ),
    "candidate.exported": Text(
        da="hentede listen over kandidater som {about}", en="exported the list of candidates as {about}"
    ),
    "group.composed": Text(da="satte gruppe nr. {about} sammen", en="composed group no. {about}"),
    "group.stopped": Text(
        da="stoppede søgningen efter gruppe nr. {about}", en="stopped the search for group no. {about}"
    ),
    "group.decided": Text(
        da="besluttede gruppe nr. {about} med {n} personer", en="decided on group no. {about} of {n} people"
    ),
    "group.dropped": Text(da="smed gruppe nr. {about} væk", en="threw away group no. {about}"),
    "asked_in.asked": Text(
        da="inviterede {people} personer til netværket", en="invited {people} people to the network"
    ),
    "asked_in.reminded": Text(
        da="mindede {people} inviterede om at svare", en="reminded {people} invited people to answer"
    ),
    "asked_in.corrected": Text(
        da="rettede en invitation til netværket", en="corrected an invitation to the network"
    ),
    "asked_in.letter_decided": Text(
        da="afgjorde, hvad der skete med brevet til en inviteret",
        en="decided what happened to the letter of one who is invited",
    ),
    "asked_in.letter_came_back": Text(
        da="fik et brev til en inviteret retur", en="had the letter of one who is invited returned"
    ),
    "asked_in.printed": Text(
        da="hentede {letters} invitationer på papir", en="downloaded {letters} invitations on paper"
    ),
    "asked_in.withdrawn": Text(
        da="trak en invitation til netværket tilbage", en="withdrew an invitation to the network"
    ),
    "asked_in.settled": Text(
        da="noterede et svar på en invitation", en="took note of an answer to an invitation"
    ),
    "asked_in.day_moved": Text(
        da="gav en inviteret frist til {day}", en="gave one who is invited until {day} to answer"
    ),
    "asked_in.passed_on": Text(
        da="inviterede den, en inviteret pegede på", en="invited the one that somebody invited pointed at"
    ),
    "asked_in.yes": Text(da="fik et ja til en invitation", en="got a yes to an invitation"),
    "asked_in.registered": Text(
        da="satte en inviteret, der sagde ja, i registret",
        en="put one who is invited and said yes into the register",
    ),
    "asked_in.no": Text(da="fik et nej til en invitation", en="got a no to an invitation"),
    "asked_in.someone_else": Text(
        da="fik en anden foreslået af en inviteret", en="was told of someone else by one who is invited"
    ),
    "asked_in.forgotten": Text(
        da="slettede navn og e-mail på {people} inviterede, som ikke har sagt ja",
        en="deleted name and e-mail of {people} invited people who have not said yes",
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
