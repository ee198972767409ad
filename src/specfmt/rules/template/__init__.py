"""Rules on templates: each folder holds those for one section of the file."""
