"""allauth's pages with our forms; each says whom it lets in."""

from __future__ import annotations

from allauth.account import views as account
from allauth.mfa.base import views as factors
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as app
from allauth.mfa.webauthn import views as keys

from metastyr.domain.access import Act
from metastyr.web.account import forms
from metastyr.web.ui.access import open_to_all, requires

_at_the_door = open_to_all("one who signs in is not yet anybody")
_own = requires(Act.OWN_ACCOUNT)

sign_in = _at_the_door(account.LoginView.as_view(form_class=forms.SignIn))
sign_in_by_key = _at_the_door(keys.LoginWebAuthnView.as_view())
second_step = _at_the_door(factors.AuthenticateView.as_view(form_class=forms.Code))
sign_out = _at_the_door(account.LogoutView.as_view())
closed = _at_the_door(account.AccountInactiveView.as_view())
ask_for_letter = _at_the_door(account.PasswordResetView.as_view(form_class=forms.AskForLetter))
letter_sent = _at_the_door(account.PasswordResetDoneView.as_view())
choose_password = _at_the_door(account.PasswordResetFromKeyView.as_view(form_class=forms.ChoosePassword))
password_chosen = _at_the_door(account.PasswordResetFromKeyDoneView.as_view())

change_password = _own(account.PasswordChangeView.as_view(form_class=forms.ChangePassword))
again_by_password = _own(account.ReauthenticateView.as_view(form_class=forms.Reauthenticate))
again_by_code = _own(factors.ReauthenticateView.as_view(form_class=forms.CodeAgain))
again_by_key = _own(keys.ReauthenticateWebAuthnView.as_view())
second_factor = _own(factors.IndexView.as_view())
activate_app = _own(app.ActivateTOTPView.as_view(form_class=forms.ActivateApp))
deactivate_app = _own(app.DeactivateTOTPView.as_view())
list_keys = _own(keys.ListWebAuthnView.as_view())
add_key = _own(keys.AddWebAuthnView.as_view(form_class=forms.AddKey))
rename_key = _own(keys.EditWebAuthnView.as_view(form_class=forms.RenameKey))
remove_key = _own(keys.RemoveWebAuthnView.as_view())
recovery_codes = _own(recovery.ViewRecoveryCodesView.as_view())
make_recovery_codes = _own(recovery.GenerateRecoveryCodesView.as_view())
download_recovery_codes = _own(recovery.DownloadRecoveryCodesView.as_view())
