"""Rules on an AppSpec: the section `permissions`."""
