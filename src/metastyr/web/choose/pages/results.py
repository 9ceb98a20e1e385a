"""What came out: how often each form comes first, what would turn it, and what speaks for and against."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.analysis.choice.results import Acceptability, FormResult
from metastyr.charts.rank_bars import RankShares
from metastyr.charts.rank_bars import said as said_of_bars
from metastyr.documents import choice_sentences as words
from metastyr.domain.access import Act, Actor, may
from metastyr.theory.governance_forms import FORMS
from metastyr.theory.judgements import CLEARNESS, WEIGHT_GROUPS
from metastyr.theory.measures.choice import CHOICE_MEASURES
from metastyr.theory.measures.measure import Measure
from metastyr.theory.text import Text
from metastyr.web.choose.pages.tabs import ResultView, view_of
from metastyr.web.choose.pages.words import around, assessments, form_name
from metastyr.web.choose.reads import DRAWS, SEED, ChoiceNow, Reading
from metastyr.web.ui.components.figure import Figure
from metastyr.web.ui.components.table import Cell, Column, Row, Table
from metastyr.web.ui.pages import NetworkPage
from metastyr.web.ui.words import number, said

MOST_REASONS = 5
MOST_FLIPS = 4
# A margin that would be rounded to nought is not said to be none.
SMALLEST_MARGIN = 0.05
_CLEARNESS = {one.key: one for one in CLEARNESS}
_GROUPS = {group.key: group.name for group in WEIGHT_GROUPS}


@dataclass(frozen=True, slots=True, kw_only=True)
class FormCard:
    """One form: its share, what speaks for it and against it, held up against another form."""

    name: str
    suits: Text
    first: str
    against: str
    speaks_for: tuple[str, ...]
    speaks_against: tuple[str, ...]
    more: str


@dataclass(frozen=True, kw_only=True)
class ResultPage(ResultView):
    template: ClassVar[str] = "choose/result.html"
    kind: str
    in_short: Text
    clearness: Text
    warning: str
    figure: Figure | None
    table: Table
    weighed: str
    order: tuple[str, ...]
    weigh_url: str
    flips: tuple[Text, ...]
    more_flips: tuple[Text, ...]
    no_flips: Text | str
    open_questions: tuple[Text, ...]
    forms: tuple[FormCard, ...]
    how: tuple[str, ...]
    measures: tuple[Measure, ...]


@dataclass(frozen=True, kw_only=True)
class SealedPage(NetworkPage):
    template: ClassVar[str] = "choose/sealed.html"
    text: str
    action_text: str
    action_url: str


def sealed(now: ChoiceNow, actor: Actor) -> SealedPage:
    """For one who may not read the others' answers yet."""
    assesses = may(actor, Act.ASSESS_TASK, now.network)
    here = {"network": now.network}
    if now.state == "draft":
        text = _("Opgaven er ikke åbnet for vurdering endnu, så der er intet resultat.")
    elif assesses:
        text = _(
            "For at ingen skal blive farvet af andre, ser du først de andres svar, når du har afleveret dine "
            "egne, eller når du har sagt, at du ikke vurderer."
        )
    else:
        text = _("Resultatet kan læses, når netværkslederen har besluttet.")
    return SealedPage(
        **around(now, actor, title=_("Resultatet er lukket for dig endnu")),
        text=text,
        action_text=_("Gå til din vurdering") if assesses and now.state == "assessing" else _("Tilbage"),
        action_url=reverse(
            "choose:assess" if assesses and now.state == "assessing" else "choose:start", kwargs=here
        ),
    )


def bars(seen: Reading) -> tuple[RankShares, ...]:
    """The rows of the picture, the form most often first on top."""
    return tuple(
        RankShares(name=words.FORM_NAMES[one.form], shares=one.acceptability)
        for one in seen.result.together.ranked
    )


def result(now: ChoiceNow, seen: Reading, actor: Actor) -> ResultPage:
    together = seen.result.together
    here = {"network": now.network, "version": now.version}
    leads = may(actor, Act.DECIDE_FORM, now.network)
    flips = tuple(words.flip_sentence(one) for one in together.flips)
    return ResultPage(
        **view_of(
            now,
            actor,
            "result",
            title=_("Hvad taler tallene for?"),
            lead=_("Tallene er til at tænke med. De beslutter ikke."),
        ),
        kind="success" if together.clearness == "clear" and together.recommended else "info",
        in_short=words.in_short(together),
        clearness=_CLEARNESS[together.clearness].text,
        warning=_few(seen),
        figure=_figure(now, seen) if seen.assessors else None,
        table=_table(seen),
        weighed=weighed_in_words(seen),
        order=_order(seen),
        weigh_url=reverse("choose:weigh", kwargs={"network": now.network})
        if leads and now.state == "assessing"
        else "",
        flips=flips[:MOST_FLIPS],
        more_flips=flips[MOST_FLIPS:],
        no_flips="" if flips or together.recommended is None else words.NO_FLIPS,
        open_questions=tuple(words.flip_sentence(one) for one in together.open_questions),
        forms=tuple(_card(one, seen) for one in together.ranked),
        how=_how(seen, together, here),
        measures=CHOICE_MEASURES,
    )


def _few(seen: Reading) -> str:
    if seen.assessors == 0:
        return _("Ingen har afleveret en vurdering. Alt er ukendt, og tallene siger ingenting endnu.")
    if seen.assessors == 1:
        return _(
            "Tallene bygger på én persons vurdering. Bed en eller to mere, der ser opgaven fra et andet sted."
        )
    return ""


def _figure(now: ChoiceNow, seen: Reading) -> Figure:
    url = reverse("choose:picture", kwargs={"network": now.network, "version": now.version})
    return Figure(
        src=url,
        narrow_src=f"{url}?narrow=1",
        alt=said_of_bars(bars(seen)),
        caption=_(
            "Hver bjælke er alle forsøgene for én form. Det mørke stykke til venstre er de forsøg, hvor den "
            "kommer først."
        ),
    )


def _table(seen: Reading) -> Table:
    """The twin of the picture, with each share's error; both reckonings where the leader has weighed."""
    columns = [
        Column(label=_("Form")),
        Column(label=_("Først, når ingen kender vægtene"), numeric=True),
        Column(label=_("Forventet plads"), numeric=True),
        Column(label=_("Nr. 2"), numeric=True),
        Column(label=_("Nr. 3"), numeric=True),
        Column(label=_("Nr. 4"), numeric=True),
    ]
    if seen.weighed:
        columns.insert(2, Column(label=_("Først, med jeres vægte"), numeric=True))
    rows = []
    for one in seen.result.together.ranked:
        cells = [
            Cell(text=form_name(one.form)),
            _share(one, 0),
            Cell(text=number(one.expected_rank, 2)),
            *(_share(one, place, error=False) for place in (1, 2, 3)),
        ]
        if seen.weighed:
            cells.insert(2, _share(seen.weighed.of(one.form), 0))
        rows.append(Row(cells=tuple(cells)))
    return Table(
        caption=_("Hvor ofte kommer hver form først? (n = %(n)s, %(draws)s forsøg)")
        % {"n": number(seen.assessors), "draws": number(seen.result.together.draws)},
        columns=tuple(columns),
        rows=tuple(rows),
    )


def _share(one: FormResult, place: int, *, error: bool = True) -> Cell:
    margin = 1.96 * one.standard_error[place] * 100
    told = number(margin, 1) if margin >= SMALLEST_MARGIN else _("under %(n)s") % {"n": number(0.1, 1)}
    note = _("± %(n)s procentpoint") % {"n": told} if error else ""
    return Cell(text=words.percent(one.acceptability[place], 1), note=note, order=one.acceptability[place])


def weighed_in_words(seen: Reading) -> str:
    """What comes first with the leader's own order of importance; "" where none was given."""
    if seen.weighed is None:
        return ""
    told = said(words.in_short(seen.weighed, weighed=True))
    if seen.weighed.recommended == seen.result.together.recommended:
        return _("Med jeres vægtning: %(told)s Det er samme form som uden.") % {"told": told}
    return _("Med jeres vægtning: %(told)s Det er ikke det samme som uden.") % {"told": told}


def _order(seen: Reading) -> tuple[str, ...]:
    """What weighs most, in words, one line a tier."""
    return tuple(
        _("%(place)s. %(groups)s")
        % {"place": place, "groups": said(words.listed([_GROUPS[key] for key in tier]))}
        for place, tier in enumerate(seen.choice.order, start=1)
    )


def _card(one: FormResult, seen: Reading) -> FormCard:
    told_for = [said(words.reason_sentence(each, seen.choice.assessments)) for each in one.speaks_for]
    told_against = [said(words.reason_sentence(each, seen.choice.assessments)) for each in one.speaks_against]
    left = max(0, len(told_for) - MOST_REASONS) + max(0, len(told_against) - MOST_REASONS)
    return FormCard(
        name=form_name(one.form),
        suits=next(form.suits for form in FORMS if form.key == one.form),
        first=said(words.percent(one.first)),
        against=said(words.FORM_PHRASES[one.against]),
        speaks_for=tuple(told_for[:MOST_REASONS]),
        speaks_against=tuple(told_against[:MOST_REASONS]),
        more=ngettext("Og %(n)s grund, der vejer mindre.", "Og %(n)s grunde, der vejer mindre.", left)
        % {"n": number(left)}
        if left
        else "",
    )


def _how(seen: Reading, together: Acceptability, here: dict[str, object]) -> tuple[str, ...]:
    """What the figures rest on, and how to get the same elsewhere."""
    told = _("De samme tal fås af filen (JSON) med: %(command)s") % {"command": command(here, together)}
    return (
        _("Bygger på %(n)s, %(draws)s forsøg, frø %(seed)s.")
        % {"n": assessments(seen.assessors), "draws": number(together.draws), "seed": SEED},
        _(
            "± er den usikkerhed, forsøgene selv giver (95 procent). Den siger ikke noget om, hvorvidt "
            "svarene er rigtige."
        ),
        told if seen.weighed is None else _("%(told)s Filen regnes med jeres vægte.") % {"told": told},
    )


def command(here: dict[str, object], together: Acceptability) -> str:
    """The shell's words for the same figures."""
    told = f"metastyr choose {file_name(str(here['network']), int(str(here['version'])), 'json')}"
    return told if together.draws == DRAWS else f"{told} --draws {together.draws}"


def file_name(network: str, version: int, ending: str) -> str:
    return f"{network}-valg-{version}.{ending}"
