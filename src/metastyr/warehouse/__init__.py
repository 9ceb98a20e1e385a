"""Closed rounds as Parquet, the same sums at any size; no Django."""
