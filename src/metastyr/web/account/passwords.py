"""A password must not be one's own name or address, which is what is guessed first."""

from __future__ import annotations

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.password_validation import UserAttributeSimilarityValidator
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _


class NotAboutYou(UserAttributeSimilarityValidator):
    """Django's own check, on the fields our users have, said in a sentence that names them."""

    def __init__(self) -> None:
        super().__init__(user_attributes=("name", "email"))

    def validate(self, password: str, user: AbstractBaseUser | None = None) -> None:
        try:
            super().validate(password, user)
        except ValidationError as similar:
            raise ValidationError(self.get_help_text(), code=similar.code) from similar

    def get_help_text(self) -> str:
        return _("Adgangskoden ligner dit navn eller din e-mail for meget.")
