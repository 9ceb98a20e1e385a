"""What the design step asks for."""

from metastyr.web.design.forms.people import NETWORK_ROLES, Membership, NewMember, NewTie, OldTie, Search

__all__ = ["NETWORK_ROLES", "Membership", "NewMember", "NewTie", "OldTie", "Search"]
