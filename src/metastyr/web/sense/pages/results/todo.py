"""What to do now with a result: share it, talk about it, and do what was agreed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.analysis.coordination.strength import Strength
from metastyr.domain.access import Act, Actor, may
from metastyr.web.sense.pages.results.follow_ups import LastTime, to_talk_about
from metastyr.web.sense.pages.results.words import day, moment
from metastyr.web.sense.reads import CoordinationResult, FollowUpNow, RoundNow
from metastyr.web.ui.words import number

Step = tuple[str, str, str]
"""A sentence, and the door to it: what it is called and its address, both empty where there is none."""
_MOST_ACTS = 3
_LETTERS = 120


def todo(
    result: CoordinationResult, acts: Sequence[FollowUpNow], actor: Actor, *, last: LastTime | None
) -> tuple[Step, ...]:
    """The steps in the order they are taken."""
    now = result.round
    here = {"network": now.network, "round": now.key}
    leads = may(actor, Act.RUN_ROUNDS, now.network)
    ahead = now.dialogue_when is not None and now.dialogue_when > timezone.now()
    steps: list[Step] = []
    if leads and now.state == "closed":
        words = (
            _("Forbered samtalen, og del resultatet med deltagerne.")
            if ahead
            else _("Del resultatet med deltagerne.")
        )
        steps.append((words, _("Del resultatet"), reverse("sense:results_publish", kwargs=here)))
    if ahead and now.dialogue_when is not None:
        when = {"when": moment(now.dialogue_when)}
        steps.append((_("Hold samtalen %(when)s. Begynd med det, der går godt.") % when, "", ""))
    if last:
        steps.append((_("Hør, hvordan det gik med det, I aftalte sidst."), _("Det aftalte I"), "#last-time"))
    if acts:
        return (*steps, *_agreed(now, acts, leads=leads))
    if now.dialogue_when is not None and not ahead and leads:
        words = _("Samtalen var %(when)s. Skriv ned, hvad I aftalte, hvem der gør det, og hvornår.") % {
            "when": moment(now.dialogue_when)
        }
        return (*steps, (words, _("Hvad gør I?"), reverse("sense:follow_ups", kwargs=here)))
    return (*steps, *_weak(result, reverse("sense:follow_ups", kwargs=here)))


def _agreed(now: RoundNow, acts: Sequence[FollowUpNow], *, leads: bool) -> Iterator[Step]:
    """The acts that are not done yet, by the day they are due."""
    waiting = [act for act in acts if act.done is None]
    if not waiting:
        yield _("Alt, hvad I har aftalt, er gjort. Spørg igen, når det har haft tid til at virke."), "", ""
    today = timezone.localdate()
    for act in waiting[:_MOST_ACTS]:
        told = {
            "what": Truncator(act.text).chars(_LETTERS).strip(" ."),
            "who": act.owner.strip(" ."),
            "day": day(act.due),
        }
        words = (
            _("%(what)s. %(who)s sørger for det, senest %(day)s.")
            if act.due >= today
            else _("%(what)s. Det skulle være gjort %(day)s. Spørg %(who)s, hvordan det går.")
        )
        url = reverse(
            "sense:follow_up", kwargs={"network": now.network, "round": now.key, "follow_up": act.id}
        )
        yield words % told, *((_("Er det gjort?"), url) if leads else ("", ""))
    if (more := len(waiting) - _MOST_ACTS) > 0:
        words = ngettext("Og %(n)s aftale til.", "Og %(n)s aftaler til.", more) % {"n": number(more)}
        yield words, _("Det har I aftalt"), "#acts"


def _weak(result: CoordinationResult, url: str) -> Iterator[Step]:
    weak = to_talk_about(result, Strength.WEAK)
    door = _("Arbejdsgang eller samtale?")
    if weak:
        words = ngettext(
            "Tag det svage sted op: kan en fast arbejdsgang bære det, eller skal der tales undervejs?",
            "Tag de %(n)s svage steder op ét ad gangen: kan en fast arbejdsgang bære det, eller skal der "
            "tales undervejs?",
            len(weak),
        ) % {"n": number(len(weak))}
        yield words, door, url
    elif to_talk_about(result, Strength.UNCERTAIN):
        words = _("Intet sted er sikkert svagt. Spørg grupperne, hvor det kniber, før I laver noget om.")
        yield words, door, url
