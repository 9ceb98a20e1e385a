"""What a closed or archived round has deleted, and what is not deleted yet: no more is said than is so."""

from __future__ import annotations

from django.utils.translation import gettext as _

from metastyr.web.sense.reads import RoundNow
from metastyr.web.ui.components.alert import Alert


def erased(seen: RoundNow) -> str:
    """What is deleted, in a sentence; "" where nothing had to be."""
    if seen.state == "archived":
        if not seen.wiped:
            return _(
                "Navne, adresser og breve er slettet i databasen. De bliver slettet i dens filer af "
                "arbejderen. Gruppernes tal er gemt."
            )
        if seen.log_kept:
            return _(
                "Navne, adresser og breve er slettet, men databasens egen log kan gemme dem et stykke tid "
                "endnu. Gruppernes tal er gemt."
            )
        return _("Navne, adresser og breve er slettet, gruppernes tal er gemt.")
    if not seen.anonymous or seen.closed is None:
        return ""
    if not seen.wiped:
        return _(
            "Det, der kunne føre et svar tilbage til en person, er slettet i databasen. Det bliver slettet i "
            "dens filer af arbejderen."
        )
    if seen.log_kept:
        return _(
            "Det, der kunne føre et svar tilbage til en person, er slettet, men databasens egen log kan "
            "gemme det et stykke tid endnu."
        )
    return _("Det, der kunne føre et svar tilbage til en person, er slettet.")


def not_erased(seen: RoundNow) -> Alert | None:
    """For whoever runs the round: what is still to be done, and by whom; None where all is done."""
    promised = seen.closed is not None and (seen.anonymous or seen.state == "archived")
    if promised and not seen.wiped:
        return Alert(
            kind="warning",
            heading=_("Databasens filer er ikke renset endnu"),
            text=_(
                "Arbejderen prøver igen af sig selv, til det lykkes. Står her det samme i morgen, så sig det "
                "til den, der driver systemet."
            ),
        )
    if promised and seen.log_kept:
        return Alert(
            kind="warning",
            heading=_("Databasens log er ikke renset"),
            text=_(
                "Bed den, der driver systemet, give databasens bruger rollen pg_checkpoint og lov til at "
                "bruge pg_switch_wal() og pg_ls_waldir(). Så renser arbejderen loggen af sig selv inden for "
                "en time."
            ),
        )
    return None
