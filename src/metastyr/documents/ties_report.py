"""What goes with the ties between people, term by term, each beside what chance could give."""

from __future__ import annotations

from collections.abc import Sequence

from metastyr.analysis.ties import INTERCEPT, TieModel, TieTerm
from metastyr.documents.report import Figure, Report, Section, Table
from metastyr.domain.chance import could_be_chance
from metastyr.domain.figures import both, figure
from metastyr.theory.measures import MEASURES
from metastyr.theory.text import Text

_MEASURES = {measure.id.removeprefix("measure."): measure for measure in MEASURES}
_KINDS = {
    "same": Text(da="Samme {name}", en="Same {name}"),
    "difference": Text(da="Afstand i {name}", en="Difference in {name}"),
    "network": Text(da="Bånd i netværket {name}", en="Ties in the network {name}"),
}


def term_name(name: str) -> Text:
    """A term in plain words.

    >>> term_name("same:office").da
    'Samme office'
    """
    if name == INTERCEPT:
        return Text(da="Udgangspunkt", en="Starting point")
    kind, _, rest = name.partition(":")
    return _KINDS[kind].filled(name=rest)


def ties_report(model: TieModel, *, value: str, basis: Sequence[Text]) -> Report:
    """The report of a tie model; `value` is the column that was explained, or "present"."""
    outcome = Text(da="om der er et bånd", en="whether there is a tie")
    if value != "present":
        outcome = both("{value} på båndet", "{value} of the tie", value=value)
    line = "{name}: {read}."
    told = [term for term in model.terms if term.name != INTERCEPT]
    return Report(
        title=Text(da="Hvad båndene hænger sammen med", en="What the ties go with"),
        basis=tuple(basis),
        in_short=(
            both(
                "Det, vi vil forklare: {outcome}. {n} deltagere og {dyads} par.",
                "What we want to explain: {outcome}. {n} participants and {dyads} pairs.",
                outcome=outcome, n=model.nodes, dyads=figure(model.dyads, 0),
            ),
            both(
                "Forholdene følger tilsammen {r2} procent af forskellene.",
                "Together the factors go with {r2} per cent of the differences.",
                r2=figure(100 * model.r2, 0),
            ),
            *_left_out(model),
            *(both(line, line, name=term_name(t.name), read=_read(t)) for t in told),
        ),
        sections=(
            Section(
                title=Text(da="Hvert forhold for sig", en="Factor by factor"),
                why=_MEASURES["mrqap"].text,
                sentences=(
                    Text(
                        da="At to ting følges ad, siger ikke, at den ene er årsag til den anden.",
                        en="That two things go together does not say that one causes the other.",
                    ),
                ),
                tables=(_terms(model),),
            ),
        ),
        measures=tuple(_MEASURES[key] for key in ("mrqap", "t", "mrqap-p", "r2")),
    )  # fmt: skip


def _left_out(model: TieModel) -> tuple[Text, ...]:
    if not model.left_out:
        return ()
    told = both(
        "{n} af deltagerne er holdt ude, fordi der mangler en oplysning.",
        "Left out because something is not known: {n} of the participants.",
        n=len(model.left_out),
    )
    return (told,)


def _terms(model: TieModel) -> Table:
    return Table(
        caption=Text(da="Forhold og bånd", en="Factors and ties"),
        header=(
            Text(da="Forhold", en="Factor"),
            Text(da="Tal", en="Coefficient"),
            Text(da="t", en="t"),
            Text(da="p", en="p"),
            Text(da="Læst", en="Reading"),
        ),
        rows=tuple(
            (
                term_name(term.name),
                Figure(term.coefficient, 4),
                Figure(term.t, 2),
                Figure(term.p_two_sided, 4),
                Text(da="–", en="–") if term.name == INTERCEPT else _read(term),
            )
            for term in model.terms
        ),
        note=both(
            "p kommer af {b} ombytninger af deltagerne, ikke af en tabel.",
            "p comes from {b} permutations of the participants, not from a table.",
            b=figure(model.permutations, 0),
        ),
    )


def _read(term: TieTerm) -> Text:
    if term.p_two_sided is None:
        return Text(da="kan ikke afgøres", en="cannot be told")
    if could_be_chance(term.p_two_sided):
        return Text(da="kan være tilfældigt", en="could be chance")
    if term.coefficient > 0:
        return Text(da="følges med flere eller stærkere bånd", en="goes with more or stronger ties")
    return Text(da="følges med færre eller svagere bånd", en="goes with fewer or weaker ties")
