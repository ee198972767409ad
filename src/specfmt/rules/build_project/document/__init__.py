"""Rules on a build project as a whole."""
