"""Step 8: the leader's foundation, roles and mirror, rewritten."""
