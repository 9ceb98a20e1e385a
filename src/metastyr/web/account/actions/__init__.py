"""Every write about who may sign in, and the letter that lets a person choose a password."""

from metastyr.web.account.actions.letters import send_letter
from metastyr.web.account.actions.users import (
    NotPossible,
    Reason,
    add_user,
    change_user,
    remove_second_factor,
)

__all__ = ["NotPossible", "Reason", "add_user", "change_user", "remove_second_factor", "send_letter"]
