"""Rules on an AppSpec: the file as a whole, for servers."""
