"""Organisations, units and people, and the lists they are taken in from."""
