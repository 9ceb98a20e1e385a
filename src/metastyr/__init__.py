"""Metastyr: a workbench for leaders of cross-organisational public networks."""
