"""The words for each reason why the register turned a change down, and the field they stand at."""

from __future__ import annotations

from collections.abc import Mapping

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from metastyr.web.register.actions import NotPossible, Reason
from metastyr.web.register.forms.people import PersonForm

WORDS: Mapping[Reason, tuple[str, str | Promise]] = {
    Reason.ORGANISATION_NAME_TAKEN: (
        "name",
        _("Der er allerede en organisation, der hedder “%(other)s”. Ret den i stedet."),
    ),
    Reason.CVR_WRONG: ("cvr", _("CVR-nummeret passer ikke. Se efter, om to cifre er byttet om.")),
    Reason.CVR_TAKEN: ("cvr", _("Det CVR-nummer har “%(other)s” allerede.")),
    Reason.UNIT_NAME_TAKEN: ("name", _("Samme sted er der allerede en enhed, der hedder “%(other)s”.")),
    Reason.PARENT_ELSEWHERE: ("parent", _("Den enhed hører til en anden organisation.")),
    Reason.PARENT_BELOW: ("parent", _("En enhed kan ikke høre under sig selv eller noget under sig.")),
    Reason.EMAIL_TAKEN: ("email", _("Den e-mail har “%(other)s” allerede.")),
    Reason.NAME_SEEN: (
        "name",
        _("“%(other)s” er allerede i registret. Er det en anden person, så sæt kryds nederst, og gem igen."),
    ),
    Reason.UNIT_ELSEWHERE: ("unit", _("Den enhed hører til en anden organisation end den valgte.")),
}


def refuse(form: forms.Form, refused: NotPossible) -> None:
    """Put the reason on the form, at the field it is about."""
    field, words = WORDS[refused.reason]
    form.add_error(field, str(words) % {"other": refused.other})
    if refused.reason is Reason.NAME_SEEN and isinstance(form, PersonForm):
        form.ask_whether_another()
