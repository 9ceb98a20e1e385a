"""The rooms a person walks through in a browser."""
