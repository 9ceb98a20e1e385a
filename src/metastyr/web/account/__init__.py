"""Sign in, sign out, own password and second factor."""
