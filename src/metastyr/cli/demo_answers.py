"""`metastyr demo --answers`: the made-up people answer the demo's open round, through its pages."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from urllib.parse import urlsplit

from metastyr.cli.phone import Choice, Page, Phone, Sending, Unanswered, WebPhone
from metastyr.demo.rounds import INSTRUMENT, DemoRound, answers
from metastyr.theory.text import Text

HERE = "http://127.0.0.1:8000"
_NONE_OPEN = Text(
    da="Demonstrationen har ingen åben runde. Log ind som Anders Egetoft, og åbn den, der er klar: "
    "Mærk efter → Runder.",
    en="The demo has no open round. Sign in as Anders Egetoft and open the one that is ready: "
    "Sense → Rounds.",
)
_NOT_THE_DEMO = Text(
    da="Her er ingen demonstration. Opdigtede svar gives kun i den, aldrig i jeres egne netværk.",
    en="There is no demo here. Made-up answers are given in it only, never in networks of your own.",
)
_NO_ADDRESS = Text(
    da="{url} er ikke en adresse. Skriv fx " + HERE, en="{url} is no address. Write for instance " + HERE
)
_REFUSED = Text(
    da="{url} svarede {status}, mens {person} svarede. Er det den server, der viser demonstrationen? "
    "Kør kommandoen igen: de, der har svaret, bliver sprunget over.",
    en="{url} answered {status} while {person} was answering. Is it the server that shows the demo? "
    "Run the command again: those who have answered are left out.",
)
_NO_SERVER = Text(
    da="{url} svarer ikke ({why}). Start serveren først: make run. Kører den på en anden port, så skriv "
    "adressen: .venv/bin/metastyr demo --answers http://127.0.0.1:8123",
    en="{url} does not answer ({why}). Start the server first: make run. If it uses another port, give the "
    "address: .venv/bin/metastyr demo --answers http://127.0.0.1:8123",
)
_BEGUN = Text(
    da="{n} opdigtede personer svarer på “{title}” gennem siderne på {url} …",
    en="{n} made-up people answer “{title}” through the pages at {url} …",
)
_SO_FAR = Text(da="  {done} af {n} har svaret", en="  {done} of {n} have answered")
_BEFORE = Text(
    da="  Sprunget over: {answered} havde svaret før, og {gone} er ikke spurgt mere "
    "(taget ud, eller sagde “Det er ikke mig”).",
    en="  Left out: {answered} had answered before, and {gone} are no longer asked "
    "(taken out, or said “This is not me”).",
)
_DONE = Text(
    da="Færdig. Luk runden på dens side, aftal en samtale, og se resultatet.",
    en="Done. Close the round on its page, agree on a conversation, and see the result.",
)


class NotThere(Exception):  # noqa: N818  an answer to the caller, not a fault
    """The page is not the one expected on the way through a round."""


def answer_round(phone: Phone, link: str, asked: DemoRound, person: str) -> bool:
    """`person` answers the whole round behind a personal link, as the demo says they would.

    Whether they answered at all: some never do, and then nothing is opened. Whoever has begun goes on where
    they stopped. NotThere where the way through the pages is another than it should be; Unanswered where a
    page is not shown.
    """
    said = answers(asked, person)
    if not said:
        return False
    page = phone.open(link)
    way = re.compile(re.escape(urlsplit(link).path) + r"([0-9]+|overview)/")
    begin = [url for url, _words in page.links if way.fullmatch(urlsplit(url).path)]
    if not begin:
        raise NotThere(f"{page.heading}: nothing to begin with")
    page = phone.open(begin[0])
    for _step in range(2 * len(INSTRUMENT.items)):
        form = _questions(page)
        if form is None:
            break
        values = said.get(form.carries("item"))
        if values is None:
            # They stop here.
            return True
        page = phone.send(form, list(_chosen(form, values)))
    finish = [form for form in page.forms if form.method == "post" and form.action.endswith("/overview/")]
    if not finish:
        raise NotThere(f"{page.heading}: no way to finish")
    phone.send(finish[0])
    return True


def _questions(page: Page) -> Sending | None:
    return next((form for form in page.forms if form.questions), None)


def _chosen(form: Sending, values: dict[str, int | None]) -> Iterator[Choice]:
    """The radio buttons that say so, found by the words beside them."""
    item = INSTRUMENT.item(form.carries("item"))
    for question in form.questions:
        named = [group for group in values if group in question.words]
        for group in named:
            value = values[group]
            said = INSTRUMENT.not_relevant if value is None else item.scale.labels[value - 1]
            yield _labelled(question.choices, said.name if hasattr(said, "name") else said)


def _labelled(choices: list[Choice], said: Text) -> Choice:
    for one in choices:
        if one.label in {said.da, said.en}:
            return one
    raise NotThere(f"no answer is called {said.da}")


def run(url: str, language: str) -> int:
    """All of them answer. Exit code 2 where there is no demo, no open round or no server."""
    from metastyr.web.site.demo_rounds import NoDemo, open_codes  # noqa: PLC0415  lazy: heavy start-up

    address = url.rstrip("/")
    if urlsplit(address).scheme not in {"http", "https"} or not urlsplit(address).hostname:
        return _told(_NO_ADDRESS.filled(url=url), language)
    try:
        found = open_codes()
    except NoDemo:
        return _told(_NOT_THE_DEMO, language)
    if found is None:
        return _told(_NONE_OPEN, language)
    codes = found.codes
    told = {"n": len(codes), "title": found.asked.title, "url": address}
    sys.stdout.write(_BEGUN.filled(**told).in_(language) + "\n")
    if found.answered or found.gone:
        left_out = _BEFORE.filled(answered=found.answered, gone=found.gone)
        sys.stdout.write(left_out.in_(language) + "\n")
    for done, (person, code) in enumerate(codes.items(), start=1):
        try:
            answer_round(WebPhone(), f"{address}/s/{code}/", found.asked, person)
        except Unanswered as gone:
            if gone.status:
                return _told(_REFUSED.filled(url=address, status=gone.status, person=person), language)
            return _told(_NO_SERVER.filled(url=address, why=str(gone)), language)
        if done % 10 == 0 or done == len(codes):
            sys.stdout.write(_SO_FAR.filled(done=done, n=len(codes)).in_(language) + "\n")
            sys.stdout.flush()
    sys.stdout.write(_DONE.in_(language) + "\n")
    return 0


def _told(text: Text, language: str) -> int:
    sys.stderr.write(text.in_(language) + "\n")
    return 2
