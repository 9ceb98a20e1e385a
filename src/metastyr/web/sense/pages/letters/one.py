"""One person's invitation: how it stands, and what the leader can do about it while the round is open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from django.forms import BaseForm
from django.utils.translation import gettext as _

from metastyr.domain.access import Actor
from metastyr.web.sense.pages.letters.words import answered, standing
from metastyr.web.sense.pages.rounds.words import at, placed
from metastyr.web.sense.reads import RoundNow
from metastyr.web.sense.reads.letters import Invited
from metastyr.web.ui.components.alert import Alert
from metastyr.web.ui.pages import NetworkPage

CHANGEABLE = {"invited", "unreachable"}


@dataclass(frozen=True, kw_only=True)
class LetterPage(NetworkPage):
    """Only what can be done now is there: forms that make no sense are None, questions False. `mistake` is
    the button's words where somebody has said that the invitation was not theirs."""

    template: ClassVar[str] = "sense/letters/one.html"
    facts: tuple[tuple[str, str], ...]
    alert: Alert | None
    ask_came: bool
    ask_back: bool
    ask_again: bool
    mistake: str
    address: BaseForm | None
    instead: BaseForm | None
    may_withdraw: bool
    may_go_on_paper: bool
    paper_url: str
    paper_whom: str
    refused: BaseForm | None
    back_url: str


def letter_page(
    seen: RoundNow,
    one: Invited,
    actor: Actor,
    *,
    address: BaseForm | None,
    instead: BaseForm | None,
) -> LetterPage:
    is_open = seen.state == "open"
    how = standing(one, is_open=is_open)
    reachable = is_open and one.state in CHANGEABLE
    may_return = is_open and one.state == "not_me"
    goes_elsewhere = (reachable or may_return) and one.letter != "sending"
    back = at("letters", seen)
    return LetterPage(
        title=one.name,
        lead=_("Her retter du denne ene invitation. Registret og andre runder bliver, som de er.")
        if is_open
        else _("Her ser du, hvordan det gik med denne ene invitation."),
        **placed(seen, actor, (_("Breve"), back), (one.name, "")),
        facts=(
            (_("Gruppe"), one.group),
            (_("E-mail"), one.email or _("ingen")),
            (_("Brev"), f"{how.word}. {how.note}".strip() if how.note else how.word),
            *(((_("Svar"), answered(one)),) if answered(one) else ()),
        ),
        alert=_why_not(seen, one),
        ask_came=reachable and one.letter == "uncertain",
        ask_back=reachable and one.letter == "sent",
        ask_again=reachable and one.letter == "refused" and bool(one.email),
        mistake=_mistake(one) if may_return else "",
        address=address if goes_elsewhere else None,
        instead=instead if is_open and one.state != "withdrawn" else None,
        may_withdraw=is_open and one.state != "withdrawn",
        may_go_on_paper=goes_elsewhere and bool(one.email),
        paper_url=at("letters_pdf", seen) if reachable and not one.email else "",
        paper_whom=str(one.key),
        refused=next((form for form in (address, instead) if form is not None and form.errors), None),
        back_url=back,
    )


def _mistake(one: Invited) -> str:
    return _("Det var en fejl: send et nyt link") if one.email else _("Det var en fejl: giv en ny kode")


def _why_not(seen: RoundNow, one: Invited) -> Alert | None:
    if seen.state in {"draft", "ready"}:
        return Alert(text=_("Runden er ikke åben endnu. Ret, hvem der bliver spurgt, under rundens grupper."))
    if seen.state != "open":
        return Alert(text=_("Runden er lukket, så her kan ikke ændres noget."))
    if one.state == "withdrawn":
        return Alert(text=_("Personen er taget ud, og linket virker ikke længere."))
    if one.letter == "sending":
        return Alert(text=_("Brevet bliver sendt lige nu. Vent et øjeblik, og se siden igen."))
    return None
