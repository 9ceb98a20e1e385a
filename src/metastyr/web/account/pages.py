"""What the pages about access show: my own account, everyone's access, and one user's."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from django.forms import BaseForm
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from metastyr.domain.access import ROLE_NAMES
from metastyr.web.account.reads import OwnAccount, RegisterEntry, UserRow
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.pages import Crumb, Page


@dataclass(frozen=True, kw_only=True)
class StartPage(Page):
    """My account: who I am here, what I may, how well it is protected, and what is kept about me."""

    template: ClassVar[str] = "account/start.html"
    account: OwnAccount
    roles: Table
    entry: Table | None

    @property
    def protected(self) -> bool:
        return self.account.app or self.account.keys > 0


@dataclass(frozen=True, kw_only=True)
class UsersPage(Page):
    template: ClassVar[str] = "account/users.html"
    table: Table
    locked_out: int


@dataclass(frozen=True, kw_only=True)
class UserPage(Page):
    """One user's access, new or known (`user` is None for a new one)."""

    template: ClassVar[str] = "account/user.html"
    form: BaseForm
    user: UserRow | None = None


def start_page(account: OwnAccount) -> StartPage:
    return StartPage(
        title=_("Min konto"),
        account=account,
        roles=Table(
            caption=_("Mine roller i netværk"),
            columns=(Column(label=_("Netværk")), Column(label=_("Rolle")), Column(label=_("Med siden"))),
            rows=tuple(
                Row(
                    cells=(
                        Cell(
                            text=held.network_name,
                            url=reverse("overview:network", kwargs={"network": held.network}),
                        ),
                        Cell(text=ROLE_NAMES[held.role]),
                        Cell(text=date_format(held.since)),
                    )
                )
                for held in account.roles
            ),
            empty_text=_("Du har ingen rolle i noget netværk lige nu."),
        ),
        entry=_entry_table(account.person) if account.person else None,
    )


def _entry_table(person: RegisterEntry) -> Table:
    lines: Iterable[tuple[str, str]] = (
        (_("Navn"), person.name),
        (_("E-mail"), person.email),
        (_("Organisation"), person.organisation),
        (_("Enhed"), person.unit),
        (_("Funktion"), person.function),
        (_("Niveau"), person.level),
        (_("Sted"), person.place),
        *person.own,
    )
    return Table(
        caption=_("Det står der om dig i registret"),
        columns=(Column(label=_("Oplysning")), Column(label=_("Værdi"))),
        rows=tuple(
            Row(cells=(Cell(text=name), Cell(text=value or _("Ikke oplyst")))) for name, value in lines
        ),
    )


def users_page(users: tuple[UserRow, ...]) -> UsersPage:
    return UsersPage(
        title=_("Adgange"),
        lead=_("Hvem der kan logge ind. Hvad de kan se i et netværk, følger deres rolle dér."),
        table=Table(
            caption=_("Alle, der har eller har haft adgang"),
            caption_hidden=True,
            columns=(
                Column(label=_("Navn"), sort_key="name"),
                Column(label=_("E-mail"), sort_key="email"),
                Column(label=_("Person i registret"), sort_key="person"),
                Column(label=_("Adgang"), sort_key="access"),
                Column(label=_("Totrinslogin"), sort_key="factor"),
                Column(label=_("Sidst logget ind"), sort_key="last"),
            ),
            rows=tuple(_user_row(user) for user in users),
        ),
        locked_out=sum(user.active and not user.has_password for user in users),
    )


def _user_row(user: UserRow) -> Row:
    seen = user.last_sign_in
    return Row(
        cells=(
            Cell(text=user.name, url=reverse("account:change_user", kwargs={"user": user.id})),
            Cell(text=user.email),
            Cell(text=user.person_name or _("Ingen")),
            _access(user),
            Cell(text=_("Slået til") if user.second_factor else _("Ikke slået til")),
            Cell(
                text=date_format(localtime(seen), "SHORT_DATE_FORMAT") if seen else _("Aldrig"),
                order=seen.timestamp() if seen else 0,
            ),
        )
    )


def _access(user: UserRow) -> Cell:
    if not user.active:
        return Cell(text=_("Lukket"), badge_kind="plain")
    if not user.has_password:
        return Cell(text=_("Har endnu ikke valgt adgangskode"), badge_kind="warning")
    if user.administrator:
        return Cell(text=_("Administrator"), badge_kind="info")
    return Cell(text=_("Åben"), badge_kind="success")


def user_page(form: BaseForm, user: UserRow | None = None) -> UserPage:
    title = user.name if user else _("Giv adgang")
    return UserPage(
        title=title,
        lead="" if user else _("Personen får en mail med et link og vælger selv sin adgangskode."),
        crumbs=(Crumb(_("Adgange"), reverse("account:users")), Crumb(title)),
        form=form,
        user=user,
    )
