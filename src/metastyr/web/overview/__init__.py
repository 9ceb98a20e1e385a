"""My networks, and where each stands in the chain."""
