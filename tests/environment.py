"""The environment of every test, set before Django reads it (pytest loads this as its first plugin)."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from pathlib import Path

for name in [name for name in os.environ if name.startswith("METASTYR_")]:
    # The database, how much to prove and where to put pictures are the only things a caller chooses.
    if name not in {"METASTYR_DATABASE", "METASTYR_PROOF", "METASTYR_SCREENSHOTS"}:
        del os.environ[name]
_DATA = Path(tempfile.mkdtemp(prefix="metastyr-test-"))
atexit.register(shutil.rmtree, _DATA, ignore_errors=True)
(_DATA / "static").mkdir()
os.environ["METASTYR_DATA"] = str(_DATA)
os.environ["METASTYR_STATIC"] = "source"
