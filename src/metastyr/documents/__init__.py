"""Results become files a journal system can keep: pages, sheets, papers; no Django."""
