"""Results become pictures, each with a text and a table twin; no Django."""
