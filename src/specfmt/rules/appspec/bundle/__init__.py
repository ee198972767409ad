"""Rules on an AppSpec: the scripts and sources beside the file."""
