"""Rules on any kind of file: always needed."""
