"""The shell's door: metastyr serve, demo, analyse; the promises in the command line and JSON."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from metastyr.cli.door import answered


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command. 0 when it went well, 2 for input that must be mended, 130 when stopped by Ctrl-C."""
    for stream in (sys.stdout, sys.stderr):
        # A shell that cannot write æ, ø and å shall still get its answer.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        return answered(list(sys.argv[1:] if argv is None else argv))
    except BrokenPipeError:
        # The reader (head, less) has seen enough; closing quietly is the custom.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
