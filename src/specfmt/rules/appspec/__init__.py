"""Rules on AppSpecs: each folder holds those for one section of the file."""
