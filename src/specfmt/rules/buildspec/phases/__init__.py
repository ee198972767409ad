"""Rules on phases: needed when there is `phases`."""
