"""Any canvas or instrument live on a projector, answered by phone."""
