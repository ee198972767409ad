"""Rules on what starts builds."""
