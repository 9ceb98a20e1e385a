"""Where our sign-in differs from allauth's own: nobody signs up by themselves, and the words are ours."""

from __future__ import annotations

from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

_WRONG_CODE = gettext_lazy("Koden passer ikke. Skriv den, der står på skærmen lige nu.")


class Adapter(DefaultAccountAdapter):
    """Named in the settings as ACCOUNT_ADAPTER."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultAccountAdapter.error_messages,
        "account_inactive": gettext_lazy("Adgangen er lukket. Spørg administratoren."),
        "email_password_mismatch": gettext_lazy("E-mail og adgangskode passer ikke sammen. Prøv igen."),
        "enter_current_password": gettext_lazy("Det er ikke din nuværende adgangskode. Prøv igen."),
        "incorrect_code": _WRONG_CODE,
        "incorrect_password": gettext_lazy("Adgangskoden passer ikke. Prøv igen."),
        "invalid_password_reset": gettext_lazy("Linket virker ikke længere. Bed om et nyt."),
        "rate_limited": gettext_lazy("Der er prøvet for mange gange. Vent nogle minutter, og prøv igen."),
        "too_many_login_attempts": gettext_lazy(
            "Der er prøvet for mange gange. Vent fem minutter, og prøv igen."
        ),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Access is given by the administrator."""
        return False

    def format_email_subject(self, subject: str) -> str:
        return f"Metastyr: {subject}"

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("account:start")


class SecondFactor(DefaultMFAAdapter):
    """Named in the settings as MFA_ADAPTER."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultMFAAdapter.error_messages,
        "cannot_generate_recovery_codes": gettext_lazy("Slå totrinslogin til, før du laver nødkoder."),
        "incorrect_code": _WRONG_CODE,
    }

    def generate_authenticator_name(self, user: Any, type: Authenticator.Type) -> str:  # noqa: A002  allauth's name
        number = Authenticator.objects.filter(user_id=user.pk, type=type).count() + 1
        return _("Nøgle %(number)s") % {"number": number}

    def _get_site_name(self) -> str:
        return "Metastyr"
