"""What every view of the design step first makes sure of: who asks, and that the network is there."""

from __future__ import annotations

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from metastyr.web.design import reads
from metastyr.web.design.actions import Reason


def network_or_404(key: str) -> reads.NetworkName:
    try:
        return reads.network_name(key)
    except ObjectDoesNotExist as gone:
        raise Http404 from gone


def reason_in_words(reason: Reason) -> str:
    """Why nothing was changed, and what to do."""
    return {
        Reason.LAST_LEADER: _(
            "Netværket skal have en netværksleder uden slutdato. Giv først rollen til en anden."
        ),
        Reason.ALREADY_IN_ROLE: _("Personen har allerede den rolle i den periode. Ret rollen i stedet."),
        Reason.LEAVES_BEFORE_ENTERING: _("Sidste dag ligger før “Med fra”. Ret den ene af dem."),
        Reason.NOT_IN_NETWORK: _("Den ene af de to er ikke med i netværket."),
        Reason.TIE_TO_ONESELF: _("En person kan ikke have et bånd til sig selv."),
        Reason.TIE_ALREADY_THERE: _("Det bånd er her allerede."),
        Reason.TIE_NOT_THERE: _("Det bånd er her ikke længere."),
        Reason.NEED_ALREADY_THERE: _("Der står allerede et behov med det navn. Ret det, der står der."),
        Reason.CANDIDATE_ALREADY_THERE: _(
            "Der står allerede en kandidat med det navn og den organisation på listen."
        ),
        Reason.CANDIDATE_GONE: _(
            "En af dem, du valgte, står ikke på listen mere. Sæt en ny gruppe sammen, og vælg igen."
        ),
        Reason.CHANGED_MEANWHILE: _(
            "En anden har ændret det, mens du skrev. Kopiér dine ord, hent siden igen, og se, "
            "hvad der står nu."
        ),
        Reason.GROUP_NOT_OPEN: _("Gruppen er allerede besluttet, eller den regnes stadig. Intet er ændret."),
    }[reason]


def ended_in_words() -> str:
    return _("Netværket er slut og kan ikke ændres. Fjern slutdatoen for at ændre det.")


def as_file(data: bytes, name: str, content_type: str) -> HttpResponse:
    """The bytes as a download."""
    response = HttpResponse(data, content_type=content_type)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
GRAPHML = "application/graphml+xml"
