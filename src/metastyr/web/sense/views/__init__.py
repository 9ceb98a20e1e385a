"""The sense step's views: who may, what was sent, which page."""

from metastyr.web.sense.views.boundaries import boundaries, boundary, boundary_svg, point, start
from metastyr.web.sense.views.preview import preview, preview_screen

__all__ = ["boundaries", "boundary", "boundary_svg", "point", "preview", "preview_screen", "start"]
