"""What stands round every page: the authority, the person, the menu."""

from __future__ import annotations

import os

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from metastyr.domain.access import Act, Actor, may
from metastyr.web.ui.pages import MenuItem, Shell


def shell(request: HttpRequest) -> dict[str, Shell]:
    """The context every template gets beside its page."""
    actor: Actor | None = getattr(request, "actor", None) or None
    path = request.path
    doors = (
        (
            Act.SEE_OWN_NETWORKS,
            _("Mine netværk"),
            reverse("overview:start"),
            path == "/" or path.startswith("/n/"),
        ),
        (Act.SEE_REGISTER, _("Register"), reverse("register:start"), path.startswith("/register/")),
        (Act.GIVE_ACCESS, _("Adgange"), reverse("account:users"), path.startswith("/account/users")),
        (Act.SEE_GALLERY, _("Galleri"), reverse("gallery"), path.startswith("/gallery/")),
    )
    return {
        "shell": Shell(
            authority=os.environ.get("METASTYR_AUTHORITY", ""),
            person=actor.name if actor else "",
            menu=tuple(
                MenuItem(label=label, url=url, current=current)
                for act, label, url, current in doors
                if actor and may(actor, act)
            ),
        )
    }
