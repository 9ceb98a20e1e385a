"""The smallest group that covers the needs and spans the boundaries as asked, and how sure that is."""
