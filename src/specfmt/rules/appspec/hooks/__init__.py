"""Rules on an AppSpec: the section `hooks` of a server."""
