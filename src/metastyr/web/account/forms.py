"""The forms of signing in, in our words, and the administrator's form for giving access."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from allauth.account.adapter import get_adapter
from allauth.account.forms import (
    ChangePasswordForm,
    LoginForm,
    ReauthenticateForm,
    ResetPasswordForm,
    ResetPasswordKeyForm,
    default_token_generator,
)
from allauth.account.internal.flows.password_reset import request_password_reset
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.base.forms import ReauthenticateForm as ReauthenticateByCodeForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm, EditWebAuthnForm
from django import forms
from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from metastyr.web.ui.forms import Form, NamedErrors

Words = str | Promise


def _at_least() -> Words:
    length = next(
        validator["OPTIONS"]["min_length"]
        for validator in settings.AUTH_PASSWORD_VALIDATORS
        if validator["NAME"].endswith("MinimumLengthValidator")
    )
    return format_lazy(
        _("Mindst {length} tegn. Flere ord efter hinanden er nemmere at huske end tegn og tal."),
        length=length,
    )


_TWICE = _("Ny adgangskode igen")
_CODE_HINT = _("De seks cifre i appen, eller en af dine nødkoder.")


class Worded:
    """Gives an allauth form our labels and hints: `words` is field → (label, hint)."""

    words: ClassVar[Mapping[str, tuple[Words, Words]]]
    fields: dict[str, forms.Field]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, (label, hint) in self.words.items():
            field = self.fields[name]
            field.label = label
            field.help_text = hint
            # A placeholder vanishes when one writes, and is too pale to read.
            field.widget.attrs.pop("placeholder", None)


class SignIn(NamedErrors, Worded, LoginForm):
    words = {"login": (_("E-mail"), ""), "password": (_("Adgangskode"), "")}


class Reauthenticate(NamedErrors, Worded, ReauthenticateForm):
    words = {"password": (_("Adgangskode"), "")}


class ChangePassword(NamedErrors, Worded, ChangePasswordForm):
    words = {
        "oldpassword": (_("Nuværende adgangskode"), ""),
        "password1": (_("Ny adgangskode"), _at_least()),
        "password2": (_TWICE, ""),
    }


class ChoosePassword(NamedErrors, Worded, ResetPasswordKeyForm):
    words = {"password1": (_("Ny adgangskode"), _at_least()), "password2": (_TWICE, "")}


class AskForLetter(NamedErrors, Worded, ResetPasswordForm):
    """Answers the same, and takes the same time, whether or not the address has access."""

    words = {"email": (_("E-mail"), _("Den, du logger ind med."))}

    def save(self, request: HttpRequest, **kwargs: Any) -> str:
        email: str = self.cleaned_data["email"]
        if self.users:
            request_password_reset(request, email, self.users, default_token_generator)
        else:
            get_adapter(request).send_mail("account/email/no_access", email, {})
        return email


class Code(NamedErrors, Worded, AuthenticateForm):
    words = {"code": (_("Kode"), _CODE_HINT)}


class CodeAgain(NamedErrors, Worded, ReauthenticateByCodeForm):
    words = {"code": (_("Kode"), _CODE_HINT)}


class ActivateApp(NamedErrors, Worded, ActivateTOTPForm):
    words = {"code": (_("Kode"), _("De seks cifre, appen viser nu."))}


class AddKey(NamedErrors, Worded, AddWebAuthnForm):
    words = {
        "name": (_("Navn"), _("Noget, du kender nøglen på, for eksempel telefonens navn.")),
        "passwordless": (
            _("Log ind med nøglen alene, uden adgangskode"),
            _("Kræver, at nøglen selv spørger om fingeraftryk, ansigt eller pinkode."),
        ),
    }


class RenameKey(NamedErrors, Worded, EditWebAuthnForm):
    words = {"name": (_("Navn"), "")}


class GiveAccess(Form):
    """A new user. `people` are (id, name) of those in the register who have no access yet."""

    name = forms.CharField(label=_("Navn"), max_length=200)
    email = forms.EmailField(
        label=_("E-mail"), help_text=_("Hertil sendes linket. Det er også den, der logges ind med.")
    )
    person = forms.TypedChoiceField(
        label=_("Person i registret"),
        help_text=_("Roller i netværk følger personen. Uden en person kan brugeren kun administrere."),
        required=False,
        coerce=int,
        empty_value=None,
    )
    is_administrator = forms.BooleanField(
        label=_("Administrator"),
        help_text=_("Giver adgange og passer registret. Ser ikke, hvordan et netværk hænger sammen."),
        required=False,
    )

    def __init__(self, *args: Any, people: Iterable[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chosen = self.fields["person"]
        assert isinstance(chosen, forms.TypedChoiceField)
        chosen.choices = [("", _("Ingen")), *people]


class ChangeAccess(GiveAccess):
    """The same for one who is there already; access can be closed and opened again."""

    is_active = forms.BooleanField(
        label=_("Kan logge ind"),
        help_text=_("Fjern krydset for at lukke adgangen. Det, personen har gjort, bliver stående."),
        required=False,
    )
