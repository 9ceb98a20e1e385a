"""What the reflect step asks the tables so far: the network's name."""

from __future__ import annotations

from metastyr.records.models import Network


def name_of(key: str) -> str:
    """The name of the network called `key`. Network.DoesNotExist."""
    return Network.objects.values_list("name", flat=True).get(key=key)
