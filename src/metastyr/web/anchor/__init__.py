"""Step 7: decisions taken home to the people they touch."""
