"""Rules on the deployments of functions in SAM templates."""
