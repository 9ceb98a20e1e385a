"""What waits for the reader in one network, as lines that lead there."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.web.overview.reads import Waits
from metastyr.web.ui.words import number


def lines(key: str, waits: Waits) -> tuple[tuple[str, str], ...]:
    """(words, address) of each thing, first what others wait for."""
    here = {"network": key}
    found = [
        (
            _("Svar på “%(goal)s” for %(party)s") % {"goal": one.title, "party": one.party_name},
            reverse("frame:reply", kwargs={**here, "goal": one.goal, "party": one.party}),
        )
        for one in waits.replies
    ]
    if waits.task:
        found.append(
            (_("Vurder opgaven “%(task)s”") % {"task": waits.task}, reverse("choose:start", kwargs=here))
        )
    if waits.own_mandate:
        found.append((_("Skriv, hvad du har med hjemmefra"), reverse("frame:own_mandate", kwargs=here)))
    if waits.proposals:
        found.append(
            (
                ngettext(
                    "Bekræft %(n)s mandat, som er foreslået",
                    "Bekræft %(n)s mandater, som er foreslået",
                    waits.proposals,
                )
                % {"n": number(waits.proposals)},
                reverse("frame:mandates", kwargs=here),
            )
        )
    if waits.invitations:
        found.append(
            (
                ngettext(
                    "Tag stilling til %(n)s invitation: den inviterede peger på en anden, "
                    "eller brevet kom ikke frem",
                    "Tag stilling til %(n)s invitationer: de inviterede peger på en anden, "
                    "eller brevet kom ikke frem",
                    waits.invitations,
                )
                % {"n": number(waits.invitations)},
                reverse("design:asked_in", kwargs=here),
            )
        )
    return tuple(found)
