"""What the checkout needs around the product: set-up, assets, texts, the map of the house."""
