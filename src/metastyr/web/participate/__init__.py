"""Step 5: agenda, proposals, decisions and the leader's own footprint."""
