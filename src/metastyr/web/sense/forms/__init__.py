"""What the sense step asks for."""

from metastyr.web.sense.forms.boundaries import Point

__all__ = ["Point"]
