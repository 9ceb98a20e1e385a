"""One way to compile an inner loop: to machine code, kept on disk, one thread, others may run meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

import numba

Loop = TypeVar("Loop", bound=Callable[..., Any])


def compiled(loop: Loop) -> Loop:
    """Compile at the first call with numpy columns; division by zero follows numpy."""
    return cast(Loop, numba.njit(cache=True, nogil=True, error_model="numpy")(loop))


def compiled_sum(loop: Loop) -> Loop:
    """The same where floats may be added in any order, so that the processor adds eight at once."""
    return cast(
        Loop,
        numba.njit(cache=True, nogil=True, error_model="numpy", fastmath={"reassoc", "contract", "nsz"})(
            loop
        ),
    )
