"""Gathers the rooms: settings, addresses, middleware, health."""
