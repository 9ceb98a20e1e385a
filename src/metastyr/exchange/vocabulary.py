"""The words people write for sectors, roles and nothing at all, and what they mean here."""

from __future__ import annotations

from collections.abc import Mapping

from metastyr.domain.access import ROLE_NAMES, Role
from metastyr.domain.sectors import SECTOR_NAMES, Sector
from metastyr.exchange.headers import plain
from metastyr.theory.text import Text

# What programs and Danish Excel write where nothing is known.
NOTHING = frozenset({"NA", "N/A", "#N/A", "#I/T", "-", "–", "—"})

_SECTORS: Mapping[str, Sector] = {
    **{plain(name.da): sector for sector, name in SECTOR_NAMES.items()},
    **{plain(name.en): sector for sector, name in SECTOR_NAMES.items()},
    **{sector.value: sector for sector in Sector},
    **dict.fromkeys(("kommunal", "kommuner", "kommunen"), Sector.MUNICIPALITY),
    **dict.fromkeys(("regional", "regionen"), Sector.REGION),
    **dict.fromkeys(("statslig", "staten"), Sector.STATE),
    **dict.fromkeys(("privat", "private", "erhverv", "firma", "business"), Sector.COMPANY),
    **dict.fromkeys(("frivillig", "frivillige", "civilsamfund", "ngo", "civilsociety"), Sector.ASSOCIATION),
    **dict.fromkeys(("borger", "citizen"), Sector.CITIZENS),
}
# The administrator keeps the installation running; no list of participants can give that away.
_LISTED = tuple(role for role in Role if role is not Role.ADMINISTRATOR)
_ROLES: Mapping[str, Role] = {
    **{plain(ROLE_NAMES[role].da): role for role in _LISTED},
    **{plain(ROLE_NAMES[role].en): role for role in _LISTED},
    **{plain(role.value): role for role in _LISTED},
    **dict.fromkeys(("deltager", "medlem", "member"), Role.PARTICIPANT),
    **dict.fromkeys(("leder", "tovholder", "leader"), Role.NETWORK_LEADER),
}


def read_sector(text: str) -> Sector | None:
    """The sector a word names, in Danish or English.

    >>> read_sector("Kommunal"), read_sector("company"), read_sector("Federal")
    (<Sector.MUNICIPALITY: 'municipality'>, <Sector.COMPANY: 'company'>, None)
    """
    return _SECTORS.get(plain(text))


def read_role(text: str) -> Role | None:
    """The role in a network a word names, in Danish or English; never the administrator.

    >>> read_role("netværksleder"), read_role("Administrator")
    (<Role.NETWORK_LEADER: 'network_leader'>, None)
    """
    return _ROLES.get(plain(text))


def sector_list() -> Text:
    """The sectors by name, for a sentence."""
    names = SECTOR_NAMES.values()
    return Text(da=", ".join(name.da for name in names), en=", ".join(name.en for name in names))


def role_list() -> Text:
    """The roles a list can give, by name, for a sentence."""
    names = [ROLE_NAMES[role] for role in _LISTED]
    return Text(da=", ".join(name.da for name in names), en=", ".join(name.en for name in names))
