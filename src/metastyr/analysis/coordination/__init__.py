"""Relational coordination as sums: who rates whom becomes a matrix that says what could be chance."""
