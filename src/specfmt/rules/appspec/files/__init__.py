"""Rules on an AppSpec: the section `files`."""
