"""What whoever answers must be told (GDPR art. 13): seven parts by name, and a suggestion for each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from metastyr.theory.text import Language, Text

PARTS: Mapping[str, Text] = {
    "controller": Text(da="Hvem har ansvaret?", en="Who is responsible?"),
    "purpose": Text(da="Hvorfor spørger vi?", en="Why do we ask?"),
    "legal_basis": Text(da="Hvilken lov bygger det på?", en="What is the legal basis?"),
    "categories": Text(da="Hvad ved vi om dig?", en="What do we know about you?"),
    "recipients": Text(da="Hvem ser svarene?", en="Who sees the answers?"),
    "retention": Text(da="Hvornår bliver det slettet?", en="When is it deleted?"),
    "contact": Text(da="Hvem kan du spørge?", en="Who can you ask?"),
}
"""Every part of `readiness.INTRO_PARTS` as a question, in the order it is shown."""

_CONTROLLER = Text(
    da="{authority} er dataansvarlig for denne undersøgelse i netværket {network}.",
    en="{authority} is the data controller for this survey in the network {network}.",
)
_NO_AUTHORITY = Text(da="[Navnet på jeres myndighed]", en="[The name of your authority]")
_PURPOSE = Text(
    da="Vi vil vide, hvordan grupperne oplever hinanden i {process}. Så kan vi tale om det og gøre det "
    "lettere at arbejde sammen. Ingen enkelt person bliver vurderet.",
    en="We want to know how the groups experience each other in {process}, so that we can talk about it and "
    "make it easier to work together. No individual is assessed.",
)
_LEGAL = Text(
    da="Undersøgelsen er en del af en opgave i samfundets interesse (databeskyttelsesforordningens "
    "artikel 6, stk. 1, litra e). Du bestemmer selv, om du vil svare.",
    en="The survey is part of a task in the public interest (GDPR article 6(1)(e)). It is up to you whether "
    "you answer.",
)
_CATEGORIES = Text(
    da="Dit navn, din arbejdsmail og den gruppe, du arbejder i. Dem bruger vi til at skrive til dig. Desuden "
    "det, du svarer.",
    en="Your name, your work e-mail and the group you work in. We use these to write to you. Also, your "
    "answers.",
)
_SHOWN = Text(
    da="Resultatet vises for grupper med mindst {smallest}, først for netværkets ledere og siden for "
    "deltagerne. Svarer alle i en gruppe ens, viser gruppens tal, hvad hver af dem svarede.",
    en="The result is shown for groups of at least {smallest}, first to the leaders of the network and then "
    "to its participants. If everyone in a group gives the same answer, the group's figure reveals it.",
)
_ANONYMOUS = Text(
    da="Ingen kan se, hvad netop du har svaret.",
    en="Nobody can see what you personally answered.",
)
_NAMED = Text(
    da="Runden er ikke anonym: svarene gemmes sammen med dit navn, og lederen kan se, om du har svaret.",
    en="The round is not anonymous: answers are stored with your name, and the leader can see whether you "
    "answered.",
)
_ROWS = Text(
    da="En forsker eller konsulent kan få svarene som rækker uden navne.",
    en="A researcher or consultant may be given the answers as rows without names.",
)
_FORGOTTEN = Text(
    da="Når runden lukker, sletter vi det, der kan føre et svar tilbage til dig. Dit navn og din mail "
    "slettes fra runden, når den arkiveres, og senest [måned og år]. Står du i netværkets register, bliver "
    "du stående dér. Gruppernes tal bliver gemt.",
    en="When the round closes, anything that could link an answer to you is deleted. Your name and e-mail "
    "are deleted from the round when it is archived, and by [month and year] at the latest. If you are in "
    "the network's register, you stay there. The groups' figures stay.",
)
_FORGOTTEN_NAMED = Text(
    da="Dit navn og din mail slettes fra runden, når den arkiveres, og senest [måned og år]. Samtidig "
    "slettes det, der kan føre svarene tilbage til dig, og alle svar fra grupper med færre end {smallest} "
    "svar. Står du i netværkets register, bliver du stående dér. Gruppernes tal bliver gemt.",
    en="Your name and e-mail are deleted from the round when it is archived, and by [month and year] at the "
    "latest. At the same time anything that could link the answers to you is deleted, and all answers from "
    "groups with fewer than {smallest} answers. If you are in the network's register, you stay there. The "
    "groups' figures stay.",
)
_CONTACT = Text(
    da="{leader}, [mail eller telefon]. Du kan bede om at se, rette eller få slettet det, vi ved om dig, hos "
    "databeskyttelsesrådgiveren: [mail]. Du kan klage til Datatilsynet.",
    en="{leader}, [e-mail or telephone]. To see, correct or have deleted what we know about you, write to "
    "the data protection officer: [e-mail]. You can complain to the Danish Data Protection Agency.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the suggestion can say by itself; an unknown `authority` is left for the leader to write."""

    network: str
    process: str
    leader: str
    smallest: int
    anonymous: bool
    rows_may_leave: bool
    authority: str = ""


def suggested(known: Known, language: Language) -> dict[str, str]:
    """Every part in the language of the letters. What only the leader knows stands in square brackets.

    >>> known = Known(network="Unges trivsel", process="henvisningen", leader="Bo", smallest=5,
    ...               anonymous=True, rows_may_leave=False, authority="Fjordby Kommune")
    >>> suggested(known, "da")["controller"]
    'Fjordby Kommune er dataansvarlig for denne undersøgelse i netværket Unges trivsel.'
    """
    authority = known.authority or _NO_AUTHORITY.in_(language)
    seen = [_ANONYMOUS if known.anonymous else _NAMED, _SHOWN]
    if known.rows_may_leave:
        seen.append(_ROWS)
    return {
        "controller": _CONTROLLER.in_(language).format(authority=authority, network=known.network),
        "purpose": _PURPOSE.in_(language).format(process=known.process or "[…]"),
        "legal_basis": _LEGAL.in_(language),
        "categories": _CATEGORIES.in_(language),
        "recipients": " ".join(text.in_(language).format(smallest=known.smallest) for text in seen),
        "retention": (_FORGOTTEN if known.anonymous else _FORGOTTEN_NAMED)
        .in_(language)
        .format(smallest=known.smallest),
        "contact": _CONTACT.in_(language).format(leader=known.leader),
    }


def left_open(text: str) -> str:
    """The first place in square brackets that nobody has filled in; "" where there is none.

    >>> left_open("Skriv til [mail] i dag."), left_open("Skriv til bo@fjordby.example.")
    ('[mail]', '')
    """
    _before, bracket, rest = text.partition("[")
    inside, closing, _after = rest.partition("]")
    return f"[{inside}]" if bracket and closing else ""
