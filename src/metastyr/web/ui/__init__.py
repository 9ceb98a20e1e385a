"""What every page stands on: base page, components, form renderer, gallery."""
