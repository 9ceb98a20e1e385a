"""The tags and filters templates may use."""
