"""`metastyr serve`, `demo` and `administrator`: the product up and running from the shell."""

from __future__ import annotations

import argparse
import hashlib
import os
import sys
from contextlib import nullcontext
from pathlib import Path

from metastyr.cli import demo_answers
from metastyr.cli.worker import Kept
from metastyr.theory.text import Text

_SERVE = Text(da="gør databasen klar, og vis siderne", en="bring the database up to date and serve the pages")
_DEMO = Text(
    da="indlæs den opdigtede sag, og vis, hvem man kan logge ind som",
    en="load the made-up case and show its sign-ins",
)
_FIRST = Text(da="giv nogen adgang som administrator", en="give someone access as administrator")
_HOST = Text(da="adressen, der lyttes på (127.0.0.1)", en="the address to listen on (127.0.0.1)")
_PORT = Text(da="porten (8000)", en="the port (8000)")
_NO_WORKER = Text(
    da="start ingen arbejder; kør da `metastyr worker` for sig, ellers sendes ingen breve",
    en="start no worker; then run `metastyr worker` apart, or no letters are sent",
)
_ANSWERS = Text(
    da=f"lad de opdigtede personer svare på sagens åbne runde gennem siderne på URL ({demo_answers.HERE})",
    en=f"let the made-up people answer the case's open round through the pages at URL ({demo_answers.HERE})",
)
_EMAIL = Text(da="personens e-mail", en="the person's e-mail")
_NAME = Text(da="personens navn", en="the person's name")


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser], language: str) -> None:
    """Add the three commands to the shell's door, their help in `language`."""
    serve = commands.add_parser("serve", help=_SERVE.in_(language), description=_SERVE.in_(language))
    serve.add_argument("--host", default="127.0.0.1", help=_HOST.in_(language))
    serve.add_argument("--port", type=int, default=8000, help=_PORT.in_(language))
    serve.add_argument("--demo", action="store_true", help=_DEMO.in_(language))
    serve.add_argument("--no-worker", action="store_true", help=_NO_WORKER.in_(language))
    serve.set_defaults(run=run_serve)
    demo = commands.add_parser("demo", help=_DEMO.in_(language), description=_DEMO.in_(language))
    demo.add_argument(
        "--answers", metavar="URL", nargs="?", const=demo_answers.HERE, help=_ANSWERS.in_(language)
    )
    demo.set_defaults(run=run_demo)
    first = commands.add_parser("administrator", help=_FIRST.in_(language), description=_FIRST.in_(language))
    first.add_argument("email", help=_EMAIL.in_(language))
    first.add_argument("name", help=_NAME.in_(language))
    first.set_defaults(run=run_administrator)


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def _ready() -> Path:
    """Django up, the database at its newest form, the static files collected. The data folder."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "metastyr.web.site.settings")
    import django  # noqa: PLC0415  lazy: heavy start-up
    from django.conf import settings  # noqa: PLC0415  lazy: heavy start-up
    from django.core.management import call_command  # noqa: PLC0415  lazy: heavy start-up

    settings.DATA_DIR.mkdir(parents=True, exist_ok=True, mode=0o700)
    django.setup()
    call_command("migrate", verbosity=0)
    _collect_static(Path(settings.STATIC_ROOT))
    return Path(settings.DATA_DIR)


def _collect_static(root: Path) -> None:
    """Collect only when a source file has changed: a second start takes no time."""
    from django.contrib.staticfiles.finders import get_finders  # noqa: PLC0415  lazy: heavy start-up
    from django.core.management import call_command  # noqa: PLC0415  lazy: heavy start-up

    total = hashlib.sha256()
    for finder in get_finders():
        for name, storage in finder.list([]):
            seen = Path(storage.path(name)).stat()
            total.update(f"{name}\0{seen.st_size}\0{seen.st_mtime_ns}\n".encode())
    stamp = root.with_suffix(".stamp")
    if stamp.is_file() and stamp.read_text() == total.hexdigest():
        return
    _say("Samler de statiske filer …")
    call_command("collectstatic", verbosity=0, interactive=False, clear=True)
    stamp.write_text(total.hexdigest())


def _demo_sign_in(data_dir: Path) -> str:
    """The demo's sign-ins as text, loading the case first where there is room for it.

    They are kept beside the database (mode 0600), so that a second start can show them again.
    """
    from django.utils import timezone  # noqa: PLC0415  lazy: heavy start-up

    from metastyr.domain.access import ROLE_NAMES  # noqa: PLC0415  lazy: heavy start-up
    from metastyr.web.site.demo import NotEmpty, load  # noqa: PLC0415  lazy: heavy start-up

    kept = data_dir / "demo-sign-in.txt"
    try:
        people = load(timezone.now())
    except NotEmpty:
        return (
            "Demonstrationen er ikke indlæst: databasen har allerede indhold.\n"
            "The demo case was not loaded: the database already has content."
        )
    if people:
        width = max(len(person.email) for person in people)
        lines = [
            f"  {person.email:<{width}}  {ROLE_NAMES[person.role].da} / {ROLE_NAMES[person.role].en}"
            for person in people
        ]
        text = "\n".join(
            ["Log ind som / sign in as:", *lines, f"  Adgangskode / password: {people[0].password}"]
        )
        kept.unlink(missing_ok=True)
        with os.fdopen(os.open(kept, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(text + "\n")
    if not kept.is_file():
        return (
            f"Demonstrationen er indlæst, men {kept.name} mangler. Slet {data_dir}, og begynd forfra.\n"
            f"The demo case is loaded, but {kept.name} is missing. Delete {data_dir} and begin again."
        )
    return kept.read_text(encoding="utf-8").strip()


def run_serve(arguments: argparse.Namespace) -> int:
    """Serve until stopped. Exit code 2 where the port is taken."""
    from granian import Granian  # noqa: PLC0415  lazy: heavy start-up
    from granian.constants import Interfaces  # noqa: PLC0415  lazy: heavy start-up

    if _taken(arguments.host, arguments.port):
        another = 8123 if arguments.port != 8123 else 8124
        sys.stderr.write(
            f"Port {arguments.port} er optaget. Vælg en anden: make run PORT={another}, "
            f"eller .venv/bin/metastyr serve --port {another}\n"
            f"Port {arguments.port} is taken. Choose another: make run PORT={another}, "
            f"or .venv/bin/metastyr serve --port {another}\n"
        )
        return 2
    _say("Gør databasen klar …")
    # Letters need an address although nobody is asking for a page; the worker started below inherits it.
    os.environ.setdefault("METASTYR_ADDRESS", f"http://{arguments.host}:{arguments.port}")
    data_dir = _ready()
    if arguments.demo:
        _say("Ser efter demonstrationen …")
        _say("\n" + _demo_sign_in(data_dir))
    _say(f"\nMetastyr: http://{arguments.host}:{arguments.port}   (Ctrl-C stopper / stops)\n")
    server = Granian(
        "metastyr.web.site.wsgi:application",
        address=arguments.host,
        port=arguments.port,
        interface=Interfaces.WSGI,
        # One process: wrong codes and passwords are counted in its memory. Two threads would answer a fifth
        # more screens (benchmarks/ANSWERING.md), but two heavy pages would then stop everybody else.
        workers=1,
        blocking_threads=4,
        log_access=False,
    )
    with nullcontext() if arguments.no_worker else Kept():
        server.serve()
    return 0


def _taken(host: str, port: int) -> bool:
    import socket  # noqa: PLC0415  lazy: heavy start-up

    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return True
    return False


def run_demo(arguments: argparse.Namespace) -> int:
    """Load the demo case once; a database that has it is left as it is. Or let its people answer."""
    data_dir = _ready()
    if arguments.answers:
        return demo_answers.run(arguments.answers, arguments.language)
    _say(_demo_sign_in(data_dir))
    return 0


def run_administrator(arguments: argparse.Namespace) -> int:
    """Give the first administrator access; the password is asked for and never shown."""
    from getpass import getpass  # noqa: PLC0415  lazy: heavy start-up

    _ready()
    from django.contrib.auth.password_validation import validate_password  # noqa: PLC0415  lazy: heavy start-up
    from django.core.exceptions import ValidationError  # noqa: PLC0415  lazy: heavy start-up
    from django.utils import timezone  # noqa: PLC0415  lazy: heavy start-up

    from metastyr.web.account.actions import NotPossible, add_user  # noqa: PLC0415  lazy: heavy start-up

    password = getpass("Adgangskode (password): ")
    try:
        validate_password(password)
        add_user(
            email=arguments.email,
            name=arguments.name,
            is_administrator=True,
            password=password,
            by=None,
            at=timezone.now(),
        )
    except ValidationError as problem:
        sys.stderr.write("\n".join(problem.messages) + "\n")
        return 2
    except NotPossible:
        sys.stderr.write(f"{arguments.email} har allerede adgang. / {arguments.email} already has access.\n")
        return 2
    _say(f"{arguments.email} er administrator.")
    return 0
