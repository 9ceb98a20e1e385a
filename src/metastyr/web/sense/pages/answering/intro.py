"""The introduction: who asks about what and why, what happens to the answers, and that it is voluntary."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.domain.rounds.intro import PARTS
from metastyr.theory.text import Text
from metastyr.web.sense.pages.answering.frame import AnsweringPage, banner, other, own_words, switch_to, until
from metastyr.web.sense.pages.answering.ways import Way
from metastyr.web.sense.reads.answering import Asking, Preview
from metastyr.web.ui.words import number


@dataclass(frozen=True, kw_only=True)
class IntroPage(AnsweringPage):
    """`begin` is the button's words and address, None where there is nothing to answer. `few` is what becomes
    of the answers of a group that is too small, or only just large enough. `parts` is what the law wants
    said, heading and words."""

    template: ClassVar[str] = "sense/answering/intro.html"
    process: str
    controller: str
    asked: Text
    group: str
    few: str
    practical: tuple[str, ...]
    begin: tuple[str, str] | None
    news: str
    told_apart: str
    secrecy: tuple[str, ...]
    parts: tuple[tuple[Text, str], ...]
    overview: str
    withdraw: str
    not_me: str


def intro(seen: Asking, way: Way, *, news: str = "", preview: Preview | None = None) -> IntroPage:
    """`news` is what just happened, in words."""
    return IntroPage(
        title=seen.title,
        switch=switch_to(other(way).intro),
        banner=banner(way, preview, "intro"),
        own_words=own_words(seen),
        process=seen.process,
        controller=seen.intro.get("controller", ""),
        asked=seen.instrument.text,
        group=seen.group,
        few=_few(seen) if seen.about else "",
        practical=_practical(seen),
        begin=_begin(seen, way),
        news=news or _where(seen),
        told_apart=_("Dine svar er anonyme") if seen.anonymous else _("Dine svar bliver gemt med dit navn"),
        secrecy=_secrecy(seen),
        parts=tuple((heading, seen.intro.get(part, "")) for part, heading in PARTS.items()),
        overview=way.overview if seen.answers else "",
        withdraw=way.withdraw if seen.answers else "",
        not_me=way.not_me,
    )


def _where(seen: Asking) -> str:
    if seen.finished:
        return _("Du har svaret og afsluttet. Du kan stadig rette dine svar, til runden lukker.")
    if not seen.about:
        return _("Der er ikke noget, du skal svare på i denne runde.")
    if seen.answers:
        return _("Du er i gang. Det, du har svaret, er gemt.")
    return ""


def _begin(seen: Asking, way: Way) -> tuple[str, str] | None:
    if not seen.about:
        return None
    if not seen.answers:
        return _("Begynd"), way.screen(1)
    if seen.unanswered is None:
        return _("Se dine svar"), way.overview
    return _("Fortsæt, hvor du slap"), way.screen(seen.unanswered)


def _few(seen: Asking) -> str:
    """To be known before one spends time on answering; "" where the group is large enough."""
    words = {"n": number(seen.group_size)}
    if seen.group_size > seen.smallest.size:
        return ""
    if seen.group_size == seen.smallest.size:
        return (
            _(
                "I er %(n)s i din gruppe, og den er lige netop stor nok. Svarer en af jer ikke, bliver "
                "gruppens svar ikke vist, og de bliver slettet, når runden lukker."
            )
            if seen.anonymous
            else _(
                "I er %(n)s i din gruppe, og den er lige netop stor nok. Svarer en af jer ikke, bliver "
                "gruppens svar ikke vist."
            )
        ) % words
    told = (
        ngettext(
            "Du er den eneste i din gruppe, og den er for lille til at blive vist.",
            "I er %(n)s i din gruppe, og den er for lille til at blive vist.",
            seen.group_size,
        )
        % words
    )
    then = (
        _("Dine svar bliver slettet, når runden lukker, og kommer ikke med i resultatet.")
        if seen.anonymous
        else _("Dine svar bliver ikke vist i resultatet.")
    )
    return f"{told} {then} " + _("Du må gerne svare alligevel.")


def _practical(seen: Asking) -> tuple[str, ...]:
    minutes = seen.instrument.minutes
    return (
        _("Det er frivilligt at svare, og du kan springe spørgsmål over."),
        ngettext("Det tager omkring %(n)s minut.", "Det tager omkring %(n)s minutter.", minutes)
        % {"n": number(minutes)},
        until(seen.closes),
        _(
            "Hver side bliver gemt, når du går videre. Du kan stoppe, når du vil, og fortsætte med samme "
            "link, også på en anden telefon eller computer."
        ),
        _("Du kan rette dine svar, lige til runden lukker."),
    )


def _secrecy(seen: Asking) -> tuple[str, ...]:
    least = number(seen.smallest.size)
    alike = _("Svarer alle i en gruppe det samme, kan det ses af gruppens tal.")
    rows = (
        _("Svarene kan blive udleveret ét for ét, uden navne, til nogen, der skal regne videre på dem.")
        if seen.rows_may_leave
        else _("Kun samlede tal bliver delt. De enkelte svar bliver ikke udleveret.")
    )
    if not seen.anonymous:
        return (
            _("Netværkslederen kan se, hvem der har svaret, og dine svar bliver gemt sammen med dit navn."),
            _way_in(seen),
            _("Grupper med færre end %(n)s svar bliver ikke vist i resultatet.") % {"n": least},
            alike,
            rows,
        )
    return (
        _(
            "Så længe runden er åben, kan systemet finde dine svar ud fra dit link. Ellers kunne du ikke "
            "fortsætte og rette. Ingen side viser dem for andre end den, der har linket eller koden. Den, "
            "der driver systemet, kunne teknisk set finde dem indtil da."
        ),
        _way_in(seen),
        _(
            "Når runden lukker, bliver forbindelsen mellem dit link og dine svar slettet for altid. Derefter "
            "kan ingen finde ud af, hvad du har svaret, heller ikke dem, der driver systemet."
        )
        if seen.log_wiped
        else _(
            "Når runden lukker, bliver forbindelsen mellem dit link og dine svar slettet fra databasen. "
            "Databasens egen log kan gemme den et stykke tid endnu. Så længe kunne den, der driver systemet, "
            "teknisk set stadig finde dine svar."
        ),
        _(
            "Sikkerhedskopier fra de dage, runden er åben, rummer stadig forbindelsen. De skal slettes, før "
            "løftet også gælder dem."
        ),
        _(
            "Mens runden er åben, kan netværkets ledere se, hvor mange der har svaret i hver gruppe med "
            "mindst %(n)s personer, men ikke hvem. Har alle eller ingen i en gruppe svaret, kan det ses. "
            "Deltagerne i netværket kan se, hvor mange der har svaret i alt."
        )
        % {"n": least},
        _(
            "Grupper med færre end %(n)s svar bliver aldrig vist. Deres svar bliver slettet, når runden "
            "lukker."
        )
        % {"n": least},
        alike,
        rows,
    )


def _way_in(seen: Asking) -> str:
    """Who else could have had the code."""
    if seen.on_paper:
        return _(
            "Din kode er skrevet ud på papir. Den, der skrev brevet ud, kunne se koden. Den, der har koden, "
            "kan se og ændre svarene, til runden lukker."
        )
    return _(
        "Ingen side viser netværkslederen dit link. Bliver din invitation flyttet til en anden adresse eller "
        "til papir, holder linket op med at virke, og du får besked."
    )
