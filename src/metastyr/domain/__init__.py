"""What the network world allows: values, states as dicts, who may. Nothing but Python."""
