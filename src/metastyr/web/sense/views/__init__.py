"""The sense step's views: who may, what was sent, which page."""

from metastyr.web.sense.views.boundaries import boundaries, boundary, boundary_svg, point, start

__all__ = ["boundaries", "boundary", "boundary_svg", "point", "start"]
