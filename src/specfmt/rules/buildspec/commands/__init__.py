"""Rules on the commands of phases: needed when a phase has commands."""
