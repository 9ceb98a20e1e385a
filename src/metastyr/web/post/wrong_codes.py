"""How many wrong codes may come from one address: whoever guesses is stopped, whoever has a link is not."""

from __future__ import annotations

from hashlib import sha256
from ipaddress import ip_address, ip_network

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from metastyr.web.post.by_code import TurnedAway
from metastyr.web.post.pages import too_many

MOST = 20
SECONDS = 10 * 60


def count_wrong_code(request: HttpRequest) -> None:
    """One more wrong code came from this address, of whatever kind. TurnedAway where it is one too many.

    What is right, a link or a typed code, is never counted and never shut out: a whole town hall can have one
    address, and there are about 2^63 codes to guess among.
    """
    place = _place(request)
    cache.add(place, 0, SECONDS)
    try:
        tries = cache.incr(place)
    except ValueError:
        # The ten minutes ended between the two lines.
        return
    if tries > MOST:
        raise TurnedAway(too_many(request.path), 429)


def _place(request: HttpRequest) -> str:
    """Where the tries of one address are counted; a household's IPv6 addresses are one."""
    try:
        address = get_adapter().get_client_ip(request)
    except PermissionDenied:
        # A proxy that does not say whom it asks for: all its visitors count as one.
        address = ""
    try:
        if ip_address(address).version == 6:
            address = str(ip_network(f"{address}/64", strict=False))
    except ValueError:
        pass
    return f"wrong-codes:{sha256(address.encode()).hexdigest()}"
