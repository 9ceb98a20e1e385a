"""The letter with a link by which a person chooses a password: for the new and for the locked out."""

from __future__ import annotations

from allauth.account.adapter import get_adapter
from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.http import HttpRequest

from metastyr.records.models import User

SECONDS_A_DAY = 86_400


def send_letter(*, user: int, request: HttpRequest) -> None:
    """Send it now, to an active user's own address; the link works once, for PASSWORD_RESET_TIMEOUT.

    `request` tells the address of this installation. Raises what the mail server answers.
    """
    reader = User.objects.get(pk=user, is_active=True)
    adapter = get_adapter(request)
    key = f"{user_pk_to_url_str(reader)}-{default_token_generator.make_token(reader)}"
    adapter.send_mail(
        "account/email/welcome",
        reader.email,
        {
            "name": reader.name,
            "link": adapter.get_reset_password_from_key_url(key),
            "days": settings.PASSWORD_RESET_TIMEOUT // SECONDS_A_DAY,
        },
    )
