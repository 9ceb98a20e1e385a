"""Addresses under /account/: allauth's by the names it asks for, ours as `account:…`. No sign-up."""

from __future__ import annotations

from django.urls import include, path, re_path

import metastyr.web.ui.addresses  # noqa: F401  makes <id:…> known
from metastyr.web.account.views import own, signing_in, users

_ours = [
    path("", own.start, name="start"),
    path("users/", users.users, name="users"),
    path("users/add/", users.add_user, name="add_user"),
    path("users/<id:user>/", users.change_user, name="change_user"),
    path("users/<id:user>/letter/", users.send_letter, name="send_letter"),
    path("users/<id:user>/second-factor/", users.remove_second_factor, name="remove_second_factor"),
]

urlpatterns = [
    path("", include((_ours, "account"))),
    path("login/", signing_in.sign_in, name="account_login"),
    path("logout/", signing_in.sign_out, name="account_logout"),
    path("inactive/", signing_in.closed, name="account_inactive"),
    path("password/change/", signing_in.change_password, name="account_change_password"),
    path("password/reset/", signing_in.ask_for_letter, name="account_reset_password"),
    path("password/reset/done/", signing_in.letter_sent, name="account_reset_password_done"),
    path("password/reset/key/done/", signing_in.password_chosen, name="account_reset_password_from_key_done"),
    # As allauth writes it: the part before the first dash is the user, all the rest the key.
    re_path(
        r"^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        signing_in.choose_password,
        name="account_reset_password_from_key",
    ),
    path("reauthenticate/", signing_in.again_by_password, name="account_reauthenticate"),
    path("2fa/", signing_in.second_factor, name="mfa_index"),
    path("2fa/authenticate/", signing_in.second_step, name="mfa_authenticate"),
    path("2fa/reauthenticate/", signing_in.again_by_code, name="mfa_reauthenticate"),
    path("2fa/totp/activate/", signing_in.activate_app, name="mfa_activate_totp"),
    path("2fa/totp/deactivate/", signing_in.deactivate_app, name="mfa_deactivate_totp"),
    path("2fa/recovery-codes/", signing_in.recovery_codes, name="mfa_view_recovery_codes"),
    path("2fa/recovery-codes/generate/", signing_in.make_recovery_codes, name="mfa_generate_recovery_codes"),
    path(
        "2fa/recovery-codes/download/", signing_in.download_recovery_codes, name="mfa_download_recovery_codes"
    ),
    path("2fa/webauthn/", signing_in.list_keys, name="mfa_list_webauthn"),
    path("2fa/webauthn/add/", signing_in.add_key, name="mfa_add_webauthn"),
    path("2fa/webauthn/login/", signing_in.sign_in_by_key, name="mfa_login_webauthn"),
    path("2fa/webauthn/reauthenticate/", signing_in.again_by_key, name="mfa_reauthenticate_webauthn"),
    path("2fa/webauthn/keys/<id:pk>/edit/", signing_in.rename_key, name="mfa_edit_webauthn"),
    path("2fa/webauthn/keys/<id:pk>/remove/", signing_in.remove_key, name="mfa_remove_webauthn"),
]
