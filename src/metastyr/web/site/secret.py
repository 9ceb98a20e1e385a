"""The installation's secret key: from the environment, else made once and kept in the data folder."""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from pathlib import Path


def secret_key(environment: Mapping[str, str], data_dir: Path) -> str:
    """`METASTYR_SECRET_KEY`, or the content of `secret-key` in the data folder (made with mode 0600).

    Two processes that start together agree: the file is made whole and then linked into place once.
    """
    if given := environment.get("METASTYR_SECRET_KEY"):
        return given
    path = data_dir / "secret-key"
    if not path.exists():
        data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
        draft = data_dir / f".secret-key-{os.getpid()}-{secrets.token_hex(4)}"
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(64))
        try:
            os.link(draft, path)
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return path.read_text(encoding="utf-8").strip()
