"""The only tables and their one history: declarations, constraints, querysets; no sums."""
