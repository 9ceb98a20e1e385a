"""The register's views: who may, what was sent, which page."""
